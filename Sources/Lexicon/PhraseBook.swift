/// Phrases and what each of them means, found in a text by its words.
///
/// A look-up takes time in proportion to the words of the text: only phrases that begin with the word at hand are tried.
public struct PhraseBook<Meaning: Sendable>: Sendable {
    public struct Match: Sendable {
        public var meaning: Meaning
        /// Which words of the text the phrase took up.
        public var words: Range<Int>
    }

    private struct Entry: Sendable {
        var phrase: Words
        var meaning: Meaning
    }

    private var byFirstWord: [UInt64: [Entry]] = [:]

    public init() {}

    public var isEmpty: Bool { byFirstWord.isEmpty }

    /// Adds a phrase. One that is already there keeps its first meaning.
    public mutating func add(_ text: String, meaning: Meaning) {
        let phrase = Words(text)
        guard let first = phrase.hashes.first else { return }
        let known = byFirstWord[first, default: []]
        guard !known.contains(where: { $0.phrase == phrase }) else { return }
        // Longest first, so that the first hit at a word is the longest one.
        let place = known.firstIndex { $0.phrase.count < phrase.count } ?? known.count
        byFirstWord[first, default: []].insert(Entry(phrase: phrase, meaning: meaning), at: place)
    }

    /// The longest phrase that begins at a word.
    public func match(in words: Words, at index: Int) -> Match? {
        guard let entries = byFirstWord[words.hashes[index]] else { return nil }
        for entry in entries where words.matches(entry.phrase, at: index) {
            return Match(meaning: entry.meaning, words: index..<index + entry.phrase.count)
        }
        return nil
    }

    /// The longest phrase anywhere in the text; of two equally long, the first.
    public func longestMatch(in words: Words) -> Match? {
        var best: Match?
        for index in 0..<words.count {
            guard let match = match(in: words, at: index) else { continue }
            if match.words.count > (best?.words.count ?? 0) { best = match }
        }
        return best
    }

    /// The meaning of a text that is one phrase and nothing else.
    public func meaning(of words: Words) -> Meaning? {
        guard !words.isEmpty, let match = match(in: words, at: 0), match.words.count == words.count else { return nil }
        return match.meaning
    }

    /// Every phrase in the text from left to right, the longest at each place, none overlapping another.
    public func matches(in words: Words) -> [Match] {
        var matches: [Match] = []
        var index = 0
        while index < words.count {
            if let match = match(in: words, at: index) {
                matches.append(match)
                index = match.words.upperBound
            } else {
                index += 1
            }
        }
        return matches
    }
}
