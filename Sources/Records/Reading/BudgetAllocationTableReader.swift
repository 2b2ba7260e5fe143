import Lexicon
import Tables

/// Reads a table of growth items: a row an item, with what it is given, year by year where the columns name years.
struct BudgetAllocationTableReader {
    let source: RecordSource

    /// Totals are no items.
    func records() -> [BudgetAllocation] {
        source.rows.compactMap { row in
            guard source.role(of: row) == .line, !row.label.isEmpty else { return nil }
            let basis = basis(of: row)
            let amounts = source.columns(.amount).compactMap { column -> BudgetAllocation.Amount? in
                guard let figure = source.figure(row, in: column), figure.value != nil else { return nil }
                let told = column.path.last.flatMap { source.lexicon.items.bases.meaning(of: Words($0)) }
                return BudgetAllocation.Amount(basis: told ?? basis, amount: figure, period: column.period ?? Period())
            }
            guard !amounts.isEmpty else { return nil }
            var allocation = BudgetAllocation(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label,
                amounts: amounts
            )
            allocation.group = source.group(of: row)
            return allocation
        }
    }

    /// For how long it is given, where a cell of the row says nothing else.
    private func basis(of row: Row) -> BudgetAllocation.Basis? {
        for cell in row.cells {
            guard case .text = cell.content, let meaning = source.lexicon.items.bases.meaning(of: Words(cell.text))
            else {
                continue
            }
            return meaning
        }
        return nil
    }
}
