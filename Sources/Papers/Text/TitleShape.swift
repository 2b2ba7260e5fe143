import Lexicon

/// Whether some words look like a title: short, no sentence, no figure of their own.
struct TitleShape {
    private(set) var isTitle = false
    private(set) var isCapitals = false
    private(set) var wordCount = 0

    /// Longer than this is no title, in bytes.
    private static let longest = 120
    private static let longestNumbered = 170
    /// In bold a title may be longer.
    static let longestBold = 200

    /// No title.
    init() {}

    /// - Parameter isNumbered: whether a number stands before the words; then an amount may stand among them.
    init(_ text: TracedText, words: PaperWords, isNumbered: Bool) {
        let count = text.text.utf8.count
        guard count > 0, count <= (isNumbered ? Self.longestNumbered : Self.longest) else { return }
        let bytes = text.text.utf8.span
        guard Self.begins(bytes[0]), !Self.endsAsSentence(bytes, isNumbered: isNumbered) else { return }
        var letters = 0
        var lower = 0
        var others = 0
        var glyphs = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if TextBytes.isLetter(byte) { letters += 1 } else if byte != 0x20 { others += 1 }
            if TextBytes.isLower(byte) { lower += 1 }
            if byte == 0x40 { return }
            if Self.isGlyph(bytes, at: index) { glyphs += 1 }
            if index + 2 < bytes.count, Self.breaksTitle(bytes, at: index, isNumbered: isNumbered) { return }
            index += 1
        }
        // More than one sign is a key to signs.
        guard letters >= 3, letters > others, glyphs <= 1 else { return }
        let isPlainWords = scanWords(bytes, words)
        isCapitals = lower == 0 && letters >= 4
        isTitle = isPlainWords && wordCount <= (isNumbered ? 25 : 16)
    }

    /// A tick, an arrow, a coloured circle: a sign, not a mark of punctuation.
    private static func isGlyph(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        bytes[index] == 0xF0 || (bytes[index] == 0xE2 && index + 1 < bytes.count && bytes[index + 1] >= 0x86)
    }

    private static func begins(_ byte: UInt8) -> Bool {
        TextBytes.isUpper(byte) || byte >= 0x80 || byte == 0x22 || byte == 0x27 || byte == 0x28
    }

    private static func endsAsSentence(_ bytes: Span<UInt8>, isNumbered: Bool) -> Bool {
        switch bytes[bytes.count - 1] {
        case 0x2E:
            // After the amount at the end of a numbered title some papers set a full stop.
            let end = bytes.count - 2
            return !(isNumbered && end > 0 && bytes[end] == 0x6D && TextBytes.isDigit(bytes[end - 1]))
        case 0x2C, 0x3B, 0x3A, 0x2D, 0x21: return true
        default: return false
        }
    }

    /// A label with its value, a second sentence, an address of the web, or (without a number before it) an amount.
    private static func breaksTitle(_ bytes: Span<UInt8>, at index: Int, isNumbered: Bool) -> Bool {
        let byte = bytes[index]
        let next = bytes[index + 1]
        if byte == 0x20, next == 0xE2, index + 5 < bytes.count, bytes[index + 2] == 0x80, bytes[index + 4] == 0x20 {
            // "Good – performing well" says what a word means.
            return TextBytes.isLower(bytes[index + 5])
        }
        if byte == 0x3A { return next == 0x20 || (next == 0x2F && bytes[index + 2] == 0x2F) }
        guard byte == 0x2E else { return false }
        if next == 0x20 {
            return index >= 2 && TextBytes.isUpper(bytes[index + 2]) && TextBytes.isLower(bytes[index - 2])
        }
        return !isNumbered && TextBytes.isDigit(next) && index > 0 && TextBytes.isDigit(bytes[index - 1])
    }

    private mutating func scanWords(_ bytes: Span<UInt8>, _ words: PaperWords) -> Bool {
        var months = 0
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x20 {
                index += 1
                continue
            }
            var start = index
            while index < bytes.count, bytes[index] != 0x20 { index += 1 }
            var end = index
            while start < end, Self.clings(bytes[start]) { start += 1 }
            while end > start, Self.clings(bytes[end - 1]) { end -= 1 }
            guard start < end else { continue }
            if TextBytes.isLower(bytes[start]), words.sentenceWords.contains(bytes, start..<end) { return false }
            if wordCount == 0, words.sentenceStarts.contains(bytes, start..<end) { return false }
            if words.months.contains(bytes, start..<end) { months += 1 }
            wordCount += 1
        }
        return months == 0 || wordCount > 4
    }

    /// Marks that stand at the sides of a word.
    private static func clings(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x22 || byte == 0x28 || byte == 0x29
    }
}
