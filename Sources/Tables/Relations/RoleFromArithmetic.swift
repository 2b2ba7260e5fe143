import Lexicon
import Papers

/// Where a heading and a relation that holds in nearly all rows disagree, the relation gives the role (the heading
/// stays in the path, and a remark says so).
enum RoleFromArithmetic {
    static func complete(_ table: inout Table, lexicon: Lexicon) {
        nameUnknown(&table)
        nameSavingsTargets(&table)
        nameSides(&table)
        nameAdjustedBudgets(&table)
        nameChangesOfBudgets(&table)
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
            case nil where spansYears(relation, in: table): continue
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
            case .variance
            where table.columns[result].unit?.unit != .percent && !isOfBudgets(relation, in: table)
                && !spansYears(relation, in: table):
                table.columns[result].role = isMovement(relation, in: table) ? .varianceMovement : .variance
            default: continue
            }
        }
    }

    /// A percentage of a budget that a variance is, is that variance in percent.
    static func namePercentages(_ table: inout Table, quotients: [Relation]) {
        for relation in quotients where relation.kind == .percentage && relation.operands.count == 2 {
            let (part, whole) = (relation.operands[0].index - 1, relation.operands[1].index - 1)
            guard table.columns[part].role == .variance,
                [.budget, .adjustedBudget].contains(table.columns[whole].role),
                [nil, .amount, .share, .variance].contains(table.columns[relation.result - 1].role)
            else { continue }
            table.columns[relation.result - 1].role = .variancePercent
        }
    }

    private static func isOfBudgets(_ relation: Relation, in table: Table) -> Bool {
        relation.operands.allSatisfy { [.budget, .adjustedBudget].contains(table.columns[$0.index - 1].role) }
    }

    /// How one side of a budget differs from that of another year: `2031/32 Net` less `2030/31 Net`.
    private static func spansYears(_ relation: Relation, in table: Table) -> Bool {
        let columns = relation.operands.map { table.columns[$0.index - 1] }
        return columns.contains { $0.flow != nil } && Set(columns.compactMap(\.period?.financialYear)).count > 1
    }

    /// What this report says less what the last one said.
    private static func isMovement(_ relation: Relation, in table: Table) -> Bool {
        let roles = Set(relation.operands.map { table.columns[$0.index - 1].role })
        return roles == [.variance, .previousVariance] || roles == [.forecast, .previousForecast]
    }

    /// What goes out and what comes in, where both together are the budget or what is spent of it: `Budgeted
    /// expenditure`, `Budgeted income`, `Net budget`; or where both make what the heading calls net.
    private static func nameSides(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.held > 0 {
            let result = table.columns[relation.result - 1].role
            let isNet = result == .net && relation.held >= leastRows
            guard relation.kind == .sum || (relation.kind == .variance && isNet), relation.operands.count == 2,
                isSpending(result) || isNet
            else { continue }
            let operands = relation.operands.map { $0.index - 1 }
            let incomes = operands.filter { [.income, .incomeTarget].contains(table.columns[$0].role) }
            let others = operands.filter { operand in
                let role = table.columns[operand].role
                return isSpending(role) || (isNet && (role == nil || role == .total || role == .amount))
            }
            guard incomes.count == 1, others.count == 1 else { continue }
            (table.columns[incomes[0]].role, table.columns[incomes[0]].flow) = (.income, .income)
            (table.columns[others[0]].role, table.columns[others[0]].flow) = (.gross, .gross)
            table.columns[others[0]].stage = nil
        }
        nameNet(&table)
        nameTrading(&table)
    }

    /// A contribution that is what comes in less what goes out is that of a service that trades, and what is over or
    /// under its target is so of it.
    private static func nameTrading(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.held >= 2 {
            let columns = [relation.result] + relation.operands.map(\.index)
            guard columns.count == 3, relation.held == relation.tried,
                let income = columns.first(where: { table.columns[$0 - 1].role == .income }),
                let result = columns.first(where: { isContribution(table.columns[$0 - 1]) }),
                let spent = columns.first(where: { $0 != income && $0 != result }),
                [nil, .actual, .gross, .total].contains(table.columns[spent - 1].role)
            else { continue }
            (table.columns[spent - 1].role, table.columns[spent - 1].flow) = (.gross, .gross)
            table.columns[result - 1].role = .contribution
            for other in table.relations where other.axis == .columns && other.held == other.tried && other.held >= 2 {
                let parts = [other.result] + other.operands.map(\.index)
                let others = parts.filter { $0 != result }
                guard parts.count == 3, others.count == 2, let first = others.first, let last = others.last,
                    others.contains(where: { table.columns[$0 - 1].role == .target })
                else { continue }
                // "Above/(below) target" has more words than the target that it is held against.
                let isInOrder = words(of: table.columns[first - 1]) < words(of: table.columns[last - 1])
                let (target, excess) = isInOrder ? (first, last) : (last, first)
                table.columns[target - 1].role = .incomeTarget
                table.columns[excess - 1].role = .excess
            }
            return
        }
    }

    private static func words(of column: Column) -> Int { column.path.last.map { Words($0).count } ?? 0 }

    private static func isContribution(_ column: Column) -> Bool {
        column.role == .contribution || column.role == .movement
    }

    /// What gross and income make is net, where nothing else in the table tells spending: `Net spend`.
    private static func nameNet(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.held >= leastRows {
            let roles = Set(relation.operands.map { table.columns[$0.index - 1].role })
            // "Total expenditure" is what income and net make.
            if relation.kind == .sum || relation.kind == .variance, roles == [.income, .net],
                table.columns[relation.result - 1].role == .total
            {
                (table.columns[relation.result - 1].role, table.columns[relation.result - 1].flow) = (.gross, .gross)
            }
            guard relation.kind == .sum || relation.kind == .variance, roles == [.gross, .income],
                [nil, .actual, .total, .amount, .variance].contains(table.columns[relation.result - 1].role),
                !table.columns.contains(where: { isSpending($0.role) && $0.index != relation.result })
            else { continue }
            (table.columns[relation.result - 1].role, table.columns[relation.result - 1].flow) = (.net, .net)
        }
    }

    /// A budget and what is added to it or taken from it make the budget that is in force.
    private static func nameAdjustedBudgets(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held > 0 {
            let result = table.columns[relation.result - 1]
            let operands = relation.operands.map { table.columns[$0.index - 1] }
            let budgets = operands.filter { $0.role == .budget }
            guard result.role == .budget, budgets.count == 1, operands.count >= 2,
                budgets[0].period?.financialYear == result.period?.financialYear,
                budgets[0].stage.map(Self.isFirst) ?? (result.stage == nil || !isFirst(result.stage)),
                operands.allSatisfy({ $0.role == .budget || mayChangeBudget($0, held: relation.held) })
            else { continue }
            if result.stage == nil, budgets[0].stage == nil {
                table.columns[relation.result - 1].role = .adjustedBudget
            }
            for operand in operands where operand.role != .budget {
                table.columns[operand.index - 1].role = .additionalFunding
            }
        }
    }

    /// By how much the budget now in force differs from the one first set is what was added to it.
    private static func nameChangesOfBudgets(_ table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.held >= leastRows {
            let operands = relation.operands.map { table.columns[$0.index - 1] }
            guard relation.kind == .variance || relation.kind == .sum, operands.count == 2,
                let later = zip(relation.operands, operands).first(where: { $0.0.weight > 0 })?.1,
                let first = zip(relation.operands, operands).first(where: { $0.0.weight < 0 })?.1,
                later.role == .budget || later.role == .adjustedBudget, first.role == .budget,
                isFirst(first.stage), !isFirst(later.stage), later.stage != .toDate,
                first.period?.financialYear == later.period?.financialYear,
                [nil, .variance, .movement, .varianceMovement, .amount].contains(
                    table.columns[relation.result - 1].role
                )
            else { continue }
            table.columns[relation.result - 1].role = .additionalFunding
        }
    }

    private static func isFirst(_ stage: BudgetStage?) -> Bool {
        switch stage {
        case .original, .approved, .base: true
        default: false
        }
    }

    /// What is headed as something else asks for more rows in which it adds up.
    private static func mayChangeBudget(_ column: Column, held: Int) -> Bool {
        switch column.role {
        case .additionalFunding, .movement: true
        case nil, .variance, .varianceMovement, .opening, .closing, .amount, .rephasing, .funding, .balance:
            held >= leastRows
        default: false
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

    static let leastRows = 3

    private static func isSpent(_ role: ColumnRole?) -> Bool { role == .forecast || role == .actual }

    /// By how much one variance differs from another is its movement, and the other is that of the report before: it
    /// alone names a time, or is not what makes the forecast of the budget.
    private static func nameEarlierVariances(_ table: inout Table, words: ColumnWords) {
        let current = Set(table.relations.filter { isBudgetVariance($0, in: table) }.map(\.result))
        for relation in table.relations where relation.axis == .columns && relation.kind == .variance {
            let result = table.columns[relation.result - 1]
            let operands = relation.operands.map { table.columns[$0.index - 1] }
            guard relation.held == relation.tried, relation.held >= leastRows, operands.count == 2,
                operands.allSatisfy({ $0.role == .variance || $0.role == nil && $0.unit?.unit.isMoney == true }),
                operands.contains(where: { $0.role == .variance }),
                result.role == .varianceMovement
                    || result.path.last.map({ words.tellDifference(Words($0)) }) == true
            else { continue }
            var earlier = operands.filter { !current.contains($0.index) }
            if earlier.count != 1 {
                earlier = operands.filter { $0.period?.quarter != nil || $0.period?.month != nil }
            }
            guard earlier.count == 1 else { continue }
            table.columns[earlier[0].index - 1].role = .previousVariance
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
