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
        // What a quotient of its own row makes, whatever it is called, is no part of what the rows make together.
        let quotients = Set(table.relations.filter { $0.axis == .columns && $0.kind.isOfRatios }.map(\.result))
        let columns = table.columns.filter { column in
            guard !quotients.contains(column.index) else { return false }
            return column.role == .share ? isOfWhole(column.index, sums) : isUnnamed(column, sums)
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

    /// Whether the figures show that a column tells parts of one whole: one of both sides is 100%, or most of its sums
    /// hold, and not by chance: whole percents of a few units each add up within their rounding as often as not.
    private func isOfWhole(_ column: Int, _ sums: [Relation]) -> Bool {
        let told = sums.filter { values[$0.result, column].isValue }
        let hundred = values.wholeUnit &* 100
        let whole = ValueGrid.Slot(doubled: hundred, state: .value)
        let isSaid = told.contains { sum in
            values[sum.result, column].doubled == hundred
                || !liesAmongItsParts(column, sum) && adds(sum.operands.map { values[$0.index, column] }, to: whole)
        }
        // Without a whole, percentages of which some are negative are changes, or variances of a budget.
        let parts = told.flatMap { sum in sum.operands.map { values[$0.index, column] } }.filter(\.isValue)
        let isChange = parts.contains { $0.doubled < 0 } && parts.contains { $0.doubled > 0 }
        if isSaid || isChange { return isSaid }
        let held = told.filter { holds(inColumn: column, $0) }
        return 2 * held.count > told.count && held.reduce(0) { $0 + bits(of: $1, inColumn: column) } >= Evidence.margin
    }

    /// Whether a total is greater than one of its parts and less than another, as the rate of a whole is.
    private func liesAmongItsParts(_ column: Int, _ sum: Relation) -> Bool {
        let parts = sum.operands.map { values[$0.index, column] }.filter(\.isValue).map(\.doubled)
        guard let least = parts.min(), let greatest = parts.max() else { return false }
        return (least...greatest).contains(values[sum.result, column].doubled)
    }

    /// How improbable it is that a total of shares holds by accident.
    private func bits(of sum: Relation, inColumn column: Int) -> Int {
        let total = values[sum.result, column]
        let slack = sum.operands.reduce(total.slack) { $0 &+ values[$1.index, column].slack }
        return Evidence.bits(of: total.doubled.magnitude, slack: slack.magnitude)
    }

    /// Whether a column in percent that no word calls shares holds some: its total is 100%, and lies above every part,
    /// as no rate or average does; or many parts make 100% to the digit, and the total below is none that lies among
    /// them. A minus that one part has lost or gained changes neither.
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
                && !liesAmongItsParts(column.index, sum)
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
