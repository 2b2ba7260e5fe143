/// The different words of a short text, in the order of their numbers: two such are compared in one pass over both, and
/// nothing is hashed.
struct StemSet: Sendable {
    private let stems: [UInt64]

    init(_ words: [UInt64]) {
        var sorted = words
        sorted.sort()
        var kept = 0
        for index in sorted.indices where kept == 0 || sorted[index] != sorted[kept - 1] {
            sorted[kept] = sorted[index]
            kept += 1
        }
        sorted.removeSubrange(kept...)
        stems = sorted
    }

    private init(sorted: [UInt64]) {
        stems = sorted
    }

    var count: Int { stems.count }
    var isEmpty: Bool { stems.isEmpty }

    /// How many words both have.
    func countShared(with other: StemSet) -> Int {
        var shared = 0
        merge(with: other) { _, isShared in if isShared { shared += 1 } }
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
