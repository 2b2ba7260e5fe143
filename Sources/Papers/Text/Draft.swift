/// A block under construction, with what is needed to say later what kind it is.
struct Draft {
    enum Kind {
        case paragraph, listItem, caption, furniture
        case heading(level: Int)
        case table(TableRegion)
        /// A block that another reader made.
        case finished(Block)
    }

    var kind: Kind
    var text: TracedText
    var number: String?
    /// How many parts the number has; 0 for none, and for `(a)`.
    var depth = 0
    var lines: ClosedRange<Int>
    var isBold = false
    /// Whether its number is a whole number that stood alone, which may be a figure after all.
    var hasBareNumber = false
    var endsInColon = false
    var endsInSentence = false
    /// The width of its widest line, in bytes.
    var widestLine = 0
    /// Set in columns with spaces: no title.
    var isSpread = false
    /// How many lines without any byte stand before it.
    var emptyBefore = 0
    /// Whether its last line ends in two spaces.
    var endsInBreak = false

    var isFurniture: Bool { if case .furniture = kind { true } else { false } }
    var isParagraph: Bool { if case .paragraph = kind { true } else { false } }
    var isTable: Bool { if case .table = kind { true } else { false } }

    init(_ kind: Kind, _ text: TracedText, lines: ClosedRange<Int>) {
        self.kind = kind
        self.text = text
        self.lines = lines
    }

    /// A block without words of its own: a number that no words follow, a table.
    init(_ kind: Kind, number: String? = nil, lines: ClosedRange<Int>) {
        let start = TracedText.Run(offset: 0, line: lines.lowerBound, column: 1)
        self.init(kind, TracedText("", first: start), lines: lines)
        self.number = number
    }
}
