/// Walks a text of an HTML document along the bytes that it was decoded from, so that each character keeps its place.
///
/// libxml2 gives the decoded text only. Both are alike but for the references (`&pound;`, `&#163;`), and each of those
/// is one character.
struct HTMLReferences {
    /// A stretch of the source, and what it says.
    enum Piece: Equatable {
        case plain(Range<Int>)
        case reference(at: Int, Unicode.Scalar)
    }

    private var index: Int
    private let end: Int
    private var decodedIndex = 0

    init(_ range: Range<Int>) {
        index = range.lowerBound
        end = range.upperBound
    }

    /// Whether the decoded text comes from these bytes: nothing was dropped from them or put in their place.
    static func areTold(by source: Span<UInt8>, in range: Range<Int>, as decoded: Span<UInt8>) -> Bool {
        var walk = HTMLReferences(range)
        while walk.index < walk.end {
            guard walk.next(source, decoded) != nil else { return false }
        }
        return walk.decodedIndex == decoded.count
    }

    /// The next piece; nil at the end, or where source and decoded text part.
    mutating func next(_ source: Span<UInt8>, _ decoded: Span<UInt8>) -> Piece? {
        let start = index
        while index < end, decodedIndex < decoded.count, source[index] == decoded[decodedIndex] {
            if source[index] == 0x26, let reference = referenceEnd(source) {
                if index > start { return .plain(start..<index) }
                return read(to: reference, source, decoded)
            }
            index += 1
            decodedIndex += 1
        }
        if index > start { return .plain(start..<index) }
        guard index < end, source[index] == 0x26, let reference = referenceEnd(source) else { return nil }
        return read(to: reference, source, decoded)
    }

    private mutating func read(to end: Int, _ source: Span<UInt8>, _ decoded: Span<UInt8>) -> Piece? {
        let at = index
        // libxml2 knows the names of HTML 4; one that came later it leaves as it is printed.
        if decodedIndex < decoded.count, decoded[decodedIndex] == 0x26, !Self.isAmpersand(source, at + 1..<end) {
            if let (length, scalar) = Self.unclosed(source, at + 1..<end) {
                index += length + 1
                decodedIndex += length + 1
                return .reference(at: at, scalar)
            }
            let length = end - at
            guard decodedIndex + length <= decoded.count else { return nil }
            for offset in 1..<length where source[at + offset] != decoded[decodedIndex + offset] { return nil }
            index = end
            decodedIndex += length
            if let entity = Entity.read(source, at: at, before: end), let scalar = Self.scalar(entity.bytes.span, at: 0)
            {
                return .reference(at: at, scalar)
            }
            return .plain(at..<end)
        }
        guard let scalar = Self.scalar(decoded, at: decodedIndex) else { return nil }
        index = end
        decodedIndex += UTF8.width(scalar)
        return .reference(at: at, Windows1252.meant(by: scalar))
    }

    /// Just past the reference at `index`, where `&` stands; nil where the sign stands for itself.
    private func referenceEnd(_ source: Span<UInt8>) -> Int? {
        var cursor = index + 1
        if cursor < end, source[cursor] == 0x23 {
            cursor += 1
            let isHexadecimal = cursor < end && source[cursor] | 0x20 == 0x78
            if isHexadecimal { cursor += 1 }
            let first = cursor
            while cursor < end, Self.isDigit(source[cursor], isHexadecimal) { cursor += 1 }
            guard cursor > first else { return nil }
        } else {
            let first = cursor
            while cursor < end, TextBytes.isLetter(source[cursor]) || TextBytes.isDigit(source[cursor]) { cursor += 1 }
            guard cursor > first else { return nil }
        }
        return cursor < end && source[cursor] == 0x3B ? cursor + 1 : cursor
    }

    private static func isDigit(_ byte: UInt8, _ isHexadecimal: Bool) -> Bool {
        TextBytes.isDigit(byte) || (isHexadecimal && (byte | 0x20) &- 0x61 < 6)
    }

    /// Whether a reference, from after its `&`, stands for `&`.
    private static func isAmpersand(_ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
        var name = ""
        for index in range.prefix(8) where source[index] != 0x3B {
            name.unicodeScalars.append(Unicode.Scalar(source[index]))
        }
        switch name {
        case "amp", "#38", "#x26", "#X26": return true
        default: return false
        }
    }

    /// A name at the beginning of a longer word, which needs no semicolon: `&pound350` (HTML standard, 13.2.5.73,
    /// "Named character reference state").
    private static func unclosed(_ source: Span<UInt8>, _ range: Range<Int>) -> (length: Int, Unicode.Scalar)? {
        guard source[range.upperBound - 1] != 0x3B else { return nil }
        for (name, scalar) in legacyNames where name.utf8.count <= range.count {
            var index = range.lowerBound
            for byte in name.utf8 {
                guard source[index] == byte else { break }
                index += 1
            }
            if index - range.lowerBound == name.utf8.count { return (name.utf8.count, scalar) }
        }
        return nil
    }

    private static let legacyNames: [(String, Unicode.Scalar)] = [
        ("pound", "£"), ("nbsp", "\u{A0}"), ("frac12", "½"), ("frac14", "¼"), ("frac34", "¾"), ("plusmn", "±"),
        ("times", "×"), ("divide", "÷"), ("middot", "·"), ("deg", "°"), ("sect", "§"), ("para", "¶"), ("amp", "&"),
        ("lt", "<"), ("gt", ">"), ("quot", "\""),
    ]

    private static func scalar(_ text: Span<UInt8>, at index: Int) -> Unicode.Scalar? {
        guard index < text.count else { return nil }
        let lead = text[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= text.count else { return nil }
        if length == 1 { return Unicode.Scalar(lead) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
        return Unicode.Scalar(value)
    }
}
