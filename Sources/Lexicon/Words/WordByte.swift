/// What the bytes at a place of a text are to a reader of words.
@usableFromInline
enum WordByte {
    case letter(length: Int)
    /// Joins what stands around it.
    case apostrophe(length: Int)
    /// A word by itself: £, €, $ or %.
    case sign(length: Int)
    case ampersand
    case separator(length: Int)

    static func classify(_ bytes: Span<UInt8>, at index: Int) -> WordByte {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .letter(length: 1)
        case UInt8(ascii: "'"):
            return .apostrophe(length: 1)
        case UInt8(ascii: "%"), UInt8(ascii: "$"):
            return .sign(length: 1)
        case UInt8(ascii: "&"):
            return .ampersand
        case 0..<0x80:
            return .separator(length: 1)
        default:
            return classifyBeyondASCII(bytes, at: index)
        }
    }

    /// Whether a word may go on with a byte that is no letter or digit of ASCII: an apostrophe, or a letter beyond it.
    @inline(__always)
    static func mayGoOn(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == UInt8(ascii: "'") }

    /// The byte of a letter in lower case where it is one of ASCII.
    @inlinable
    static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
    }

    private static func classifyBeyondASCII(_ bytes: Span<UInt8>, at index: Int) -> WordByte {
        let length = min(length(of: bytes[index]), bytes.count - index)
        switch (bytes[index], length) {
        case (0xC2, 2):
            // U+0080 to U+00BF hold £ and else only signs, among them the no-break space.
            return bytes[index + 1] == 0xA3 ? .sign(length: 2) : .separator(length: 2)
        case (0xE2, 3) where bytes[index + 1] == 0x80:
            // General punctuation: the two single quotation marks stand for an apostrophe.
            let isApostrophe = bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99
            return isApostrophe ? .apostrophe(length: 3) : .separator(length: 3)
        case (0xE2, 3):
            // U+20AC is the euro; the rest are arrows, dingbats, shapes and mathematical signs.
            let isEuro = bytes[index + 1] == 0x82 && bytes[index + 2] == 0xAC
            return isEuro ? .sign(length: 3) : .separator(length: 3)
        case (0xF0, _), (0xEF, _):
            // Pictographs, variation selectors and replacement characters are no letters.
            return .separator(length: length)
        default:
            return .letter(length: length)
        }
    }

    private static func length(of lead: UInt8) -> Int {
        switch lead {
        case 0xC0..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0...: 4
        default: 1
        }
    }
}
