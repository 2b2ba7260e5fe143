/// What the bytes of UTF-8 text are to a reader. All of it looks at bytes, since every line and cell passes here.
enum TextBytes {
    /// The length of the white space character at `index`; 0 where none stands.
    ///
    /// Counts the controls, the space, U+0085, NBSP, U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F
    /// and U+3000.
    @inline(__always)
    static func whiteLength(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int {
        let byte = text[index]
        if byte <= 0x20 || byte == 0x7F { return 1 }
        guard byte >= 0xC2, index + 1 < end else { return 0 }
        if byte == 0xC2 { return text[index + 1] == 0xA0 || text[index + 1] == 0x85 ? 2 : 0 }
        guard byte >= 0xE1, byte <= 0xE3, index + 2 < end else { return 0 }
        let last = text[index + 2]
        switch (byte, text[index + 1]) {
        case (0xE1, 0x9A): return last == 0x80 ? 3 : 0
        case (0xE2, 0x80): return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0
        case (0xE2, 0x81): return last == 0x9F ? 3 : 0
        case (0xE3, 0x80): return last == 0x80 ? 3 : 0
        default: return 0
        }
    }

    /// The length of a character that takes no room at `index`: a soft hyphen, U+200B, U+2060, a byte order mark.
    @inline(__always)
    static func invisibleLength(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int {
        let byte = text[index]
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF, index + 1 < end else { return 0 }
        if byte == 0xC2 { return text[index + 1] == 0xAD ? 2 : 0 }
        guard index + 2 < end else { return 0 }
        switch (byte, text[index + 1], text[index + 2]) {
        case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
        default: return 0
        }
    }

    /// The range without the white space and the invisible characters at both its ends.
    static func trimmed(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = blankLength(text, at: start, before: end)
            if length == 0 { break }
            start += length
        }
        while end > start {
            let character = characterStart(text, endingAt: end, notBefore: start)
            guard blankLength(text, at: character, before: end) == end - character else { break }
            end = character
        }
        return start..<end
    }

    @inline(__always)
    static func blankLength(_ text: Span<UInt8>, at index: Int, before end: Int) -> Int {
        let byte = text[index]
        if byte > 0x20 && byte < 0x7F { return 0 }
        let white = whiteLength(text, at: index, before: end)
        return white > 0 ? white : invisibleLength(text, at: index, before: end)
    }

    /// Where the character begins whose last byte stands before `end`.
    @inline(__always)
    static func characterStart(_ text: Span<UInt8>, endingAt end: Int, notBefore start: Int) -> Int {
        var index = end - 1
        while index > start, text[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }

    @inline(__always)
    static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func lowered(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }

    /// Whether two words are the same but for the case of their ASCII letters.
    static func areSame(_ bytes: [UInt8], _ one: Range<Int>, _ other: Range<Int>) -> Bool {
        one.count == other.count && zip(one, other).allSatisfy { lowered(bytes[$0]) == lowered(bytes[$1]) }
    }

    /// A whole number of nothing but digits, so many at most.
    static func number(_ bytes: [UInt8], _ range: Range<Int>, mostDigits: Int) -> Int? {
        guard !range.isEmpty, range.count <= mostDigits else { return nil }
        var value = 0
        for index in range {
            guard isDigit(bytes[index]) else { return nil }
            value = value * 10 + Int(bytes[index] & 0x0F)
        }
        return value
    }

    /// A letter, a digit or a byte of any character beyond ASCII.
    @inline(__always)
    static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) || byte >= 0x80 }

    @inline(__always)
    static func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isLetter(byte) && !isDigit(byte) }
}
