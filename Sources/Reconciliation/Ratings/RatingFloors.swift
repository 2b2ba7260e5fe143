import Figures
import Tables

/// Holds ratings against a target and the least that is acceptable beside it, where no key is printed: what reaches its
/// target is green, what misses the floor is red, and amber lies between.
enum RatingFloors {
    /// Fewer rows than this beside the one that is wrong bear nothing out.
    private static let leastOthers = 3

    /// The row whose rating its figures deny where all others go with theirs; nil where they don't, or each does.
    static func culprit(among rows: [RatedRow]) -> Int? {
        guard rows.count > leastOthers, Set(rows.compactMap(\.mark.rag)).count >= 2 else { return nil }
        var culprits: [Int] = []
        for (index, row) in rows.enumerated() {
            guard let allowed = allows(row) else { return nil }
            if !allowed { culprits.append(index) }
        }
        return culprits.count == 1 ? culprits[0] : nil
    }

    /// Nil where the row has no floor, or a rating that is none of the three.
    private static func allows(_ row: RatedRow) -> Bool? {
        guard let over = row.overFloor, let gap = row.floorGap, !gap.isZero else { return nil }
        // A floor below the target: more is better.
        let isTurned = !gap.isNegative
        let (above, reached) = isTurned ? (-over, -row.excess) : (over, row.excess)
        switch row.mark.rag {
        case .green: return !reached.upper.isNegative
        case .amber: return reached.lower.isNegative && !above.upper.isNegative
        case .red: return above.lower.isNegative
        default: return nil
        }
    }
}
