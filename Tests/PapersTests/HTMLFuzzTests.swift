import TestSupport
import Testing

@testable import Papers

/// Whatever the tags, reading ends, and what comes out keeps the promises of its types.
@Suite("Mutated HTML")
struct HTMLFuzzTests {
    private static let parts = [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td/>", "<thead>", "<tbody>", "<tfoot>",
        "</tbody>", "<caption>", "</caption>", "<td rowspan=0>", "<td rowspan=3 colspan=2>", "<td colspan=99999>",
        "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<h2>", "</h2>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>",
        "<dd>", "</dl>", "<pre>", "</pre>", "<br>", "<figure>", "</figure>", "<figcaption>", "<header>", "</header>",
        "<nav>", "</nav>", "<sup>", "</sup>", "<button>", "<span hidden>", "</span>", "<form>", "</form>", "<svg>",
        "<title>", "</title>", "<script>", "</script>", "<!--", "-->", "<![if x]>", "&pound;", "&nbsp;", "&pound5",
        "&amp;", "&", "<", ">", "\"", "1,234", "words", " ", "\n", "\r\n", "\t", "é", "🔴", "**", "\u{A0}", "(5.6)",
    ]

    @Test("random tags", arguments: 0..<400)
    func randomTags(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var html = ""
        for _ in 0..<Int.random(in: 1...120, using: &random) {
            html += Self.parts[Int.random(in: 0..<Self.parts.count, using: &random)]
        }
        try check(Array(html.utf8))
    }

    /// The tags between which words may stand, all of them shown.
    private static let shown = [
        "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<td/>", "<thead>", "<tbody>", "<tfoot>",
        "</tbody>", "<caption>", "</caption>", "<td rowspan=0>", "<p>", "</p>", "<div>", "</div>", "<b>", "</b>",
        "<h2>", "</h2>", "<ul>", "<li>", "</ul>", "<dl>", "<dt>", "<dd>", "</dl>", "<pre>", "</pre>", "<br>",
        "<figure>",
        "</figure>", "<figcaption>", "</figcaption>", "<sup>", "</sup>", "<article>", "</article>", "<form>", "<span>",
        "<wbr>", "<hr>", "<colgroup>", "<col>", "<center>", "<font>", "<!-- note -->", "<summary>", "<fieldset>",
    ]

    @Test("every word is told once", arguments: 0..<400)
    func wordsAreTold(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 5_000)
        var html = "<body>"
        var words: [String] = []
        for index in 0..<Int.random(in: 1...80, using: &random) {
            html += Self.shown[Int.random(in: 0..<Self.shown.count, using: &random)]
            guard Bool.random(using: &random) else { continue }
            words.append("w\(index)x")
            html += " w\(index)x "
        }
        var told: [String] = []
        for block in try HTMLPaperReader.read(SourceText(Array(html.utf8))).blocks {
            var texts = [block.number ?? "", block.text.text]
            if case .keyValue(let key, let value) = block.kind { texts += [key.text, value.text] }
            if let region = block.region {
                texts += [region.caption?.text ?? ""] + region.rows.flatMap { $0.cells.map(\.text.text) }
            }
            told += texts.flatMap { $0.split(separator: " ").map(String.init) }
        }
        #expect(told.sorted() == words.sorted(), "\(html)")
    }

    @Test("a page with bytes changed", arguments: 0..<200)
    func changedBytes(_ seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed) + 1_000)
        var bytes = Array(
            """
            <!DOCTYPE html><html><head><title>Budget</title></head><body><nav>x</nav><h1>Outturn &amp; more</h1>
            <p>Spent <b>&pound;1,234</b> in<br>2016</p><table><caption>One</caption><thead><tr><th colspan=2>Service
            </thead><tr><td rowspan=2>Libraries</td><td>1.2</td></tr><tr><td>&nbsp;</td></tr><tfoot><tr><td>Total
            </tfoot></table><dl><dt>Staff<dd>5</dl><ul><li>a<ul><li>b</ul></ul></body></html>
            """.utf8
        )
        for _ in 0..<Int.random(in: 1...20, using: &random) {
            let index = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[index] = UInt8.random(in: 0x20..<0x7F, using: &random)
            case 1: bytes.remove(at: index)
            default:
                let length = min(bytes.count - index, Int.random(in: 1...30, using: &random))
                bytes.insert(contentsOf: Array(bytes[index..<index + length]), at: bytes.count / 2)
            }
        }
        try check(bytes)
    }

    private func check(_ bytes: [UInt8]) throws {
        let source = SourceText(bytes)
        let result: (blocks: [Block], nodePaths: NodePaths, title: String?)
        do {
            result = try HTMLPaperReader.read(source)
        } catch {
            // Refusing a paper is an end too; what stands in it is then of no matter.
            return
        }
        for block in result.blocks {
            #expect(block.lines.lowerBound >= 1 && block.lines.upperBound <= max(1, source.lineCount))
            // Only a character before the first tag stands in no element.
            #expect(block.text.node == -1 || result.nodePaths.path(of: block.text.node)?.hasPrefix("/") == true)
            for row in block.region?.rows ?? [] {
                #expect(block.lines.contains(row.lines.lowerBound) && block.lines.contains(row.lines.upperBound))
                for cell in row.cells {
                    #expect(cell.rowSpan >= 1 && cell.columnSpan >= 1 && cell.columnSpan <= 1000)
                    #expect(row.lines.contains(Int(cell.text.place.line)))
                    #expect(cell.text.text.utf8.first != 0x20 && cell.text.text.utf8.last != 0x20)
                }
            }
            switch block.kind {
            case .table, .keyValue: break
            // A number alone on a line of preformatted text has no words.
            default: #expect(!block.text.isEmpty || block.number != nil)
            }
        }
    }
}
