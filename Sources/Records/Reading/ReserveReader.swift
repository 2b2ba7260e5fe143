import Lexicon
import Tables

/// Reads the rows of a table of reserves.
struct ReserveReader {
    let source: RecordSource

    func records() -> [Reserve] {
        source.recordRows.compactMap { row in
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
            reserve.movement = source.figure(row, .movement)
            reserve.closing = source.figure(row, .closing)
            reserve.balance = source.figure(row, .balance)
            reserve.trend = source.trend(row)
            return reserve
        }
    }

    /// What the name says, or else the heading above it, the caption or the section.
    private func kind(of row: Row) -> Reserve.Kind? {
        let heading = source.columns(.label).first?.path.last
        for text in [row.label, heading, source.table.table.caption?.text, source.table.table.heading] {
            guard let text, let match = source.lexicon.reserveNames.longestMatch(in: Words(text)) else { continue }
            return Reserve.Kind(rawValue: match.meaning)
        }
        return nil
    }
}
