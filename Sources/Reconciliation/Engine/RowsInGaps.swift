import Figures

/// Finds the sums that fail in every column by one and the same of their rows: printed twice, or left out of the total.
///
/// A sum that never holds was usually not meant. But where what is missing is in each column the figure of one row,
/// that row alone is the fault, and the rows are those of the sum.
struct RowsInGaps {
    /// The series, by their numbers.
    private(set) var explained: [Int] = []

    private struct Votes {
        /// In how many columns the gap is the figure of a row, by the row.
        var byRow: [Int32: Int] = [:]
    }

    init(_ verdicts: [Verdict], support: [SeriesSupport]) {
        var votes: [Int: Votes] = [:]
        for verdict in verdicts {
            let series = support[verdict.series]
            guard series.basis == .words, series.tried - series.held >= 2,
                verdict.outcome == .failed,
                verdict.equation.kind == .sum, verdict.equation.operands.count > 2,
                let computation = verdict.computation
            else { continue }
            for row in Self.rows(in: verdict.equation, thatMake: computation) {
                votes[verdict.series, default: Votes()].byRow[row, default: 0] += 1
            }
        }
        explained = votes.compactMap { series, votes in
            let most = votes.byRow.values.max() ?? 0
            return most >= 2 && most * 2 >= support[series].tried - support[series].held ? series : nil
        }.sorted()
    }

    /// The rows (of a sum along a row, the columns) whose figure is the whole gap, and more than rounding.
    private static func rows(in equation: Equation, thatMake computation: Computation) -> Set<Int32> {
        let gap = computation.difference.magnitude
        let tolerance = computation.tolerance
        let isDown = equation.isDown
        return Set(
            equation.operands.enumerated().compactMap { position, term in
                guard let number = term.reading.number, (gap - number.magnitude).magnitude <= tolerance,
                    number.magnitude > tolerance * ExactDecimal.ten, !sumsUpItsNeighbours(position, in: equation)
                else { return nil }
                return isDown ? term.cell.row : term.cell.column
            }
        )
    }

    /// Whether an operand is what two and more right behind or before it make: it sums them up, and is no row too many.
    private static func sumsUpItsNeighbours(_ position: Int, in equation: Equation) -> Bool {
        let own = equation.operands[position].reading
        let behind = equation.operands[(position + 1)...].map(\.reading)
        let before = equation.operands[..<position].reversed().map(\.reading)
        return isSum(own, of: behind) || isSum(own, of: before)
    }

    private static func isSum(_ whole: Reading, of parts: [Reading]) -> Bool {
        guard let whole = whole.interval else { return false }
        var sum = RoundingInterval(exact: .zero)
        for (count, part) in parts.enumerated() {
            guard let next = part.interval else { return false }
            sum += next
            if count > 0, sum.meets(whole) { return true }
        }
        return false
    }
}
