import Lexicon
import Tables

/// Reads the rows of a table of reserves.
struct ReserveReader {
    let source: RecordSource

    func records() -> [Reserve] {
        let slices = source.slices
        return source.recordRows.flatMap { row in slices.compactMap { ReserveReader(source: $0).record(of: row) } }
    }

    private func record(of row: Row) -> Reserve? {
        guard let role = source.role(of: row), row.cells.contains(where: { $0.figure != nil }) else { return nil }
        var reserve = Reserve(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label,
            period: source.period,
            role: role
        )
        reserve.group = row.group
        reserve.kind = kind(of: row)
        reserve.opening = source.figure(row, .opening)
        let movements = source.columns(.movement)
        if movements.count == 1 { reserve.movement = source.figure(row, .movement) }
        if movements.count > 1 { reserve.movements = movements.compactMap { movement(row, $0) } }
        reserve.closing = source.figure(row, .closing)
        reserve.balance = source.figure(row, .balance)
        // A lone balance stands on one day.
        if reserve.balance != nil, reserve.opening == nil, reserve.closing == nil {
            reserve.period = source.dayOfBalances
        }
        reserve.trend = source.trend(row)
        // A row may tell of some of the years only.
        let isTold = [reserve.opening, reserve.movement, reserve.closing, reserve.balance].contains { $0 != nil }
        return source.isSlice && !isTold && reserve.movements.isEmpty ? nil : reserve
    }

    /// What a column adds, by the sign with which it goes into the closing balance.
    private func movement(_ row: Row, _ column: Column) -> Reserve.Movement? {
        guard let figure = source.figure(row, in: column), figure.value != nil else { return nil }
        let closing = source.table.table.relations.first { relation in
            relation.axis == .columns && source.columns[relation.result - 1].role == .closing
                && relation.operands.contains { $0.index == column.index }
        }
        let isDrawn = closing?.operands.contains { $0.index == column.index && $0.weight < 0 } == true
        return Reserve.Movement(name: column.path.joined(separator: " / "), amount: isDrawn ? figure.reversed : figure)
    }

    /// What the caption says of all its rows, or else the name, the heading above it or the section. A total that says
    /// nothing itself is of the kind of the rows that it sums up.
    private func kind(of row: Row) -> Reserve.Kind? {
        let heading = source.columns(.label).first?.path.last
        if let kind = kind(named: [source.table.table.caption?.text, row.label, heading]) { return kind }
        if row.roles.contains(.total), let kind = kindOfLines { return kind }
        return kind(named: [source.table.table.heading])
    }

    /// The one kind that the names of all lines tell; nil where one tells none or another.
    private var kindOfLines: Reserve.Kind? {
        let kinds = Set(source.rows.filter { $0.roles == .line }.map { kind(named: [$0.label]) })
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    private func kind(named texts: [String?]) -> Reserve.Kind? {
        for text in texts {
            guard let text, let match = source.lexicon.reserveNames.longestMatch(in: Words(text)) else { continue }
            return Reserve.Kind(rawValue: match.meaning)
        }
        return nil
    }
}
