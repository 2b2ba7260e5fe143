import Lexicon
import Papers

/// Where a heading and a relation that holds in nearly all rows disagree, the relation gives the role (the heading
/// stays in the path, and a remark says so).
enum RoleFromArithmetic {
    static func complete(_ table: inout Table, lexicon: Lexicon) {
        nameUnknown(&table)
        nameSides(&table)
        nameAdjustedBudgets(&table)
        nameBudgets(&table, lexicon: lexicon)
        nameEarlierVariances(&table, words: lexicon.columnWords)
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
            // By how much one budget differs from another is no variance: nothing was spent.
            case .variance where table.columns[result].unit?.unit != .percent && !isOfBudgets(relation, in: table):
                table.columns[result].role = isMovement(relation, in: table) ? .varianceMovement : .variance
            default: continue
            }
        }
    }

    private static func isOfBudgets(_ relation: Relation, in table: Table) -> Bool {
        relation.operands.allSatisfy { [.budget, .adjustedBudget].contains(table.columns[$0.index - 1].role) }
    }

    /// What this report says less what the last one said.
    private static func isMovement(_ relation: Relation, in table: Table) -> Bool {
        let roles = Set(relation.operands.map { table.columns[$0.index - 1].role })
        return roles == [.variance, .previousVariance] || roles == [.forecast, .previousForecast]
    }

    /// What goes out and what comes in, where both together are the budget or what is spent of it: `Budgeted
    /// expenditure`, `Budgeted income`, `Net budget`.
    private static func nameSides(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held > 0 {
            guard relation.operands.count == 2, isSpending(table.columns[relation.result - 1].role) else { continue }
            let operands = relation.operands.map { $0.index - 1 }
            let incomes = operands.filter { [.income, .incomeTarget].contains(table.columns[$0].role) }
            let others = operands.filter { isSpending(table.columns[$0].role) }
            guard incomes.count == 1, others.count == 1 else { continue }
            (table.columns[incomes[0]].role, table.columns[incomes[0]].flow) = (.income, .income)
            (table.columns[others[0]].role, table.columns[others[0]].flow) = (.gross, .gross)
            table.columns[others[0]].stage = nil
        }
    }

    /// A budget and what is added to it or taken from it make the budget that is in force.
    private static func nameAdjustedBudgets(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held > 0 {
            let result = table.columns[relation.result - 1]
            let operands = relation.operands.map { table.columns[$0.index - 1] }
            let budgets = operands.filter { $0.role == .budget }
            guard result.role == .budget, result.stage == nil, budgets.count == 1, operands.count >= 2,
                budgets[0].stage == nil, budgets[0].period?.financialYear == result.period?.financialYear,
                operands.allSatisfy({ [.budget, .additionalFunding, .movement].contains($0.role) })
            else { continue }
            table.columns[relation.result - 1].role = .adjustedBudget
            for operand in operands where operand.role == .movement {
                table.columns[operand.index - 1].role = .additionalFunding
            }
        }
    }

    private static func isSpending(_ role: ColumnRole?) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .forecast, .actual: true
        default: false
        }
    }

    /// Of a variance that is what was spent less another column, that is what was given, whatever it is called: a plan,
    /// an allocation after recoupment.
    private static func nameBudgets(_ table: inout Table, lexicon: Lexicon) {
        guard !table.columns.contains(where: { $0.role == .budget || $0.role == .adjustedBudget }),
            !StageColumns.namesMeasures(table.columns, lexicon)
        else { return }
        for relation in table.relations where relation.axis == .columns && relation.kind == .variance {
            guard relation.operands.count == 2, table.columns[relation.result - 1].role == .variance,
                let spent = relation.operands.first(where: { isSpent(table.columns[$0.index - 1].role) }),
                let given = relation.operands.first(where: { $0.index != spent.index }),
                mayBeBudget(table.columns[given.index - 1], beside: table.columns[spent.index - 1], lexicon),
                // A heading that names nothing asks for more than one that says that it is net.
                relation.held > 0 && table.columns[given.index - 1].role != nil
                    || relation.held == relation.tried && relation.held >= leastRows
            else { continue }
            table.columns[given.index - 1].role = .budget
            return
        }
    }

    private static let leastRows = 3

    private static func isSpent(_ role: ColumnRole?) -> Bool { role == .forecast || role == .actual }

    /// By how much one variance differs from another is its movement, and the other, which alone names a time, is that
    /// of the report before.
    private static func nameEarlierVariances(_ table: inout Table, words: ColumnWords) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .variance {
            let result = table.columns[relation.result - 1]
            let operands = relation.operands.map { table.columns[$0.index - 1] }
            guard relation.held == relation.tried, relation.held >= leastRows, operands.count == 2,
                operands.allSatisfy({ $0.role == .variance }),
                result.path.last.map({ words.tellDifference(Words($0)) }) == true
            else { continue }
            let dated = operands.filter { $0.period?.quarter != nil || $0.period?.month != nil }
            guard dated.count == 1 else { continue }
            table.columns[dated[0].index - 1].role = .previousVariance
            table.columns[result.index - 1].role = .varianceMovement
        }
    }

    /// What an earlier time had is no budget for this one.
    private static func mayBeBudget(_ column: Column, beside spent: Column, _ lexicon: Lexicon) -> Bool {
        guard column.role == nil || column.role == .amount || column.role == .net || column.role == .total,
            column.unit?.unit.isMoney == true, column.unit == spent.unit,
            column.period == nil || column.period == spent.period
        else { return false }
        return !column.path.contains { lexicon.performance.earlier.longestMatch(in: Words($0)) != nil }
    }

    /// What is over or under beside what moves to another year, both together from budget to forecast, is real.
    private static func nameRealVariances(_ table: inout Table) {
        let results = table.relations.filter { isBudgetVariance($0, in: table) }.map(\.result)
        for relation in table.relations where relation.axis == .columns && relation.held > 0 {
            guard relation.kind == .sum || relation.kind == .variance else { continue }
            let columns = [relation.result] + relation.operands.map(\.index)
            let roles = columns.map { table.columns[$0 - 1].role }
            // "Variance, of which slippage, of which underspend": the first is what both make, or that of a budget.
            if columns.count == 3, roles.count(where: { $0 == .variance }) == 2, roles.contains(.rephasing) {
                let variances = columns.filter { table.columns[$0 - 1].role == .variance }
                let parts = variances.filter { !results.contains($0) }
                let part =
                    parts.count == 1 ? parts[0] : roles[0] == .variance && relation.kind == .sum ? variances[1] : nil
                if let part { table.columns[part - 1].role = .realVariance }
                continue
            }
            guard relation.kind == .sum, columns.count == 4, roles.contains(.rephasing),
                roles.contains(.forecast) || roles.contains(.actual),
                roles.contains(.budget) || roles.contains(.adjustedBudget),
                let position = roles.firstIndex(of: .variance)
            else { continue }
            table.columns[columns[position] - 1].role = .realVariance
        }
    }

    private static func isBudgetVariance(_ relation: Relation, in table: Table) -> Bool {
        relation.axis == .columns && relation.kind == .variance && relation.operands.count == 2
            && isVariance(relation, in: table)
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
