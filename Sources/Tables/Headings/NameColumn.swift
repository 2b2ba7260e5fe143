import Lexicon
import Papers

/// Finds the column that names the rows where several hold words: a register's theme, unit, lead, headline and
/// description.
struct NameColumn {
    let grid: Grid
    let body: Range<Int>
    let surveys: [ColumnSurvey]
    let columns: [Column]
    let lexicon: Lexicon

    /// So many columns of words make a register; of fewer the first names the rows, or groups them.
    private static let leastColumns = 3

    /// The column (from 1) that names the rows: the one whose heading says so, before one that says the same of many
    /// rows; of several without such words, the one that differs most from row to row.
    ///
    /// - Parameter found: The one that the place and the cells tell.
    func column(insteadOf found: Int?) -> Int? {
        guard let found else { return nil }
        let worded = wordedColumns(beside: found - 1)
        guard worded.count >= Self.leastColumns, !namesRows(found - 1), let first = worded.first else { return found }
        let rows = body.filter { row in worded.count { text(row, $0) != nil } > 1 }
        let repeats = worded.prefix { $0 <= found - 1 }.contains { isRepeated(variety(of: $0, in: rows)) }
        if repeats || first < found - 1, let named = worded.first(where: namesRows) { return named + 1 }
        let own = variety(of: found - 1, in: rows)
        guard own.different * 3 <= own.texts, own.texts >= Self.leastRows else { return found }
        let others = worded.filter { columns[$0].role == nil }.map { (column: $0, variety: variety(of: $0, in: rows)) }
        let best = others.max { $0.variety.different < $1.variety.different }
        guard let best, best.variety.different * 3 >= best.variety.texts * 2,
            best.variety.texts * 3 >= own.texts * 2
        else { return found }
        return best.column + 1
    }

    private static let leastRows = 6

    /// The columns (from 0) of words on the same side of the figures as the one that was found.
    private func wordedColumns(beside found: Int) -> [Int] {
        var side: [Int] = []
        for index in surveys.indices {
            if surveys[index].holdsFigures, !surveys[index].countsRows, columns[index].role != .reference {
                if side.contains(found) { break }
                side.removeAll()
            } else if surveys[index].holdsText {
                side.append(index)
            }
        }
        return side
    }

    private func namesRows(_ column: Int) -> Bool {
        switch columns[column].role {
        case .area, .risk: return true
        case .owner, .date, .reference, .note, .rating, .portfolio: return false
        default: break
        }
        guard let heading = columns[column].path.last else { return false }
        let words = Words(heading)
        return lexicon.headings.names.contains { words.firstIndex(of: $0) != nil }
    }

    /// How many of some rows have words in a column, and how many different ones these are. A total, which has words in
    /// one column alone, tells nothing.
    private func variety(of column: Int, in rows: [Int]) -> (texts: Int, different: Int) {
        let texts = rows.compactMap { text($0, column) }
        return (texts.count, Set(texts).count)
    }

    private func text(_ row: Int, _ column: Int) -> String? {
        guard let cell = grid.rows[row].cell(inColumn: column + 1), case .text = cell.reading else { return nil }
        return cell.text.text
    }

    private func isRepeated(_ variety: (texts: Int, different: Int)) -> Bool {
        variety.different < variety.texts
    }
}
