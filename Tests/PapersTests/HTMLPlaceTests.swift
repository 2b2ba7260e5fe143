import Testing

@testable import Papers

@Suite("Places in HTML")
struct HTMLPlaceTests {
    private let html = """
        <html><body>
        <h1>Budget</h1>
        <table><tr><td>skipped</td></tr></table>
        <table>
          <thead>
            <tr><th>Service</th></tr></thead>
          <tr>
            <td>Adult
              Care</td><td></td>
            <td>&pound;4,200 <b>net</b></td></tr>
        </table>
        <p>last <i>of</i>
        all</p></body></html>
        """

    @Test func linesColumnsAndPaths() throws {
        let (blocks, paths, _) = try HTMLPaperReader.read(SourceText(Array(html.utf8)))
        #expect(blocks.map(\.lines) == [2...2, 3...3, 4...10, 12...13])
        #expect(
            blocks.map { paths.path(of: $0.text.node) } == [
                "/html/body/h1", "/html/body/table[1]", "/html/body/table[2]", "/html/body/p",
            ]
        )
        let table = try #require(blocks[2].region)
        #expect(table.rows.map(\.lines) == [6...6, 7...10])
        let cells = table.rows[1].cells.map(\.text)
        #expect(cells.map(\.text) == ["Adult Care", "", "£4,200 net"])
        #expect(
            cells.map { paths.path(of: $0.node) } == [
                "/html/body/table[2]/tr/td[1]", "/html/body/table[2]/tr/td[2]", "/html/body/table[2]/tr/td[3]",
            ]
        )
        #expect(paths.path(of: table.rows[0].cells[0].text.node) == "/html/body/table[2]/thead/tr/th")
        #expect(cells[0].place == Place(line: 8, column: 9, endLine: 9, endColumn: 11, node: cells[0].node))
        #expect(cells[1].place == Place(line: 9, column: 16, endLine: 9, endColumn: 16, node: cells[1].node))
        #expect(cells[2].place(of: 0..<2).column == 9)
        #expect(
            cells[2].place(of: 2..<7) == Place(line: 10, column: 16, endLine: 10, endColumn: 21, node: cells[2].node)
        )
        #expect(cells[2].place(of: 8..<11).column == 25)
    }

    @Test func everyByteStandsWhereItsPlaceSays() throws {
        let source = SourceText(Array(html.utf8))
        for block in try HTMLPaperReader.read(source).blocks {
            let texts = [block.text] + (block.region?.rows.flatMap { $0.cells.map(\.text) } ?? [])
            for text in texts {
                let bytes = Array(text.text.utf8)
                for (offset, byte) in bytes.enumerated() where byte > 0x20 && byte < 0x7F {
                    let place = text.place(of: offset..<offset + 1)
                    let start = source.range(ofLine: Int(place.line)).lowerBound
                    #expect(source.bytes[start + Int(place.column) - 1] == byte)
                }
            }
        }
    }

    @Test("line ends of any kind", arguments: ["\n", "\r\n", "\r"])
    func lineEnds(_ end: String) throws {
        let html = ["<p>one</p>", "<table>", "<tr><td>two", "three</td></tr></table>"].joined(separator: end)
        let blocks = try HTMLPaperReader.read(SourceText(Array(html.utf8))).blocks
        #expect(blocks.map(\.lines) == [1...1, 2...4])
        #expect(blocks[1].region?.rows[0].cells[0].text.text == "two three")
        #expect(blocks[1].region?.rows[0].cells[0].text.place(of: 4..<9).line == 4)
    }

    @Test func anIndexIsGivenWhereASiblingHasTheName() throws {
        let html = "<div><p>a</p></div><div><p>b</p><p>c</p></div><h2>d</h2>"
        let (blocks, paths, _) = try HTMLPaperReader.read(SourceText(Array(html.utf8)))
        #expect(
            blocks.map { paths.path(of: $0.text.node) } == [
                "/html/body/div[1]/p", "/html/body/div[2]/p[1]", "/html/body/div[2]/p[2]", "/html/body/h2",
            ]
        )
    }

    @Test func aStretchOfATextPaperHasThePlacesOfThePaper() throws {
        let paper = "# Minutes\n\n<table><tr><td>Précis</td>\n<td>&pound;5</td></tr></table>\n\nwords\n"
        let source = SourceText(Array(paper.utf8))
        let start = try #require(paper.utf8.firstIndex(of: 0x3C)).utf16Offset(in: paper)
        var paths = NodePaths()
        let table = source.range(ofLine: 3).lowerBound..<source.range(ofLine: 4).upperBound
        #expect(table.lowerBound == start)
        let blocks = try HTMLPaperReader.read(source, in: table, nodePaths: &paths)
        #expect(outline(blocks) == ["table", "row |Précis|£5"])
        #expect(blocks[0].lines == 3...4)
        let cells = try #require(blocks[0].region).rows[0].cells.map(\.text)
        #expect(cells.map { $0.place.line } == [3, 4])
        #expect(cells.map { $0.place.column } == [16, 5])
        #expect(paths.path(of: cells[1].node) == "/html/body/table/tr/td[2]")
    }
}
