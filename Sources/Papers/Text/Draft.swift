/// A block whose kind is not yet settled, with what is needed to settle it.
struct Draft {
    var block: Block
    /// How many parts the number has; 0 for none, and for `(a)`.
    var depth = 0
    /// Whether its number is a whole number that stood alone, which may be a figure after all.
    var hasBareNumber = false
    var endsInColon = false
    var endsInSentence = false
    /// Whether its last word or mark asks for more: "the", a comma.
    var isUnfinished = false
    /// The width of its widest line, in bytes.
    var widestLine = 0
    /// Set in columns with spaces: no title.
    var isSpread = false
    /// How many lines without any byte stand before it.
    var emptyBefore = 0
    /// Whether its last line ends in two spaces.
    var endsInBreak = false
    /// Whether its kind is settled: another reader made it.
    var isFinished = false

    var isFurniture: Bool { if case .furniture = block.kind { true } else { false } }
    var isParagraph: Bool { if case .paragraph = block.kind { true } else { false } }
    var isItem: Bool { if case .listItem = block.kind { true } else { false } }
    var isTable: Bool { if case .table = block.kind { true } else { false } }
    var isNumbered: Bool { block.number != nil }
    /// Whether it may still turn out to be a title.
    var isOpen: Bool { !isFinished && (isParagraph || isNumbered) }

    init(_ kind: Block.Kind, _ text: TracedText, number: String? = nil, lines: ClosedRange<Int>, isBold: Bool = false) {
        block = Block(kind: kind, text: text, number: number, lines: lines, isBold: isBold)
    }

    /// A block without words of its own: a number that no words follow, a table.
    init(_ kind: Block.Kind, number: String? = nil, lines: ClosedRange<Int>) {
        let start = TracedText.Run(offset: 0, line: lines.lowerBound, column: 1)
        self.init(kind, TracedText("", first: start), number: number, lines: lines)
    }

    init(finished block: Block) {
        self.block = block
        isFinished = true
    }
}
