import Figures

/// What a lexicon holds, section by section as its JSON has them.
struct LexiconSections: Sendable {
    var units = PhraseBook<Lexicon.UnitMeaning>()
    /// Words that come right before a unit where a sentence declares it: "all figures in £000s".
    var declaringWords: Set<UInt64> = []
    var columns = PhraseBook<Lexicon.ColumnMeaning>()
    var rows = RowWords()
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
    var statements = StatementWords()
}
