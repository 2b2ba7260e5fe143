import Figures

/// Says in which columns the figures of a row stand that has fewer than there are columns: where the rows of its
/// section add up to their total in every column under one placement only.
struct FusedPlacement {
    /// The values of each row from the last total on, in order; some rows have too few.
    let rows: [[ExactDecimal]]
    let total: [ExactDecimal]

    /// More placements than this are not tried.
    private static let limit = 4096

    /// For each short row, by its index, the columns that its figures take; nil where none or several would do.
    func columns() -> [Int: [Int]]? {
        let width = total.count
        var sums = total
        var short: [Int] = []
        for (index, row) in rows.enumerated() {
            if row.count == width {
                for column in 0..<width {
                    guard let rest = sums[column].subtracting(row[column]) else { return nil }
                    sums[column] = rest
                }
            } else if row.isEmpty {
                return nil
            } else {
                short.append(index)
            }
        }
        guard !short.isEmpty else { return nil }
        let choices = short.map { Self.choices(of: rows[$0].count, from: width) }
        guard choices.reduce(1, { $0 > Self.limit ? $0 : $0 * $1.count }) <= Self.limit else { return nil }
        var found: [[Int]]?
        var values: [[ExactDecimal]] = []
        var picks = Array(repeating: 0, count: short.count)
        while true {
            let placed = zip(short, zip(choices, picks)).map { self.placed(rows[$0], at: $1.0[$1.1], width) }
            if fits(placed, sums) {
                // Placements that differ only in which zero is which are one.
                if found != nil, values != placed { return nil }
                if found == nil { found = zip(choices, picks).map { $0[$1] } }
                values = placed
            }
            var place = 0
            while place < picks.count {
                picks[place] += 1
                if picks[place] < choices[place].count { break }
                picks[place] = 0
                place += 1
            }
            if place == picks.count { break }
        }
        guard let found else { return nil }
        return Dictionary(uniqueKeysWithValues: zip(short, found))
    }

    private func placed(_ row: [ExactDecimal], at columns: [Int], _ width: Int) -> [ExactDecimal] {
        var values = Array(repeating: ExactDecimal(0), count: width)
        for (value, column) in zip(row, columns) { values[column] = value }
        return values
    }

    private func fits(_ placed: [[ExactDecimal]], _ sums: [ExactDecimal]) -> Bool {
        for column in sums.indices {
            var sum = ExactDecimal(0)
            for row in placed {
                guard let next = sum.adding(row[column]) else { return false }
                sum = next
            }
            guard sum == sums[column] else { return false }
        }
        return true
    }

    /// All ways to choose so many columns, in order.
    private static func choices(of count: Int, from width: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        guard count <= width, width <= 12 else { return [] }
        var found: [[Int]] = []
        for last in (count - 1)..<width {
            for rest in choices(of: count - 1, from: last) { found.append(rest + [last]) }
        }
        return found
    }
}
