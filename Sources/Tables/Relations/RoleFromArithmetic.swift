import Lexicon
import Papers

/// Where a heading and a relation that holds in nearly all rows disagree, the relation gives the role (the heading
/// stays in the path, and a remark says so).
enum RoleFromArithmetic {
    static func complete(_ table: inout Table) {
        nameUnknown(&table)
        nameRealVariances(&table)
        for relation in table.relations where relation.axis == .columns && relation.kind == .variance {
            let result = relation.result - 1
            guard relation.operands.count == 2, isVariance(relation, in: table) else { continue }
            switch table.columns[result].role {
            case .variance, .savingsShortfall:
                // What is over or under a profiled budget is so for the year so far.
                if relation.operands.contains(where: { table.columns[$0.index - 1].stage == .toDate }) {
                    table.columns[result].stage = .toDate
                }
            // "Remaining" is what a budget leaves.
            case nil, .amount, .balance: table.columns[result].role = .variance
            case .some(let role):
                table.columns[result].role = .variance
                let heading = table.columns[result].path.joined(separator: " / ")
                table.remarks.append(
                    TableRemark(
                        .roleFromArithmetic,
                        "the heading “\(heading)” names \(role.rawValue), but in \(relation.held) of \(relation.tried) "
                            + "rows the column is \(name(of: relation, in: table))",
                        at: place(of: relation.result, in: table)
                    )
                )
            }
        }
    }

    /// Columns that no word names are what the figures show: the total or the difference of others.
    private static func nameUnknown(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.basis == .arithmetic {
            let result = relation.result - 1
            guard table.columns[result].role == nil else { continue }
            switch relation.kind {
            case .sum where relation.operands.allSatisfy({ $0.weight > 0 }):
                // What a target and the distance to it make is what was reached.
                let roles = relation.operands.map { table.columns[$0.index - 1].role }
                let isReached = roles.count == 2 && roles.contains(.target) && roles.contains(.variance)
                table.columns[result].role = isReached ? .result : .total
            case .variance: table.columns[result].role = .variance
            default: continue
            }
        }
    }

    /// What is over or under beside what moves to another year, both together from budget to forecast, is real.
    private static func nameRealVariances(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held > 0 {
            let columns = [relation.result] + relation.operands.map(\.index)
            let roles = columns.map { table.columns[$0 - 1].role }
            // "Variance, of which slippage, of which underspend"
            if columns.count == 3, roles[0] == .variance, Set(roles.dropFirst()) == [.rephasing, .variance],
                let position = roles.lastIndex(of: .variance)
            {
                table.columns[columns[position] - 1].role = .realVariance
                continue
            }
            guard columns.count == 4, roles.contains(.rephasing),
                roles.contains(.forecast) || roles.contains(.actual),
                roles.contains(.budget) || roles.contains(.adjustedBudget),
                let position = roles.firstIndex(of: .variance)
            else { continue }
            table.columns[columns[position] - 1].role = .realVariance
        }
    }

    /// What was or will be spent less what was given.
    private static func isVariance(_ relation: Relation, in table: Table) -> Bool {
        let spent: Set<ColumnRole> = [.forecast, .actual]
        let given: Set<ColumnRole> = [.budget, .adjustedBudget]
        let roles = relation.operands.map { table.columns[$0.index - 1].role }
        guard let first = roles[0], let second = roles[1] else { return false }
        return (spent.contains(first) && given.contains(second)) || (given.contains(first) && spent.contains(second))
    }

    private static func name(of relation: Relation, in table: Table) -> String {
        let plus = relation.operands.first { $0.weight > 0 }
        let minus = relation.operands.first { $0.weight < 0 }
        let names = [plus, minus].compactMap { $0 }.map { operand in
            "“\(table.columns[operand.index - 1].path.joined(separator: " / "))”"
        }
        return names.joined(separator: " less ")
    }

    private static func place(of column: Int, in table: Table) -> Place {
        let cell = table.rows.lazy.compactMap { $0.cell(inColumn: column) }.first { !$0.text.isEmpty }
        let line = table.lineRanges.first?.lowerBound ?? 1
        return cell?.place ?? Place(line: line, column: 0, endLine: line, endColumn: 0)
    }
}
