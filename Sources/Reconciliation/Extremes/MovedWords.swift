import Lexicon
import Tables

/// Whether what is the largest of all is how something moved: "the biggest drop", "the sharpest fall in visits".
///
/// How much there is says nothing of that, whatever figure stands beside it.
struct MovedWords {
    let words: Words
    let lexicon: Lexicon

    /// How many words may stand between "largest" and the word for a change: "the largest single year's".
    private static let reach = 2

    func isTold(behind start: Int) -> Bool {
        (start..<min(words.count, start + 1 + Self.reach)).contains { index in
            if let match = lexicon.comparisons.leanings.match(in: words, at: index) {
                return match.meaning == .rise || match.meaning == .fall
            }
            return lexicon.comparisons.aspects.match(in: words, at: index)?.meaning == .change
                || lexicon.performance.changes.contains(words.hashes[index])
        }
    }

    /// Whether a column tells how something moved.
    static func isTold(by column: Column, _ lexicon: Lexicon) -> Bool {
        switch column.role {
        case .movement, .varianceMovement: return true
        default: break
        }
        let heading = column.headingWords
        return heading.hashes.contains(where: lexicon.performance.changes.contains)
            || lexicon.comparisons.leanings.matches(in: heading).contains {
                $0.meaning == .rise || $0.meaning == .fall
            }
    }
}
