import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("The grid of cells that span")
struct GridTests {
    private func cell(_ text: String, _ rows: Int = 1, _ columns: Int = 1) -> SourceCell {
        SourceCell(
            text: TracedText(text, first: .init(offset: 0, line: 1, column: 0)),
            rowSpan: rows,
            columnSpan: columns
        )
    }

    private func grid(_ rows: [[SourceCell]]) -> Grid {
        GridBuilder.grid(of: TableRegion(layout: .html, rows: rows.map { SourceRow(cells: $0, lines: 1...1) }))
    }

    @Test("puts cells beside those that reach down from above")
    func rowSpan() {
        let grid = grid([[cell("a", 3), cell("b")], [cell("c")], [cell("d"), cell("e")]])
        #expect(grid.rows.map { $0.cells.map(\.column) } == [[1, 2], [2], [2, 3]])
        #expect(grid.columnCount == 3)
    }

    @Test("counts the columns of cells that reach to the right")
    func columnSpan() {
        let grid = grid([[cell("a", 1, 2), cell("b")], [cell("c"), cell("d"), cell("e")]])
        #expect(grid.rows[0].cells.map(\.column) == [1, 3])
        #expect(grid.rows[0].cell(inColumn: 2)?.text.text == "a")
        #expect(grid.columnCount == 3)
    }

    @Test("lets cells overlap as the standard does, and says so")
    func overlap() {
        let grid = grid([[cell("a"), cell("b", 2)], [cell("c", 2, 2)], [cell("d")]])
        #expect(grid.rows[1].cells.map(\.column) == [1])
        #expect(grid.remarks.map(\.kind) == [.cellsOverlap])
        #expect(grid.rows[2].cells.map(\.column) == [3])
    }

    @Test("stops at the widest table that is read, and says so")
    func limits() {
        let wide = grid([(0..<TableLimits.columns + 5).map { _ in cell("x") }])
        #expect(wide.columnCount == TableLimits.columns)
        #expect(wide.remarks.map(\.kind) == [.limitReached])
        let spanning = grid((0..<1_200).map { _ in [cell("x", 1, 1000)] })
        #expect(spanning.remarks.map(\.kind) == [.limitReached])
        #expect(spanning.columnCount == 1000)
    }

    @Test("names rows by the column beside a cell that spans them, which groups them")
    func spanningGroup() throws {
        let rows = [
            [cell("Dept"), cell("Service"), cell("Budget £m")],
            [cell("Place", 2), cell("Bins"), cell("1.0")],
            [cell("Parks"), cell("2.0")],
            [cell("People", 2), cell("Care"), cell("3.0")],
            [cell("Schools"), cell("4.0")],
        ]
        let region = TableRegion(layout: .html, rows: rows.map { SourceRow(cells: $0, lines: 1...1) })
        let table = try TableBuilder(lexicon: Lexicon.standard()).table(of: region, in: TableContext())
        #expect(table.rows.dropFirst().map(\.label) == ["Bins", "Parks", "Care", "Schools"])
        #expect(table.rows.dropFirst().map(\.group) == ["Place", "Place", "People", "People"])
    }

    @Test("without a cell is no table")
    func noCells() throws {
        let blocks = [
            TableRegion(layout: .html, rows: []),
            TableRegion(layout: .html, rows: [SourceRow(cells: [], lines: 1...1)]),
        ]
        .map {
            Block(kind: .table($0), text: TracedText("", first: .init(offset: 0, line: 1, column: 0)), lines: 1...1)
        }
        var paper = try PaperReader.read(Array("words".utf8), name: "paper.txt", lexicon: .standard())
        paper.blocks = blocks
        var reader = TableReader(paper, lexicon: try Lexicon.standard())
        #expect(reader.tables(in: blocks.indices).tables.isEmpty)
    }

    @Test("is empty for no rows")
    func empty() {
        #expect(grid([]).columnCount == 0)
        #expect(grid([[]]).rows.count == 1)
    }
}
