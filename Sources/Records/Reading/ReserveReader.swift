import Figures
import Lexicon
import Tables

/// Reads the rows of a table of reserves.
struct ReserveReader {
    let source: RecordSource
    /// Of which of several spans of time the records tell; nil where the table tells one.
    var span: BalanceSpan?

    /// A reserve is positive, however an account prints it: balances that are all below nought are credits.
    func records() -> [Reserve] {
        let reserves = printedRecords()
        return printsCredits(reserves) ? reserves.map(Self.reversed) : reserves
    }

    private func printsCredits(_ reserves: [Reserve]) -> Bool {
        let lines = reserves.filter { $0.role == .line }
        let balances = lines.flatMap { [$0.opening, $0.closing, $0.balance] }.compactMap { $0?.value }
        guard lines.count >= 3, balances.count >= 3, balances.contains(where: { $0 < .zero }),
            balances.allSatisfy({ $0 <= .zero })
        else { return false }
        let table = source.table.table
        let told = [table.caption?.text, table.heading].compactMap { $0 }
        let texts = told + table.columns.map { $0.path.joined(separator: " ") }
        // Deficits are below nought where reserves are not.
        return !texts.contains { text in
            source.lexicon.comparisons.signs.matches(in: Words(text)).contains { $0.meaning == .over }
        }
    }

    private static func reversed(_ printed: Reserve) -> Reserve {
        var reserve = printed
        reserve.opening = printed.opening?.reversed
        reserve.movement = printed.movement?.reversed
        reserve.movements = printed.movements.map { Reserve.Movement(name: $0.name, amount: $0.amount.reversed) }
        reserve.closing = printed.closing?.reversed
        reserve.balance = printed.balance?.reversed
        return reserve
    }

    private func printedRecords() -> [Reserve] {
        let spans = BalanceSpan.spans(of: source.columns)
        if !spans.isEmpty {
            return source.recordRows.flatMap { row in
                spans.compactMap { ReserveReader(source: source, span: $0).record(of: row) }
            }
        }
        let slices = source.slices
        return source.recordRows.flatMap { row in slices.compactMap { ReserveReader(source: $0).record(of: row) } }
    }

    private func record(of row: Row) -> Reserve? {
        guard let role = source.role(of: row), row.cells.contains(where: { $0.figure != nil }) else { return nil }
        var reserve = Reserve(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label,
            period: source.period,
            role: role
        )
        reserve.group = source.group(of: row)
        reserve.kind = kind(of: row)
        reserve.opening = span.map { source.figure(row, in: $0.opening) } ?? source.figure(row, .opening)
        let movements = span?.movements ?? source.columns(.movement)
        if movements.count == 1 { reserve.movement = movement(row, movements[0])?.amount }
        if movements.count > 1 { reserve.movements = movements.compactMap { movement(row, $0) } }
        reserve.closing = span.map { source.figure(row, in: $0.closing) } ?? source.figure(row, .closing)
        if let span {
            tell(span, in: &reserve)
        } else if !source.isSlice, let day = source.firstColumn(.closing)?.period?.asAt {
            // The year before, say, of which a report on this one reminds its readers.
            let year = FinancialYear(containing: day)
            if year != source.period.financialYear { reserve.period = Period(financialYear: year) }
        }
        reserve.balance = source.figure(row, .balance)
        // A lone balance stands on one day.
        if reserve.balance != nil, reserve.opening == nil, reserve.closing == nil {
            if source.isSlice, let day = source.firstColumn(.balance)?.period?.asAt {
                reserve.period = Period(
                    financialYear: FinancialYear(containing: day),
                    asAt: day,
                    basis: reserve.period.basis
                )
            } else {
                reserve.period = source.dayOfBalances
            }
        }
        reserve.trend = source.trend(row)
        // A row may tell of some of the years only.
        let isTold = [reserve.opening, reserve.movement, reserve.closing, reserve.balance].contains { $0 != nil }
        return source.isSlice && !isTold && reserve.movements.isEmpty ? nil : reserve
    }

    /// The year of the span, and a name of its own for each of the row's records.
    private func tell(_ span: BalanceSpan, in reserve: inout Reserve) {
        guard let year = span.year else { return }
        reserve.id += "/\(year)"
        if year != source.period.financialYear { reserve.period = Period(financialYear: year) }
    }

    /// What a column adds, by the sign with which it goes into the closing balance.
    private func movement(_ row: Row, _ column: Column) -> Reserve.Movement? {
        guard let figure = source.figure(row, in: column), figure.value != nil || figure.absence == .nilValue else {
            return nil
        }
        let closing = source.table.table.relations.first { relation in
            relation.axis == .columns && isClosing(relation.result)
                && relation.operands.contains { $0.index == column.index }
        }
        let isDrawn = closing?.operands.contains { $0.index == column.index && $0.weight < 0 } == true
        return Reserve.Movement(name: column.path.joined(separator: " / "), amount: isDrawn ? figure.reversed : figure)
    }

    private func isClosing(_ column: Int) -> Bool {
        span.map { $0.closing.index == column } ?? (source.columns[column - 1].role == .closing)
    }

    /// What the caption says of all its rows, or else the name, the heading above it or the section. A total that says
    /// nothing itself is of the kind of the rows that it sums up.
    private func kind(of row: Row) -> Reserve.Kind? {
        let heading = source.columns(.label).first?.path.last
        if let kind = kind(named: [source.table.table.caption?.text, row.label, heading]) { return kind }
        if row.roles.contains(.total), let kind = kindOfLines { return kind }
        // A sentence above the table speaks of one of them.
        return source.table.table.heading.flatMap { $0.utf8.last == UInt8(ascii: ".") ? nil : kind(named: [$0]) }
    }

    /// The one kind that the names of all lines tell; nil where one tells none or another.
    private var kindOfLines: Reserve.Kind? {
        let kinds = Set(source.rows.filter { $0.roles == .line }.map { kind(named: [$0.label]) })
        return kinds.count == 1 ? kinds.first ?? nil : nil
    }

    private func kind(named texts: [String?]) -> Reserve.Kind? {
        for text in texts {
            guard let text, let match = source.lexicon.reserveNames.longestMatch(in: Words(text)) else { continue }
            return match.meaning
        }
        return nil
    }
}
