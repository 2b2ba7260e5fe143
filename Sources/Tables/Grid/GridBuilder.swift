import Figures
import Papers

/// Lays the cells of a region out in columns, as the HTML standard's table model does for spans.
///
/// Text has no spans, so that its n-th cell stands in column n. Time grows with the cells and the columns that they
/// cover; ``TableLimits`` bounds both.
struct GridBuilder {
    private var rows: [GridRow] = []
    private var remarks: [TableRemark]
    private var columnCount = 0
    /// For each column (from 0), how many rows below are still covered by a cell that spans down.
    private var coveredRows: [Int] = []
    private var coveredSlots = 0

    static func grid(of region: TableRegion) -> Grid {
        var builder = GridBuilder(remarks: region.remarks)
        builder.rows.reserveCapacity(region.rows.count)
        // Read in place, here and below: a copy of a row or cell counts up a reference for each of its fields.
        let rows = region.rows.span
        for row in rows.indices {
            let isFused = region.layout == .fused || rows[row].arrangement == .refused
            builder.add(rows[row], isFused: isFused)
            if region.layout == .piped { builder.spanRepeated() }
        }
        return Grid(
            rows: builder.rows,
            columnCount: builder.columnCount,
            layout: region.layout,
            remarks: builder.remarks
        )
    }

    private init(remarks: [TableRemark]) {
        self.remarks = remarks
    }

    private mutating func add(_ source: SourceRow, isFused: Bool) {
        var cells: [GridCell] = []
        cells.reserveCapacity(source.cells.count)
        // The first column (from 0) that no cell of this row or from above covers.
        var column = 0
        let coveredAbove = coveredRows
        for index in coveredRows.indices where coveredRows[index] > 0 { coveredRows[index] -= 1 }
        let sources = source.cells.span
        for index in sources.indices {
            while column < coveredAbove.count, coveredAbove[column] > 0 { column += 1 }
            guard let span = columnSpan(of: sources, index, at: column) else { break }
            if sources[index].rowSpan > 1 {
                let rows = sources[index].rowSpan - 1
                cover(column..<column + span, above: coveredAbove, rows: rows, by: sources[index])
            }
            cells.append(Self.cell(sources, index, at: column + 1, span: span, isFused: isFused))
            column += span
            columnCount = max(columnCount, column)
        }
        let isArranged = source.arrangement != .printed
        rows.append(GridRow(cells: cells, section: source.section, isArranged: isArranged, lines: source.lines))
    }

    /// Markdown has no spans: who turns a table into it prints the words of a cell in every column that it spanned.
    private mutating func spanRepeated() {
        guard let cells = rows.last?.cells, cells.count > 1, case .text = cells[0].reading, cells[0].isFilled else {
            return
        }
        let text = cells[0].text.text
        guard cells.dropFirst().allSatisfy({ $0.text.text == text }) else { return }
        var whole = cells[0]
        whole.columnSpan = cells.reduce(0) { $0 + $1.columnSpan }
        rows[rows.count - 1].cells = [whole]
    }

    private static func cell(
        _ sources: Span<SourceCell>,
        _ index: Int,
        at column: Int,
        span: Int,
        isFused: Bool
    ) -> GridCell {
        GridCell(
            column: column,
            columnSpan: span,
            rowSpan: sources[index].rowSpan,
            text: sources[index].text,
            isHeader: sources[index].isHeader,
            isBold: sources[index].isBold,
            // Over several columns that ran together stands what none of them takes for certain.
            reading: isFused && span > 1 ? .text : FigureReader.read(sources[index].text.text)
        )
    }

    /// How many columns a cell takes up within the limits; nil where the table has no room for it.
    private mutating func columnSpan(of sources: Span<SourceCell>, _ index: Int, at column: Int) -> Int? {
        let room = TableLimits.columns - column
        let slots = TableLimits.spannedSlots - coveredSlots
        guard room > 0 else {
            let words = "more than \(TableLimits.columns) columns; the rest of the row is left out"
            remark(.limitReached, words, sources[index])
            return nil
        }
        let span = max(1, sources[index].columnSpan)
        guard span > 1 else { return 1 }
        coveredSlots += span
        if span > room || span > slots {
            remark(.limitReached, "spans more columns than a table here may have; read as one column", sources[index])
            return 1
        }
        return span
    }

    private mutating func cover(_ columns: Range<Int>, above: [Int], rows: Int, by cell: SourceCell) {
        if columns.contains(where: { $0 < above.count && above[$0] > 0 }) {
            remark(.cellsOverlap, "covers a column that a cell above still covers", cell)
        }
        if coveredRows.count < columns.upperBound {
            coveredRows += Array(repeating: 0, count: columns.upperBound - coveredRows.count)
        }
        for column in columns { coveredRows[column] = max(coveredRows[column], rows) }
    }

    private mutating func remark(_ kind: TableRemark.Kind, _ text: String, _ cell: SourceCell) {
        // One remark of a kind tells the reader where to look; thousands would bury it.
        guard !remarks.contains(where: { $0.kind == kind && $0.text == text }) else { return }
        remarks.append(TableRemark(kind, text, at: cell.text.place))
    }
}
