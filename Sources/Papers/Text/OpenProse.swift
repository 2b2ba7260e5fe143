/// The paragraph, item or heading to which the next line may still belong.
struct OpenProse {
    var kind: Block.Kind
    var number: String?
    var depth = 0
    var lines: ClosedRange<Int>
    /// The last line so far.
    var last: LineShape
    /// The width of its widest line, in bytes.
    var widest: Int
    var ending: LineEnding
    var isBoldOpen: Bool
    /// Whether its last line is bold from end to end.
    var isBoldLine: Bool
    var emptyBefore: Int
    /// An item whose bullet was lost but for the space after it.
    var hasLostBullet = false
    /// Whether its number is a whole number that stood alone, which may be a figure after all.
    var hasBareNumber = false

    mutating func append(_ line: LineShape, ending: LineEnding) {
        lines = lines.lowerBound...line.number
        last = line
        widest = max(widest, line.width)
        self.ending = ending
        if line.togglesBold { isBoldOpen.toggle() }
        isBoldLine = false
    }

    /// Whether its last word is an amount, a full stop after it not counted: "overspend £0.675m."
    func endsInAmount(_ bytes: Span<UInt8>) -> Bool {
        var end = last.text.upperBound
        if end > last.text.lowerBound, bytes[end - 1] == 0x2E { end -= 1 }
        if end > last.text.lowerBound, bytes[end - 1] == 0x6D || bytes[end - 1] == 0x6B { end -= 1 }
        return end > last.text.lowerBound && TextBytes.isDigit(bytes[end - 1])
    }

    var isMarkedHeading: Bool { if case .heading = kind { true } else { false } }
}

/// A number or bullet alone on its line, which waits for its words.
struct WaitingMark {
    var number: String?
    var depth = 0
    var line: Int
    /// An item of a list: a bullet, or a number such as `(a)`.
    var isItem: Bool
    var isBare = false
}
