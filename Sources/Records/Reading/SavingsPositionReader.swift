import Lexicon
import Tables

/// Reads a table of savings positions: a row a portfolio, with what was to be saved, found and achieved.
struct SavingsPositionReader {
    let source: RecordSource

    func records() -> [SavingsPosition] {
        let targets = targetColumns
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), role != .memorandum, row.cells.contains(where: { $0.figure != nil })
            else { return nil }
            var position = SavingsPosition(
                id: source.id(of: row),
                provenance: source.provenance(row),
                portfolio: row.label.isEmpty ? nil : row.label,
                period: source.period,
                role: role
            )
            position.broughtForward = source.figure(row, .opening)
            position.currentYear = targets.currentYear.flatMap { source.figure(row, in: $0) }
            position.totalTarget = targets.total.flatMap { source.figure(row, in: $0) }
            position.identified = source.figure(row, .savingsIdentified)
            position.identifiedShortfall = missing(row, .identifiedShortfall, against: .savingsIdentified)
            position.achieved = source.figure(row, .savingsAchieved)
            position.shortfall = missing(row, .savingsShortfall, against: .savingsAchieved)
            return position
        }
    }

    /// The year's own target and the whole one: of two, the whole is the one to which the other adds up.
    private var targetColumns: (currentYear: Column?, total: Column?) {
        let columns = source.columns(.savingsTarget)
        guard columns.count > 1 else { return (nil, columns.first) }
        let sum = source.table.table.relations.first { relation in
            relation.axis == .columns && relation.operands.allSatisfy { $0.weight > 0 }
                && columns.contains { $0.index == relation.result }
        }
        guard let sum else { return (columns.first, columns.last) }
        let own = columns.first { column in sum.operands.contains { $0.index == column.index } }
        return (own, columns.first { $0.index == sum.result })
    }

    /// A shortfall with the sign of the field: printed as what there is less what was due, it is negative where money
    /// is missing.
    private func missing(_ row: Row, _ role: ColumnRole, against minuend: ColumnRole) -> Figure? {
        guard let figure = source.figure(row, role) else { return nil }
        let relation = source.table.table.relations.first { relation in
            relation.axis == .columns && source.columns[relation.result - 1].role == role
        }
        let positive = relation?.operands.first { $0.weight > 0 }
        return positive.map { source.columns[$0.index - 1].role == minuend } == true ? figure.reversed : figure
    }
}
