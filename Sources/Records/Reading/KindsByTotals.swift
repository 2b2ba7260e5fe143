import Lexicon
import Tables

/// What the names of rows are by the total that sums them up: `Total Portfolios`, with other lines below it.
///
/// The total of the whole table, `Total Portfolio`, may be that of the one portfolio whose services the rows are. One
/// with lines of the whole council beside it in a greater sum, such as a levy, says what its rows are.
struct KindsByTotals {
    private var kinds: [Int: BudgetNameKind] = [:]

    init(of source: RecordSource) {
        let table = source.table.table
        let sums = table.relations.filter { $0.axis == .rows && $0.kind == .sum }
        for sum in sums {
            let total = table.rows[sum.result - 1]
            guard let kind = Self.kind(named: total, source.lexicon),
                table.rows.count(where: { $0.labelWords == total.labelWords }) == 1,
                sums.contains(where: { Self.holds($0, sum, in: table, source.lexicon) })
            else { continue }
            for operand in sum.operands where table.rows[operand.index - 1].roles.contains(.line) {
                kinds[operand.index] = kind
            }
        }
    }

    /// - Parameter row: from 1.
    subscript(row: Int) -> BudgetNameKind? { kinds[row] }

    /// "Total Portfolio Outturn", "Portfolios total": words for a total, the kind, and one word more at the most.
    private static func kind(named total: Row, _ lexicon: Lexicon) -> BudgetNameKind? {
        guard !total.roles.isDisjoint(with: [.total, .subtotal]), total.labelWords.count <= 3,
            let match = lexicon.nameKinds.longestMatch(in: total.labelWords)
        else { return nil }
        return match.words.lowerBound <= 1 ? match.meaning : nil
    }

    /// Whether a sum holds another one and lines beside it, one of them of the whole council, and no other total.
    private static func holds(_ sum: Relation, _ part: Relation, in table: Table, _ lexicon: Lexicon) -> Bool {
        guard sum.result != part.result else { return false }
        let own = Set(part.operands.map(\.index))
        let all = Set(sum.operands.map(\.index))
        guard all.contains(part.result) || own.isSubset(of: all) else { return false }
        let others = all.subtracting(own).subtracting([part.result])
        return others.allSatisfy { table.rows[$0 - 1].roles.contains(.line) }
            && others.contains { lexicon.budgetNames.meaning(of: table.rows[$0 - 1].labelWords) == .corporate }
    }
}
