import Figures
import Lexicon

/// Tells the balance before from the balance after where both columns are headed alike: `31.03.23 Balance`, `Movement`,
/// `30.09.23 Balance`.
enum BalanceColumns {
    static func complete(_ table: inout Table) {
        readSums(of: &table)
        readDates(of: &table)
        readMovements(of: &table)
    }

    /// What is added to the opening balance to make the closing one moves it, whatever its heading calls it.
    private static func readMovements(of table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let columns = [relation.result] + relation.operands.map(\.index)
            let roles = columns.map { table.columns[$0 - 1].role }
            guard columns.count >= 3, roles.contains(.opening), roles.contains(.closing) else { continue }
            for index in columns where table.columns[index - 1].role == nil {
                table.columns[index - 1].role = .movement
            }
        }
    }

    /// What movements are added to is the opening balance of the one that they give.
    private static func readSums(of table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let result = relation.result - 1
            guard isBalance(table.columns[result]) else { continue }
            let operands = relation.operands.map { $0.index - 1 }
            let movements = operands.filter { table.columns[$0].role == .movement }
            let others = operands.filter { table.columns[$0].role != .movement }
            guard !movements.isEmpty, others.count == 1, isBalance(table.columns[others[0]]) else { continue }
            table.columns[others[0]].role = .opening
            table.columns[result].role = .closing
        }
    }

    /// Of two balances at different days the earlier opens the time between and the later closes it.
    private static func readDates(of table: inout Table) {
        guard !table.columns.contains(where: { $0.role == .opening }) else { return }
        let dated = table.columns.indices.filter {
            isBalance(table.columns[$0]) && table.columns[$0].period?.asAt != nil
        }
        guard dated.count == 2, let first = table.columns[dated[0]].period?.asAt,
            let second = table.columns[dated[1]].period?.asAt, first != second
        else { return }
        let isInOrder = first < second
        table.columns[dated[0]].role = isInOrder ? .opening : .closing
        table.columns[dated[1]].role = isInOrder ? .closing : .opening
    }

    private static func isBalance(_ column: Column) -> Bool { column.role == .balance || column.role == .closing }
}
