import Figures
import Lexicon

/// Finds the percentages that the figures alone show to be of two other columns: what was spent of a budget, what was
/// collected of a debt.
struct QuotientFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]

    /// More columns than this are not tried pair by pair.
    private static let mostColumns = 12

    private struct Trial {
        var tried = 0
        var held = 0
        /// Of those that held, the ones whose percentage is neither nil nor a round hundred.
        var telling = 0
        var bits = 0
        var quotients: Set<Int64> = []
    }

    func relations() -> [Relation] {
        let told = Set(table.relations.filter { $0.kind == .percentage }.map(\.result))
        let amounts = table.columns.filter(isAmount).map(\.index)
        guard amounts.count >= 2, amounts.count <= Self.mostColumns else { return [] }
        return table.columns.filter { isQuotient($0) && !told.contains($0.index) }.compactMap { column in
            relation(of: column.index, among: amounts)
        }
    }

    private func relation(of result: Int, among amounts: [Int]) -> Relation? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: amounts.count * amounts.count)
        var best: (operands: [Relation.Operand], trial: Trial)?
        for dividend in amounts {
            for divisor in amounts where divisor != dividend && isAlike(dividend, divisor) {
                let trial = trial(result, dividend, divisor)
                guard trial.telling >= 3, trial.quotients.count >= 2, trial.tried - trial.held <= 1,
                    trial.held >= 3 * (trial.tried - trial.held), trial.bits >= needed,
                    trial.held > best?.trial.held ?? 0
                else { continue }
                best = ([Relation.Operand(dividend), Relation.Operand(divisor)], trial)
            }
        }
        return best.map { operands, trial in
            Relation(
                kind: .percentage,
                axis: .columns,
                result: result,
                operands: operands,
                across: rows.filter { values[$0, result].isValue },
                basis: .arithmetic,
                tried: trial.tried,
                held: trial.held
            )
        }
    }

    private func trial(_ result: Int, _ dividend: Int, _ divisor: Int) -> Trial {
        var trial = Trial()
        for row in rows {
            let (percent, part, whole) = (values[row, result], values[row, dividend], values[row, divisor])
            guard percent.isValue, part.isValue, whole.isValue, whole.doubled != 0 else { continue }
            trial.tried += 1
            let holds = PercentTest.holds(percent: percent, dividend: part, divisor: whole, scale: values.wholeUnit)
            guard holds else {
                if trial.tried - trial.held > 1 { break }
                continue
            }
            trial.held += 1
            guard percent.doubled != 0, part.doubled != 0, part.doubled != whole.doubled else { continue }
            trial.telling += 1
            trial.quotients.insert(percent.doubled)
            trial.bits += Evidence.bits(of: percent.doubled.magnitude, slack: slack(percent, part, whole))
        }
        return trial
    }

    /// How far the percentage of two rounded amounts may be off, in the doubled units of the grid.
    private func slack(_ percent: ValueGrid.Slot, _ part: ValueGrid.Slot, _ whole: ValueGrid.Slot) -> UInt64 {
        let spread =
            100.0 * Double(values.wholeUnit) * Double(part.slack) + Double(percent.doubled.magnitude)
            * Double(whole.slack)
        return UInt64(max(1, min(1e15, Double(percent.slack) + spread / Double(whole.doubled.magnitude))))
    }

    private func isQuotient(_ column: Column) -> Bool {
        switch column.role {
        case .share, .rating, .trend, .label, .date, .note, .reference: false
        default: column.unit?.unit == .percent || values.printsOnly(.percent, inColumn: column.index)
        }
    }

    private func isAmount(_ column: Column) -> Bool {
        !ColumnRoles.takesNoFigures(column.role) && column.role != .share && column.role != .variancePercent
            && !isQuotient(column) && rows.contains { values[$0, column.index].isValue }
    }

    private func isAlike(_ first: Int, _ second: Int) -> Bool {
        table.columns[first - 1].unit?.unit == table.columns[second - 1].unit?.unit
    }
}
