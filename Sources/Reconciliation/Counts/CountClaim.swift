import Figures
import Lexicon
import Papers

/// What a paper says of how many things there are and how many of them have which rating.
struct CountClaim: Sendable {
    struct Part: Sendable {
        var number: Int
        var meaning: Lexicon.RatingMeaning
        /// The rating as printed.
        var word: String
        var quote: String
        var place: Place
        /// The words for the things that are counted.
        var things: [UInt64] = []
    }

    struct Whole: Sendable {
        var number: Int
        var quote: String
        var place: Place
    }

    var whole: Whole?
    var parts: [Part]
    /// Whether one sentence tells all of it.
    var isOfOneSentence = true
    /// What it speaks of, where it says so: the label of a row of a summary.
    var name: String = ""
    /// The id of the table that gives it; nil for prose.
    var table: String?

    /// Adds a part; two of one meaning, as of what missed its target by little and by much, are one.
    mutating func add(_ part: Part) {
        guard let same = parts.firstIndex(where: { $0.meaning.rating == part.meaning.rating }) else {
            parts.append(part)
            return
        }
        parts[same].number += part.number
        parts[same].quote += " + \(part.quote)"
    }

    var sum: Int { parts.reduce(0) { $0 + $1.number } }
}
