import Figures
import Lexicon
import Records
import Tables

/// How rows that no record tells of stand, as far as two of their columns say.
extension StandingFacts {
    /// How many rows have to bear out that a difference is that of two columns.
    private static var leastBorneOut: Int { 3 }

    /// What was spent less what there was, of rows of budgets that are no records: schemes of a capital programme.
    mutating func addBudgets(of number: Int) {
        let table = report.tables[number].table
        guard let pair = budgetPair(of: table) else { return }
        let budgets = table.rows.compactMap { $0.figure(inColumn: pair.budget)?.value }
        for row in table.rows where row.roles.isDisjoint(with: [.header, .heading, .note, .unit, .share]) {
            guard facts[number][row.index]?.variance == nil,
                let spent = Self.amount(row.figure(inColumn: pair.spent)),
                let given = Self.amount(row.figure(inColumn: pair.budget)), let gap = spent.subtracting(given)
            else { continue }
            var fact = facts[number][row.index] ?? RowFacts()
            fact.variance = Self.sign(gap)
            fact.excess = pair.variance.flatMap { row.figure(inColumn: $0) } ?? fact.excess
            let label = row.labelWords
            fact.isOfIncome = given.isNegative && budgets.contains { !$0.isNegative && !$0.isZero }
            fact.isOfCosts =
                budgets.contains(where: \.isNegative)
                || !report.words.incomes.contains { label.firstIndex(of: $0) != nil }
            facts[number][row.index] = fact
        }
    }

    /// The one column of budgets and the one of what is spent of them; of several those between which a column of
    /// differences lies.
    private func budgetPair(of table: Table) -> (budget: Int, spent: Int, variance: Int?)? {
        let budgets = table.columns.filter { $0.role == .budget || $0.role == .adjustedBudget }.map(\.index)
        let spent = table.columns.filter { $0.role == .forecast || $0.role == .actual }.map(\.index)
        guard !budgets.isEmpty, !spent.isEmpty else { return nil }
        let variances = table.columns.filter { $0.role == .variance }.map(\.index)
        for variance in variances {
            for (budget, one) in budgets.flatMap({ budget in spent.map { (budget, $0) } })
            where isBorneOut(variance, one, budget, in: table) { return (budget, one, variance) }
        }
        return variances.isEmpty && budgets.count == 1 && spent.count == 1 ? (budgets[0], spent[0], nil) : nil
    }

    private func isBorneOut(_ variance: Int, _ spent: Int, _ budget: Int, in table: Table) -> Bool {
        var (held, tried) = (0, 0)
        for row in table.rows {
            guard let printed = row.figure(inColumn: variance)?.interval,
                let one = row.figure(inColumn: spent)?.interval,
                let other = row.figure(inColumn: budget)?.interval
            else { continue }
            tried += 1
            held += (one - other).meets(printed) || (other - one).meets(printed) ? 1 : 0
        }
        return held >= Self.leastBorneOut && held * 4 >= tried * 3
    }

    /// A dash is nought.
    private static func amount(_ figure: Figure?) -> ExactDecimal? {
        figure?.absence == .nilValue ? .zero : figure?.value
    }
}
