import Figures
import Tables

/// Tells the failed sums that are wrong only because a part of them was not seen: another column of the row fills the
/// gap, or holds something where all the rows that add up hold nothing; or a total's variance is split over two
/// columns, one for each sign; or all of its columns have their part in a longer sum that holds in the row.
struct LeftOutParts {
    let subject: TableSubject
    let verdicts: [Verdict]

    /// The failed checks that say nothing of the paper, by their numbers.
    func doubtful(_ support: [SeriesSupport]) -> [Int] {
        let failed = verdicts.indices.filter { index in
            let equation = verdicts[index].equation
            return verdicts[index].outcome == .failed && (equation.kind == .sum || equation.kind == .variance)
                && equation.stated != nil
        }
        guard !failed.isEmpty else { return [] }
        let opposites = OppositeColumns(verdicts)
        let series = Set(failed.map { verdicts[$0].series })
        var held: [Int: [Int32]] = [:]
        // The cells that have their part in a sum of their row which holds.
        var taken: Set<GridCell> = []
        // The columns of the sums that hold in each row.
        var sums: [Int32: [Set<Int32>]] = [:]
        for verdict in verdicts where verdict.outcome == .passed && !verdict.equation.isDown {
            guard verdict.computation?.isTelling == true else { continue }
            for term in verdict.equation.numbers { taken.insert(term.cell) }
            sums[verdict.equation.operands[0].cell.row, default: []].append(verdict.equation.columns)
            guard series.contains(verdict.series) else { continue }
            held[verdict.series, default: []].append(verdict.equation.operands[0].cell.row)
        }
        return failed.filter { index in
            let verdict = verdicts[index]
            if verdict.equation.isDown { return takesInATotal(verdict, support[verdict.series]) }
            if isPart(of: sums[verdict.equation.operands[0].cell.row] ?? [], verdict.equation) { return true }
            if isSumOfRows(verdict.equation), opposites.take(verdict.equation) || addsUpElsewhere(verdict) {
                return true
            }
            return hasAnotherColumn(verdict, support[verdict.series], held[verdict.series] ?? [], taken)
        }
    }

    /// Whether a sum that holds in the same row has all its columns, and more: what is left of it is no sum.
    private func isPart(of sums: [Set<Int32>], _ equation: Equation) -> Bool {
        let columns = equation.columns
        return sums.contains { $0.isStrictSuperset(of: columns) }
    }

    /// A total that is off by just the total above it was not meant to take that one in.
    private func takesInATotal(_ verdict: Verdict, _ support: SeriesSupport) -> Bool {
        guard support.held == 0, let computation = verdict.computation, let first = verdict.equation.operands.first,
            let number = first.reading.number, verdict.equation.operands.count > 1
        else { return false }
        let row = Int(first.cell.row) - 1
        guard subject.table.rows.indices.contains(row),
            !subject.table.rows[row].roles.isDisjoint(with: [.total, .subtotal])
        else { return false }
        return (computation.difference.magnitude - number.magnitude).magnitude <= computation.tolerance
    }

    /// A total adds up its own column, and leaves what stands in the other to the other.
    private func isSumOfRows(_ equation: Equation) -> Bool {
        let row = Int(equation.operands[0].cell.row) - 1
        return subject.table.rows.indices.contains(row)
            && !subject.table.rows[row].roles.isDisjoint(with: [.total, .subtotal])
    }

    /// Whether a column that the total leaves blank holds, in all its rows together, what its variance is off by.
    private func addsUpElsewhere(_ verdict: Verdict) -> Bool {
        guard verdict.equation.kind == .variance, let computation = verdict.computation else { return false }
        let row = Int(verdict.equation.operands[0].cell.row)
        let gap = computation.difference.magnitude
        return subject.table.columns.contains { column in
            guard subject.reading(at: GridCell(row: row, column: column.index)).isBlank else { return false }
            var sum = ExactDecimal.zero
            for line in subject.table.rows.prefix(row - 1) where line.roles == .line {
                let cell = Int32(clamping: line.index)
                guard let number = amount(cell, column.index, verdict.equation.unit) else { continue }
                guard let next = sum.adding(number) else { return false }
                sum = next
            }
            return !sum.isZero && (gap - sum.magnitude).magnitude <= computation.tolerance
        }
    }

    private func hasAnotherColumn(
        _ verdict: Verdict,
        _ support: SeriesSupport,
        _ held: [Int32],
        _ taken: Set<GridCell>
    ) -> Bool {
        guard let computation = verdict.computation else { return false }
        let equation = verdict.equation
        let row = equation.operands[0].cell.row
        let used = Set((equation.operands + [equation.stated].compactMap(\.self)).map(\.cell.column))
        let gap = computation.difference.magnitude
        return subject.table.columns.contains { column in
            guard !used.contains(Int32(clamping: column.index)), let number = amount(row, column.index, equation.unit)
            else { return false }
            if (gap - number.magnitude).magnitude <= computation.tolerance {
                // What has its figures in rows that are right without them is no part that was not seen.
                if held.count(where: { amount($0, column.index, equation.unit) != nil }) >= Self.leastWithout {
                    return false
                }
                // A gap hardly wider than rounding is like many a small figure that has its place elsewhere.
                let isNarrow = gap < computation.tolerance * Self.narrow
                return !(isNarrow && taken.contains(GridCell(row: Int(row), column: column.index)))
            }
            // A variance that the headings name has the two parts that they name, and no third.
            guard support.basis == .arithmetic || equation.kind == .sum, held.count >= 2 else { return false }
            return held.allSatisfy { amount($0, column.index, equation.unit) == nil }
        }
    }

    private static let leastWithout = 3

    /// So many times the tolerance, a gap is met by chance by one figure in a few.
    private static let narrow = ExactDecimal(4)

    /// A figure other than nought in the unit of a sum.
    private func amount(_ row: Int32, _ column: Int, _ unit: Unit?) -> ExactDecimal? {
        guard let figure = subject.cell(at: GridCell(row: Int(row), column: column))?.figure, figure.unit == unit,
            let value = figure.value, !value.isZero
        else { return nil }
        return value
    }
}

extension Equation {
    /// The columns of an equation along a row.
    fileprivate var columns: Set<Int32> { Set((operands + [stated].compactMap(\.self)).map(\.cell.column)) }
}
