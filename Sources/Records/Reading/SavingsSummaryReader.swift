import Lexicon
import Tables

/// Reads the rows below the total of a savings table, which tell how the whole plan stands against the target.
struct SavingsSummaryReader {
    let source: RecordSource

    func record() -> SavingsPosition? {
        guard let total = source.rows.last(where: { $0.roles.contains(.total) }) else { return nil }
        var position = SavingsPosition(
            id: "\(source.table.id)/position",
            provenance: source.provenance(total),
            portfolio: nil,
            period: source.period,
            role: .line
        )
        var rows = [total]
        for row in source.rows where row.index > total.index {
            guard let field = source.lexicon.savingsRows.meaning(of: row.labelWords) else { continue }
            guard let figure = source.figure(row, .savingsTarget), figure.value != nil else { continue }
            switch field {
            case .broughtForward: position.broughtForward = figure
            case .currentYear: position.currentYear = figure
            case .totalTarget: position.totalTarget = figure
            case .identifiedShortfall: position.identifiedShortfall = figure
            }
            rows.append(row)
        }
        guard rows.count > 1 else { return nil }
        position.identified = source.figure(total, .savingsTarget)
        position.achieved = source.figure(total, .savingsAchieved)
        position.provenance = Provenance(
            table: source.table.id,
            rows: rows.map(\.index),
            lineRanges: RecordSource.joined(rows.map(\.lines))
        )
        return position
    }
}
