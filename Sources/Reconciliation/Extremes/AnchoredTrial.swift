import Figures
import Lexicon
import Tables

/// Holds what is told of the most or the least beside its figure against the column in which that is printed.
struct AnchoredTrial {
    private let report: ReportSubject
    private let standings: ReportStandings

    private static let leastLines = 3
    /// Digits by which a figure alone says which row is meant.
    private static let leastDigits = 3
    /// How many words for what is so large a table needn't know.
    private static let mostUnknown = 1

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
    }

    /// A row that prints the figure, and where.
    private struct Seat {
        var table: StandingTable
        var row: Int
        var column: Column
    }

    func outcome(of claim: AnchoredExtreme, _ rows: [RowPlace]) -> ExtremeTrial.Outcome? {
        let found = rows.isEmpty && claim.name == nil ? only(claim) : rows.flatMap { seats(of: $0, claim) }
        if !found.isEmpty {
            if found.contains(where: { stands($0, claim) }) { return .agrees }
            guard claim.name == nil || claim.isNear || claim.figure.number.unit?.isMoney == true else { return nil }
            let differing = found.filter { knows(claim, $0) }
            guard differing.count == found.count, let seat = differing.first else { return nil }
            return expected(seat, claim).map { difference(seat, $0) }
        }
        return claim.isNear ? other(claim, rows) : nil
    }

    /// The row that prints the figure and stands so, where another is named.
    private func other(_ claim: AnchoredExtreme, _ rows: [RowPlace]) -> ExtremeTrial.Outcome? {
        guard isTelling(claim.figure) else { return nil }
        for place in rows {
            guard let table = standings.table(place) else { continue }
            let found = table.lines.flatMap { seats(of: RowPlace(table: place.table, row: $0.row), claim) }
            guard found.count == 1, stands(found[0], claim), knows(claim, found[0]) else { continue }
            var named = found[0]
            named.row = place.row
            return difference(named, found[0].row)
        }
        return nil
    }

    private func only(_ claim: AnchoredExtreme) -> [Seat] {
        guard isTelling(claim.figure),
            claim.figure.number.unit?.isMoney == true || claim.figure.number.value.tellingDigits > 3
        else {
            return []
        }
        let found = standings.tables.flatMap { table in
            table.lines.flatMap { seats(of: RowPlace(table: table.number, row: $0.row), claim) }
        }
        return found.count == 1 ? found : []
    }

    private func isTelling(_ figure: FigureMention) -> Bool {
        figure.number.value.tellingDigits >= Self.leastDigits
    }

    // MARK: Seats

    private func seats(of place: RowPlace, _ claim: AnchoredExtreme) -> [Seat] {
        // Of a table put together again a row may be lost, and every place behind it is another.
        guard let table = standings.table(place),
            claim.rank == 1 || report.tables[place.table].table.layout != .exploded,
            table.lines.contains(where: { $0.row == place.row })
        else { return [] }
        let subject = report.tables[place.table].table
        let printing = subject.columns.filter { column in
            guard column.role != .label, !claim.isOfChange || MovedWords.isTold(by: column, report.lexicon),
                let figure = subject.cell(row: place.row, column: column.index)?.figure
            else { return false }
            return isTold(figure, by: claim.figure, column)
        }
        if !printing.isEmpty { return printing.map { Seat(table: table, row: place.row, column: $0) } }
        guard claim.figure.number.unit == .percent, !claim.isOfChange else { return [] }
        return subject.columns.filter { isShare(claim.figure, place.row, $0, of: subject) }
            .map { Seat(table: table, row: place.row, column: $0) }
    }

    private func isTold(_ figure: Figure, by mention: FigureMention, _ column: Column) -> Bool {
        let told = RoundingInterval(value: mention.number.value.magnitude, decimals: mention.number.decimals)
        guard let value = figure.value, figure.upper == nil, told.contains(value.magnitude) else { return false }
        guard let unit = mention.number.unit else { return figure.unit?.isMoney != true }
        return figure.unit == unit || figure.unit == nil && !unit.isMoney
            || unit == .days && figure.unit?.isMoney != true
    }

    /// "34% of the total": a share of what its table's total prints in a column of amounts.
    private func isShare(_ mention: FigureMention, _ row: Int, _ column: Column, of table: Table) -> Bool {
        guard let total = table.rows.last(where: { $0.roles.contains(.total) }),
            let whole = total.figure(inColumn: column.index),
            let part = table.cell(row: row, column: column.index)?.figure,
            part.unit == whole.unit, part.unit != .percent, let size = whole.value, !size.isZero,
            let share = part.value?.magnitude.scaled(byPowerOfTen: 2).divided(by: size.magnitude, places: 6)
        else { return false }
        return RoundingInterval(value: mention.number.value, decimals: mention.number.decimals).contains(share)
    }

    // MARK: Orders

    /// Ways in which the values of a column may be put in order: as printed, by size, by that among those of a sign. Of
    /// both signs the smallest is that by size.
    private func orders(_ seat: Seat, _ isMost: Bool) -> [[(row: Int, value: ExactDecimal)]] {
        let table = report.tables[seat.table.number].table
        var orders: [[(row: Int, value: ExactDecimal)]] = []
        for set in seat.table.sets where set.contains(where: { $0.row == seat.row }) {
            let known = set.compactMap { line -> (row: Int, value: ExactDecimal)? in
                let figure = table.cell(row: line.row, column: seat.column.index)?.figure
                return (figure?.absence == .nilValue ? .zero : figure?.value).map { (line.row, $0) }
            }
            guard known.count == set.count, known.count >= Self.leastLines,
                let own = known.first(where: { $0.row == seat.row })?.value
            else {
                continue
            }
            orders.append(known.map { ($0.row, $0.value.magnitude) })
            if isMost || !known.contains(where: \.value.isNegative) { orders.append(known) }
            let alike = known.filter { $0.value.isNegative == own.isNegative && !$0.value.isZero }
            if alike.count < known.count { orders.append(alike.map { ($0.row, $0.value.magnitude) }) }
        }
        return orders
    }

    private func stands(_ seat: Seat, _ claim: AnchoredExtreme) -> Bool {
        (claim.isMost.map { [$0] } ?? [true, false]).contains { isMost in
            orders(seat, isMost).contains { order in
                guard let own = order.first(where: { $0.row == seat.row })?.value else { return false }
                let before = order.count { isMost ? $0.value > own : $0.value < own }
                let alike = order.count { $0.value == own }
                return before < claim.rank && claim.rank <= before + alike
            }
        }
    }

    /// The row that does stand so, as the values are printed, where that is but one.
    private func expected(_ seat: Seat, _ claim: AnchoredExtreme) -> Int? {
        guard let order = orders(seat, claim.isMost ?? true).first else { return nil }
        let sorted = order.sorted { claim.isMost == false ? $0.value < $1.value : $0.value > $1.value }
        guard sorted.indices.contains(claim.rank - 1), case let found = sorted[claim.rank - 1], found.row != seat.row,
            sorted.count(where: { $0.value == found.value }) == 1
        else { return nil }
        return found.row
    }

    private func difference(_ seat: Seat, _ row: Int) -> ExtremeTrial.Outcome {
        let subject = report.tables[seat.table.number]
        let rows = subject.table.rows
        let figures = [seat.row, row].compactMap { subject.table.cell(row: $0, column: seat.column.index)?.figure }
        return .differs(
            ExtremeTrial.Difference(
                table: subject,
                heading: seat.column.heading,
                named: rows[seat.row - 1],
                extreme: rows[row - 1],
                figures: figures
            )
        )
    }

    /// Whether the words for what is so large are the table's, but for one: of more the sentence may mean some of its
    /// rows only.
    private func knows(_ claim: AnchoredExtreme, _ seat: Seat) -> Bool {
        let silent = report.words.silent
        let table = report.tables[seat.table.number].table
        var known = seat.table.things
        known.formUnion(LooseStems(seat.column.heading, silent: silent).stems)
        for row in table.rows where row.roles.contains(.total) {
            known.formUnion(LooseStems(row.label, silent: silent).stems)
        }
        known.formUnion(LooseStems(table.rows[seat.row - 1].label, silent: silent).stems)
        return claim.things.count { !known.contains($0) } <= Self.mostUnknown
    }
}
