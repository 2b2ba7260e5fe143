import Lexicon

/// What a heading says of the signs of its figures: `(Surplus)/Deficit £m`, `Under (-)/ Over Spend`.
public enum HeadingSigns {
    /// What a figure without a minus is; nil where the heading doesn't say so.
    public static func positive(in heading: String, words: ComparisonWords) -> FigureLeaning? {
        positive(in: heading, words.signs)
    }

    /// - Parameter signs: The words that may say it.
    public static func positive(in heading: String, _ signs: PhraseBook<FigureLeaning>) -> FigureLeaning? {
        let text = Words(heading)
        let bytes = heading.utf8.span
        var (plain, marked): (FigureLeaning?, FigureLeaning?)
        for match in signs.matches(in: text) {
            let start = text.ranges[match.words.lowerBound].lowerBound
            // "Over/(Under) Spend": the mark may be on the first word alone.
            let ends = [match.words.lowerBound, match.words.upperBound - 1].map { text.ranges[$0].upperBound }
            if isMinus(bytes, before: start)
                || ends.contains(where: { isInBrackets(bytes, start, $0) || isMinus(bytes, after: $0) })
            {
                guard marked == nil else { return nil }
                marked = match.meaning
            } else {
                guard plain == nil || plain == match.meaning else { return nil }
                plain = match.meaning
            }
        }
        guard let plain, let marked, plain == marked.opposite else { return nil }
        return plain
    }

    private static func isInBrackets(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var (before, after) = (start - 1, end)
        while before >= 0, bytes[before] == UInt8(ascii: " ") { before -= 1 }
        while after < bytes.count, bytes[after] == UInt8(ascii: " ") { after += 1 }
        return before >= 0 && after < bytes.count && bytes[before] == UInt8(ascii: "(")
            && bytes[after] == UInt8(ascii: ")")
    }

    /// `Under (-)`
    private static func isMinus(_ bytes: Span<UInt8>, after end: Int) -> Bool {
        var index = end
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        // "Over (-)under": it is the next word's.
        let isNext = index + 3 < bytes.count && isLetter(bytes[index + 3])
        return isMinus(bytes, at: index) && !isNext
    }

    /// `(-)under`
    private static func isMinus(_ bytes: Span<UInt8>, before start: Int) -> Bool { isMinus(bytes, at: start - 3) }

    /// `(-)`
    private static func isMinus(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        index >= 0 && index + 2 < bytes.count && bytes[index] == UInt8(ascii: "(")
            && bytes[index + 1] == UInt8(ascii: "-") && bytes[index + 2] == UInt8(ascii: ")")
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }
}
