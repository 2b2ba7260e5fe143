import Lexicon

/// Whether a line goes on with the paragraph above it.
///
/// A typesetter breaks a line where the next word does not fit. A line that ends although the next word would have
/// fitted therefore ends something: a title, a line of an address, a paragraph.
struct LineWrapping {
    let bytes: [UInt8]
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

    /// Whether the next line's first word would have fitted into `percent` of the width after `last`.
    func fits(after last: LineShape, percent: Int) -> Bool {
        // Where the line above is the widest around and the next one much shorter, nothing here tells the width.
        let isUntold = width < Self.narrowest || (width == last.width && next.width * 100 < last.width * 60)
        let width = max(width, isUntold ? usualWidth : usualWidth * 2 / 3)
        return (last.width + 1 + firstWordLength) * 100 <= width * percent
    }

    private var firstWordLength: Int {
        let bytes = bytes.span
        var index = next.text.lowerBound
        while index < next.text.upperBound, bytes[index] > 0x20 { index += 1 }
        return index - next.text.lowerBound
    }

    private var beginsInCapitals: Bool {
        let bytes = bytes.span
        let word = next.text.lowerBound..<next.text.lowerBound + firstWordLength
        for index in word where !TextBytes.isUpper(bytes[index]) { return false }
        return word.count >= 3
    }

    private func ending(of line: LineShape) -> LineEnding {
        LineEnding(bytes.span, line.text, joiners: words.joiners)
    }

    /// Whether the next line begins with a word that opens sentences and stands in lower case within a title.
    private var beginsSentence: Bool {
        let bytes = bytes.span
        let word = next.text.lowerBound..<next.text.lowerBound + firstWordLength
        return words.joiners.contains(bytes, word) || words.sentenceStarts.contains(bytes, word)
    }

    /// Whether the next line continues `open`, with nothing between the two.
    func continues(_ open: OpenProse) -> Bool {
        let bytes = bytes.span
        if open.isBoldOpen, open.lines.count < 8 { return true }
        if open.isMarkedHeading || open.last.isSpread || next.isSpread { return false }
        let start = next.start(in: bytes)
        if open.last.isRow(in: bytes) || next.isRow(in: bytes) { return false }
        if start == .lower { return !open.last.isValue(in: bytes) || open.last.width > 20 }
        if open.last.endsInBreak { return false }
        if open.isBoldLine != next.isBold(in: bytes), open.lines.count == 1 { return false }
        if next.indent == 1, open.last.indent == 0 {
            if open.ending.isEnd { return false }
            if open.ending == .open, (open.last.width + 1 + firstWordLength) * 100 <= usualWidth * 90 { return false }
        }
        if open.last.width < 40, open.lines.count == 1, open.ending != .unfinished,
            next.isValue(in: bytes) || open.last.isValue(in: bytes)
        {
            return false
        }
        let lastIsCapitals = open.last.isCapitals(in: bytes)
        if open.ending == .unfinished {
            return lastIsCapitals || width < Self.narrowest || !fits(after: open.last, percent: 50)
        }
        let staysInCapitals = lastIsCapitals && beginsInCapitals
        if next.isCapitals(in: bytes) != lastIsCapitals, !staysInCapitals,
            open.last.width < Self.narrowest + 20 || fits(after: open.last, percent: 100)
        {
            return false
        }
        if open.ending.isEnd {
            // A short line without a full stop, the last before a gap, is no end of a sentence begun before it.
            if isLast || open.ending == .clause, next.width * 100 < width * 60, !ending(of: next).isEnd { return false }
            if open.depth >= 2, open.lines.count == 1, beginsSentence, open.endsInAmount(bytes) { return false }
            return !fits(after: open.last, percent: 95)
        }
        if open.depth >= 2, open.lines.count == 1 {
            // Paragraphs are numbered to two parts; what has three is a title.
            return !beginsSentence && !fits(after: open.last, percent: open.depth >= 3 ? 95 : 80)
        }
        return !fits(after: open.last, percent: 75)
    }
}
