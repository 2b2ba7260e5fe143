/// A phrase for each of some hashes of words, by its number: one probe tells nearly always that there is none.
struct PhraseTable: Sendable {
    private struct Slot: Sendable {
        var key: UInt64
        /// -1 where the slot is empty.
        var phrase: Int32
    }

    /// Never more than half are taken.
    private var slots: [Slot] = []
    private var taken = 0

    /// The phrase of a hash; -1 where there is none.
    subscript(key: UInt64) -> Int32 {
        @inline(__always)
        get {
            slots.isEmpty ? -1 : slots[slot(of: key)].phrase
        }
        set {
            if taken * 2 >= slots.count { grow() }
            let slot = slot(of: key)
            if slots[slot].phrase < 0 { taken += 1 }
            slots[slot] = Slot(key: key, phrase: newValue)
        }
    }

    /// The slot of a hash, or the empty one where it would go. There must be one.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let mask = slots.count &- 1
        // The hash of a word is well mixed already.
        var slot = Int(truncatingIfNeeded: key ^ key >> 32) & mask
        while slots[slot].phrase >= 0, slots[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(key: 0, phrase: -1), count: max(8, old.count * 2))
        for entry in old where entry.phrase >= 0 { slots[slot(of: entry.key)] = entry }
    }
}
