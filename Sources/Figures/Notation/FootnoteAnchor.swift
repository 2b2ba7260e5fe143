/// Footnote anchors at the end of a cell: `*`, `†`, `‡`, superscript digits, `[1]`, `[a]`.
public enum FootnoteAnchor {
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

extension FootnoteAnchor {
    /// The anchors at the end of a text, each as ``plain(_:)`` gives it: of `Parks* [2]` those are `*` and `2`.
    public static func trailing(_ text: String) -> [String] {
        var bytes = Array(text.utf8)
        while bytes.last == 0x20 { bytes.removeLast() }
        guard let last = bytes.last, last >= 0x80 || last == UInt8(ascii: "*") || last == UInt8(ascii: "]"),
            let start = start(in: bytes.span)
        else { return [] }
        return split(bytes[start...])
    }

    /// The anchors of a heading, behind whose star a unit may stand: `Expenditure* £m`.
    public static func inHeading(_ text: String) -> [String] {
        let trailing = trailing(text)
        guard trailing.isEmpty, let star = text.utf8.firstIndex(of: UInt8(ascii: "*")) else { return trailing }
        return [String(text[star...].prefix { $0 == "*" })]
    }

    /// A name without the anchors at its end; superscripts stay behind a letter or two, which they may raise: `m²`.
    public static func removed(from name: String) -> String {
        guard let last = name.utf8.last, last >= 0x80 || last == UInt8(ascii: "*") || last == UInt8(ascii: "]") else {
            return name
        }
        var bytes = Array(name.utf8)
        while let start = start(in: bytes.span), start > 0 {
            var end = start
            while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
            let word = bytes[..<end].reversed().prefix { $0 != 0x20 }.count
            if end == 0 || (bytes[start] >= 0x80 && start == end && word < 3) { break }
            bytes.removeSubrange(end...)
        }
        return bytes.count == name.utf8.count ? name : String(decoding: bytes, as: UTF8.self)
    }

    /// The anchor that opens a note, and the note without it; nil where a text opens with none.
    ///
    /// `* Text`, `1 Text`, `1. Text`, `(1) Text`, `[a] Text`, `¹ Text`; the text may be empty.
    public static func opening(_ text: String) -> (anchor: String, text: String)? {
        let bytes = Array(text.utf8)
        guard let end = openingEnd(bytes) else { return nil }
        var rest = end
        while rest < bytes.count,
            bytes[rest] == 0x20 || bytes[rest] == UInt8(ascii: ".") || bytes[rest] == UInt8(ascii: ":")
        {
            rest += 1
        }
        let anchor = plain(String(decoding: bytes[..<end], as: UTF8.self))
        return anchor.isEmpty ? nil : (anchor, String(decoding: bytes[rest...], as: UTF8.self))
    }

    /// An anchor without brackets, superscript digits as plain ones.
    public static func plain(_ anchor: String) -> String {
        String(
            String.UnicodeScalarView(
                anchor.unicodeScalars.compactMap { scalar in
                    switch scalar {
                    case "(", ")", "[", "]", ".", " ": nil
                    case "\u{B9}": "1"
                    case "\u{B2}": "2"
                    case "\u{B3}": "3"
                    case "\u{2070}"..."\u{2079}": Unicode.Scalar(scalar.value - 0x2070 + 0x30)
                    default: scalar
                    }
                }
            )
        )
    }

    private static func openingEnd(_ bytes: [UInt8]) -> Int? {
        guard let first = bytes.first else { return nil }
        switch first {
        case UInt8(ascii: "*"):
            let end = bytes.firstIndex { $0 != first } ?? bytes.count
            return end <= 4 ? end : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            let end = bytes.firstIndex { !(0x30...0x39).contains($0) } ?? bytes.count
            guard end <= 2 else { return nil }
            return end == bytes.count || bytes[end] == 0x20
                || (bytes[end] == UInt8(ascii: ".") && !isDigit(bytes, end + 1))
                ? end : nil
        case UInt8(ascii: "("), UInt8(ascii: "["):
            let close = first == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            guard let end = bytes.prefix(5).firstIndex(of: close), end > 1 else { return nil }
            return bytes[1..<end].allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
                ? end + 1 : nil
        case 0xC2, 0xE2:
            // Superscripts and daggers: whatever of them stands together.
            var end = 0
            while end < bytes.count, bytes[end] >= 0x80 { end += 1 }
            let marks = Array(bytes[..<end])
            return start(in: marks.span) == 0 ? end : nil
        default: return nil
        }
    }

    private static func isDigit(_ bytes: [UInt8], _ index: Int) -> Bool {
        index < bytes.count && (0x30...0x39).contains(bytes[index])
    }

    /// Stars that stand together are one anchor, as are superscript digits.
    private static func split(_ bytes: ArraySlice<UInt8>) -> [String] {
        let kinds: (Unicode.Scalar) -> Int = { scalar in
            switch scalar {
            case "*": 0
            case "\u{2020}", "\u{2021}": 1
            case "\u{B9}", "\u{B2}", "\u{B3}", "\u{2070}"..."\u{2079}": 2
            default: 3
            }
        }
        var parts: [String] = []
        var part = ""
        var last: Int?
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let kind = kinds(scalar)
            let isNew = kind != last || scalar == "["
            if isNew, !part.isEmpty {
                parts.append(plain(part))
                part = ""
            }
            part.unicodeScalars.append(scalar)
            last = kind
        }
        parts.append(plain(part))
        return parts.filter { !$0.isEmpty }
    }
}
