/// A set of words by their hashes, asked at nearly every word of a text.
///
/// The hashes of ``Words`` are well mixed already: a look-up is one probe of a table, where Swift's own set would first
/// mix them again.
public struct WordSet: Sendable {
    /// Zero where a slot is empty; never more than half are taken.
    @usableFromInline var slots: [UInt64] = []
    @usableFromInline var holdsZero = false
    private var taken = 0

    public init() {}

    public init(_ words: some Sequence<UInt64>) {
        formUnion(words)
    }

    public var isEmpty: Bool { taken == 0 && !holdsZero }

    @inlinable
    public func contains(_ word: UInt64) -> Bool {
        guard word != 0 else { return holdsZero }
        guard !slots.isEmpty else { return false }
        let mask = slots.count &- 1
        var slot = Self.home(of: word) & mask
        while slots[slot] != 0 {
            if slots[slot] == word { return true }
            slot = (slot &+ 1) & mask
        }
        return false
    }

    /// The words, in no order.
    public var words: [UInt64] { slots.filter { $0 != 0 } + (holdsZero ? [0] : []) }

    public mutating func insert(_ word: UInt64) {
        guard !contains(word) else { return }
        guard word != 0 else {
            holdsZero = true
            return
        }
        if taken * 2 >= slots.count { grow() }
        place(word)
        taken += 1
    }

    public mutating func formUnion(_ words: some Sequence<UInt64>) {
        for word in words { insert(word) }
    }

    public mutating func formUnion(_ other: WordSet) {
        for word in other.slots where word != 0 { insert(word) }
        holdsZero = holdsZero || other.holdsZero
    }

    public func union(_ other: WordSet) -> WordSet {
        var union = self
        union.formUnion(other)
        return union
    }

    @inlinable
    static func home(of word: UInt64) -> Int { Int(truncatingIfNeeded: word ^ word >> 32) }

    private mutating func place(_ word: UInt64) {
        let mask = slots.count - 1
        var slot = Self.home(of: word) & mask
        while slots[slot] != 0 { slot = (slot + 1) & mask }
        slots[slot] = word
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: max(8, old.count * 2))
        for word in old where word != 0 { place(word) }
    }
}
