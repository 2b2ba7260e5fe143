import Figures
import Lexicon

/// Finds the percentages that together make the whole: a row of shares below a row of amounts, a column beside one.
struct ShareFinder {
    let table: Table
    let values: ValueGrid

    func relations() -> [Relation] {
        rowsOfShares() + columnsOfShares()
    }

    /// `31.3% | 42.3% | ... | 100.0%`: the columns that make the total of the amounts above make the shares' total too.
    private func rowsOfShares() -> [Relation] {
        let rows = table.rows.filter { $0.roles.contains(.share) }.map(\.index)
        guard !rows.isEmpty else { return [] }
        let sums = table.relations.first { relation in
            relation.axis == .columns && relation.kind == .sum
        }
        guard let sums else { return [] }
        return [
            Relation(
                kind: .shares,
                axis: .columns,
                result: sums.result,
                operands: sums.operands,
                across: rows.filter { values[$0, sums.result].isValue },
                basis: .arithmetic,
                tried: rows.count,
                held: rows.count { holds(in: $0, sums) }
            )
        ]
    }

    /// A column headed as a share adds up where the amounts beside it do.
    private func columnsOfShares() -> [Relation] {
        let sums = table.relations.filter { $0.axis == .rows && $0.kind == .sum }
        let columns = table.columns.filter { column in
            column.role == .share ? isOfWhole(column.index, sums) : isUnnamed(column, sums)
        }.map(\.index)
        guard !columns.isEmpty else { return [] }
        return sums.compactMap { sum in
            let across = columns.filter { values[sum.result, $0].isValue }
            guard !across.isEmpty else { return nil }
            return Relation(
                kind: .shares,
                axis: .rows,
                result: sum.result,
                operands: sum.operands,
                across: across,
                basis: .words,
                tried: across.count,
                held: across.count { holds(inColumn: $0, sum) }
            )
        }
    }

    /// Whether the figures show that a column tells parts of one whole: most of its sums hold, or one of both sides is
    /// 100%. Percentages of each row's own figures, whatever they are called, do neither.
    private func isOfWhole(_ column: Int, _ sums: [Relation]) -> Bool {
        let told = sums.filter { values[$0.result, column].isValue }
        let hundred = values.wholeUnit &* 100
        let whole = ValueGrid.Slot(doubled: hundred, state: .value)
        let isSaid = told.contains { sum in
            values[sum.result, column].doubled == hundred
                || adds(sum.operands.map { values[$0.index, column] }, to: whole)
        }
        // Without a whole, percentages of which some are negative are changes, or variances of a budget.
        let parts = told.flatMap { sum in sum.operands.map { values[$0.index, column] } }.filter(\.isValue)
        let isChange = parts.contains { $0.doubled < 0 } && parts.contains { $0.doubled > 0 }
        return isSaid || !isChange && 2 * told.count { holds(inColumn: column, $0) } > told.count
    }

    /// Whether a column in percent that no word calls shares holds some: its total is 100%, and lies above every part,
    /// as no rate or average does; or many parts make 100% to the digit, whatever total stands below. A minus that one
    /// part has lost or gained changes neither.
    private func isUnnamed(_ column: Column, _ sums: [Relation]) -> Bool {
        guard column.unit?.unit == .percent || values.printsOnly(.percent, inColumn: column.index) else { return false }
        let hundred = values.wholeUnit &* 100
        return sums.contains { sum in
            let parts = sum.operands.map { values[$0.index, column.index] }
            guard values[sum.result, column.index].isValue, parts.count >= Self.leastParts,
                parts.allSatisfy({ $0.isValue && $0.doubled.magnitude < hundred.magnitude })
            else { return false }
            let negative = parts.count { $0.doubled < 0 }
            guard negative > 0 || values[sum.result, column.index].doubled != hundred else { return true }
            let whole = parts.reduce(UInt64(0)) { $0 &+ $1.doubled.magnitude }
            return negative <= 1 && parts.count >= Self.manyParts && whole == hundred.magnitude
        }
    }

    private static let leastParts = 3
    private static let manyParts = 5

    private func holds(in row: Int, _ relation: Relation) -> Bool {
        adds(relation.operands.map { values[row, $0.index] }, to: values[row, relation.result])
    }

    private func holds(inColumn column: Int, _ relation: Relation) -> Bool {
        adds(relation.operands.map { values[$0.index, column] }, to: values[relation.result, column])
    }

    private func adds(_ slots: [ValueGrid.Slot], to total: ValueGrid.Slot) -> Bool {
        let sum = slots.reduce(Int64(0)) { $0 &+ $1.doubled }
        let slack = slots.reduce(total.slack) { $0 &+ $1.slack }
        return (sum &- total.doubled).magnitude <= slack.magnitude
    }
}
