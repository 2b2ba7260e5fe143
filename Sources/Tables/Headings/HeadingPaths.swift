import Papers

/// Spells, for every column, the headings that stand above it, the outermost first.
struct HeadingPaths {
    private let grid: Grid
    private let headerRows: Range<Int>
    /// Whether a heading says itself how many columns it stands over, so that an empty cell beside it is empty.
    private let marksSpans: Bool

    init(grid: Grid, headerRowCount: Int) {
        self.grid = grid
        self.headerRows = 0..<headerRowCount
        marksSpans = grid.layout == .aligned
    }

    /// The headings above a column (from 1). One that spans several rows, or is repeated, is there once.
    func path(ofColumn column: Int) -> [String] {
        var path: [String] = []
        for row in headerRows {
            guard let cell = heading(inRow: row, column: column) else { continue }
            if path.last != cell.text.text { path.append(cell.text.text) }
        }
        return path
    }

    private func heading(inRow row: Int, column: Int) -> GridCell? {
        if let cell = grid.rows[row].cell(inColumn: column), cell.isFilled { return cell }
        return groupHeading(inRow: row, column: column)
    }

    /// In text, a heading over several columns stands in the first of them, and those to its right are empty.
    private func groupHeading(inRow row: Int, column: Int) -> GridCell? {
        guard !marksSpans, row + 1 < headerRows.upperBound, column > 1 else { return nil }
        guard grid.rows[row + 1].cell(inColumn: column)?.isFilled == true else { return nil }
        var left = column - 1
        while left > 1 {
            if let cell = grid.rows[row].cell(inColumn: left), cell.isFilled {
                // A heading that has nothing below it heads its own column only, as does one that says over how many it
                // stands.
                guard cell.columnSpan == 1 else { return nil }
                return grid.rows[row + 1].cell(inColumn: left)?.isFilled == true ? cell : nil
            }
            left -= 1
        }
        return nil
    }
}
