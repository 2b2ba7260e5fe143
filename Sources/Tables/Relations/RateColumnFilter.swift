import Lexicon

/// Keeps the totals of rows out of the columns that tell averages, rates and amounts for each: the average of a whole
/// is not the sum of the averages of its parts.
///
/// That a column tells them its heading says, or a quotient that holds in its rows. Where any sum holds in it all the
/// same, its figures do add up.
struct RateColumnFilter {
    private let values: ValueGrid
    /// The columns (from 1) that tell a rate as far as words or quotients say.
    private let rates: [Int]

    init(table: Table, values: ValueGrid, quotients: [Relation], words: ColumnWords) {
        self.values = values
        let quotients = Set(quotients.map(\.result))
        rates = table.columns.filter { column in
            quotients.contains(column.index) || column.path.contains { words.tellRate(Words($0)) }
        }.map(\.index)
    }

    /// The columns (from 1) of quotients whose last row lies among the others, as a mean does, and not beyond them.
    static func means(among quotients: [Relation], of table: Table, _ values: ValueGrid) -> Set<Int> {
        Set(
            quotients.filter { $0.kind == .quotient && $0.axis == .columns }.compactMap { relation in
                let figures = relation.across.map { values[$0, relation.result] }.filter(\.isValue).map(\.doubled)
                let others = figures.dropLast()
                guard let last = figures.last, let least = others.min(), let most = others.max(), least < last,
                    last < most
                else { return nil }
                return relation.result
            }
        )
    }

    /// Takes from relations between rows the columns in which they were not meant to hold.
    func leaveOutRates(of relations: inout ArraySlice<Relation>) {
        guard !rates.isEmpty else { return }
        let sums = relations.filter { $0.axis == .rows && $0.kind == .sum && $0.operands.count > 1 }
        let apart = rates.filter { column in
            sums.contains { $0.across.contains(column) } && !sums.contains { holds($0, inColumn: column) }
        }
        guard !apart.isEmpty else { return }
        for index in relations.indices where relations[index].axis == .rows && relations[index].kind == .sum {
            let left = relations[index].across.filter { !apart.contains($0) }
            let removed = relations[index].across.count - left.count
            relations[index].across = left
            relations[index].tried = max(relations[index].held, relations[index].tried - removed)
        }
        relations.removeAll { $0.axis == .rows && $0.kind == .sum && $0.across.isEmpty }
    }

    private func holds(_ sum: Relation, inColumn column: Int) -> Bool {
        let stated = values[sum.result, column]
        guard stated.isValue, stated.doubled != 0 else { return false }
        var total: Int64 = 0
        var slack = stated.slack
        for operand in sum.operands {
            let slot = values[operand.index, column]
            guard slot.state == .value || slot.state == .blank else { return false }
            total &+= slot.doubled &* Int64(operand.weight)
            slack &+= slot.slack
        }
        return (total &- stated.doubled).magnitude <= slack.magnitude
    }
}
