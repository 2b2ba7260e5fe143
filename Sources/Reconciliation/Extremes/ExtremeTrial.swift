import Figures
import Lexicon
import Records
import Tables

/// Holds what is said of the most or the least against the columns that the words name.
struct ExtremeTrial {
    enum Outcome {
        case agrees
        /// The row that is named, and the one that stands in its place.
        case differs(Difference)
    }

    struct Difference {
        var table: TableSubject
        var heading: String
        var named: Row
        var extreme: Row
        /// What both print.
        var figures: [Figure]
    }

    /// A column by which rows may be put in order: their values, and which of them take part.
    private struct Scale {
        var heading: String
        var value: (StandingTable.Line) -> ExactDecimal?
        var figure: (StandingTable.Line) -> Figure?
        /// Of what is overspent, only lines that are.
        var isOfPositive = false
        /// What the row that stands there has to print, where another row is named.
        var printing: FigureMention?
    }

    let report: ReportSubject
    private let standings: ReportStandings
    /// Of fewer lines one is not the largest, but larger.
    private static let leastLines = 3

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
    }

    func outcome(of claim: ExtremeClaim, _ rows: [[RowPlace]]) -> Outcome? {
        var found: Outcome?
        let tables = Set(rows.flatMap { $0.map(\.table) })
        for table in standings.tables where tables.contains(table.number) {
            let named = rows.compactMap { places in places.first { $0.table == table.number }?.row }
            // Of a table put together again a row may be lost, and every place behind it is another.
            guard named.count == rows.count,
                claim.rank == 1 || report.tables[table.number].table.layout != .exploded
            else { continue }
            for scale in scales(claim, table, named) {
                switch outcome(claim, named, table, scale) {
                case .agrees: return .agrees
                case .differs(let differing)?: found = found ?? .differs(differing)
                case nil: continue
                }
            }
        }
        return found
    }

    private func outcome(_ claim: ExtremeClaim, _ named: [Int], _ table: StandingTable, _ scale: Scale) -> Outcome? {
        var found: Outcome?
        for set in table.sets where named.allSatisfy({ row in set.contains { $0.row == row } }) {
            let known = set.compactMap { line in scale.value(line).map { (line: line, value: $0) } }
            guard known.count == set.count, set.count >= Self.leastLines else { return nil }
            let sorted = known.filter { !scale.isOfPositive || $0.value > .zero }
                .sorted { claim.isMost ? $0.value > $1.value : $0.value < $1.value }
            let last = claim.rank + claim.count - 2
            // Of two that are alike either may be meant.
            guard sorted.indices.contains(last), sorted.count > 1 else { continue }
            let (low, high) = (sorted[last].value, sorted[claim.rank - 1].value)
            let range = min(low, high)...max(low, high)
            let wrong = named.first { row in
                sorted.first { $0.line.row == row }.map { !range.contains($0.value) } ?? true
            }
            guard let wrong else { return .agrees }
            let expected = sorted[(claim.rank - 1)...last].first { !named.contains($0.line.row) }
            let subject = report.tables[table.number]
            guard found == nil, let expected, subject.table.rows.indices.contains(wrong - 1),
                sorted.count(where: { $0.value == expected.value }) == 1
            else { continue }
            if let printing = scale.printing, scale.figure(expected.line).map({ isTold($0, by: printing) }) != true {
                continue
            }
            let figures = [set.first { $0.row == wrong }, expected.line].compactMap { $0.flatMap(scale.figure) }
            found = .differs(
                Difference(
                    table: subject,
                    heading: scale.heading,
                    named: subject.table.rows[wrong - 1],
                    extreme: subject.table.rows[expected.line.row - 1],
                    figures: figures
                )
            )
        }
        return found
    }

    // MARK: Columns

    private func scales(_ claim: ExtremeClaim, _ table: StandingTable, _ named: [Int]) -> [Scale] {
        let subject = report.tables[table.number].table
        guard !claim.isOfChange else {
            return subject.columns.filter { MovedWords.isTold(by: $0, report.lexicon) }
                .flatMap { sizes($0, of: subject, isMost: claim.isMost) }
        }
        switch claim.aspect {
        case .overspend? where claim.things.isEmpty: return [variance(subject, 1)].compactMap(\.self)
        case .underspend? where claim.things.isEmpty: return [variance(subject, -1)].compactMap(\.self)
        case .variance? where claim.things.isEmpty && claim.side != nil:
            return [variance(subject, claim.side == .adverse ? 1 : -1)].compactMap(\.self)
        case .variance? where claim.things.isEmpty:
            return [variance(subject, 0), variance(subject, 1)].compactMap(\.self)
        default: break
        }
        if let figure = claim.figure, let row = named.first {
            let printing = columns(of: subject, printing: figure, inRow: row)
            // "The largest adverse variance" is of some of them.
            if claim.aspect == .variance, !claim.things.isEmpty { return [] }
            // The figure may be an aside: what any column of such a name says is true.
            let alike = subject.columns.filter { column in
                column.role != .label
                    && LooseStems(column.heading, silent: report.words.silent).stems.contains(
                        where: claim.things.contains
                    )
            }
            if !printing.isEmpty { return (printing + alike).flatMap { sizes($0, of: subject, isMost: claim.isMost) } }
            // "The largest is Parks, at £0.3m", which is what Libraries prints.
            if claim.rank == 1, claim.count == 1, alike.isEmpty {
                return scales(printing: figure, of: subject, table, isMost: claim.isMost)
            }
        }
        if claim.aspect == nil, claim.things.isEmpty, claim.figure == nil {
            // "The largest went to Parks": of a table that prints one column of figures that is its.
            let printing = subject.columns.filter { column in
                column.role != .label
                    && table.lines.contains { line in
                        subject.cell(row: line.row, column: column.index)?.figure != nil
                    }
            }
            return printing.count == 1 && claim.side == nil
                ? sizes(printing[0], of: subject, isMost: claim.isMost) : []
        }
        let role = claim.things.isEmpty ? claim.aspect.flatMap(Self.roles) : nil
        var columns = subject.columns.filter { column in
            if let role { return column.role.map(role.contains) == true }
            guard column.role != .label, !claim.things.isEmpty else { return false }
            let stems = LooseStems(column.heading, silent: report.words.silent).stems
            return claim.things.allSatisfy(stems.contains) && claim.aspect == nil
        }
        if role == nil, columns.count != 1, claim.aspect == nil, claim.side == nil {
            columns = self.columns(of: subject, table, called: claim.things)
        }
        if role == nil, columns.count != 1 {
            // "The largest scheme": by whatever its rows are measured.
            guard claim.aspect == nil, claim.side == nil, !claim.things.isEmpty,
                claim.areLines || claim.things.allSatisfy(table.things.contains)
            else { return [] }
            columns = subject.columns.filter { $0.role.map(Self.sizes.contains) == true }
            if columns.isEmpty { columns = subject.columns.filter { $0.role == nil && $0.unit?.unit.isMoney == true } }
        }
        return columns.flatMap { sizes($0, of: subject, isMost: claim.isMost) }
    }

    /// "The most empty houses": the one column whose heading has some of the words, where the table has the others too.
    private func columns(of subject: Table, _ table: StandingTable, called things: [UInt64]) -> [Column] {
        let stems = subject.columns.map { LooseStems($0.heading, silent: report.words.silent).stems }
        return zip(subject.columns, stems).filter { column, own in
            column.role != .label && things.contains(where: own.contains)
                && things.allSatisfy { own.contains($0) || table.things.contains($0) }
        }.map(\.0)
    }

    /// By the one column in which any line of a table prints a figure.
    private func scales(
        printing figure: FigureMention,
        of subject: Table,
        _ table: StandingTable,
        isMost: Bool
    ) -> [Scale] {
        let columns = subject.columns.filter { column in
            table.lines.contains { line in
                subject.cell(row: line.row, column: column.index)?.figure.map { isTold($0, by: figure) } == true
            }
        }
        guard columns.count == 1 else { return [] }
        return sizes(columns[0], of: subject, isMost: isMost).map { scale in
            var scale = scale
            scale.printing = figure
            return scale
        }
    }

    private func isTold(_ figure: Figure, by mention: FigureMention) -> Bool {
        let told = RoundingInterval(value: mention.number.value.magnitude, decimals: mention.number.decimals)
        guard let value = figure.value, figure.upper == nil,
            mention.number.unit == nil || figure.unit == mention.number.unit
        else { return false }
        return told.contains(value.magnitude)
    }

    private func scale(_ column: Column, of table: Table) -> Scale {
        func figure(_ line: StandingTable.Line) -> Figure? {
            table.rows.indices.contains(line.row - 1) ? table.rows[line.row - 1].figure(inColumn: column.index) : nil
        }
        return Scale(
            heading: column.heading,
            value: { line in
                let figure = figure(line)
                return figure?.absence == .nilValue ? .zero : figure?.value
            },
            figure: figure
        )
    }

    /// The columns in which a row prints a figure, as far as that is told.
    private func columns(of table: Table, printing mention: FigureMention, inRow row: Int) -> [Column] {
        table.columns.filter { column in
            table.cell(row: row, column: column.index)?.figure.map { isTold($0, by: mention) } == true
        }
    }

    /// By a column's values as they are printed, and by their sizes.
    private func sizes(_ column: Column, of table: Table, isMost: Bool) -> [Scale] {
        let plain = scale(column, of: table)
        var sizes = plain
        sizes.value = { plain.value($0)?.magnitude }
        var turned = plain
        turned.value = { plain.value($0).map { -$0 } }
        // Of differences of both signs the largest may be meant of either.
        let values = table.rows.compactMap { $0.figure(inColumn: column.index)?.value }
        let isMixed = values.contains(where: \.isNegative) && values.contains { $0 > .zero }
        return isMost && isMixed ? [plain, sizes, turned] : [plain, sizes]
    }

    private static func roles(_ aspect: FigureAspect) -> Set<ColumnRole>? {
        switch aspect {
        case .budget: [.budget, .adjustedBudget]
        case .adjustedBudget: [.adjustedBudget]
        case .spend: [.forecast, .actual]
        case .shortfall: [.savingsShortfall]
        case .savingsTarget: [.savingsTarget]
        case .achieved: [.savingsAchieved]
        case .reserves: [.closing, .balance]
        case .closing: [.closing]
        case .opening: [.opening]
        default: nil
        }
    }

    private static let sizes: Set<ColumnRole> = [
        .budget, .adjustedBudget, .savingsTarget, .closing, .balance, .total, .amount, .awarded, .forecast,
    ]

    /// - Parameter sign: 1 for what is overspent, -1 for what is underspent, 0 for what is off its budget either way.
    private func variance(_ table: Table, _ sign: Int) -> Scale? {
        guard let column = table.columns.first(where: { $0.role == .variance }) else { return nil }
        return Scale(
            heading: column.heading,
            value: { line in
                guard line.facts.variance != nil, let value = line.facts.excess?.value else { return nil }
                return sign == 0 ? value.magnitude : sign > 0 ? value : -value
            },
            figure: { $0.facts.excess },
            isOfPositive: sign != 0
        )
    }
}
