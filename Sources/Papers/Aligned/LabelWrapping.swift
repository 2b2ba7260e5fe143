import Lexicon

/// Whether a line of words goes on with the one above it in its column.
enum LabelWrapping {
    /// Whether a stretch begins as the middle of a phrase does.
    static func goesOn(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        let first = bytes[range.lowerBound]
        if first == 0x28 { return !opensAlternative(bytes, range) }
        if first == 0x26 || first == 0x2B { return true }
        // "- external placements"
        if first == 0x2D, range.count > 2, bytes[range.lowerBound + 1] == 0x20 { return true }
        var index = range.lowerBound
        while index < range.upperBound, bytes[index] == 0x22 || bytes[index] == 0x27 { index += 1 }
        return index < range.upperBound && TextBytes.isLower(bytes[index])
    }

    /// Whether two fragments, one below the other, are one phrase for certain.
    static func areOne(_ bytes: [UInt8], _ above: Range<Int>, _ below: Range<Int>, _ words: PaperWords) -> Bool {
        goesOn(bytes, below) || isUnfinished(bytes, above, words) || divideDate(bytes, above, below, words)
    }

    /// "at 31 March", "2045".
    private static func divideDate(
        _ bytes: [UInt8],
        _ above: Range<Int>,
        _ below: Range<Int>,
        _ words: PaperWords
    ) -> Bool {
        guard below.count >= 4, below.prefix(4).allSatisfy({ TextBytes.isDigit(bytes[$0]) }),
            below.count == 4 || bytes[below.lowerBound + 4] <= 0x20
        else { return false }
        var start = above.upperBound
        while start > above.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
        guard start - 2 >= above.lowerBound, TextBytes.isDigit(bytes[start - 2]) else { return false }
        return words.months.contains(bytes.span, start..<above.upperBound)
    }

    /// `(Surplus)/deficit`: a word in brackets that names the other sign begins a phrase.
    private static func opensAlternative(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        guard let close = range.first(where: { bytes[$0] == 0x29 }), close + 1 < range.upperBound else { return false }
        return bytes[close + 1] == 0x2F
    }

    /// Whether a stretch ends as only the middle of a phrase does: in a comma, a hyphen, an open bracket, "and".
    static func isUnfinished(_ bytes: [UInt8], _ range: Range<Int>, _ words: PaperWords) -> Bool {
        let last = bytes[range.upperBound - 1]
        // ":-" ends what a list follows.
        if last == 0x2D, range.count > 1, bytes[range.upperBound - 2] == 0x3A { return false }
        if last == 0x2C || last == 0x26 || last == 0x2F || last == 0x2D || last == 0x28 { return true }
        var open = 0
        for index in range {
            if bytes[index] == 0x28 { open += 1 }
            if bytes[index] == 0x29 { open -= 1 }
        }
        if open > 0 { return true }
        var start = range.upperBound
        while start > range.lowerBound, bytes[start - 1] > 0x20 { start -= 1 }
        return words.joiners.contains(bytes.span, start..<range.upperBound)
    }

    /// Whether a byte is one that only the middle of a phrase ends in, as a word that joins others may end a title.
    private static func isMark(_ byte: UInt8) -> Bool { !TextBytes.isLetter(byte) }

    /// How much speaks for two fragments being one cell; below 0, for two.
    ///
    /// - Parameter width: the widest fragment of their column. A line that ends although the next word would have
    ///   fitted was ended on purpose.
    static func evidence(
        _ bytes: [UInt8],
        _ above: AlignedItem,
        _ below: AlignedItem,
        width: Int,
        isParted: Bool,
        words: PaperWords
    ) -> Double {
        var score = 0.0
        let goesOn = goesOn(bytes, below.bytes)
        let isUnfinished =
            isUnfinished(bytes, above.bytes, words) || divideDate(bytes, above.bytes, below.bytes, words)
        if goesOn { score += 3 }
        if isUnfinished { score += 3 }
        let needed = (above.end - above.start + 1 + below.words[0].end - below.words[0].start) * 100
        if needed <= width * 85 {
            // "Financed by": a line that ends early where a word joins others is a title.
            let isEarly = isUnfinished && !goesOn && needed <= width * 80 && !isMark(bytes[above.bytes.upperBound - 1])
            score -= isEarly ? 4 : goesOn || isUnfinished ? 1 : 2
        } else if needed > width * 112 {
            score += 1.2
        } else if needed > width * 100 {
            score += 0.5
        }
        let end = bytes[above.bytes.upperBound - 1]
        if !goesOn { score -= end == 0x2E || end == 0x21 || end == 0x3F || end == 0x3A || end == 0x2D ? 1.5 : 0.8 }
        // "Less:" opens a list.
        if bytes[below.bytes.upperBound - 1] == 0x3A, !goesOn, !isUnfinished { score -= 1.5 }
        if words.totals.containsStart(of: bytes.span, below.bytes) { score -= 2 }
        if words.totals.containsStart(of: bytes.span, above.bytes), !goesOn, !isUnfinished { score -= 1 }
        if isParted { score -= 3 }
        if LabelSurvey.opensNote(bytes, below) { score -= 6 }
        return score
    }
}
