import Lexicon

/// Finds the columns and rows that are called an average and are the mean of the columns before them, or of the lines
/// above. An average of different weights is none, and no row bears it out.
struct MeanFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    let words: ColumnWords

    /// Fewer instances that hold bear out no mean; one that does not is then what the rules look for.
    private static let leastHeld = 3
    /// A mean of two is as well what lies between them.
    private static let leastOperands = 3
    /// More columns than this are averaged by no table.
    private static let mostColumns = 12

    private struct Trial {
        var tried = 0
        var held = 0
        var bits = 0
    }

    func relations() -> [Relation] {
        let told = table.relations
        func isFree(_ axis: Relation.Axis, _ index: Int) -> Bool {
            !told.contains { $0.axis == axis && $0.result == index && $0.held > 0 }
        }
        let columns = table.columns.filter { column in
            column.index > Self.leastOperands && isFree(.columns, column.index)
                && column.path.last.map { words.tellRate(Words($0)) } ?? false
        }
        // Few labels tell of a rate: the relations are gone through for those alone.
        let lines = rows.filter { words.tellRate(table.rows[$0 - 1].labelWords) && isFree(.rows, $0) }
        return columns.compactMap { columnMean($0.index) } + lines.compactMap(rowMean)
    }

    /// The mean of the columns right before, as many as fit best.
    private func columnMean(_ result: Int) -> Relation? {
        var operands: [Int] = []
        var best: (operands: [Int], trial: Trial)?
        for column in stride(from: result - 1, through: max(2, result - Self.mostColumns), by: -1) {
            guard table.columns[column - 1].unit == table.columns[result - 1].unit,
                !ColumnRoles.takesNoFigures(table.columns[column - 1].role)
            else { break }
            operands.insert(column, at: 0)
            guard operands.count >= Self.leastOperands else { continue }
            let trial = trial(rows) { row in (values[row, result], operands.map { values[row, $0] }) }
            if trial.held > best?.trial.held ?? 0 { best = (operands, trial) }
        }
        guard let (operands, trial) = best, isBorneOut(trial) else { return nil }
        return relation(.columns, result, operands, across: rows.filter { values[$0, result].isValue }, trial)
    }

    /// The mean of all lines above.
    private func rowMean(_ result: Int) -> Relation? {
        let operands = rows.filter { $0 < result && table.rows[$0 - 1].roles == .line }
        guard operands.count >= Self.leastOperands else { return nil }
        let columns = table.columns.map(\.index).filter { values[result, $0].isValue }
        let trial = trial(columns) { column in (values[result, column], operands.map { values[$0, column] }) }
        return isBorneOut(trial) ? relation(.rows, result, operands, across: columns, trial) : nil
    }

    private func isBorneOut(_ trial: Trial) -> Bool {
        trial.held >= Self.leastHeld && trial.tried - trial.held <= 1 && trial.bits >= Evidence.margin
    }

    private func trial(_ places: [Int], _ slots: (Int) -> (mean: ValueGrid.Slot, parts: [ValueGrid.Slot])) -> Trial {
        var trial = Trial()
        for place in places {
            let (mean, parts) = slots(place)
            guard mean.isValue, parts.allSatisfy({ $0.isValue && $0.unit == mean.unit }) else { continue }
            let (count, figures) = (Int64(parts.count), parts.map(\.doubled))
            let gap = figures.reduce(0, &+) &- mean.doubled &* count
            let slack = parts.map(\.slack).reduce(0, &+) &+ mean.slack &* count
            trial.tried += 1
            guard gap.magnitude <= slack.magnitude else { continue }
            trial.held += 1
            guard let low = figures.min(), let high = figures.max() else { continue }
            trial.bits += Evidence.bits(of: (high &- low).magnitude, slack: (slack / count).magnitude)
        }
        return trial
    }

    private func relation(
        _ axis: Relation.Axis,
        _ result: Int,
        _ operands: [Int],
        across: [Int],
        _ trial: Trial
    ) -> Relation {
        Relation(
            kind: .mean,
            axis: axis,
            result: result,
            operands: operands.map { Relation.Operand($0) },
            across: across,
            basis: .arithmetic,
            tried: trial.tried,
            held: trial.held
        )
    }
}
