import Figures
import Lexicon
import Papers

/// Tells the rows at the top of a table that name its columns from the rows below that fill them.
struct HeaderFinder {
    let lexicon: Lexicon

    /// How many rows at the top are headings.
    func headerRowCount(of grid: Grid) -> Int {
        let hasFigures = grid.rows.contains { $0.cells.contains(where: \.isFigureLike) }
        var count = 0
        for (index, row) in grid.rows.prefix(TableLimits.headerRows).enumerated() {
            guard isHeading(row, at: index, in: grid, hasFigures: hasFigures) else { break }
            count = index + 1
        }
        // A table is not all headings: where nothing is left, only the first row names the others.
        return count == grid.rows.count ? min(count - 1, 1) : count
    }

    private func isHeading(_ row: GridRow, at index: Int, in grid: Grid, hasFigures: Bool) -> Bool {
        let filled = row.filledCells
        if row.section == .head { return !Self.tellsFigures(row, in: grid) }
        if row.isArranged { return false }
        // Where spaces keep the columns the reader of the text has told the headings by their place.
        if grid.layout == .aligned || grid.layout == .fused { return false }
        if filled.isEmpty { return false }
        if filled.count > 1, filled.allSatisfy(\.isHeader) { return true }
        if filled.contains(where: { isOfTheBody($0) && !(index == 0 && Self.isWord($0)) }) {
            return index == 0 && Self.namesSpans(row, in: grid)
        }
        // The ratings of a key are its rows: "Red | 15 or more".
        if index > 0, filled[0].column == 1, isRating(filled[0]), filled.count(where: isRating) == 1 { return false }
        // A lone name on the left is the heading of a group of rows, unless it opens the table.
        if filled.count == 1, filled[0].column == 1 { return index == 0 && opensTable(filled[0], in: grid) }
        return hasFigures || index == 0
    }

    /// Markdown has no table without a head, so that the first row stands there where the headings are on the page
    /// before.
    private static func tellsFigures(_ row: GridRow, in grid: Grid) -> Bool {
        guard grid.layout == .piped else { return false }
        let (others, isLabelled) = row.filledPlaces(besides: 1)
        return isLabelled && !others.isEmpty && grid.rows.count > 1
            && row.all(others) { cell in
                guard case .number = cell.reading else { return false }
                return cell.isFigureLike
            }
    }

    private func isRating(_ cell: GridCell) -> Bool { lexicon.ratings.meaning(of: Words(cell.text.text)) != nil }

    private func isOfTheBody(_ cell: GridCell) -> Bool {
        guard cell.isFigureLike else { return false }
        return AgeBandReader.band(in: cell.text.text, lexicon: lexicon) == nil
    }

    /// `1 year | 1 year | 3 years | 3 years` above headings: the spans of time of which the columns below tell.
    private static func namesSpans(_ row: GridRow, in grid: Grid) -> Bool {
        guard grid.rows.count > 2 else { return false }
        let below = grid.rows[1].filledCells
        return below.count >= row.filledCells.count && !below.contains(where: \.isFigureLike)
            && row.filledCells.allSatisfy { !$0.isFigureLike || isSpan($0) }
    }

    private static func isSpan(_ cell: GridCell) -> Bool {
        guard case .number(let number) = cell.reading else { return false }
        return number.unit == .years || number.unit == .months || number.unit == .days
    }

    /// "Due" and "Baseline" say in the body that a number is missing; in the first row they are headings.
    private static func isWord(_ cell: GridCell) -> Bool {
        switch cell.reading {
        case .absence(.due), .absence(.cancelled), .absence(.baseline): true
        default: false
        }
    }

    /// Whether a single cell in the first row is a title over all columns (or the only column).
    private func opensTable(_ cell: GridCell, in grid: Grid) -> Bool {
        guard grid.rows.count > 1 else { return false }
        return cell.columnSpan > 1 || !grid.rows[1].cells.contains(where: \.isFigureLike)
    }
}
