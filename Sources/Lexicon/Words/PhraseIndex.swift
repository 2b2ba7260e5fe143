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
        /// The next shorter phrase with the same first word, or -1.
        var next: Int32
    }

    private struct Slot: Sendable {
        var firstWord: UInt64
        /// The longest phrase that begins with the word; -1 where the slot is empty.
        var phrase: Int32
    }

    private var slots: [Slot] = []
    private var usedSlots = 0
    private var phrases: [Phrase] = []
    private var hashes: [UInt64] = []
    /// A bit of 4,096 for each first word: most words are turned away by it, also where a book has hundreds of phrases.
    @usableFromInline private(set) var firstWords = [UInt64](repeating: 0, count: 64)
    /// How many words the longest phrase has.
    private(set) var longestPhrase = 0

    @usableFromInline
    init() {}

    @usableFromInline var count: Int { phrases.count }

    /// The words with which phrases begin.
    var openings: [UInt64] { slots.compactMap { $0.phrase >= 0 ? $0.firstWord : nil } }

    /// Adds a phrase under the next number; false where it has no word, or is there already.
    @usableFromInline
    mutating func add(_ phrase: Words) -> Bool {
        guard let first = phrase.hashes.first else { return false }
        if usedSlots * 2 >= slots.count { grow() }
        firstWords[Self.part(of: first)] |= Self.bit(of: first)
        let slot = self.slot(of: first)
        var previous: Int32 = -1
        var next = slots[slot].phrase
        // Longest first, so that the first hit at a word is the longest one.
        while next >= 0, phrases[Int(next)].words.count >= phrase.count {
            if phrases[Int(next)].words.count == phrase.count, matches(Int(next), phrase, at: 0) { return false }
            previous = next
            next = phrases[Int(next)].next
        }
        let number = Int32(phrases.count)
        phrases.append(Phrase(words: hashes.count..<hashes.count + phrase.count, next: next))
        hashes += phrase.hashes
        longestPhrase = max(longestPhrase, phrase.count)
        if previous >= 0 {
            phrases[Int(previous)].next = number
        } else {
            if slots[slot].phrase < 0 { usedSlots += 1 }
            slots[slot] = Slot(firstWord: first, phrase: number)
        }
        return true
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
        var phrase = slots[slot(of: word)].phrase
        while phrase >= 0 {
            let length = phrases[Int(phrase)].words.count
            if matches(Int(phrase), words, at: index) {
                return Found(phrase: Int(phrase), words: index..<index + length)
            }
            phrase = phrases[Int(phrase)].next
        }
        return nil
    }

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

    /// The slot of a word, or the empty one where it would go. There must be one.
    @inline(__always)
    private func slot(of firstWord: UInt64) -> Int {
        let mask = slots.count - 1
        // The hash of a word is well mixed already.
        var slot = Int(truncatingIfNeeded: firstWord ^ firstWord >> 32) & mask
        while slots[slot].phrase >= 0, slots[slot].firstWord != firstWord { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(firstWord: 0, phrase: -1), count: max(8, old.count * 2))
        for entry in old where entry.phrase >= 0 { slots[slot(of: entry.firstWord)] = entry }
    }
}
