import Figures
import Lexicon

/// Reads columns headed by days or years alone as the balances at those days, where the table says of what.
struct DatedBalances {
    let lexicon: Lexicon

    /// Before any relation is looked for: what moves one balance to another is told by the two.
    func readDays(of table: inout Table) {
        // Reserves keep the roles that their words give but for what moves them; debts beside a budget are none.
        guard !table.columns.contains(where: { tellsOtherwise($0.role) }) else { return }
        let isOfReserves = isNamed(.reserves, table)
        if isOfReserves {
            readYears(in: &table)
            readEnds(of: &table)
        }
        let dated = table.columns.indices.filter { index in
            let column = table.columns[index]
            return (column.role == nil || column.role == .balance || isOfReserves && mayStand(column.role))
                && column.period?.asAt != nil
                && column.unit?.unit.isMoney == true
        }
        guard dated.count > 1, dated.contains(where: { table.columns[$0].role == nil }) else { return }
        if isOfReserves {
            for index in dated { table.columns[index].role = .balance }
            readMovements(among: dated, in: &table)
        } else if dated.count == 2, isNamed(.balanceMovements, table) {
            readPair(dated[0], dated[1], in: &table)
        }
    }

    /// What was or will be there at a day, beside what was there at another: `Actual 31.3.31 | Estimate 31.3.32`.
    private func mayStand(_ role: ColumnRole?) -> Bool {
        switch role {
        case .actual, .forecast, .budget, .date, .result: true
        default: false
        }
    }

    /// `Start of year | Used | End of year`
    private func readEnds(of table: inout Table) {
        for index in table.columns.indices where table.columns[index].unit?.unit.isMoney == true {
            guard table.columns[index].role == nil || table.columns[index].role == .total,
                let heading = table.columns[index].path.last
            else { continue }
            switch lexicon.rows.balance(of: Words(heading)) {
            case .opening: table.columns[index].role = .opening
            case .closing: table.columns[index].role = .closing
            case .net, nil: continue
            }
        }
    }

    /// What is spent between two balances of a reserve is taken from it.
    private func readMovements(among dated: [Int], in table: inout Table) {
        guard let first = dated.min(), let last = dated.max() else { return }
        for index in first..<last where [.actual, .additionalFunding].contains(table.columns[index].role) {
            table.columns[index].role = .movement
        }
    }

    /// `Arrears 31 March 2031 | 31 March 2032 | Change`: the change between two days moves the one balance to the
    /// other.
    private func readPair(_ first: Int, _ second: Int, in table: inout Table) {
        guard let start = table.columns[first].period?.asAt, let end = table.columns[second].period?.asAt, start != end
        else { return }
        let (opening, closing) = start < end ? (first, second) : (second, first)
        table.columns[opening].role = .opening
        table.columns[closing].role = .closing
    }

    /// After the relations: the change that the two balances make is what moved the one to the other.
    func readChanges(of table: inout Table) {
        guard let opening = table.columns.first(where: { $0.role == .opening }),
            let closing = table.columns.first(where: { $0.role == .closing }),
            !table.columns.contains(where: { $0.role == .movement }), isNamed(.balanceMovements, table)
        else { return }
        for relation in table.relations where relation.axis == .columns {
            let columns = Set([relation.result] + relation.operands.map(\.index))
            guard columns.count == 3, columns.isSuperset(of: [opening.index, closing.index]),
                let change = columns.subtracting([opening.index, closing.index]).first,
                [nil, .variance, .varianceMovement].contains(table.columns[change - 1].role),
                table.columns[change - 1].unit?.unit.isMoney == true
            else { continue }
            table.columns[change - 1].role = .movement
        }
    }

    /// `Reserves at 31 March | 2031 | 2032`: the caption gives the day, the columns the years.
    private func readYears(in table: inout Table) {
        guard let caption = table.caption?.text, let (day, month) = Self.day(in: caption) else { return }
        for index in table.columns.indices {
            let column = table.columns[index]
            guard column.period == nil, column.role == nil || column.role == .forecast || column.role == .actual,
                column.unit?.unit.isMoney == true, let year = column.path.last.flatMap(Self.year),
                let date = CalendarDate(year: year, month: month.rawValue, day: day)
            else { continue }
            table.columns[index].period = Period(financialYear: FinancialYear(containing: date), asAt: date)
            table.columns[index].role = .balance
        }
    }

    private static func day(in text: String) -> (Int, Month)? {
        let days = PeriodReader().mentions(in: text).compactMap { mention -> (Int, Month)? in
            if case .day(let day, let month) = mention.value { (day, month) } else { nil }
        }
        return days.count == 1 ? days[0] : nil
    }

    private static func year(in heading: String) -> Int? {
        let years = PeriodReader(options: [.bareYears]).mentions(in: heading).compactMap { mention -> Int? in
            if case .calendarYear(let year) = mention.value { year } else { nil }
        }
        return years.count == 1 ? years[0] : nil
    }

    private func tellsOtherwise(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .label, .note, .reference, .description, .owner, .date, .total, .portfolio, .service, .area, .share,
            .movement, .variance, .varianceMovement, .balance, .actual, .forecast, .additionalFunding, .trend, .rate,
            .maturity, .count, .result, .opening, .closing:
            false
        default: true
        }
    }

    /// Whether the caption, the heading above or that of the names says that the table is of a kind of balances.
    private func isNamed(_ kind: TableKind, _ table: Table) -> Bool {
        let label = table.columns.first { $0.role == .label }?.path.last
        let texts = [table.caption?.text, table.heading, label].compactMap { $0 }.map { Words($0) }
        return lexicon.kinds.contains { meaning in
            meaning.kind == kind && meaning.rows.isEmpty
                && meaning.words.contains { phrase in texts.contains { $0.firstIndex(of: phrase) != nil } }
        }
    }
}
