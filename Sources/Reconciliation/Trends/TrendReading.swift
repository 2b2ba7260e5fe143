import Figures
import Tables

/// One way to read the marks of a table: what they compare a result with, and whether up means more or better.
struct TrendReading {
    enum Verdict: Hashable {
        case fits
        /// The mark points the other way.
        case opposed
        /// The mark says that it moved where the printed figures are the same, or the other way about.
        case unmoved
        /// The row does not say which way is better.
        case open

        var isFailure: Bool { self == .opposed || self == .unmoved }
    }

    var column: Int
    var isOfPerformance: Bool

    /// Every way in which the rows may have been marked.
    static func all(for rows: [TrendRow]) -> [TrendReading] {
        let columns = Set(rows.flatMap(\.earlier.keys)).sorted()
        let saysMore = rows.contains { $0.mark.trend == .up || $0.mark.trend == .down }
        if saysMore, rows.allSatisfy(\.isAmount) {
            return columns.map { TrendReading(column: $0, isOfPerformance: false) }
        }
        return columns.flatMap { column in
            (saysMore ? [false, true] : [true]).map { TrendReading(column: column, isOfPerformance: $0) }
        }
    }

    func verdicts(on rows: [TrendRow]) -> [Verdict] {
        // What counts as no change is the paper's own; what moved tells how much is more than that.
        let moved = rows.compactMap { row -> ExactDecimal? in
            guard row.mark.trend != .unchanged, let change = row.change(since: column), change.sign != 0 else {
                return nil
            }
            return change.size
        }.sorted()
        let least = moved.isEmpty ? nil : moved[moved.count / 2]
        return rows.map { verdict(on: $0, leastMove: least) }
    }

    private func verdict(on row: TrendRow, leastMove: ExactDecimal?) -> Verdict {
        guard let change = row.change(since: column) else { return .open }
        let wanted: Int
        switch row.mark.trend {
        case .unchanged:
            guard change.sign != 0, let leastMove else { return .fits }
            return change.size > leastMove ? .unmoved : .fits
        case .up, .better: wanted = 1
        case .down, .worse: wanted = -1
        }
        guard change.sign != 0 else { return .unmoved }
        if isOfPerformance || row.mark.trend == .better || row.mark.trend == .worse {
            guard let direction = row.direction else { return .open }
            return change.sign * direction == wanted ? .fits : .opposed
        }
        return change.sign == wanted ? .fits : .opposed
    }
}
