import Figures
import Lexicon
import Tables

/// Finds lists without headings that repeat rows of a table: "Abbey Park: £61,205 (11.9%)", one line for each of some
/// of its rows.
///
/// Which column a list quotes no heading says. Where all of its lines are called like rows of one table, and of one of
/// its columns no other agrees in as many of them, that column is the one.
struct QuotedRows {
    /// The figures of a list's columns with those of the table that they quote.
    private(set) var pairs: [TwinTables.Pair] = []

    private static let leastLines = 4
    /// Of so many lines that agree one may differ.
    private static let agreeingForOne = 3

    init(in tables: [TableSubject]) {
        let lists = tables.indices.filter { Self.isList(tables[$0].table) }
        guard !lists.isEmpty else { return }
        var rows: [Words: [GridRow]] = [:]
        for index in tables.indices where !Self.hasNoHeading(tables[index].table) {
            for row in tables[index].table.rows where Self.isLine(row) {
                rows[row.labelWords, default: []].append(GridRow(table: index, row: row.index))
            }
        }
        for list in lists { pairs += Self.pairs(of: list, in: tables, rows) }
    }

    private struct GridRow {
        var table: Int
        var row: Int
    }

    private static func hasNoHeading(_ table: Table) -> Bool { table.columns.allSatisfy { $0.heading.isEmpty } }

    private static func isLine(_ row: Row) -> Bool {
        !row.label.isEmpty && row.roles.isDisjoint(with: [.header, .heading, .note, .unit])
            && row.cells.contains { $0.figure?.value != nil }
    }

    private static func isList(_ table: Table) -> Bool {
        hasNoHeading(table) && table.rows.count(where: isLine) >= leastLines
    }

    private static func pairs(
        of list: Int,
        in tables: [TableSubject],
        _ rows: [Words: [GridRow]]
    ) -> [TwinTables.Pair] {
        let lines = tables[list].table.rows.filter(isLine)
        // The tables that have a row for each of the lines.
        var named: [Int: [Int]] = [:]
        for line in lines {
            guard let found = rows[line.labelWords] else { return [] }
            for row in found { named[row.table, default: []].append(row.row) }
        }
        let quoted = named.filter { $0.value.count == lines.count }.sorted { $0.key < $1.key }
        return tables[list].table.columns.compactMap { column in
            let found = quoted.flatMap { table, rows in
                twins(ofColumn: column.index, lines, list, rows, table, in: tables)
            }
            return found.count == 1 ? found.first : nil
        }
    }

    /// A list's column with each of those of a table that it may quote.
    private static func twins(
        ofColumn column: Int,
        _ lines: [Row],
        _ list: Int,
        _ rows: [Int],
        _ table: Int,
        in tables: [TableSubject]
    ) -> [TwinTables.Pair] {
        tables[table].table.columns.compactMap { other in
            let twins = zip(lines, rows).compactMap { line, row in
                twin(line, column, tables[table].table.rows[row - 1], other.index)
            }
            let agreeing = Set(twins.filter { $0.agreement == .exact }.compactMap(\.first.value)).count
            let different = twins.count { $0.agreement == .different }
            guard twins.count >= leastLines, agreeing >= agreeingForOne, different * agreeingForOne <= agreeing else {
                return nil
            }
            return TwinTables.Pair(first: table, second: list, quoting: twins, agreeing: agreeing)
        }
    }

    /// What stands in brackets may be read as less than nothing: sizes are compared.
    private static func twin(_ line: Row, _ column: Int, _ row: Row, _ other: Int) -> TwinTables.Twin? {
        guard var second = line.figure(inColumn: column), var first = row.figure(inColumn: other),
            let told = second.value, let printed = first.value, first.unit == second.unit, first.upper == nil,
            second.upper == nil
        else { return nil }
        (second.value, first.value) = (told.magnitude, printed.magnitude)
        return TwinTables.Twin(
            firstCell: GridCell(row: row.index, column: other),
            secondCell: GridCell(row: line.index, column: column),
            first: first,
            second: second,
            agreement: TwinTables.agreement(first, second)
        )
    }
}
