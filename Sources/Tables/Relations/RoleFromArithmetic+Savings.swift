/// Savings whose headings do not all say what they are.
extension RoleFromArithmetic {
    /// What was achieved less the shortfall is what was to be saved, whatever its heading calls it: `Agreed`.
    static func nameSavingsTargets(_ table: inout Table) {
        for relation in table.relations
        where relation.axis == .columns && relation.held >= leastRows && relation.held == relation.tried
            && (relation.kind == .variance || relation.kind == .sum)
        {
            let columns = [relation.result] + relation.operands.map(\.index)
            let roles = columns.map { table.columns[$0 - 1].role }
            guard columns.count == 3, roles.contains(.savingsAchieved), roles.contains(.savingsShortfall),
                let open = columns.first(where: { mayBeTarget(table.columns[$0 - 1]) })
            else { continue }
            table.columns[open - 1].role = .savingsTarget
        }
    }

    private static func mayBeTarget(_ column: Column) -> Bool {
        switch column.role {
        case nil, .amount, .target, .budget, .total: true
        default: false
        }
    }
}
