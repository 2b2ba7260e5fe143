import Figures

/// Says in which columns the figures of rows stand that have fewer than there are columns, by the total of their
/// section.
///
/// Column by column, from the left: what the full rows leave of the total is made by some of the short rows' next
/// figures. Which of them, is a sum of a subset, found by meeting in the middle; a row that has as many columns left as
/// figures takes part by force. Several ways are followed; a row is placed where all of them place it alike.
package struct ColumnPlacement {
    package enum Outcome: Equatable {
        /// For each short row, by its index, the columns of its figures; rows that could stand in several ways are left
        /// out.
        case placed([Int: [Int]])
        /// No placement makes the total.
        case impossible
        /// Too many rows, or too many ways.
        case bounded
    }

    /// Rows of one column that may or may not take part.
    package static let mostOpen = 30
    /// Ways that are followed.
    package static let mostWays = 64
    /// Beyond it, sums of a table's figures might not be whole numbers of the machine.
    private static let largest = ExactDecimal(1, exponent: mostDigits)
    private static let mostDigits = 15
    /// Subsets that one half of the rows may have.
    private static let half = 15

    private let rows: [[ExactDecimal]]
    private let total: [ExactDecimal]

    /// - Parameters:
    ///   - rows: the figures of each row of the section, in order; a nil counts as zero.
    ///   - total: one figure for each column.
    package init(rows: [[ExactDecimal]], total: [ExactDecimal]) {
        self.rows = rows
        self.total = total
    }

    package func outcome() -> Outcome {
        let width = total.count
        let exponent = min(0, (rows.joined().map(\.exponent) + total.map(\.exponent)).min() ?? 0)
        guard let total = scaled(total, exponent) else { return .bounded }
        var values: [[Int]] = []
        for row in rows {
            guard row.count <= width, let scaled = scaled(row, exponent) else { return .bounded }
            values.append(scaled)
        }
        let short = values.indices.filter { values[$0].count < width }
        guard !short.isEmpty else { return .impossible }
        var rests = total
        for row in values where row.count == width { for column in 0..<width { rests[column] -= row[column] } }
        var ways: [[[Int]]] = [short.map { _ in [] }]
        for column in 0..<width {
            var next: [[[Int]]] = []
            for way in ways {
                guard let found = extended(way, short.map { values[$0] }, column, rests[column], width) else {
                    return .bounded
                }
                next += found
                if next.count > Self.mostWays { return .bounded }
            }
            if next.isEmpty { return .impossible }
            ways = next
        }
        var placed: [Int: [Int]] = [:]
        for (place, row) in short.enumerated() where ways.allSatisfy({ $0[place] == ways[0][place] }) {
            placed[row] = ways[0][place]
        }
        return .placed(placed)
    }

    private func scaled(_ values: [ExactDecimal], _ exponent: Int) -> [Int]? {
        var found: [Int] = []
        for value in values {
            let scaled = value.scaled(byPowerOfTen: -exponent)
            guard scaled.exponent <= Self.mostDigits, scaled.magnitude < Self.largest else { return nil }
            var whole = Int(scaled.significand)
            for _ in 0..<scaled.exponent { whole *= 10 }
            found.append(whole)
        }
        return found
    }

    /// Every way to go on with a column; nil where there are too many.
    private func extended(_ way: [[Int]], _ values: [[Int]], _ column: Int, _ rest: Int, _ width: Int) -> [[[Int]]]? {
        var rest = rest
        var open: [Int] = []
        var forced: [Int] = []
        for row in values.indices {
            let left = values[row].count - way[row].count
            if left == 0 { continue }
            if left == width - column {
                forced.append(row)
                rest -= values[row][way[row].count]
            } else {
                open.append(row)
            }
        }
        guard open.count <= Self.mostOpen,
            let subsets = subsets(of: open.map { values[$0][way[$0].count] }, making: rest)
        else { return nil }
        return subsets.map { subset in
            var next = way
            for row in forced { next[row].append(column) }
            for (place, row) in open.enumerated() where subset & (1 << place) != 0 { next[row].append(column) }
            return next
        }
    }

    /// The subsets, as bits, of some numbers that make a sum; nil where there are more than are followed.
    private func subsets(of numbers: [Int], making sum: Int) -> [Int]? {
        let low = min(numbers.count / 2, Self.half)
        let lower = sums(of: numbers[..<low])
        let upper = sums(of: numbers[low...])
        var places: [Int: [Int]] = [:]
        for (subset, made) in lower.enumerated() { places[made, default: []].append(subset) }
        var found: [Int] = []
        for (subset, made) in upper.enumerated() {
            guard let matches = places[sum - made] else { continue }
            for match in matches { found.append(match | subset << low) }
            if found.count > Self.mostWays { return nil }
        }
        return found
    }

    private func sums(of numbers: ArraySlice<Int>) -> [Int] {
        var sums = [0]
        for number in numbers { sums += sums.map { $0 + number } }
        return sums
    }
}
