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
        // What moved it may tell a time of its own: "Removal of 2031/32 one-off items".
        let ends = names.count > 2 ? [(names[0], names[names.count - 1])] : []
        return (zip(names, names.dropFirst()) + ends).compactMap { first, second in
            guard isBefore(first.time, second.time),
                first.words == second.words || areEnds(first.position, second.position, of: table),
                movesBetween(first, second, in: table, values, columns)
            else { return nil }
            return Pair(opening: first.position, closing: second.position)
        }
    }

    /// Whether the rows are called by times that follow each other, one each.
    static func areTimesInOrder(_ rows: [Int], of table: Table) -> Bool {
        var times: [PeriodMention.Value] = []
        for row in rows {
            let label = table.rows[row - 1].label
            guard label.utf8.contains(where: { $0.isDigit }), case let mentions = PeriodReader().mentions(in: label),
                mentions.count == 1
            else { return false }
            times.append(mentions[0].value)
        }
        let pairs = zip(times, times.dropFirst())
        return pairs.allSatisfy { isBefore($0, $1) } || pairs.allSatisfy { isBefore($1, $0) }
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
        _ first: Name,
        _ second: Name,
        in table: Table,
        _ values: ValueGrid,
        _ columns: [Int]
    ) -> Bool {
        let (opening, closing) = (first.position, second.position)
        let between = table.rows[(opening + 1)..<closing]
        // Between two days stands what came and went, however much it was.
        let areDays = first.time.isDay && second.time.isDay && first.words != second.words
        guard between.count >= leastBetween, between.allSatisfy({ $0.roles == .line }) else { return false }
        return columns.contains { column in
            let start = values[opening + 1, column]
            let moved = between.map { values[$0.index, column] }.filter(\.isValue)
            guard start.isLong, moved.count >= leastBetween else { return false }
            let size = moved.reduce(UInt64(0)) { $0 &+ $1.doubled.magnitude }
            return (areDays || size < start.doubled.magnitude / 2) && moved.contains { $0.doubled < 0 }
        }
    }
}

extension PeriodMention.Value {
    fileprivate var isDay: Bool {
        if case .date = self { true } else { false }
    }
}
