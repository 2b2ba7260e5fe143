import Figures
import Lexicon
import Papers
import Tables

/// The columns of a table that print numbers and no money, and what each of them is.
struct NumberColumns {
    private struct Kind {
        var column: Column
        var part: NumberRow.Cell.Part
        var names: [UInt64]
        var time: Int?
    }

    private let kinds: [Kind]
    private let references: [Int]
    private let silent: WordSet

    var isEmpty: Bool { kinds.isEmpty }

    init(_ table: Table, _ report: ReportSubject) {
        let year = FinancialYear.current(
            report.report.head.period.financialYear,
            beside: table.columns.compactMap(\.period)
        )
        silent = report.words.silent
        references = table.columns.filter { $0.role == .reference }.map(\.index)
        // In most tables all is money: their headings need not be read.
        guard table.columns.contains(where: { $0.unit?.unit.isMoney != true && !Self.isOther($0.role) }) else {
            kinds = []
            return
        }
        let stems = table.columns.map { LooseStems($0.heading, silent: report.words.silent).stems }
        var counts: [UInt64: Int] = [:]
        for column in stems { for stem in Set(column) { counts[stem, default: 0] += 1 } }
        let earlier = Self.timesBefore(table, report)
        let all = zip(table.columns, stems).compactMap { column, stems -> Kind? in
            guard column.unit?.unit.isMoney != true, !Self.isOther(column.role) else { return nil }
            let words = column.headingWords
            let part: NumberRow.Cell.Part =
                if let role = column.role, Self.yardsticks.contains(role) {
                    .other
                } else if report.words.aspects.matches(in: words).contains(where: { $0.meaning == .savingsTarget }) {
                    .target
                } else if words.hashes.contains(where: report.lexicon.performance.changes.contains) {
                    .change
                } else {
                    .result
                }
            return Kind(
                column: column,
                part: part,
                names: stems.filter { counts[$0] == 1 },
                time: earlier[column.index] ?? column.period?.order(in: year)
            )
        }
        kinds = all.map { kind in
            guard kind.part == .result, Self.isPastAlone(kind.column, of: all, report) else { return kind }
            var past = kind
            past.part = .other
            return past
        }
    }

    /// Whether a column tells of an earlier time, and no other one of results of now.
    private static func isPastAlone(_ column: Column, of kinds: [Kind], _ report: ReportSubject) -> Bool {
        func isEarlier(_ column: Column) -> Bool {
            report.lexicon.performance.earlier.longestMatch(in: column.headingWords) != nil
                || report.words.elsewhen.longestMatch(in: column.headingWords) != nil
        }
        return isEarlier(column) && kinds.allSatisfy { $0.part != .result || isEarlier($0.column) }
    }

    /// "Last quarter" beside "Now": how the two columns of a table that print results stand in time, where only words
    /// say so.
    private static func timesBefore(_ table: Table, _ report: ReportSubject) -> [Int: Int] {
        let performance = report.lexicon.performance
        let all = table.columns.filter { column in
            column.unit?.unit.isMoney != true && !isOther(column.role)
                && column.role.map(yardsticks.contains) != true
                && !report.words.aspects.matches(in: column.headingWords).contains { $0.meaning == .savingsTarget }
                && !column.headingWords.hashes.contains(where: performance.changes.contains)
        }
        guard all.allSatisfy({ $0.period == nil }) else { return [:] }
        func isBefore(_ column: Column) -> Bool { performance.earlier.longestMatch(in: column.headingWords) != nil }
        // Of more columns the one before it, which it tells again, is now's.
        guard let place = all.firstIndex(where: isBefore), all.count(where: isBefore) == 1, all.count > 1 else {
            return [:]
        }
        let results = all.count == 2 ? all : place > 0 ? Array(all[place - 1...place]) : []
        guard results.count == 2 else { return [:] }
        let isEarlier = results.map(isBefore)
        let before = results[isEarlier[0] ? 0 : 1]
        let months =
            performance.yearBefore.longestMatch(in: before.headingWords) != nil
            ? 12 : performance.quarterBefore.longestMatch(in: before.headingWords) != nil ? 3 : 1
        return [before.index: -months, results[isEarlier[0] ? 1 : 0].index: 0]
    }

    /// Columns of words, marks, days, and of shares of what stands beside them.
    private static func isOther(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .polarity, .share,
            .variancePercent:
            true
        default: false
        }
    }

    private static let yardsticks: Set<ColumnRole> = [.benchmark, .floor, .limit]

    /// The row, where it prints any number.
    func row(_ row: Row, ofTable table: Int) -> NumberRow? {
        let cells = kinds.compactMap { kind in
            row.cell(inColumn: kind.column.index).flatMap { cell(of: $0, kind) }
        }
        guard !cells.isEmpty else { return nil }
        let texts = row.cells.filter { if case .text = $0.content { $0.text != row.label } else { false } }
        return NumberRow(
            table: table,
            index: row.index,
            label: row.label,
            stems: LooseStems(row.label, silent: silent).stems,
            isTotal: !row.roles.isDisjoint(with: [.total, .subtotal]),
            cells: cells,
            printed: row.cells.compactMap { $0.figure?.value } + cells.filter { $0.part == .target }.map(\.value),
            labelNumbers: Self.numbers(in: row.labelWords, of: row.label)
                + texts.flatMap { Self.numbers(in: Words($0.text), of: $0.text) }
        )
    }

    private static func numbers(in words: Words, of text: String) -> [UInt64] {
        let bytes = text.utf8.span
        return (0..<words.count).filter { bytes[words.ranges[$0].lowerBound].isDigit }.map { words.hashes[$0] }
    }

    /// The words by which a column of references calls a row: `PG3`.
    func codes(of row: Row) -> [UInt64] {
        references.compactMap { column in
            guard let text = row.cell(inColumn: column)?.text, text.utf8.contains(where: \.isDigit),
                text.utf8.contains(where: \.isLetter), case let words = Words(text), words.count == 1
            else { return nil }
            return words.hashes[0]
        }
    }

    private func cell(of cell: Cell, _ kind: Kind) -> NumberRow.Cell? {
        guard let figure = cell.figure ?? bound(cell, kind), let value = figure.value, figure.upper == nil,
            figure.unit?.isMoney != true
        else { return nil }
        return NumberRow.Cell(
            column: kind.column.index,
            heading: kind.column.heading,
            names: kind.names,
            part: kind.part,
            value: value,
            isPercent: figure.unit == .percent,
            time: kind.time,
            period: kind.column.period,
            printed: figure.printed,
            place: figure.place
        )
    }

    /// A target that its sign keeps from being a figure: `≥ 80.0%`, `< 28`.
    private func bound(_ cell: Cell, _ kind: Kind) -> Figure? {
        guard kind.part == .target, case let text = cell.text, !text.utf8.contains(where: \.isLetter) else {
            return nil
        }
        let mentions = FigureScanner.mentions(in: text)
        guard mentions.count == 1, mentions[0].upper == nil else { return nil }
        let number = mentions[0].number
        return Figure(
            value: number.value,
            unit: number.unit,
            decimals: number.decimals,
            printed: text,
            place: cell.place
        )
    }
}
