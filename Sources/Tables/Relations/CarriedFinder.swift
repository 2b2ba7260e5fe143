import Figures
import Lexicon

/// Finds the balances that open where they closed the year before: the row brought forward and the row carried forward
/// of a table with a column a year, or the columns of a table with a row a fund.
struct CarriedFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    let words: RowWords

    func relations() -> [Relation] { betweenRows() + betweenColumns() }

    // MARK: From column to column

    private func betweenRows() -> [Relation] {
        var found: [Relation] = []
        var opening: Int?
        for row in rows {
            switch words.balance(of: table.rows[row - 1].labelWords) {
            case .opening: opening = row
            case .closing:
                if let opening, let relation = relation(opening: opening, closing: row) { found.append(relation) }
                opening = nil
            case .net, nil: continue
            }
        }
        return found
    }

    private func relation(opening: Int, closing: Int) -> Relation? {
        let columns = table.columns.filter {
            values[opening, $0.index].isValue && values[closing, $0.index].isValue
        }
        let dated = columns.compactMap { column in column.period?.financialYear.map { (column, $0) } }
        guard dated.count == columns.count, columns.count >= 2, Set(dated.map(\.1)).count == columns.count else {
            return nil
        }
        let order = dated.sorted { $0.1 < $1.1 }
        guard zip(order, order.dropFirst()).allSatisfy({ $1.1.previous == $0.1 }) else { return nil }
        var tried = 0
        var held = 0
        for (before, after) in zip(order, order.dropFirst()) {
            let holds = agree(values[closing, before.0.index], values[opening, after.0.index])
            // A budget opens with what was expected then, not with what it came to.
            if !holds, before.0.role != after.0.role || before.0.stage != after.0.stage { return nil }
            tried += 1
            held += holds ? 1 : 0
        }
        return Relation(
            kind: .carried,
            axis: .rows,
            result: opening,
            operands: [Relation.Operand(closing)],
            across: order.map(\.0.index),
            basis: .words,
            tried: tried,
            held: held
        )
    }

    // MARK: From column to column of one row

    private static let leastRows = 3

    private func betweenColumns() -> [Relation] {
        let closings = table.columns.filter { $0.role == .closing }
        return table.columns.filter { $0.role == .opening }.compactMap { opening in
            guard let year = opening.period?.financialYear else { return nil }
            let before = closings.filter {
                $0.period?.financialYear == year.previous && $0.unit == opening.unit && $0.fund == opening.fund
            }
            guard before.count == 1, let closing = before.first else { return nil }
            let printed = rows.filter { values[$0, opening.index].isValue && values[$0, closing.index].isValue }
            let held = printed.count { agree(values[$0, closing.index], values[$0, opening.index]) }
            guard held >= Self.leastRows, held * 4 >= printed.count * 3 else { return nil }
            return Relation(
                kind: .sum,
                axis: .columns,
                result: opening.index,
                operands: [Relation.Operand(closing.index)],
                across: printed,
                basis: .arithmetic,
                tried: printed.count,
                held: held
            )
        }
    }

    private func agree(_ first: ValueGrid.Slot, _ second: ValueGrid.Slot) -> Bool {
        (first.doubled &- second.doubled).magnitude <= (first.slack &+ second.slack).magnitude
    }
}
