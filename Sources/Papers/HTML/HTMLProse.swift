/// Words of an HTML document outside any table, and the kind of element that they stand in.
struct HTMLProse {
    enum Kind {
        case heading(level: Int)
        case paragraph
        case listItem
        case caption
        case pair(key: TracedText, value: TracedText)
    }

    var kind: Kind
    var text: TracedText
    var lines: ClosedRange<Int>
    var isBold: Bool

    init(_ kind: Kind, _ text: TracedText, lines: ClosedRange<Int>, isBold: Bool) {
        self.kind = kind
        self.text = text
        self.lines = lines
        self.isBold = isBold
    }

    /// A term and what it stands for; the one that is missing is empty, at the place of the other.
    init(key: TracedText?, value: TracedText?, firstLine: Int, isBold: Bool) {
        let key = key ?? Self.empty(at: value)
        let value = value ?? Self.empty(at: key)
        self.init(
            .pair(key: key, value: value),
            TracedText("", first: key.first, node: key.node),
            lines: firstLine...max(firstLine, Int(value.place.endLine)),
            isBold: isBold
        )
    }

    private static func empty(at other: TracedText?) -> TracedText {
        TracedText("", first: other?.first ?? TracedText.Run(offset: 0, line: 1, column: 0), node: other?.node ?? -1)
    }
}
