import Figures

/// What a lexicon holds, section by section as its JSON has them.
@usableFromInline
struct LexiconSections: Sendable {
    @usableFromInline var units = PhraseBook<Lexicon.UnitMeaning>()
    /// Words that come right before a unit where a sentence declares it: "all figures in £000s".
    @usableFromInline var declaringWords = WordSet()
    @usableFromInline var columns = PhraseBook<Lexicon.ColumnMeaning>()
    /// Headings that mean a role only where they are all that is printed: "Service", not "Service budget".
    @usableFromInline var wholeHeadings = PhraseBook<ColumnRole>()
    /// Headings that name nothing but the stage of a budget.
    var stages = PhraseBook<String>()
    var columnWords = ColumnWords()
    @usableFromInline var rows = RowWords()
    /// What the rows below the total of a savings table tell of the whole plan.
    @usableFromInline var savingsRows = PhraseBook<Lexicon.SavingsRow>()
    /// Words by which a sentence speaks of debt that was written off, and those that lead from there to the amount.
    @usableFromInline var writeOffPhrases = PhraseBook<Bool>()
    @usableFromInline var writeOffLeads: Set<Words> = []
    /// What an answer in a cell says: yes or no.
    @usableFromInline var answers = PhraseBook<Bool>()
    @usableFromInline var kinds: [Lexicon.KindMeaning] = []
    @usableFromInline var ratings = PhraseBook<Lexicon.RatingMeaning>()
    /// What a shape says where no key of the paper says otherwise: a tick is met, a cross is not.
    @usableFromInline var shapes: [RatingGlyph.Shape: Lexicon.RatingMeaning] = [:]
    @usableFromInline var authorityNames = Lexicon.NameWords()
    var authorities = Authorities()
    @usableFromInline var bodyNames = Lexicon.NameWords()
    /// Words that open a line which says who wrote the report.
    @usableFromInline var reportFrom: [Words] = []
    @usableFromInline var reportKinds = PhraseBook<Lexicon.ReportKindMeaning>()
    /// Kinds of budget names, as `name_kind` publishes them.
    @usableFromInline var budgetNames = PhraseBook<BudgetNameKind>()
    /// What the heading of a column of names says that the names are, as `name_kind` publishes it.
    @usableFromInline var nameKinds = PhraseBook<BudgetNameKind>()
    /// Headings of columns by the fund that they name, as `fund` publishes it.
    var funds = PhraseBook<String>()
    /// The words of small councils' accounts.
    var accounts = PhraseBook<Lexicon.AccountWord>()
    /// Kinds of reserves, as `kind` publishes them.
    @usableFromInline var reserveNames = PhraseBook<ReserveKind>()
    /// The words by which lines are told apart.
    @usableFromInline var papers = PaperWords()
    @usableFromInline var headings = HeadingWords()
    @usableFromInline var exploded = ExplodedWords()
    @usableFromInline var items = ItemWords()
    @usableFromInline var packs = PackWords()
    @usableFromInline var statements = StatementWords()
    var ratingBands = RatingBandWords()
    var performance = PerformanceWords()
    var standings = StandingWords()
    @usableFromInline var comparisons = ComparisonWords()
}
