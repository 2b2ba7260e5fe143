/// What is known of words by themselves, several things at once: whoever asks of every word of a text whether it is in
/// one of several sets looks it up once.
public struct WordTraits<Traits: OptionSet & Sendable>: Sendable where Traits.RawValue: UnsignedInteger & Sendable {
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var word: UInt64
        /// Nothing where the slot is empty.
        @usableFromInline var traits: Traits.RawValue

        @usableFromInline
        init(word: UInt64, traits: Traits.RawValue) {
            self.word = word
            self.traits = traits
        }
    }

    /// Never more than half are taken.
    @usableFromInline var slots: [Slot] = []
    @usableFromInline var taken = 0

    public init() {}

    /// What is known of a word; nothing of most.
    @inlinable
    public subscript(word: UInt64) -> Traits {
        guard !slots.isEmpty else { return [] }
        return Traits(rawValue: slots[slot(of: word)].traits)
    }

    @inlinable
    public mutating func insert(_ trait: Traits, of words: some Sequence<UInt64>) {
        for word in words {
            if taken * 2 >= slots.count { grow() }
            let slot = slot(of: word)
            if slots[slot].traits == 0 { taken += 1 }
            slots[slot] = Slot(word: word, traits: slots[slot].traits | trait.rawValue)
        }
    }

    /// The slot of a word, or the empty one where it would go. There must be one.
    @inlinable
    @inline(__always)
    func slot(of word: UInt64) -> Int {
        let mask = slots.count &- 1
        // The hash of a word is well mixed already.
        var slot = Int(truncatingIfNeeded: word ^ word >> 32) & mask
        while slots[slot].traits != 0, slots[slot].word != word { slot = (slot &+ 1) & mask }
        return slot
    }

    @usableFromInline
    mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(word: 0, traits: 0), count: max(8, old.count * 2))
        for entry in old where entry.traits != 0 { slots[slot(of: entry.word)] = entry }
    }
}
