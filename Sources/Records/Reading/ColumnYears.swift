import Figures
import Lexicon
import Tables

/// The year of which each column of money tells: the one that its heading names, or that of the columns it goes with.
///
/// `Budget 2030/31 | Spent | Budget 2031/32 | Spent`: each "Spent" goes with the budget before it. `Actual 2029/30 |
/// Budget 2030/31 | Variance`: a variance goes with the later of the columns that make it.
struct ColumnYears {
    private let years: [FinancialYear?]
    /// Columns (from 1) that tell of all the years together: what was spent in them, of what, and what is left of that.
    let ofAll: Set<Int>

    init(of table: Table) {
        let columns = table.columns
        var years = columns.map { $0.period?.financialYear }
        let named = years
        for index in columns.indices where named[index] == nil && Self.tellsSpending(columns[index].role) {
            let made = table.relations.lazy.filter { relation in
                relation.axis == .columns
                    && (relation.result - 1 == index || relation.operands.contains { $0.index - 1 == index })
            }.flatMap { [$0.result] + $0.operands.map(\.index) }
            let related = made.filter { $0 > 0 && $0 <= columns.count }.compactMap { named[$0 - 1] }.max()
            let spending = columns.indices.filter { Self.tellsSpending(columns[$0].role) && named[$0] != nil }
            let left = spending.last { $0 < index }.flatMap { named[$0] }
            years[index] = related ?? left ?? spending.first { $0 > index }.flatMap { named[$0] }
        }
        self.years = years
        ofAll = Self.columnsOfAll(in: table)
    }

    /// `Allocation | Spent in 2030/31 | Spent in 2031/32 | Total spent | Unspent`: what adds up several years is of
    /// none of them, nor is what it is held against.
    private static func columnsOfAll(in table: Table) -> Set<Int> {
        let columns = table.columns
        var found: Set<Int> = []
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum && relation.held > 1 {
            let result = columns[relation.result - 1]
            let parts = relation.operands.map { columns[$0.index - 1] }
            guard relation.operands.allSatisfy({ $0.weight > 0 }), result.period?.financialYear == nil,
                Set(parts.compactMap(\.period?.financialYear)).count == parts.count, parts.count > 1,
                tellsSpending(result.role), parts.allSatisfy({ $0.role == parts[0].role && tellsSpending($0.role) })
            else { continue }
            found.insert(relation.result)
        }
        guard !found.isEmpty else { return [] }
        for relation in table.relations where relation.axis == .columns && relation.held > 1 {
            let members = [relation.result] + relation.operands.map(\.index)
            guard members.count == 3, members.contains(where: found.contains),
                members.allSatisfy({ columns[$0 - 1].period?.financialYear == nil })
            else { continue }
            found.formUnion(members.filter { tellsSpending(columns[$0 - 1].role) })
        }
        return found
    }

    /// - Parameter column: from 1.
    subscript(column: Int) -> FinancialYear? { years[column - 1] }

    /// Roles of columns that tell what was given and spent in a year, and nothing of another.
    static func tellsSpending(_ role: ColumnRole?) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .additionalFunding, .forecast, .actual, .variance, .variancePercent, .gross,
            .income,
            .net, .realVariance, .rephasing:
            true
        default: false
        }
    }
}
