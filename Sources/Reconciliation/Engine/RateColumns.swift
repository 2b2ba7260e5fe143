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
        addedUp = Self.withLinked(Set(held.compactMap(\.equation.stated?.cell.column)), verdicts)
    }

    /// Columns that add up, and each that makes one of them with others that do, row for row: what is taken from sums
    /// to leave a sum is one.
    private static func withLinked(_ known: Set<Int32>, _ verdicts: [Verdict]) -> Set<Int32> {
        var linked: [Int32: Int] = [:]
        for verdict in verdicts where verdict.outcome == .passed && verdict.equation.kind == .sum {
            guard !verdict.equation.isDown, verdict.computation.map({ $0.telling >= 3 }) == true else { continue }
            let columns = verdict.equation.numbers.map(\.cell.column).filter { !known.contains($0) }
            if columns.count == 1 { linked[columns[0], default: 0] += 1 }
        }
        return known.union(linked.filter { $0.value >= leastLinks }.keys)
    }

    private static let leastLinks = 2

    /// Whether a failing sum is more likely the rate of a whole, beside the rates of its parts.
    /// - Parameter isSaid: whether words say that there is a sum.
    func tell(_ equation: Equation, isSaid: Bool) -> Bool {
        guard equation.isDown, let stated = equation.stated else {
            return equation.unit == nil && equation.liesAmongItsParts
        }
        if addedUp.contains(stated.cell.column) { return false }
        if isGreatest(stated, equation) || isMean(stated, equation) { return true }
        if isUntold(stated) {
            return equation.liesAmongItsParts || isPrintedApart(stated.cell)
        }
        // Where only the other columns show that a row is the sum of others, this one may as well be their mean.
        guard equation.liesAmongItsParts else { return false }
        if isTimes(equation.unit) { return true }
        return !isFailedByOne(stated, equation) && (!isSaid || mayBeRate(stated, unit: equation.unit))
    }

    /// Whether nothing says what a column tells: no heading, not even one that is nothing but its unit, and no figure
    /// prints one.
    private func isUntold(_ stated: Term) -> Bool {
        let column = Int(stated.cell.column)
        guard subject.printedLabel(ofColumn: stated.cell.column) == nil,
            subject.table.columns.indices.contains(column - 1)
        else { return false }
        return subject.table.columns[column - 1].unitOrigin != .column
            && subject.cell(at: stated.cell)?.figure?.unitOrigin != .cell
    }

    /// Whether what is stated is the greatest of three and more parts: the longest wait, the peak, the highest rank.
    private func isGreatest(_ stated: Term, _ equation: Equation) -> Bool {
        let parts = equation.operands.compactMap(\.reading.number)
        guard parts.count >= Self.fewestParts, parts.count(where: { !$0.isZero }) > 1 else { return false }
        return parts.allSatisfy { !$0.isNegative } && parts.max() == stated.reading.number
    }

    private static let fewestParts = 3

    /// Whether the parts but the greatest make less than what is stated, so that one of them alone keeps it from being
    /// their sum.
    private func isFailedByOne(_ stated: Term, _ equation: Equation) -> Bool {
        let parts = equation.operands.compactMap(\.reading.number)
        guard let greatest = parts.max(), let whole = stated.reading.number else { return false }
        return parts.reduce(.zero, +) - greatest < whole
    }

    /// Whether what is stated is the mean of its parts, each as often as a column that adds up says: the cost for each
    /// of those who are counted there.
    private func isMean(_ stated: Term, _ equation: Equation) -> Bool {
        guard let mean = stated.reading.number, let around = stated.reading.interval else { return false }
        let parts = equation.operands.compactMap(\.reading.number)
        guard parts.count == equation.operands.count, let least = parts.min(), let most = parts.max(), least < mean,
            mean < most, most - least > around.width * Self.coarse
        else { return false }
        return addedUp.contains { column in
            var (whole, sum) = (ExactDecimal.zero, RoundingInterval.zero)
            for operand in equation.operands {
                let weight = subject.reading(at: GridCell(row: Int(operand.cell.row), column: Int(column)))
                guard let count = weight.number, !count.isNegative, let part = operand.reading.interval else {
                    return false
                }
                whole += count
                sum += part.scaled(by: count)
            }
            return !whole.isZero && sum.meets(around.scaled(by: whole))
        }
    }

    /// Among so few places between the least and the greatest of the parts, a mean is met by chance.
    private static let coarse = ExactDecimal(10)

    /// Days lost for each person are printed as days lost are.
    private func isTimes(_ unit: Unit?) -> Bool { unit == .days || unit == .months || unit == .years }

    /// A number without a unit may be anything. What is only counted has no decimals.
    private func mayBeRate(_ stated: Term, unit: Unit?) -> Bool {
        switch unit {
        case nil: true
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
