import Lexicon
import Papers

/// Whether words for the most or the least put a row in the order of its own times and not of the rows: "repairs are at
/// their highest in 2026/27", "down to 47, the lowest since March".
struct OwnTimes {
    let words: Words
    let lexicon: Lexicon

    /// How many words may stand between "for" and the time: "for the last three years".
    private static let reach = 3

    func isMeant(_ extreme: Range<Int>) -> Bool {
        let performance = lexicon.performance
        if performance.ownLeads.matches(in: words, endingAt: extreme.lowerBound) { return true }
        var index = extreme.upperBound
        if index < words.count, performance.ownThings.contains(words.hashes[index]) { index += 1 }
        guard index < words.count else { return false }
        if performance.ownSpans.match(in: words, at: index) != nil { return true }
        // "for three years"
        guard lexicon.standings.timeLeads.contains(words.hashes[index]) else { return false }
        let next = index + 1..<min(words.count, index + 1 + Self.reach)
        return next.contains { index in
            lexicon.performance.numbers[words.hashes[index]] != nil && index + 1 < words.count
                && lexicon.statements.durations.contains(words.hashes[index + 1])
        }
    }
}
