import Lexicon

/// One piece of a paper in the order in which it is read. Text and HTML end in the same kinds.
public struct Block: Sendable {
    /// What takes room is kept apart: nearly all the blocks of a paper are paragraphs.
    public enum Kind: Sendable {
        /// A title of any depth; 1 is the highest. Plain text that only looks like a heading has the depth of its number.
        case heading(level: Int)
        case paragraph
        case listItem
        /// A line that names a table or chart that follows (or was lost).
        case caption
        indirect case table(TableRegion)
        /// A term and what it stands for, from a definition list: one account line of a small council, say.
        indirect case keyValue(key: TracedText, value: TracedText)
        /// What belongs to the page, not to the paper: page numbers, running heads, classification marks.
        case furniture
    }

    public var kind: Kind
    /// The words without number, bullet and inline marks; of a table, nothing.
    public var text: TracedText {
        didSet { if text.text != oldValue.text { words = Words(text.text) } }
    }
    /// Those words as the lexicon compares them, read once for all who ask.
    public private(set) var words: Words
    /// The number printed before the words: `2.4.1`, `4.09`, `(a)`; nil where there is none.
    public var number: String?
    /// The lines that the block takes up, from 1.
    public var lines: ClosedRange<Int>
    /// Whether all the words were printed bold.
    public var isBold: Bool

    public init(
        kind: Kind,
        text: TracedText,
        number: String? = nil,
        lines: ClosedRange<Int>,
        isBold: Bool = false
    ) {
        self.kind = kind
        self.text = text
        words = Words(text.text)
        self.number = number
        self.lines = lines
        self.isBold = isBold
    }

    public var region: TableRegion? {
        if case .table(let region) = kind { region } else { nil }
    }

    public var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }
}
