import Figures
import Lexicon

/// Tells the balance before from the balance after where both columns are headed alike: `31.03.23 Balance`, `Movement`,
/// `30.09.23 Balance`.
enum BalanceColumns {
    static func complete(_ table: inout Table) {
        readSums(of: &table)
        readValues(of: &table)
        readDates(of: &table)
        readMovements(of: &table)
    }

    /// What is added to the opening balance to make the closing one moves it, whatever its heading calls it.
    private static func readMovements(of table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let columns = [relation.result] + relation.operands.map(\.index)
            let roles = columns.map { table.columns[$0 - 1].role }
            guard columns.count >= 3, roles.contains(.opening), roles.contains(.closing) else { continue }
            for index in columns where mayMove(table.columns[index - 1].role) {
                table.columns[index - 1].role = .movement
            }
        }
    }

    private static func mayMove(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .actual, .amount, .additionalFunding, .income, .cost, .budget, .forecast, .committed, .gross: true
        default: false
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
            let isBackwards = isEarlier(table.columns[result], than: table.columns[others[0]])
            table.columns[others[0]].role = isBackwards ? .closing : .opening
            table.columns[result].role = isBackwards ? .opening : .closing
        }
    }

    /// `2030/31 closing | Movement | 2031/32 closing`: what closed the year before opens the next.
    private static func isEarlier(_ one: Column, than other: Column) -> Bool {
        guard let year = one.period?.financialYear, let later = other.period?.financialYear else { return false }
        return year < later
    }

    /// Two values of one thing at different days are its balances, where what stands between them makes the one of the
    /// other: `Value 31 March`, `Net investment`, `Value 30 June`.
    private static func readValues(of table: inout Table) {
        for relation in table.relations where relation.axis == .columns && relation.kind == .sum {
            let closing = table.columns[relation.result - 1]
            guard relation.operands.count >= 2, isDatedMoney(closing), mayBeBalance(closing.role) else { continue }
            let dated = relation.operands.filter { isDatedMoney(table.columns[$0.index - 1]) }
            guard dated.count == 1, dated[0].weight > 0, let end = closing.period?.asAt else { continue }
            let opening = table.columns[dated[0].index - 1]
            guard mayBeBalance(opening.role), let start = opening.period?.asAt, start < end else { continue }
            table.columns[opening.index - 1].role = .opening
            table.columns[closing.index - 1].role = .closing
            for operand in relation.operands where operand.index != opening.index {
                table.columns[operand.index - 1].role = .movement
            }
        }
    }

    private static func isDatedMoney(_ column: Column) -> Bool {
        column.unit?.unit.isMoney == true && column.period?.asAt != nil
    }

    private static func mayBeBalance(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .result, .amount, .total, .balance, .opening, .closing: true
        default: false
        }
    }

    /// Of two balances at different days the earlier opens the time between and the later closes it.
    static func readDates(of table: inout Table) {
        let openings = table.columns.filter { $0.role == .opening }
        if openings.count == 1, let start = openings[0].period?.asAt {
            // The words tell the balance at the start; the only other one is that at the end.
            let others = table.columns.filter { $0.role == .balance || $0.role == .closing }
            guard others.count == 1, others[0].role == .balance, let end = others[0].period?.asAt, start < end else {
                return
            }
            table.columns[others[0].index - 1].role = .closing
        }
        guard openings.isEmpty else { return }
        readYearEnds(of: &table)
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

    /// `2030/31 closing | Movement | 2031/32 closing`
    private static func readYearEnds(of table: inout Table) {
        let closings = table.columns.filter { $0.role == .closing }
        guard closings.count == 2, closings.allSatisfy({ $0.period?.asAt == nil }),
            isEarlier(closings[0], than: closings[1])
        else { return }
        table.columns[closings[0].index - 1].role = .opening
    }

    private static func isBalance(_ column: Column) -> Bool { column.role == .balance || column.role == .closing }
}
