import Figures
import Lexicon
import Records
import Tables

/// The columns of a table of amounts that an arrow beside them may compare: incidents this year and last, a debt now
/// and three months ago.
struct TrendColumns {
    private let mark: Int
    private let latest: Int
    private let earlier: [Int]
    private let columns: [Column]

    /// Fewer rows than this show nothing of an arrow that no column of measures explains.
    private static let leastRows = 5

    /// Nil where the table has no column of arrows, or no two times that it may compare.
    init?(of table: Table, in year: FinancialYear?) {
        let marks = table.columns.filter { $0.role == .trend }
        guard marks.count == 1, table.rows.count > Self.leastRows else { return nil }
        columns = table.columns
        mark = marks[0].index
        let differences = table.relations.filter { $0.axis == .columns && $0.kind == .variance }
        if let told = differences.first(where: { abs($0.result - marks[0].index) <= 2 }),
            let after = told.operands.first(where: { $0.weight > 0 })?.index,
            let before = told.operands.first(where: { $0.weight < 0 })?.index
        {
            (latest, earlier) = (after, [before])
            return
        }
        let results = Set(table.relations.filter { $0.axis == .columns && $0.kind != .sum }.map(\.result))
        let dated = table.columns.filter { column in
            column.period?.order(in: year) != nil && column.role != .target && !results.contains(column.index)
        }
        guard let last = dated.max(by: { Self.order($0, year) < Self.order($1, year) }) else { return nil }
        if dated.count > 1 {
            latest = last.index
            earlier = dated.filter { Self.order($0, year) < Self.order(last, year) && $0.unit == last.unit }.map(
                \.index
            )
        } else {
            // A total of now stands without its day, beside that of a day before.
            let now = table.columns.filter { $0.role == .total && $0.index != last.index && $0.unit == last.unit }
            guard now.count == 1, last.role == .total || abs(now[0].index - last.index) == 1 else { return nil }
            latest = now[0].index
            earlier = [last.index]
        }
        if earlier.isEmpty { return nil }
    }

    private static func order(_ column: Column, _ year: FinancialYear?) -> Int { column.period?.order(in: year) ?? 0 }

    /// The rows that print an arrow and both figures; nil where there are too few, or where they tell of things of
    /// which some should be more and others less, and no column says which.
    func rows(of identified: IdentifiedTable, words: PerformanceWords) -> [TrendRow]? {
        let polarity = columns.first { $0.role == .polarity }?.index
        guard polarity != nil || columns[latest - 1].unit?.unit.isMoney == true else { return nil }
        let rows = identified.table.rows.compactMap { row -> TrendRow? in
            let better = polarity.flatMap { row.cell(inColumn: $0) }.flatMap {
                words.polarities.meaning(of: Words($0.text))
            }
            guard !row.label.isEmpty, case .trend(let mark)? = row.cell(inColumn: mark)?.content,
                mark.trend == .up || mark.trend == .down || mark.trend == .unchanged,
                let now = reading(of: latest, in: row)
            else { return nil }
            var before: [Int: Measure.Reading] = [:]
            for column in earlier {
                guard let reading = reading(of: column, in: row), reading.figure.unit == now.figure.unit else {
                    continue
                }
                before[column] = reading
            }
            guard !before.isEmpty else { return nil }
            return TrendRow(
                name: row.label,
                table: identified.id,
                mark: mark,
                latest: now,
                earlier: before,
                direction: better.map { $0 ? 1 : -1 }
            )
        }
        return rows.count >= Self.leastRows ? rows : nil
    }

    private func reading(of column: Int, in row: Row) -> Measure.Reading? {
        guard let figure = row.cell(inColumn: column)?.figure, figure.value != nil, figure.upper == nil else {
            return nil
        }
        let head = columns[column - 1]
        return Measure.Reading(
            label: head.path.joined(separator: " / "),
            period: head.period ?? Period(),
            figure: figure,
            column: column
        )
    }
}
