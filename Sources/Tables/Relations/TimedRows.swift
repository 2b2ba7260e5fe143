import Figures
import Lexicon

/// Finds the rows that tell how many or how much of one thing there was at two times, with what moved it between them:
/// `Stock at 1 April 2023`, `Sold`, `Built`, `Stock at 31 March 2024`; `Base budget 2031/32`, `Growth`, `Savings`,
/// `Budget requirement 2032/33`.
///
/// No word calls them balances. That their names are the same but for the time does, or that they are the first and the
/// last line of the table. What stands between has to be small beside them, and some of it has to be taken: parts of
/// the one or the other may stand there as well.
enum TimedRows {
    struct Pair: Equatable {
        /// Positions of rows, from 0.
        var opening: Int
        var closing: Int
    }

    private struct Name {
        var position: Int
        /// The words without the time.
        var words: [UInt64]
        var time: PeriodMention.Value
    }

    /// More rows with a time in their names than this are a list of times.
    private static let mostTimes = 6
    private static let leastBetween = 2

    static func pairs(in table: Table, values: ValueGrid, columns: [Int]) -> [Pair] {
        let dated = table.rows.indices.filter { position in
            isLine(table.rows[position]) && table.rows[position].label.utf8.contains { $0.isDigit }
        }
        guard dated.count >= 2, dated.count <= mostTimes else { return [] }
        let names = dated.compactMap { name(of: table.rows[$0], at: $0) }
        return zip(names, names.dropFirst()).compactMap { first, second in
            guard isBefore(first.time, second.time),
                first.words == second.words || areEnds(first.position, second.position, of: table),
                movesBetween(first.position, second.position, in: table, values, columns)
            else { return nil }
            return Pair(opening: first.position, closing: second.position)
        }
    }

    private static func isLine(_ row: Row) -> Bool { row.roles == .line || row.roles == .total }

    private static func name(of row: Row, at position: Int) -> Name? {
        let mentions = PeriodReader().mentions(in: row.label)
        guard mentions.count == 1 else { return nil }
        let words = row.labelWords
        let rest = zip(words.hashes, words.ranges).filter { !mentions[0].range.overlaps($0.1) }.map(\.0)
        return rest.isEmpty ? nil : Name(position: position, words: rest, time: mentions[0].value)
    }

    private static func isBefore(_ first: PeriodMention.Value, _ second: PeriodMention.Value) -> Bool {
        switch (first, second) {
        case (.date(let first), .date(let second)): first < second
        case (.financialYear(let first), .financialYear(let second)): first < second
        default: false
        }
    }

    /// Whether two rows are the first and the last line of a table without totals.
    private static func areEnds(_ opening: Int, _ closing: Int, of table: Table) -> Bool {
        let lines = table.rows.indices.filter { table.rows[$0].cells.contains { $0.figure?.value != nil } }
        return lines.first == opening && lines.last == closing
    }

    private static func movesBetween(
        _ opening: Int,
        _ closing: Int,
        in table: Table,
        _ values: ValueGrid,
        _ columns: [Int]
    ) -> Bool {
        let between = table.rows[(opening + 1)..<closing]
        guard between.count >= leastBetween, between.allSatisfy({ $0.roles == .line }) else { return false }
        return columns.contains { column in
            let start = values[opening + 1, column]
            let moved = between.map { values[$0.index, column] }.filter(\.isValue)
            guard start.isLong, moved.count >= leastBetween else { return false }
            let size = moved.reduce(UInt64(0)) { $0 &+ $1.doubled.magnitude }
            return size < start.doubled.magnitude / 2 && moved.contains { $0.doubled < 0 }
        }
    }
}
