import Lexicon
import Tables

/// Reads what was spent on something and what paid for it: a column for each kind of cost and funding, or a list of one
/// kind of funding, which the caption then names, or the sources of funding, a column a year.
struct FundedCostReader {
    let source: RecordSource

    func records() -> [FundedCost] {
        source.slices.flatMap { FundedCostReader(source: $0).recordsOfOneYear() }
    }

    private func recordsOfOneYear() -> [FundedCost] {
        let table = source.table.table
        let tellsParts = !source.columns(.cost, .funding).isEmpty
        let listed = tellsParts ? nil : table.caption?.text ?? table.heading ?? source.columns(.label).first?.path.last
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), row.cells.contains(where: { $0.figure != nil }) else { return nil }
            var cost = FundedCost(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label,
                period: source.period,
                role: role
            )
            cost.group = source.group(of: row)
            cost.costs = parts(of: row, .cost)
            cost.funding = parts(of: row, .funding)
            if let listed, let amount = source.figure(row, .amount) {
                cost.funding = [FundedCost.Part(kind: listed, amount: amount)]
            }
            if source.isSlice || tellsStages { cost.funding = fundingByBasis(row) }
            cost.net = source.figure(row, .net)
            return cost
        }
    }

    /// Whether the columns say what each source was to give, and what it gives.
    private var tellsStages: Bool { !source.columns(.budget, .adjustedBudget, .forecast, .actual).isEmpty }

    private func fundingByBasis(_ row: Row) -> [FundedCost.Part] {
        let columns = source.ownColumns(.funding, .budget, .adjustedBudget, .forecast, .actual)
        let kind = source.columns(.label).first?.path.last ?? source.table.table.caption?.text ?? ""
        return columns.compactMap { column in
            guard let amount = source.figure(row, in: column), amount.absence != .blank else { return nil }
            return FundedCost.Part(kind: kind, basis: Self.basis(of: column), stage: column.stage, amount: amount)
        }
    }

    private static func basis(of column: Column) -> FundedCost.Basis? {
        switch column.role {
        case .budget, .adjustedBudget: .budget
        case .forecast: .forecast
        case .actual: .actual
        default: nil
        }
    }

    private func parts(of row: Row, _ role: ColumnRole) -> [FundedCost.Part] {
        source.columns(role).compactMap { column in
            guard let amount = source.figure(row, in: column), amount.absence != .blank else { return nil }
            return FundedCost.Part(kind: column.path.joined(separator: " / "), amount: amount)
        }
    }
}
