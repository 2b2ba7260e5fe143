import Figures
import Tables

/// Which columns hold rates or averages, so that their totals are no sums, though no heading or unit says so.
///
/// A rate of money a heading would tell, by `%` or `£ per`. Where no heading survived, a caption's unit may have been
/// given to all columns, and that a total lies among its parts, or is printed to other decimals than the columns beside
/// it, says more. A column of which any total holds adds up.
struct RateColumns {
    private let subject: TableSubject
    private let addedUp: Set<Int32>

    init(in subject: TableSubject, verdicts: [Verdict]) {
        self.subject = subject
        let held = verdicts.filter { verdict in
            verdict.outcome == .passed && verdict.equation.kind == .sum && verdict.equation.isDown
                && verdict.computation.map { $0.telling >= 3 } == true
        }
        addedUp = Set(held.compactMap(\.equation.stated?.cell.column))
    }

    /// Whether a failing sum is more likely the rate of a whole, beside the rates of its parts.
    func tell(_ equation: Equation) -> Bool {
        guard equation.isDown, let stated = equation.stated else {
            return equation.unit == nil && equation.liesAmongItsParts
        }
        if addedUp.contains(stated.cell.column) { return false }
        if subject.printedLabel(ofColumn: stated.cell.column) == nil {
            return equation.liesAmongItsParts || isPrintedApart(stated.cell)
        }
        return equation.liesAmongItsParts && mayBeRate(stated, unit: equation.unit)
    }

    /// Days lost for each person are printed as days lost are, and a number without a unit may be anything. What is
    /// only counted has no decimals.
    private func mayBeRate(_ stated: Term, unit: Unit?) -> Bool {
        switch unit {
        case nil, .days, .months, .years: true
        case .count: stated.reading.interval.map { !$0.width.isZero } == true
        default: false
        }
    }

    /// Whether all other figures of the row are printed to the same decimals, and this one to others.
    private func isPrintedApart(_ cell: GridCell) -> Bool {
        let row = Int(cell.row) - 1
        guard subject.table.rows.indices.contains(row) else { return false }
        let figures = subject.table.rows[row].cells.compactMap { cell in
            cell.figure.flatMap { $0.value == nil ? nil : (column: cell.column, decimals: $0.decimals) }
        }
        guard let own = figures.first(where: { $0.column == Int(cell.column) }) else { return false }
        let others = Set(figures.filter { $0.column != Int(cell.column) }.map(\.decimals))
        return figures.count > 3 && others.count == 1 && !others.contains(own.decimals)
    }
}
