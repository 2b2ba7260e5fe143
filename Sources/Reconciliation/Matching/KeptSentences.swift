import Synchronization

/// Where the sentences of a report's blocks stand. Several rules ask for those of the same blocks: each block is cut
/// when it is first asked for, and never again.
final class KeptSentences: Sendable {
    /// By the blocks' numbers in the report; nil where none of a block's sentences has been asked for.
    private let kept: Mutex<[[Range<Int>]?]>

    init(blocks count: Int) {
        kept = Mutex(Array(repeating: nil, count: count))
    }

    func ranges(inBlock number: Int, cut: () -> [Range<Int>]) -> [Range<Int>] {
        kept.withLock { known in
            if let ranges = known[number] { return ranges }
            let ranges = cut()
            known[number] = ranges
            return ranges
        }
    }
}
