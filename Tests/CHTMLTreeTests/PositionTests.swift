import CHTMLTree
import Testing

@Suite struct PositionTests {
    @Test func `an element stands where its start tag begins, a text at its first byte`() throws {
        let tree = try Tree("<table>\n <tr>\n  <td\n   class=n>1.2</td>\n  <td>£5\n</td></tr></table>")
        let places = tree.nodes.indices.dropFirst().map { number in
            "\(tree.name(of: number) ?? "text") \(tree.nodes[number].line):\(tree.nodes[number].column)"
        }
        #expect(
            places == [
                "html 1:1", "body 1:1", "table 1:1", "text 1:8", "tr 2:2", "text 2:6", "td 3:3", "text 4:12",
                "text 4:20", "td 5:3", "text 5:7",
            ]
        )
    }

    /// The source of every cell between its offsets.
    private func cells(_ html: String) throws -> [String] {
        let tree = try Tree(html)
        let bytes = Array(html.utf8)
        return tree.nodes.filter { $0.element == .td }.map {
            String(decoding: bytes[Int($0.offset)..<Int($0.end_offset)], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("<table><tr><td>1</td><TD >2</TD ></tr></table>", ["<td>1</td>", "<TD >2</TD >"]),
        ("<table><tr><td>1<td>2</tr></table>", ["<td>1", "<td>2"]),
        ("<table><tr><td>1<tr><td>2</table>", ["<td>1", "<td>2"]),
        ("<table><tr><td>1", ["<td>1"]),
        ("<table><tr><td><b>1</td></tr></table>", ["<td><b>1</td>"]),
        ("<table><tr><td>&pound;1</td></tr></table>", ["<td>&pound;1</td>"]),
        ("<table><tr><td title=\"<td>\">1</td></tr></table>", ["<td title=\"<td>\">1</td>"]),
        ("<table><tr></td></zz><td>1</td></tr></table>", ["<td>1</td>"]),
        ("<table><tr><td/><td>1</td></tr></table>", ["<td/>", "<td>1</td>"]),
    ])
    func `an element ends past its end tag or where it was closed without one`(
        html: String,
        expected: [String]
    ) throws {
        #expect(try cells(html) == expected)
    }

    @Test func `implied elements have the place of what follows`() throws {
        let tree = try Tree("<!-- draft -->\n\n  <td>1</td>")
        #expect(tree.shape == "(html* (body* (td '1')))")
        #expect(tree.nodes.dropFirst().map(\.line) == [3, 3, 3, 3])
        #expect(tree.nodes.dropFirst().map(\.column) == [3, 3, 3, 7])
    }

    @Test func `lines are right beyond 65,535`() throws {
        let html = "<table>\n" + (2...70_000).map { "<tr><td>\($0)</td></tr>\n" }.joined() + "</table>"
        let tree = try Tree(html)
        var wrong = 0
        for number in tree.numbers(of: .td) {
            let text = String(decoding: tree.text(of: tree.nodes[number + 1]), as: UTF8.self)
            wrong += String(tree.nodes[number].line) == text && tree.nodes[number].column == 5 ? 0 : 1
        }
        #expect(wrong == 0)
        #expect(tree.numbers(of: .td).count == 69_999)
        #expect(tree.nodes.last?.line == 70_000)
    }

    @Test func `an error of a later line tells that line`() {
        let html = String(repeating: "<p>x</p>\n", count: 70_000) + String(repeating: "<div>", count: 300)
        let failure = Tree.failure(Array(html.utf8))
        #expect(failure?.code == .tooDeep)
        #expect(failure?.line == 70_001)
    }
}
