/// Phrases and what each of them means, found in a text by its words.
///
/// A look-up takes time in proportion to the words of the text:
/// only phrases that begin with the word at hand are tried.
public struct PhraseBook<Meaning: Sendable>: Sendable {
    public struct Match: Sendable {
        public var meaning: Meaning
        /// Which words of the text the phrase took up.
        public var words: Range<Int>

        @inlinable
        init(meaning: Meaning, words: Range<Int>) {
            self.meaning = meaning
            self.words = words
        }
    }

    @usableFromInline var index = PhraseIndex()
    /// By the numbers of the phrases.
    @usableFromInline var meanings: [Meaning] = []

    public init() {}

    public var isEmpty: Bool { meanings.isEmpty }

    /// The words with which phrases begin.
    public var openings: [UInt64] { index.openings }

    /// Whether a text opens with a phrase. No more of it is read than that takes.
    public func opens(_ text: String) -> Bool {
        !isEmpty && opens(Words(text, upTo: index.longestPhrase))
    }

    /// Whether the first words are a phrase.
    public func opens(_ words: Words) -> Bool { !words.isEmpty && index.longest(in: words, at: 0) != nil }

    /// Adds a phrase. One that is already there keeps its first meaning.
    public mutating func add(_ text: String, meaning: Meaning) {
        if index.add(Words(text)) { meanings.append(meaning) }
    }

    /// The longest phrase that begins at a word; nil behind the last.
    @inlinable
    public func match(in words: Words, at index: Int) -> Match? {
        guard index < words.count, self.index.mayBegin(with: words.hash(at: index)) else { return nil }
        return self.index.longest(in: words, at: index).map { match($0) }
    }

    /// The longest phrase anywhere in the text; of two equally long, the first.
    @inlinable
    public func longestMatch(in words: Words) -> Match? {
        index.longest(in: words).map { match($0) }
    }

    /// The meaning of a text that is one phrase and nothing else.
    @inlinable
    public func meaning(of words: Words) -> Meaning? {
        guard !words.isEmpty, let found = index.longest(in: words, at: 0), found.words.count == words.count else {
            return nil
        }
        return meanings[found.phrase]
    }

    /// Every phrase in the text from left to right, the longest at each place, none overlapping another.
    @inlinable
    public func matches(in words: Words) -> [Match] {
        var matches: [Match] = []
        var start = 0
        while let found = index.next(in: words, from: start) {
            matches.append(match(found))
            start = found.words.upperBound
        }
        return matches
    }

    /// The phrase that ends right before a word; of several, the one that begins first.
    public func match(in words: Words, endingAt end: Int) -> Match? {
        for start in max(0, end - index.longestPhrase)..<max(0, end) {
            if let match = match(in: words, at: start), match.words.upperBound == end { return match }
        }
        return nil
    }

    /// Whether a phrase ends right before a word.
    public func matches(in words: Words, endingAt end: Int) -> Bool { match(in: words, endingAt: end) != nil }

    @inlinable
    func match(_ found: PhraseIndex.Found) -> Match {
        Match(meaning: meanings[found.phrase], words: found.words)
    }
}
