import Lexicon
import Records
import Tables

/// The rating of a row that a sentence means where it tells of now.
enum RowMarks {
    /// The one rating of a row; of several that of the latest time, where the headings say which that is.
    static func latest(of row: Row, in table: Table, _ lexicon: Lexicon) -> RatingMark? {
        var found: [(column: Int, mark: RatingMark)] = []
        // By their positions: nearly no cell holds a mark, and a copy of one counts up its references.
        let cells = row.cells
        for index in cells.indices {
            guard case .rating(let mark) = cells[index].content else { continue }
            found.append((cells[index].column, mark))
        }
        if found.count > 1 { found = now(found, in: table, lexicon) }
        guard found.count == 1, found[0].mark.candidates == nil else { return nil }
        return found[0].mark
    }

    private static func now(
        _ marks: [(column: Int, mark: RatingMark)],
        in table: Table,
        _ lexicon: Lexicon
    ) -> [(column: Int, mark: RatingMark)] {
        let current = marks.filter { mark in
            table.column(at: mark.column).map {
                lexicon.performance.earlier.longestMatch(in: $0.headingWords) == nil
            } == true
        }
        if current.count == 1 { return current }
        let times = current.map { table.column(at: $0.column)?.period?.order(in: nil) }
        guard let last = times.compactMap(\.self).max(), !times.contains(nil) else { return [] }
        return zip(current, times).filter { $0.1 == last }.map(\.0)
    }
}
