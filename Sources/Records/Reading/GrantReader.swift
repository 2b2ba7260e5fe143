import Lexicon
import Tables

/// Reads a register of grants.
struct GrantReader {
    let source: RecordSource

    func records() -> [Grant] {
        source.recordRows.compactMap { row in
            guard let role = source.role(of: row), row.cells.contains(where: { $0.figure?.value != nil }) else {
                return nil
            }
            var grant = Grant(
                id: source.id(of: row),
                provenance: source.provenance(row),
                period: source.period,
                role: role
            )
            grant.portfolio = source.text(row, .portfolio)
            grant.description = row.label.isEmpty ? nil : row.label
            grant.type = source.text(row, .grantType)
            grant.awardingBody = source.text(row, .awardingBody)
            grant.broughtForward = source.figure(row, .opening)
            grant.additional = source.figure(row, .additionalFunding)
            grant.forecastSpend = source.figure(row, .forecast)
            grant.amount =
                source.figure(row, .awarded) ?? source.figure(row, .amount) ?? source.figure(row, .budget)
                ?? source.figure(row, .total)
            grant.actualSpend = source.figure(row, .actual)
            grant.remaining = source.figure(row, .balance) ?? source.figure(row, .closing)
            grant.ringFenced = source.answer(row, .ringFenced)
            grant.purpose = source.text(row, .description)
            return grant
        }
    }
}
