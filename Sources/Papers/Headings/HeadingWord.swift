/// One word that stands over a table, where places no longer tell which column it heads.
package struct HeadingWord: Sendable, Hashable {
    package enum Kind: Sendable {
        case word
        /// `2041/42`, `Q2`: heads a column by itself, or a group of columns.
        case period
        /// `£000`, `%`: stands below a heading or at its end.
        case unit
    }

    package var text: String
    package var line: Int
    package var bytes: Range<Int>
    package var kind: Kind
    /// Whether it is the first of its line.
    package var startsLine: Bool
    /// Whether it is the first of what the text layer set apart as a cell.
    package var startsBlock: Bool

    package init(text: String, line: Int, bytes: Range<Int>, kind: Kind, startsLine: Bool, startsBlock: Bool = false) {
        self.text = text
        self.line = line
        self.bytes = bytes
        self.kind = kind
        self.startsLine = startsLine
        self.startsBlock = startsBlock
    }
}

/// The words over a table shared out over its columns.
package struct HeadingCut: Sendable {
    /// Headings of the columns before the figures: what numbers the rows, what names them.
    package var labels: [[HeadingWord]] = []
    /// Whether the only one of them heads what numbers the rows.
    package var isReference = false
    /// The heading of the words behind the figures.
    package var trailing: [HeadingWord] = []
    /// Headings that stand over several columns each, as many every one; empty where there are none.
    package var groups: [[HeadingWord]] = []
    /// One for each column of figures; empty where only units are told.
    package var columns: [[HeadingWord]] = []
    /// One for each column of figures, or none.
    package var units: [HeadingWord] = []
    /// How well the words are known as headings; more is better, and below 0 nothing speaks for it.
    package var score = 0.0

    package var words: [HeadingWord] {
        labels.flatMap(\.self) + trailing + groups.flatMap(\.self) + columns.flatMap(\.self) + units
    }
}
