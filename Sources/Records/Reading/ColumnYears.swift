import Figures
import Lexicon
import Tables

/// The year of which each column of money tells: the one that its heading names, or that of the columns it goes with.
///
/// `Budget 2030/31 | Spent | Budget 2031/32 | Spent`: each "Spent" goes with the budget before it. `Actual 2029/30 |
/// Budget 2030/31 | Variance`: a variance goes with the later of the columns that make it.
struct ColumnYears {
    private let years: [FinancialYear?]

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
