/// Where the phrases of a book begin among words.
///
/// It knows nothing of what the phrases mean, so that one look-up serves books of every kind without their generics.
/// Nearly every word of a text begins no phrase, and costs one probe of a table.
@usableFromInline
struct PhraseIndex: Sendable {
    @usableFromInline
    struct Found: Sendable {
        /// The number of the phrase, in the order in which they were added.
        @usableFromInline let phrase: Int
        /// Which words of the text it takes up.
        @usableFromInline let words: Range<Int>
    }

    private struct Phrase: Sendable {
        /// Its words, in ``hashes``.
        let words: Range<Int>
        /// The next phrase with the same first two words, no longer than this one; -1 where there is none.
        var next: Int32
    }

    /// The phrases of one word.
    private var alone = PhraseTable()
    /// The longest phrase that begins with two words: many begin with "the", and few of them with the same second word.
    private var pairs = PhraseTable()
    private var phrases: [Phrase] = []
    private var hashes: [UInt64] = []
    /// A bit of 4,096 for each first word: most words are turned away by it, also where a book has hundreds of phrases.
    @usableFromInline private(set) var firstWords = [UInt64](repeating: 0, count: 64)
    /// How many words the longest phrase has.
    private(set) var longestPhrase = 0

    @usableFromInline
    init() {}

    @usableFromInline var count: Int { phrases.count }

    /// The words with which phrases begin; one with which several do stands there for each.
    var openings: [UInt64] { phrases.map { hashes[$0.words.lowerBound] } }

    /// Adds a phrase under the next number; false where it has no word, or is there already.
    @usableFromInline
    mutating func add(_ phrase: Words) -> Bool {
        guard let first = phrase.hashes.first else { return false }
        let number = Int32(phrases.count)
        if phrase.count == 1 {
            guard alone[first] < 0 else { return false }
            alone[first] = number
            keep(phrase, next: -1)
            return true
        }
        let key = Self.key(first, phrase.hash(at: 1))
        var previous: Int32 = -1
        var next = pairs[key]
        // Longest first, so that the first hit is the longest one.
        while next >= 0, phrases[Int(next)].words.count >= phrase.count {
            if phrases[Int(next)].words.count == phrase.count, matches(Int(next), phrase, at: 0) { return false }
            previous = next
            next = phrases[Int(next)].next
        }
        keep(phrase, next: next)
        if previous >= 0 { phrases[Int(previous)].next = number } else { pairs[key] = number }
        return true
    }

    private mutating func keep(_ phrase: Words, next: Int32) {
        let first = phrase.hash(at: 0)
        firstWords[Self.part(of: first)] |= Self.bit(of: first)
        phrases.append(Phrase(words: hashes.count..<hashes.count + phrase.count, next: next))
        hashes += phrase.hashes
        longestPhrase = max(longestPhrase, phrase.count)
    }

    /// The longest phrase that begins at a word.
    @usableFromInline
    func longest(in words: Words, at index: Int) -> Found? {
        found(in: words, at: index)
    }

    /// The longest phrase anywhere; of two equally long, the first.
    @usableFromInline
    func longest(in words: Words) -> Found? {
        var best: Found?
        for index in 0..<words.count {
            guard let found = found(in: words, at: index) else { continue }
            if found.words.count > (best?.words.count ?? 0) { best = found }
        }
        return best
    }

    /// The first phrase at or after a word, the longest there.
    @usableFromInline
    func next(in words: Words, from start: Int) -> Found? {
        for index in start..<max(start, words.count) {
            if let found = found(in: words, at: index) { return found }
        }
        return nil
    }

    @inline(__always)
    private func found(in words: Words, at index: Int) -> Found? {
        let word = words.hash(at: index)
        guard mayBegin(with: word) else { return nil }
        if index &+ 1 < words.count {
            var phrase = pairs[Self.key(word, words.hash(at: index &+ 1))]
            while phrase >= 0 {
                if matches(Int(phrase), words, at: index) {
                    return Found(phrase: Int(phrase), words: index..<index + phrases[Int(phrase)].words.count)
                }
                phrase = phrases[Int(phrase)].next
            }
        }
        let phrase = alone[word]
        return phrase >= 0 ? Found(phrase: Int(phrase), words: index..<index + 1) : nil
    }

    /// One number for two words, in which their order counts.
    @inline(__always)
    private static func key(_ first: UInt64, _ second: UInt64) -> UInt64 { (first << 23 | first >> 41) ^ second }

    /// Whether any phrase may begin with a word. Nearly none does, which is seen where it is asked.
    @inlinable
    @inline(__always)
    func mayBegin(with word: UInt64) -> Bool { firstWords[Self.part(of: word)] & Self.bit(of: word) != 0 }

    @inlinable
    @inline(__always)
    static func part(of word: UInt64) -> Int { Int(truncatingIfNeeded: word >> 52 & 63) }

    @inlinable
    @inline(__always)
    static func bit(of word: UInt64) -> UInt64 { 1 &<< (word >> 58) }

    private func matches(_ phrase: Int, _ words: Words, at index: Int) -> Bool {
        let own = phrases[phrase].words
        guard index + own.count <= words.count else { return false }
        for offset in 0..<own.count where words.hash(at: index + offset) != hashes[own.lowerBound + offset] {
            return false
        }
        return true
    }
}
