/// The words by which a table is known that came out of a paper one cell a line, in whatever order.
public struct ExplodedWords: Sendable {
    /// What kind of value a column takes.
    public enum Holding: String, Sendable, CaseIterable {
        case text, person, amount, count, rating, answer, status
    }

    public struct Column: Sendable {
        public var heading: String
        public var words: Words
        public var role: ColumnRole?
        public var holds: Holding
        /// Whether the heading may be missing.
        public var isOptional: Bool
    }

    /// A kind of table, told by the words of its headings in any order.
    ///
    /// Where three of its columns hold amounts, the third is the second less the first.
    public struct Kind: Sendable {
        public var name: String
        public var columns: [Column]
    }

    public internal(set) var kinds: [Kind] = []
    /// Words at the end of a line after which a cell goes on.
    public internal(set) var joining = WordSet()
    public internal(set) var answers: Set<Words> = []
    public internal(set) var statuses: Set<Words> = []
    public internal(set) var personTitles = WordSet()
}
