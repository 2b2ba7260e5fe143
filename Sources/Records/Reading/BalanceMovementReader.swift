import Figures
import Lexicon
import Tables

/// Reads a balance that is told step by step: the balance, what moves it, the balance after.
struct BalanceMovementReader {
    let source: RecordSource
    /// The one column whose account is told; nil where the roles of the columns say it.
    var column: Column?

    /// One account where the rows are its steps; one a column where each column has its own; one a row where the
    /// columns are the steps.
    func records() -> [BalanceMovement] {
        if source.columns(.opening).count == 1, source.columns(.closing).count == 1 {
            return source.recordRows.compactMap(record)
        }
        if source.lexicon.kinds.contains(where: { $0.kind == .balanceMovements && $0.isOfRows && names($0.words) }) {
            return source.recordRows.compactMap(standing)
        }
        let told = source.columns.filter { column in
            column.role != .label && !tellsChange(column)
                && source.rows.contains { source.figure($0, in: column)?.unit?.isMoney == true }
        }
        if told.count <= 1, !source.columns(.amount, .balance).isEmpty { return record().map { [$0] } ?? [] }
        return told.compactMap { column in
            guard var record = BalanceMovementReader(source: source, column: column).record() else { return nil }
            record.id += "/\(column.index)"
            if told.count > 1 { record.name += ": " + column.path.joined(separator: " / ") }
            if column.role == .total { record.role = .total }
            if let year = column.period?.financialYear, year != source.period.financialYear {
                record.period = Period(financialYear: year)
            }
            return record
        }
    }

    /// How two accounts differ is none.
    private func tellsChange(_ column: Column) -> Bool {
        switch column.role {
        case .variance, .varianceMovement, .variancePercent, .movement, .additionalFunding: return true
        case nil:
            return Words(column.path.last ?? "").hashes.first.map(source.lexicon.performance.changes.contains) ?? false
        default: return false
        }
    }

    /// The account that one row tells: a loan, an investment.
    private func record(of row: Row) -> BalanceMovement? {
        guard let opening = source.columns(.opening).first, let closing = source.columns(.closing).first,
            let start = step(row, opening), let end = step(row, closing)
        else { return nil }
        var movement = BalanceMovement(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label.isEmpty ? source.table.table.caption?.text ?? "" : row.label,
            period: source.period
        )
        if let day = closing.period?.asAt, let year = source.period.financialYear, FinancialYear(containing: day) < year
        {
            movement.period = Period(financialYear: FinancialYear(containing: day), asAt: day)
        }
        movement.role = source.role(of: row) ?? .line
        movement.opening = start
        movement.movements = source.columns(.movement).compactMap { step(row, $0) }
        movement.closing = end
        movement.rate = source.figure(row, .rate)
        return movement
    }

    private func names(_ phrases: [Words]) -> Bool {
        let label = Words(source.columns(.label).first?.path.last ?? "")
        return phrases.contains { label.firstIndex(of: $0) != nil }
    }

    /// What stands with one counterparty: of how it came to be so the row says nothing.
    private func standing(of row: Row) -> BalanceMovement? {
        guard let column = source.columns(.closing, .balance, .amount).first, let end = step(row, column) else {
            return nil
        }
        var movement = BalanceMovement(
            id: source.id(of: row),
            provenance: source.provenance(row),
            name: row.label,
            period: source.dayOfBalances
        )
        movement.role = source.role(of: row) ?? .line
        movement.closing = end
        movement.rate = source.figure(row, .rate)
        movement.matures = source.text(row, .maturity).flatMap(Self.day)
        return movement
    }

    private static func day(in text: String) -> CalendarDate? {
        for mention in PeriodReader(options: [.twoDigitYears]).mentions(in: text) {
            if case .date(let day) = mention.value { return day }
        }
        return nil
    }

    private func step(_ row: Row, _ column: Column) -> BalanceMovement.Step? {
        guard let figure = source.figure(row, in: column), figure.value != nil || figure.absence == .nilValue else {
            return nil
        }
        return BalanceMovement.Step(name: column.path.joined(separator: " / "), group: row.group, amount: figure)
    }

    func record() -> BalanceMovement? {
        let table = source.table.table
        let steps = source.rows.filter { source.role(of: $0) != nil && amount(of: $0) != nil }
        guard let first = steps.first, let last = steps.last(where: { tellsBalance($0) }), last.index > first.index
        else {
            return nil
        }
        let label = source.columns(.label).first?.path.last
        let name = table.caption?.text ?? label ?? table.heading ?? first.label
        var movement = BalanceMovement(
            id: source.table.id + "/movement",
            provenance: Provenance(
                table: source.table.id,
                rows: steps.map(\.index),
                lineRanges: RecordSource.joined(steps.map(\.lines))
            ),
            name: name,
            period: source.period
        )
        movement.kind =
            [name, label, table.heading].lazy.compactMap { $0 }
            .compactMap { source.lexicon.reserveNames.longestMatch(in: Words($0)) }.first?.meaning
        if let told = accountBelow(steps, first: first, last: last) {
            (movement.opening, movement.movements, movement.closing) = told
            return movement
        }
        var hasSubtotal = false
        let sums = sumsOfSteps
        for row in steps {
            guard let amount = amount(of: row) else { continue }
            // What sums up the steps above it is no step.
            if sums.contains(row.index), !tellsBalance(row), row.index < last.index { continue }
            let step = BalanceMovement.Step(name: row.label, group: hasSubtotal ? nil : row.group, amount: amount)
            if row.index == first.index {
                movement.opening = step
            } else if row.index == last.index {
                movement.closing = BalanceMovement.Step(name: row.label, group: nil, amount: amount)
            } else if tellsBalance(row) {
                movement.subtotals.append(BalanceMovement.Step(name: row.label, group: nil, amount: amount))
                // A balance ends the group of what led to it.
                hasSubtotal = true
            } else if row.index < last.index {
                movement.movements.append(step)
            } else if amount.unit == .percent, movement.percentOfNetBudget == nil {
                movement.percentOfNetBudget = amount
            }
        }
        return movement
    }

    /// `Allocation | Expenditure | Deficit for the year | Deficit brought forward | Deficit carried forward`: the
    /// balance opens further down, and what is added to it stands above, where it is known which rows make the closing
    /// one.
    private func accountBelow(
        _ steps: [Row],
        first: Row,
        last: Row
    ) -> (BalanceMovement.Step?, [BalanceMovement.Step], BalanceMovement.Step?)? {
        func step(_ row: Row) -> BalanceMovement.Step? {
            amount(of: row).map { BalanceMovement.Step(name: row.label, group: row.group, amount: $0) }
        }
        let words = source.lexicon.rows
        let openings = steps.filter { words.balance(of: $0.labelWords) == .opening && $0.index < last.index }
        guard openings.count == 1, openings[0].index != first.index, !tellsBalance(first) else { return nil }
        let closing = source.table.table.relations.first { relation in
            relation.axis == .rows && relation.kind == .sum && relation.result == last.index && relation.held > 0
                && relation.operands.allSatisfy { $0.weight > 0 }
                && relation.operands.contains { $0.index == openings[0].index }
        }
        guard let closing else { return nil }
        let made = Set(closing.operands.map(\.index))
        let movements = steps.filter { made.contains($0.index) && $0.index != openings[0].index }
        guard movements.count + 1 == made.count else { return nil }
        return (step(openings[0]), movements.compactMap(step), step(last))
    }

    /// The rows (from 1) that other rows make.
    private var sumsOfSteps: Set<Int> {
        let sums = source.table.table.relations.filter { relation in
            relation.axis == .rows && relation.kind == .sum && relation.operands.count >= 2
                && relation.held > 0 && relation.held * 2 >= relation.tried
        }
        return Set(sums.map(\.result))
    }

    private func amount(of row: Row) -> Figure? {
        let figure =
            column.map { source.figure(row, in: $0) } ?? source.figure(row, .amount) ?? source.figure(row, .balance)
        return figure?.value == nil && figure?.absence != .nilValue ? nil : figure
    }

    private func tellsBalance(_ row: Row) -> Bool {
        let phrases = source.lexicon.kinds.filter { $0.kind == .balanceMovements }.flatMap(\.rows)
        return BalanceRows(phrases, words: source.lexicon.rows).tells(row, in: source.table.table)
    }
}
