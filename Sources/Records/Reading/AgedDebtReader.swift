import Figures
import Lexicon
import Tables

/// Reads a profile of debt by age: a row of amounts and, below it, rows of arrows and shares that have no label.
struct AgedDebtReader {
    let source: RecordSource

    func records() -> [AgedDebt] {
        var records: [AgedDebt] = []
        for row in source.rows {
            if row.roles.contains(.share) || row.roles.contains(.trend) {
                guard !records.isEmpty else { continue }
                join(row, to: &records[records.count - 1])
            } else if let role = source.role(of: row) {
                records.append(record(of: row, role: role))
            }
        }
        return records
    }

    private func record(of row: Row, role: RecordRole) -> AgedDebt {
        var debt = AgedDebt(
            id: source.id(of: row),
            provenance: source.provenance(row),
            department: row.label.isEmpty ? nil : row.label,
            period: source.dayOfBalances,
            role: role
        )
        debt.bands = source.columns(.ageBand).compactMap { column in
            column.band.map { AgedDebt.Band(age: $0, owed: .init(amount: source.figure(row, in: column))) }
        }
        debt.notDue = source.columns(.notDue).first.map { AgedDebt.Amount(amount: source.figure(row, in: $0)) }
        debt.total = source.columns(.total).first.map { AgedDebt.Amount(amount: source.figure(row, in: $0)) }
        return debt
    }

    private func join(_ row: Row, to debt: inout AgedDebt) {
        for (index, column) in source.columns(.ageBand).enumerated() where debt.bands.indices.contains(index) {
            join(row, column, to: &debt.bands[index].owed)
        }
        if let column = source.columns(.notDue).first, var notDue = debt.notDue {
            join(row, column, to: &notDue)
            debt.notDue = notDue
        }
        if let column = source.columns(.total).first, var total = debt.total {
            join(row, column, to: &total)
            debt.total = total
        }
        debt.provenance.rows.append(row.index)
        debt.provenance.lineRanges = RecordSource.joined(debt.provenance.lineRanges + [row.lines])
    }

    private func join(_ row: Row, _ column: Column, to amount: inout AgedDebt.Amount) {
        switch row.cell(inColumn: column.index)?.content {
        case .figure(let figure) where figure.absence != .blank: amount.share = figure
        case .trend(let mark): amount.trend = mark
        default: break
        }
    }
}
