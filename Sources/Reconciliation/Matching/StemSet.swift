/// The different words of a short text, in the order of their numbers: two such are compared in one pass over both, and
/// nothing is hashed.
struct StemSet: Sendable {
    /// What of a set most pairs are told apart by, without a reference that would have to be followed and counted.
    struct Outline: Sendable {
        /// A bit for each word. What has a bit here and none there is not shared.
        fileprivate let bits: UInt64
        let count: Int

        /// Whether both may have so many words: at least as many of each are in the other as its bits let be.
        @inline(__always)
        func mayShare(_ least: Int, with other: Outline) -> Bool {
            count - (bits & ~other.bits).nonzeroBitCount >= least
                && other.count - (other.bits & ~bits).nonzeroBitCount >= least
        }
    }

    /// In rising order.
    let stems: [UInt64]
    let outline: Outline

    init(_ words: consuming [UInt64]) {
        var sorted = words
        sorted.sort()
        var kept = 0
        for index in sorted.indices where kept == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeSubrange(kept...)
        self.init(sorted: sorted)
    }

    private init(sorted: [UInt64]) {
        var bits: UInt64 = 0
        for stem in sorted { bits |= 1 << (stem & 63) }
        stems = sorted
        outline = Outline(bits: bits, count: sorted.count)
    }

    var count: Int { outline.count }
    var isEmpty: Bool { count == 0 }

    /// How many words both have.
    func countShared(with other: StemSet) -> Int { countShared(with: other, upTo: .max) }

    /// Whether both have so many words at least; no more are looked at than that takes.
    func shares(_ least: Int, with other: StemSet) -> Bool {
        outline.mayShare(least, with: other.outline) && countShared(with: other, upTo: least) >= least
    }

    private func countShared(with other: StemSet, upTo limit: Int) -> Int {
        let (left, right) = (stems.span, other.stems.span)
        var (first, second, shared) = (0, 0, 0)
        while first < left.count, second < right.count, shared < limit {
            // Which of two words is the greater can't be foretold: steps are added, and nothing branches.
            let (one, two) = (left[first], right[second])
            shared &+= one == two ? 1 : 0
            first &+= one <= two ? 1 : 0
            second &+= two <= one ? 1 : 0
        }
        return shared
    }

    func union(_ other: StemSet) -> StemSet {
        if isEmpty { return other }
        if other.isEmpty { return self }
        var all: [UInt64] = []
        all.reserveCapacity(count + other.count)
        merge(with: other) { stem, _ in all.append(stem) }
        return StemSet(sorted: all)
    }

    /// Tells each word of either once, and whether both have it.
    @inline(__always)
    private func merge(with other: StemSet, _ tell: (UInt64, Bool) -> Void) {
        let (left, right) = (stems.span, other.stems.span)
        var (first, second) = (0, 0)
        while first < left.count || second < right.count {
            if second == right.count || first < left.count && left[first] < right[second] {
                tell(left[first], false)
                first += 1
            } else if first == left.count || right[second] < left[first] {
                tell(right[second], false)
                second += 1
            } else {
                tell(left[first], true)
                first += 1
                second += 1
            }
        }
    }
}
