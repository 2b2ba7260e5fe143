import Figures
import Lexicon

/// Bare numbers that count those of whom the sentence tells, without naming them again.
extension StatedFigureFinder {
    /// "Of these people, 97 have a plan", "with 99 choosing another", "(92 in total)": the number opens its clause, and
    /// what follows is said of several.
    func countsSubjects(
        _ mention: FigureMention,
        _ words: Words,
        first: Int,
        next: Int,
        _ bytes: Span<UInt8>
    ) -> Bool {
        // "24-25 monitoring" is a year, and a number of six digits without a comma is none.
        guard mention.number.decimals == 0, mention.upper == nil, mention.range.count <= Self.longestCount,
            !isYear(mention, bytes), next < words.count,
            words.ranges[next].lowerBound == mention.range.upperBound + 1,
            opensClause(mention, words, first: first, bytes)
        else { return false }
        if lexicon.countedBy.contains(where: { words.matches($0, at: next) }) { return true }
        return first > 0 && isDoing(bytes, words.ranges[next])
    }

    private static let longestCount = 5

    /// Whether a mark, or a word that opens a clause, stands before the number.
    private func opensClause(_ mention: FigureMention, _ words: Words, first: Int, _ bytes: Span<UInt8>) -> Bool {
        guard first > 0 else { return mention.range.lowerBound == 0 }
        if lexicon.cuts.contains(words.hashes[first - 1]) { return true }
        // "Wexcombe’2 Productivity": a number within a word opens nothing.
        let end = words.ranges[first - 1].upperBound
        return end <= mention.range.lowerBound && (end..<mention.range.lowerBound).contains { isClauseMark(bytes[$0]) }
    }

    /// "choosing", "achieving"
    private func isDoing(_ bytes: Span<UInt8>, _ word: Range<Int>) -> Bool {
        guard word.count > 5, !bytes[word.lowerBound].isCapital else { return false }
        let end = word.upperBound
        return bytes[end - 3] == UInt8(ascii: "i") && bytes[end - 2] == UInt8(ascii: "n")
            && bytes[end - 1] == UInt8(ascii: "g")
    }
}
