import Figures

/// What a lexicon holds, section by section as its JSON has them.
struct LexiconSections: Sendable {
    var units = PhraseBook<Lexicon.UnitMeaning>()
    /// Words that come right before a unit where a sentence declares it: "all figures in £000s".
    var declaringWords: Set<UInt64> = []
    var columns = PhraseBook<Lexicon.ColumnMeaning>()
    /// Headings that mean a role only where they are all that is printed: "Service", not "Service budget".
    var wholeHeadings = PhraseBook<ColumnRole>()
    var rows = RowWords()
    /// What the rows below the total of a savings table tell of the whole plan.
    var savingsRows = PhraseBook<Lexicon.SavingsRow>()
    /// Words by which a sentence speaks of debt that was written off, and those that lead from there to the amount.
    var writeOffPhrases = PhraseBook<Bool>()
    var writeOffLeads: Set<Words> = []
    /// What an answer in a cell says: yes or no.
    var answers = PhraseBook<Bool>()
    var kinds: [Lexicon.KindMeaning] = []
    var ratings = PhraseBook<Lexicon.RatingMeaning>()
    /// What a shape says where no key of the paper says otherwise: a tick is met, a cross is not.
    var shapes: [RatingGlyph.Shape: Lexicon.RatingMeaning] = [:]
    var authorityNames = Lexicon.NameWords()
    var bodyNames = Lexicon.NameWords()
    /// Words that open a line which says who wrote the report.
    var reportFrom: [Words] = []
    var reportKinds = PhraseBook<Lexicon.ReportKindMeaning>()
    /// Kinds of budget names, as `name_kind` publishes them.
    var budgetNames = PhraseBook<String>()
    /// What the heading of a column of names says that the names are, as `name_kind` publishes it.
    var nameKinds = PhraseBook<String>()
    /// Kinds of reserves, as `kind` publishes them.
    var reserveNames = PhraseBook<String>()
    var exploded = ExplodedWords()
    var items = ItemWords()
    var statements = StatementWords()
}
