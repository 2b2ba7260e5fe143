import Lexicon

/// The denials of a sentence, and how far they reach: "is not overspent", "no longer expects an underspend".
struct Denials {
    private let words: Words
    private let bytes: String.UTF8View
    private let subject: ProseSubject
    private let ends: [Int]

    /// How many words may stand between a denial and what it denies.
    private static let reach = 3

    init(_ scopes: [ScopeCue], in sentence: String, _ words: Words, of subject: ProseSubject) {
        self.words = words
        self.subject = subject
        bytes = sentence.utf8
        // "No. 3" denies nothing.
        let span = sentence.utf8.span
        ends = scopes.filter { cue in
            guard cue.scope == .denied, case let next = cue.words.upperBound, next < words.count else { return false }
            let byte = span[words.ranges[next].lowerBound]
            return byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9")
        }.map(\.words.upperBound)
    }

    /// Whether what begins at a word is denied.
    func reach(_ word: Int) -> Bool {
        ends.contains { end in
            guard end <= word, word - end <= Self.reach else { return false }
            return end == word || (end..<word).allSatisfy(isLink) && !hasMark(from: end, to: word)
        }
    }

    /// Whether a word may stand between "not" and what it denies; "what is not yet due fell" denies no fall.
    private func isLink(_ word: Int) -> Bool {
        let hash = words.hashes[word]
        return subject.words.links.contains(hash) || subject.words.telling.contains(hash)
            || subject.words.silent.contains(hash)
    }

    private func hasMark(from first: Int, to last: Int) -> Bool {
        let span = bytes.span
        return (words.ranges[first].upperBound..<words.ranges[last].lowerBound).contains { offset in
            Self.marks.contains(span[offset])
        }
    }

    private static let marks = Array(",;:()".utf8)
}
