import Figures
import Lexicon
import Papers

/// Of which time and of how much a count by rating is, in the words of its sentence: "four measures should be green by
/// March", "across all directorates 11 are green", "one measure has moved from red to green".
struct CountScope {
    let words: Words
    let lexicon: Lexicon

    private var comparisons: ComparisonWords { lexicon.comparisons }
    private var standings: StandingWords { lexicon.standings }

    /// Whether a sentence counts at another time than now, or more than a table lists.
    ///
    /// - Parameter sentence: Its words.
    func isElsewhere(_ sentence: Range<Int>, number: Int, rating: Int) -> Bool {
        isExpected(sentence.lowerBound..<max(number, rating), rating) || isDifference(number, in: sentence)
            || sentence.contains { index in
                standings.wider.match(in: words, at: index) != nil
                    || index > number && standings.spans.match(in: words, at: index) != nil
            }
    }

    /// Whether only some of those are counted that stand so: what became so, what stayed so.
    func isOfSome(number: Int, rating: Int) -> Bool {
        (min(number, rating)..<max(number, rating)).contains { standings.turning.contains(words.hashes[$0]) }
    }

    /// "It is hoped that four will be green", "our ambition is for six to be green".
    private func isExpected(_ lead: Range<Int>, _ rating: Int) -> Bool {
        lead.contains { index in
            let word = words.hashes[index]
            if standings.expected.contains(word) {
                if index + 1 < rating, comparisons.ends.contains(where: { words.matches($0, at: index) }),
                    standings.expected.contains(words.hashes[index + 1])
                {
                    return true
                }
                return Self.isPlain(word, comparisons) == false
            }
            switch comparisons.scopes.match(in: words, at: index)?.meaning {
            case .wanted, .anotherTime: return true
            default: return comparisons.supposed.match(in: words, at: index) != nil
            }
        }
    }

    /// Whether an expecting word says nothing by itself: "to", "be".
    private static func isPlain(_ word: UInt64, _ comparisons: ComparisonWords) -> Bool {
        comparisons.silent.contains(word) || comparisons.led.contains(word) || comparisons.definite.contains(word)
    }

    /// "One more measure is red than in Quarter 2", "one fewer is green": by how many there are more or fewer.
    private func isDifference(_ number: Int, in sentence: Range<Int>) -> Bool {
        guard number + 1 < sentence.upperBound, let side = comparisons.sides.match(in: words, at: number + 1) else {
            return false
        }
        if side.meaning == .less { return true }
        return side.meaning == .more
            && sentence.contains { index in
                index > number && comparisons.measured.contains { $0.count == 1 && words.matches($0, at: index) }
            }
    }
}
