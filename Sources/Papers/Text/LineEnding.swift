import Lexicon

/// How a line of prose ends: whether more of the sentence should follow.
enum LineEnding {
    /// A full stop, a question mark, an exclamation mark.
    case sentence
    /// A colon or semicolon.
    case clause
    /// A comma, a hyphen or a word such as "the": more follows for certain.
    case unfinished
    /// A word or figure, which may be the end or not.
    case open

    init(_ source: Span<UInt8>, _ text: Range<Int>, joiners: PrintedWords) {
        var end = text.upperBound
        while end > text.lowerBound {
            let start = TextBytes.characterStart(source, endingAt: end, notBefore: text.lowerBound)
            guard Self.isCloser(source, start..<end) else { break }
            end = start
        }
        guard end > text.lowerBound else {
            self = .open
            return
        }
        switch source[end - 1] {
        case 0x2E, 0x3F, 0x21: self = .sentence
        case 0x3A, 0x3B: self = .clause
        case 0x2C, 0x2D, 0x26, 0x2F: self = .unfinished
        default: self = Self.endsInJoiner(source, text.lowerBound..<end, joiners) ? .unfinished : .open
        }
    }

    /// Whether a paragraph may end so.
    var isEnd: Bool { self == .sentence || self == .clause }

    private static func endsInJoiner(_ source: Span<UInt8>, _ text: Range<Int>, _ joiners: PrintedWords) -> Bool {
        var start = text.upperBound
        while start > text.lowerBound, source[start - 1] > 0x20 {
            guard text.upperBound - start < 8 else { return false }
            start -= 1
        }
        guard start > text.lowerBound else { return false }
        return joiners.contains(source, start..<text.upperBound)
    }

    /// Quotation marks, brackets and marks of emphasis that close after the end of a sentence.
    private static func isCloser(_ source: Span<UInt8>, _ character: Range<Int>) -> Bool {
        let byte = source[character.lowerBound]
        if character.count == 1 {
            return byte == 0x22 || byte == 0x27 || byte == 0x29 || byte == 0x2A || byte == 0x5F || byte == 0x5D
                || byte == 0x20
        }
        guard character.count == 3, byte == 0xE2, source[character.lowerBound + 1] == 0x80 else { return false }
        return source[character.lowerBound + 2] == 0x99 || source[character.lowerBound + 2] == 0x9D
    }
}
