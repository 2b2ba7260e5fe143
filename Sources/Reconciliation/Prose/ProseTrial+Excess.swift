import Figures
import Lexicon
import Records

/// How far one amount is told to lie from another behind both:
/// "Spending of £1.8m exceeds the budget of £1.7m by £0.1m".
extension ProseTrial {
    /// How many words may stand between two amounts of which one exceeds the other.
    private static let longestExcess = 6

    mutating func checkExcess(_ gap: Int) {
        let (first, second) = (gap - 2, gap - 1)
        guard areAlike([first, second, gap]), areHere([first, second, gap]), isLedByBy(gap, behind: second),
            endsClause(gap), let side = excess(of: first, over: second),
            let one = statements[first].figure.size, let other = statements[second].figure.size, !one.meets(other)
        else { return }
        check(gap, difference(first, second), isOfAnyTime: true)
        checkComparative(
            side,
            of: gap,
            first,
            second,
            denial:
                "\(statements[first].figure.printed) is told as \(side.words) than \(statements[second].figure.printed), which "
                + "is \(side.opposite.words)"
        )
    }

    /// The word that holds the first amount against the second, where no others stand between them than may name the
    /// second, and no mark: the first may be another thing then.
    private func excess(of first: Int, over second: Int) -> FigureLeaning? {
        let words = statements[second].words
        let lead = wordsBetween(first, second)
        guard (2...Self.longestExcess).contains(lead.count), !hasCut(between: first, and: second) else { return nil }
        let found = lead.compactMap { subject.words.leanings.match(in: words, at: $0) }
        guard let side = found.first, found.count == 1, side.meaning == .more || side.meaning == .less,
            areBase(lead.lowerBound..<side.words.lowerBound, words),
            areBase(side.words.upperBound..<lead.upperBound, words)
        else { return nil }
        return side.meaning
    }

    /// "… by £0.1m": nothing but this word.
    private func isLedByBy(_ gap: Int, behind second: Int) -> Bool {
        let lead = wordsBetween(second, gap)
        return subject.words.changedBy.contains { phrase in
            phrase.count == lead.count && statements[gap].words.matches(phrase, at: lead.lowerBound)
        } && !hasCut(between: second, and: gap)
    }
}
