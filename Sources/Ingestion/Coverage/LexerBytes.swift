/// What the lexer asks of single bytes and words; it has its own answers.
enum LexerBytes {
    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

    /// The byte at an index; 0 outside.
    static func at(_ bytes: [UInt8], _ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

    /// Whether `://` or `www.` stands here.
    static func opensAddress(_ bytes: [UInt8], at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: ":"):
            return at(bytes, index + 1) == UInt8(ascii: "/") && at(bytes, index + 2) == UInt8(ascii: "/")
        case UInt8(ascii: "w"):
            return at(bytes, index + 1) == UInt8(ascii: "w") && at(bytes, index + 2) == UInt8(ascii: "w")
                && at(bytes, index + 3) == UInt8(ascii: ".")
        default: return false
        }
    }

    /// The index of the next white space or tag.
    static func skippingWord(_ bytes: [UInt8], at start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return index
    }

    /// The index after spaces and no-break spaces, and after one line end where asked for.
    static func skippingSpaces(_ bytes: [UInt8], at start: Int, acrossLine: Bool = false) -> Int {
        var index = start
        var lineEnds = 0
        while true {
            let byte = at(bytes, index)
            if byte == 0x20 {
                index += 1
            } else if byte == 0xC2, at(bytes, index + 1) == 0xA0 {
                index += 2
            } else if acrossLine, byte == 0x0D, at(bytes, index + 1) == 0x0A {
                index += 1
            } else if acrossLine, byte == 0x0A || byte == 0x0D, lineEnds == 0 {
                lineEnds = 1
                index += 1
            } else {
                return index
            }
        }
    }

    /// The index just past the last byte before `end` that is no space; one line end may lie between.
    static func skippingSpacesBack(_ bytes: [UInt8], from end: Int, acrossLine: Bool = false) -> Int {
        var index = end
        var lineEnds = 0
        while index > 0 {
            let byte = bytes[index - 1]
            if byte == 0x20 {
                index -= 1
            } else if byte == 0xA0, at(bytes, index - 2) == 0xC2 {
                index -= 2
            } else if acrossLine, byte == 0x0A, lineEnds == 0 {
                lineEnds = 1
                index -= at(bytes, index - 2) == 0x0D ? 2 : 1
            } else {
                return index
            }
        }
        return index
    }

    /// The letters at an index in lower case, at most 12 of them.
    static func word(_ bytes: [UInt8], at start: Int) -> LexerWord {
        var word = LexerWord()
        var index = start
        while word.count < LexerWord.longest, isLetter(at(bytes, index)) {
            word.append(bytes[index] | 0x20)
            index += 1
        }
        return word
    }

    /// The letters that end at an index, at most 12 of them.
    static func word(_ bytes: [UInt8], endingAt end: Int) -> LexerWord {
        var index = end
        while end - index < LexerWord.longest, index > 0, isLetter(bytes[index - 1]) { index -= 1 }
        return word(bytes, at: index)
    }
}
