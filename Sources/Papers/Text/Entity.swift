/// A character reference in the lines of a text paper: `&pound;`, `&#163;`, `&#xA3;`.
struct Entity {
    /// The character, in UTF-8.
    var bytes: [UInt8]
    /// How many bytes the reference takes up.
    var length: Int

    /// The reference at `index`, which holds `&`; nil where none stands there ("Finance & ICT").
    static func read(_ source: Span<UInt8>, at index: Int, before end: Int) -> Entity? {
        let limit = min(end, index + 12)
        var cursor = index + 1
        while cursor < limit, source[cursor] != 0x3B {
            guard TextBytes.isLetter(source[cursor]) || TextBytes.isDigit(source[cursor]) || source[cursor] == 0x23
            else { return nil }
            cursor += 1
        }
        guard cursor < limit, cursor > index + 1 else { return nil }
        guard let scalar = scalar(source, index + 1..<cursor) else { return nil }
        return Entity(bytes: Array(String(Character(scalar)).utf8), length: cursor + 1 - index)
    }

    private static func scalar(_ source: Span<UInt8>, _ name: Range<Int>) -> Unicode.Scalar? {
        guard source[name.lowerBound] == 0x23 else {
            var text = ""
            for index in name { text.unicodeScalars.append(Unicode.Scalar(source[index])) }
            return named[text]
        }
        var start = name.lowerBound + 1
        let isHexadecimal = start < name.upperBound && source[start] | 0x20 == 0x78
        if isHexadecimal { start += 1 }
        guard start < name.upperBound else { return nil }
        var value: UInt32 = 0
        for index in start..<name.upperBound {
            let byte = source[index]
            if TextBytes.isDigit(byte) {
                value = value * (isHexadecimal ? 16 : 10) + UInt32(byte - 0x30)
            } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
                value = value * 16 + UInt32((byte | 0x20) - 0x57)
            } else {
                return nil
            }
            guard value <= 0x10FFFF else { return nil }
        }
        return value == 0 ? nil : Unicode.Scalar(value)
    }

    /// The named references that turn up in text made from papers; in an HTML paper libxml2 decodes all of them.
    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "pound": "£", "euro": "€",
        "ndash": "–", "mdash": "—", "minus": "−", "hyphen": "‐", "shy": "\u{AD}", "lsquo": "‘", "rsquo": "’",
        "ldquo": "“", "rdquo": "”", "bull": "•", "middot": "·", "hellip": "…", "times": "×", "divide": "÷",
        "plusmn": "±", "frac12": "½", "frac14": "¼", "frac34": "¾", "deg": "°", "sect": "§", "para": "¶",
        "dagger": "†", "Dagger": "‡", "copy": "©", "reg": "®", "trade": "™", "ensp": "\u{2002}", "emsp": "\u{2003}",
        "thinsp": "\u{2009}", "eacute": "é", "uarr": "↑", "darr": "↓", "check": "✓",
    ]
}
