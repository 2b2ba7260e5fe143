import Lexicon
import Tables

/// Reads a table of what services sell to others.
struct TradedAreaReader {
    let source: RecordSource

    func records() -> [TradedArea] {
        source.recordRows.compactMap { row in
            guard let role = source.role(of: row), row.cells.contains(where: { $0.figure?.value != nil }) else {
                return nil
            }
            var area = TradedArea(
                id: source.id(of: row),
                provenance: source.provenance(row),
                period: source.period,
                role: role
            )
            area.portfolio = source.text(row, .portfolio)
            // Where no column names the service, the heading above its areas does.
            area.service = source.text(row, .service) ?? (role == .line ? row.group : nil)
            area.area = row.label.isEmpty ? nil : row.label
            area.expenditure = source.figure(row, .gross)
            area.income = source.figure(row, .income)
            area.contribution = source.figure(row, .contribution)
            area.target = source.figure(row, .incomeTarget)
            area.actual = source.figure(row, .actual)
            area.excess = source.figure(row, .excess)
            area.rating = source.rating(row)
            area.transferredToReserves = source.answer(row, .transferred)
            return area
        }
    }
}
