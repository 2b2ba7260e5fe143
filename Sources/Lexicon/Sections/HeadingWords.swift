/// Words of the headings of columns, and of captions, beside those that name a role.
public struct HeadingWords: Sendable {
    /// What a word says of the age of a debt: the unit it is counted in, and which end of a band it opens.
    public enum Age: String, Sendable, CaseIterable {
        case days, months, years
        /// The band has no end: "over 90 days".
        case over
        /// It begins at nothing: "up to 30 days".
        case upTo = "up_to"
        /// It says nothing of the band: "to", "old".
        case fillers
    }

    /// By the numbers of the words, in ASCII letters: see ``WordHash``.
    public internal(set) var ages: [UInt64: Age] = [:]
    /// Words between what moved and where from, or where to: "slippage from 2031-32". The time behind them is not the
    /// column's own.
    public internal(set) var origins = WordSet()
    public internal(set) var destinations = WordSet()
    /// Words for a year, by which "last year" is told from the report before.
    public internal(set) var years = WordSet()
    /// Words between a figure and the time against which it is held: "variance from last month".
    public internal(set) var comparisons = WordSet()
    /// Words behind which a heading speaks of something else than its column: "balance of budget".
    public internal(set) var breaks = WordSet()
    /// Words with which the caption of a table begins, and no title: "Table 2".
    public internal(set) var tables = WordSet()
    /// How a title says that a quarter ends at the day that it names.
    public internal(set) var quarters: [Words] = []
    /// Words by which a caption speaks of all tables below it, not of the next alone.
    public internal(set) var forAll: [Words] = []
    /// Phrases behind which a caption names what its figures leave out.
    public internal(set) var asides: [Words] = []
    /// Words by which the heading of one column among several of words says that it names the rows.
    public internal(set) var names: [Words] = []
}
