import Figures
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

    private func piped(_ text: String) throws -> Table {
        let lines = text.split(separator: "\n").map(String.init)
        var region = TableText.region(lines.joined(separator: "\n"), layout: .piped)
        region.rows[0].section = .head
        return try TableBuilder(lexicon: Lexicon.standard()).table(of: region, in: TableContext())
    }

    @Test("of Markdown: words that stand in every column spanned them all, and head a group")
    func repeated() throws {
        let table = try piped(
            """
            Expenses|2030/31 £|2031/32 £
            Works|Works|Works
            Dredging|410|395
            Total|410|395
            Sales|Sales|Sales
            Stalls|8|9
            """
        )
        #expect(table.columns.map(\.path) == [["Expenses"], ["2030/31"], ["2031/32"]])
        #expect(
            (1...6).map { table.roles($0) } == [["header"], ["heading"], ["line"], ["total"], ["heading"], ["line"]]
        )
        #expect(table.rows[1].cells.map(\.columnSpan) == [3])
        #expect(table.rows[2].group == "Works")
    }

    @Test("of Markdown: a first row of figures heads nothing")
    func headedByFigures() throws {
        let table = try piped("Surplus|55|65\nInterest|15|20\nLeft|40|45")
        #expect(table.value(1, 2) == ExactDecimal(55))
        #expect(table.columns.map(\.path) == [[], [], []])
        let years = try piped("Costs|2021|2022\nWorks|15|20\nTotal|15|20")
        #expect(years.columns.map(\.path) == [["Costs"], ["2021"], ["2022"]])
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
