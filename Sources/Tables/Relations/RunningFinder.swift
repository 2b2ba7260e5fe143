import Figures
import Lexicon

/// Finds the rows and columns that tell what there is so far: a cumulative gap below the gap of each year, the balance
/// of a cash book beside what came in and went out.
struct RunningFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    let words: RowWords

    /// How far from a running row that which it adds up may stand.
    private static let reach = 8
    /// More columns than this are not tried pair by pair.
    private static let mostColumns = 10
    private static let leastSteps = 2

    private struct Trial {
        var tried = 0
        var held = 0
        var bits = 0

        /// The first figure is its own part alone.
        var startsAnew = false

        /// A wrong figure among the running ones fails the step to it and the one from it.
        var isBorneOut: Bool { held >= RunningFinder.leastSteps && (tried - held <= 2) && held * 2 >= tried - 1 }

        /// Whether it is where words name what is added up: the first figure counts as a step.
        var bearsOutWords: Bool { held + (startsAnew ? 1 : 0) >= RunningFinder.leastSteps && tried - held <= 1 }
    }

    func relations() -> [Relation] { rowsRunning() + columnsRunning() }

    // MARK: Along a row

    private func rowsRunning() -> [Relation] {
        rows.compactMap { row in
            guard words.step(of: table.rows[row - 1].labelWords) == .running else { return nil }
            let columns = table.columns.map(\.index).filter {
                values[row, $0].isValue && values[row, $0].unit?.isRunning != false
            }
            guard columns.count > Self.leastSteps else { return nil }
            let near = rows.filter { $0 != row && abs($0 - row) <= Self.reach }
            let named = near.filter { names($0, running: row) }
            if named.count == 1 {
                let parts = [named.map { Relation.Operand($0) }]
                let orders = [columns, columns.reversed()]
                if let relation = best(row, parts, orders, .rows, isNamed: true) { return relation }
            }
            return best(row, near.map { [Relation.Operand($0)] }, [columns, columns.reversed()], .rows)
        }
    }

    /// Whether a running row is called by what another row tells: `Cumulative gap` below `Budget gap`.
    private func names(_ other: Int, running row: Int) -> Bool {
        let (own, told) = (table.rows[row - 1].labelWords, table.rows[other - 1].labelWords)
        guard !told.isEmpty, words.step(of: told) != .running else { return false }
        return own.hashes[own.count - 1] == told.hashes[told.count - 1] || own.firstIndex(of: told) != nil
    }

    // MARK: Down a column

    private func columnsRunning() -> [Relation] {
        let told = Set(table.relations.filter { $0.axis == .columns }.map(\.result))
        let amounts = table.columns.filter { column in
            !ColumnRoles.takesNoFigures(column.role) && rows.contains { values[$0, column.index].isValue }
        }
        guard rows.count > Self.leastSteps + 1, amounts.count <= Self.mostColumns else { return [] }
        return amounts.compactMap { column in
            guard !told.contains(column.index) else { return nil }
            let lines = rows.filter { values[$0, column.index].isValue }
            guard lines.count > Self.leastSteps + 1 else { return nil }
            // Below each other from year to year, what there is differs by what it grew.
            let isNamed = column.path.contains { words.step(of: Words($0)) == .running }
            guard isNamed || column.role == .balance || TimedRows.areTimesInOrder(lines, of: table) else { return nil }
            let others = amounts.map(\.index).filter {
                $0 != column.index && table.columns[$0 - 1].unit?.unit == column.unit?.unit
            }
            var choices = others.flatMap { [[Relation.Operand($0)], [Relation.Operand($0, weight: -1)]] }
            for first in others {
                for second in others where second != first {
                    choices.append([Relation.Operand(first), Relation.Operand(second, weight: -1)])
                }
            }
            let basis: Relation.Basis = isNamed || column.role == .balance ? .words : .arithmetic
            return best(column.index, choices, [lines, lines.reversed()], .columns, basis)
        }
    }

    // MARK: Trying

    private func best(
        _ result: Int,
        _ choices: [[Relation.Operand]],
        _ orders: [[Int]],
        _ axis: Relation.Axis,
        _ basis: Relation.Basis = .words,
        isNamed: Bool = false
    ) -> Relation? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: choices.count * orders.count)
        var found: (operands: [Relation.Operand], order: [Int], trial: Trial)?
        for operands in choices {
            for order in orders {
                let trial = trial(result, operands, order, axis)
                guard isNamed ? trial.bearsOutWords : trial.isBorneOut && trial.bits >= needed,
                    trial.held > found?.trial.held ?? 0
                else { continue }
                found = (operands, order, trial)
            }
        }
        return found.map { operands, order, trial in
            Relation(
                kind: .running,
                axis: axis,
                result: result,
                operands: operands,
                across: order,
                basis: basis,
                tried: trial.tried,
                held: trial.held
            )
        }
    }

    private func trial(_ result: Int, _ operands: [Relation.Operand], _ order: [Int], _ axis: Relation.Axis) -> Trial {
        var trial = Trial()
        guard let first = order.first else { return trial }
        // What there is so far is also all that came since the first, which one wrong figure on the way leaves right.
        var sum = slot(result, first, axis)
        trial.startsAnew = startsAnew(sum, operands, first, axis)
        if trial.startsAnew {
            trial.bits += Evidence.bits(of: sum.doubled.magnitude, slack: Evidence.grain(of: sum.doubled))
        }
        for (before, place) in zip(order, order.dropFirst()) {
            let (last, stated) = (slot(result, before, axis), slot(result, place, axis))
            let parts = operands.map { slot($0.index, place, axis) }
            guard parts.contains(where: \.isValue), !parts.contains(where: { $0.state == .unread }) else { continue }
            let step = zip(parts, operands).reduce(Int64(0)) { $0 &+ $1.0.doubled &* Int64($1.1.weight) }
            let slack = parts.reduce(stated.slack &+ last.slack) { $0 &+ $1.slack }
            sum.doubled &+= step
            sum.slack &+= slack &- stated.slack &- last.slack
            let holds =
                (stated.doubled &- step &- last.doubled).magnitude <= slack.magnitude
                || (stated.doubled &- sum.doubled).magnitude <= (stated.slack &+ sum.slack).magnitude
            trial.tried += 1
            guard holds else {
                if trial.tried - trial.held > 2 { break }
                continue
            }
            trial.held += 1
            if step != 0 {
                trial.bits += Evidence.bits(of: step.magnitude, slack: max(Evidence.grain(of: step), slack.magnitude))
            }
        }
        return trial
    }

    /// The first figure may be its own part alone, which is no accident either.
    private func startsAnew(
        _ start: ValueGrid.Slot,
        _ operands: [Relation.Operand],
        _ place: Int,
        _ axis: Relation.Axis
    ) -> Bool {
        guard operands.count == 1, let operand = operands.first, start.isValue, start.doubled != 0 else { return false }
        let part = slot(operand.index, place, axis)
        return part.isValue && part.doubled &* Int64(operand.weight) == start.doubled
    }

    private func slot(_ line: Int, _ place: Int, _ axis: Relation.Axis) -> ValueGrid.Slot {
        axis == .rows ? values[line, place] : values[place, line]
    }
}

extension Unit {
    /// Whether what there is so far may be told in it.
    fileprivate var isRunning: Bool {
        switch self {
        case .percent, .percentagePoints, .ratio: false
        default: true
        }
    }
}
