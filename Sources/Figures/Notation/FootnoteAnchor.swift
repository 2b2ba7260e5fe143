/// Footnote anchors at the end of a cell: `*`, `†`, `‡`, superscript digits, `[1]`, `[a]`.
enum FootnoteAnchor {
    /// Where the anchors at the end of a text begin; nil where it ends in none. The text is trimmed.
    static func start(in text: Span<UInt8>) -> Int? {
        var start = text.count
        while case let length = length(endingAt: start, in: text), length > 0 { start -= length }
        return start < text.count ? start : nil
    }

    private static func length(endingAt end: Int, in text: Span<UInt8>) -> Int {
        switch text.byte(end - 1) {
        case UInt8(ascii: "*"): 1
        case UInt8(ascii: "]"): bracketed(endingAt: end, in: text)
        case 0xB9, 0xB2, 0xB3: text.byte(end - 2) == 0xC2 ? 2 : isSuperscript(endingAt: end, in: text) ? 3 : 0
        case 0xB0, 0xB4...0xB8: isSuperscript(endingAt: end, in: text) ? 3 : 0
        case 0xA0, 0xA1: text.byte(end - 3) == 0xE2 && text.byte(end - 2) == 0x80 ? 3 : 0
        default: 0
        }
    }

    /// U+2070 and U+2074 ... U+2079.
    private static func isSuperscript(endingAt end: Int, in text: Span<UInt8>) -> Bool {
        text.byte(end - 3) == 0xE2 && text.byte(end - 2) == 0x81
    }

    /// `[1]`, `[12]`, `[a]`: up to three letters or digits.
    private static func bracketed(endingAt end: Int, in text: Span<UInt8>) -> Int {
        var length = 1
        while length <= 3, text.byte(end - length - 1).isAlphanumeric { length += 1 }
        return length > 1 && text.byte(end - length - 1) == UInt8(ascii: "[") ? length + 1 : 0
    }
}
