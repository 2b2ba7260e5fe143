import Figures

/// Two rows whose figures in one column, or two columns whose figures in one row, stand each in the other's place.
///
/// The total of the column, or of the row, is what it was, and the sums along both rows fail, one by as much as the
/// other makes good: which two wrong figures would hardly do by chance, however few rows the table has.
struct ExchangedCells: Sendable {
    /// The failed sums along the two rows, or down the two columns.
    var verdicts: [Int]
    /// The cells that make both sums hold once they are exchanged; empty where those of several columns would.
    var cells: [GridCell] = []

    static func all(_ verdicts: [Verdict]) -> [ExchangedCells] {
        var failed: [Int: [Int]] = [:]
        for (index, verdict) in verdicts.enumerated() where verdict.outcome == .failed {
            let equation = verdict.equation
            guard equation.kind == .sum || equation.kind == .variance else { continue }
            failed[verdict.series, default: []].append(index)
        }
        return failed.values.filter { $0.count == 2 }.sorted { $0[0] < $1[0] }.compactMap { pair in
            exchange(pair, in: verdicts)
        }
    }

    private static func exchange(_ pair: [Int], in verdicts: [Verdict]) -> ExchangedCells? {
        let (first, second) = (verdicts[pair[0]], verdicts[pair[1]])
        guard let one = first.computation, let other = second.computation,
            let sum = one.difference.adding(other.difference), let room = one.tolerance.adding(other.tolerance),
            sum.magnitude <= room
        else { return nil }
        let terms = zip(first.equation.weighted, second.equation.weighted)
        let exchanged = terms.filter { term, twin in
            guard first.equation.isDown ? term.cell.row == twin.cell.row : term.cell.column == twin.cell.column,
                let value = term.reading.number,
                let change = twin.reading.number?.subtracting(value)?.weighted(by: term.weight),
                let gap = one.difference.adding(change), let rest = other.difference.subtracting(change)
            else { return false }
            return gap.magnitude <= one.tolerance && rest.magnitude <= other.tolerance
        }
        guard let only = exchanged.first else { return nil }
        return ExchangedCells(verdicts: pair, cells: exchanged.count == 1 ? [only.0.cell, only.1.cell] : [])
    }
}

extension Equation {
    /// All its terms, weighted as they move the difference of stated less computed.
    var weighted: [Term] {
        let parts = operands.map { Term(cell: $0.cell, weight: -$0.weight, reading: $0.reading) }
        return [stated].compactMap(\.self) + parts
    }
}
