/// An escape in a string: the character that it stands for, and how many bytes it takes.
struct JSONEscape {
    let scalar: Unicode.Scalar
    let length: Int

    /// Reads the escape whose backslash is at `offset`.
    init(at offset: Int, in bytes: Span<UInt8>) throws(JSONError) {
        let letter = offset &+ 1 < bytes.count ? bytes[offset &+ 1] : 0
        if letter == UInt8(ascii: "u") {
            self = try Self.unicode(at: offset, in: bytes)
            return
        }
        length = 2
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
        case UInt8(ascii: "b"): scalar = "\u{8}"
        case UInt8(ascii: "f"): scalar = "\u{C}"
        case UInt8(ascii: "n"): scalar = "\n"
        case UInt8(ascii: "r"): scalar = "\r"
        case UInt8(ascii: "t"): scalar = "\t"
        default: throw JSONError(.invalidEscape, at: offset, in: bytes)
        }
    }

    private init(scalar: Unicode.Scalar, length: Int) {
        self.scalar = scalar
        self.length = length
    }

    /// Reads `\uXXXX`, or two of them where the first is the leading half of a surrogate pair.
    private static func unicode(at offset: Int, in bytes: Span<UInt8>) throws(JSONError) -> JSONEscape {
        let first = try codeUnit(at: offset, in: bytes)
        if let scalar = Unicode.Scalar(first) { return JSONEscape(scalar: scalar, length: 6) }
        let next = offset &+ 6
        guard first < 0xDC00, next &+ 1 < bytes.count, bytes[next] == UInt8(ascii: "\\"),
            bytes[next &+ 1] == UInt8(ascii: "u")
        else { throw JSONError(.loneSurrogate, at: offset, in: bytes) }
        let second = try codeUnit(at: next, in: bytes)
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 &+ ((first & 0x3FF) << 10) &+ (second & 0x3FF))
        else { throw JSONError(.loneSurrogate, at: offset, in: bytes) }
        return JSONEscape(scalar: scalar, length: 12)
    }

    private static func codeUnit(at offset: Int, in bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for place in (offset &+ 2)..<(offset &+ 6) {
            guard place < bytes.count, let digit = hexDigit(bytes[place]) else {
                throw JSONError(.invalidEscape, at: offset, in: bytes)
            }
            value = value << 4 | digit
        }
        return value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- UInt8(ascii: "a") &+ 10)
        case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte &- UInt8(ascii: "A") &+ 10)
        default: nil
        }
    }
}
