/// Whether a line goes on with the paragraph above it.
///
/// A typesetter breaks a line where the next word does not fit. A line that ends although the next word would have
/// fitted therefore ends something: a title, a line of an address, a paragraph.
struct LineWrapping {
    let source: SourceText
    let words: PaperWords
    /// The width of the widest line around, in bytes.
    let width: Int
    /// How wide the lines of the paper usually are.
    let usualWidth: Int
    let next: LineShape
    /// Whether nothing is printed below the next line.
    let isLast: Bool

    /// Narrower than this is no column of prose; there the paper's usual width says where a line could have ended.
    private static let narrowest = 40

    /// How a line begins.
    enum Start {
        case lower, upper, figure, other
    }

    static func start(of line: LineShape, in source: SourceText) -> Start {
        let bytes = source.bytes.span
        var index = line.text.lowerBound
        // Quotation marks and brackets say nothing about the word after them.
        while index < line.text.upperBound {
            let byte = bytes[index]
            if byte == 0x22 || byte == 0x27 || byte == 0x28 || byte == 0x2A || byte == 0x5F {
                index += 1
            } else if byte == 0xE2, index + 2 < line.text.upperBound, bytes[index + 1] == 0x80,
                bytes[index + 2] >= 0x98, bytes[index + 2] <= 0x9D
            {
                index += 3
            } else {
                break
            }
        }
        guard index < line.text.upperBound else { return .other }
        if TextBytes.isLower(bytes[index]) { return .lower }
        if TextBytes.isUpper(bytes[index]) { return .upper }
        if TextBytes.isDigit(bytes[index]) || bytes[index] == 0xC2 || bytes[index] == 0x2D { return .figure }
        return .other
    }

    /// Whether the next line's first word would have fitted into `percent` of the width after `last`.
    func fits(after last: LineShape, percent: Int) -> Bool {
        // Where the line above is the widest around and the next one much shorter, nothing here tells the width.
        let isUntold = width < Self.narrowest || (width == last.width && next.width * 100 < last.width * 60)
        let width = max(width, isUntold ? usualWidth : usualWidth * 2 / 3)
        return (last.width + 1 + firstWordLength) * 100 <= width * percent
    }

    private var firstWordLength: Int {
        let bytes = source.bytes.span
        var index = next.text.lowerBound
        while index < next.text.upperBound, bytes[index] > 0x20 { index += 1 }
        return index - next.text.lowerBound
    }

    private var beginsInCapitals: Bool {
        let bytes = source.bytes.span
        let word = next.text.lowerBound..<next.text.lowerBound + firstWordLength
        for index in word where !TextBytes.isUpper(bytes[index]) { return false }
        return word.count >= 3
    }

    private func ending(of line: LineShape) -> LineEnding {
        LineEnding(source.bytes.span, line.text, joiners: words.joiners)
    }

    /// Whether the next line begins with a word that opens sentences and stands in lower case within a title.
    private var beginsSentence: Bool {
        guard firstWordLength <= 8 else { return false }
        var word = ""
        for index in next.text.lowerBound..<next.text.lowerBound + firstWordLength {
            word.unicodeScalars.append(Unicode.Scalar(TextBytes.lowered(source.bytes[index])))
        }
        return words.joiners.contains(word) || words.sentenceStarts.contains(word)
    }

    /// Whether the next line continues `open`, with nothing between the two.
    func continues(_ open: OpenProse) -> Bool {
        if open.isBoldOpen, open.lines.count < 8 { return true }
        if open.isMarkedHeading || open.last.isSpread || next.isSpread { return false }
        let start = Self.start(of: next, in: source)
        if Self.isRow(open.last, in: source) || Self.isRow(next, in: source) { return false }
        if start == .lower { return !Self.isValue(open.last, in: source) || open.last.width > 20 }
        if open.last.endsInBreak { return false }
        if open.isBoldLine != Self.isBoldLine(next, in: source), open.lines.count == 1 { return false }
        if next.indent == 1, open.last.indent == 0 {
            if open.ending.isEnd { return false }
            if open.ending == .open, (open.last.width + 1 + firstWordLength) * 100 <= usualWidth * 90 { return false }
        }
        if open.last.width < 40, open.lines.count == 1, open.ending != .unfinished,
            Self.isValue(next, in: source) || Self.isValue(open.last, in: source)
        {
            return false
        }
        let lastIsCapitals = Self.isCapitals(open.last, in: source)
        if open.ending == .unfinished {
            return lastIsCapitals || width < Self.narrowest || !fits(after: open.last, percent: 50)
        }
        let staysInCapitals = lastIsCapitals && beginsInCapitals
        if Self.isCapitals(next, in: source) != lastIsCapitals, !staysInCapitals,
            open.last.width < Self.narrowest + 20 || fits(after: open.last, percent: 100)
        {
            return false
        }
        if open.ending.isEnd {
            // A short line without a full stop, the last before a gap, is no end of a sentence begun before it.
            if isLast || open.ending == .clause, next.width * 100 < width * 60, !ending(of: next).isEnd { return false }
            if open.depth >= 2, open.lines.count == 1, beginsSentence, open.endsInAmount(source) { return false }
            return !fits(after: open.last, percent: 95)
        }
        if open.depth >= 2, open.lines.count == 1 {
            return !fits(after: open.last, percent: 80) && !beginsSentence
        }
        return !fits(after: open.last, percent: 75)
    }

    /// Whether a line is bold from its first byte to its last.
    static func isBoldLine(_ line: LineShape, in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        let text = line.text
        guard text.count > 4, !line.togglesBold else { return false }
        return bytes[text.lowerBound] == 0x2A && bytes[text.lowerBound + 1] == 0x2A
            && bytes[text.upperBound - 1] == 0x2A && bytes[text.upperBound - 2] == 0x2A
    }

    /// Whether a line is in capitals, by at least five letters.
    static func isCapitals(_ line: LineShape, in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        var letters = 0
        for index in line.text {
            if TextBytes.isLower(bytes[index]) { return false }
            if TextBytes.isUpper(bytes[index]) { letters += 1 }
        }
        return letters >= 5
    }

    /// Whether a line ends in two figures or more, as a row of a table does whose columns are set one space apart.
    static func isRow(_ line: LineShape, in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        var end = line.text.upperBound
        var longest = 0
        for _ in 0..<2 {
            var start = end
            while start > line.text.lowerBound, bytes[start - 1] > 0x20 {
                start -= 1
                guard end - start <= 16, isFigurePart(bytes[start]) else { return false }
            }
            guard start < end else { return false }
            longest = max(longest, end - start)
            end = start
            while end > line.text.lowerBound, bytes[end - 1] == 0x20 { end -= 1 }
        }
        return longest >= 3
    }

    private static func isFigurePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x2B, 0x2C, 0x2D, 0x2E, 0x25, 0x30...0x39, 0xC2, 0xA3: true
        default: false
        }
    }

    /// Whether a line is short and holds a figure and no word: an amount, a year, a percentage.
    static func isValue(_ line: LineShape, in source: SourceText) -> Bool {
        let bytes = source.bytes.span
        guard line.width <= 24 else { return false }
        var letters = 0
        for index in line.text {
            if TextBytes.isLetter(bytes[index]) { letters += 1 }
        }
        return letters <= 1
    }
}
