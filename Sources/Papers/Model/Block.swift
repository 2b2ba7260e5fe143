import Lexicon

/// One piece of a paper in the order in which it is read. Text and HTML end in the same kinds.
public struct Block: Sendable {
    /// What takes room is kept apart: nearly all the blocks of a paper are paragraphs.
    public enum Kind: Sendable {
        /// A title of any depth; 1 is the highest. Plain text that only looks like a heading has the depth of its
        /// number.
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

    /// What the block tells. A paper has tens of thousands of blocks, and twenty readers go through all of them: so a
    /// block is a reference to what it tells, and a copy of it costs a count.
    @usableFromInline
    final class Content: Sendable {
        @usableFromInline let told: Told

        init(_ told: Told) {
            self.told = told
        }
    }

    @usableFromInline
    struct Told: Sendable {
        @usableFromInline var kind: Kind
        @usableFromInline var text: TracedText
        @usableFromInline var words: Words
        @usableFromInline var number: String?
        @usableFromInline var lines: ClosedRange<Int>
        @usableFromInline var isBold: Bool
    }

    @usableFromInline private(set) var content: Content

    public var kind: Kind {
        @inlinable get { content.told.kind }
        set { change { $0.kind = newValue } }
    }

    /// The words without number, bullet and inline marks; of a table, nothing.
    public var text: TracedText {
        @inlinable get { content.told.text }
        set {
            change {
                if $0.text.text != newValue.text { $0.words = Words(newValue.text) }
                $0.text = newValue
            }
        }
    }

    /// Those words as the lexicon compares them, read once for all who ask.
    @inlinable public var words: Words { content.told.words }

    /// The number printed before the words: `2.4.1`, `4.09`, `(a)`; nil where there is none.
    public var number: String? {
        @inlinable get { content.told.number }
        set { change { $0.number = newValue } }
    }

    /// The lines that the block takes up, from 1.
    public var lines: ClosedRange<Int> {
        @inlinable get { content.told.lines }
        set { change { $0.lines = newValue } }
    }

    /// Whether it is a text to be read: a title, a paragraph, an item of a list.
    public var isProse: Bool {
        switch kind {
        case .heading, .paragraph, .listItem: true
        case .caption, .table, .keyValue, .furniture: false
        }
    }

    /// Whether all the words were printed bold.
    public var isBold: Bool {
        @inlinable get { content.told.isBold }
        set { change { $0.isBold = newValue } }
    }

    public init(
        kind: Kind,
        text: TracedText,
        number: String? = nil,
        lines: ClosedRange<Int>,
        isBold: Bool = false
    ) {
        let words = Words(text.text)
        content = Content(Told(kind: kind, text: text, words: words, number: number, lines: lines, isBold: isBold))
    }

    private mutating func change(_ change: (inout Told) -> Void) {
        var told = content.told
        change(&told)
        content = Content(told)
    }

    public var region: TableRegion? {
        if case .table(let region) = kind { region } else { nil }
    }

    public var headingLevel: Int? {
        if case .heading(let level) = kind { level } else { nil }
    }
}
