import Lexicon
import Tables

/// Reads what was spent on something and what paid for it: a column for each kind of cost and funding, or a list of one
/// kind of funding, which the caption then names.
struct FundedCostReader {
    let source: RecordSource

    func records() -> [FundedCost] {
        let listed = source.columns(.cost, .funding).isEmpty ? source.table.table.caption?.text : nil
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), row.cells.contains(where: { $0.figure != nil }) else { return nil }
            var cost = FundedCost(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label,
                period: source.period,
                role: role
            )
            cost.group = row.group
            cost.costs = parts(of: row, .cost)
            cost.funding = parts(of: row, .funding)
            if let listed, let amount = source.figure(row, .amount) {
                cost.funding = [FundedCost.Part(kind: listed, amount: amount)]
            }
            cost.net = source.figure(row, .net)
            return cost
        }
    }

    private func parts(of row: Row, _ role: ColumnRole) -> [FundedCost.Part] {
        source.columns(role).compactMap { column in
            guard let amount = source.figure(row, in: column), amount.absence != .blank else { return nil }
            return FundedCost.Part(kind: column.path.joined(separator: " / "), amount: amount)
        }
    }
}
