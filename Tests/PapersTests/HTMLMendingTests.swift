import Testing

@testable import Papers

/// What the HTML standard's parser does with tags that stand where they may not (13.2.6.4.9 to 13.2.6.4.15), and what
/// libxml2 leaves to be done.
@Suite("Mended HTML tables")
struct HTMLMendingTests {
    @Test(
        "what is out of place",
        arguments: [
            (
                "a cell without a row", "<table><td>a<td>b<tr><td>c</table>",
                ["table", "row |a|b", "row |c", "! markup_mended 1"]
            ),
            (
                "a cell between rows",
                "<table><tr><td>a</tr><td>b</td><tr><td>c</table>",
                ["table", "row |a", "row |b", "row |c", "! markup_mended 1"]
            ),
            (
                "text in a table",
                "<table>loose<tr>x<td>1</td>y</tr></table>",
                [
                    "p loose", "p x", "p y", "table", "row |1", "! markup_mended 1", "! markup_mended 1",
                    "! markup_mended 1",
                ]
            ),
            (
                "blocks in a table",
                "<p>0</p><table><h2>Head</h2><p>para</p><tr><td>1</table>",
                ["p 0", "h2 Head", "p para", "table", "row |1", "! markup_mended 1", "! markup_mended 1"]
            ),
            (
                "text in an inner table goes into the cell around it",
                "<table><tr><td>a<table>b<tr><td>c</table></table>",
                ["table", "row |a b", "table", "row |c", "! markup_mended 1"]
            ),
            ("a row within a division of a table", "<table><div><tr><td>x</tr></div></table>", ["table", "row |x"]),
            (
                "a row within a division of a cell",
                "<table><tr><td>a<div><tr><td>x</tr></div></table>",
                ["table", "row |a", "row |x"]
            ),
            ("a form around rows", "<table><form><tr><td>x<input type=hidden></form></table>", ["table", "row |x"]),
            (
                "rows outside any table",
                "<p>a</p><tr><td>1<td>2</tr><tr><td>3</tr><p>b</p>",
                ["p a", "table", "row |1|2", "row |3", "! markup_mended 1", "p b"]
            ),
            (
                "rows outside any table, twice",
                "<tr><td>1</tr>words<tr><td>2</tr>",
                ["table", "row |1", "! markup_mended 1", "p words", "table", "row |2", "! markup_mended 1"]
            ),
            (
                "a table between rows",
                "<table><tr><td>1</tr><table><tr><td>in</table><tr><td>2</table>",
                ["table", "row |1", "row |2", "! markup_mended 1", "table", "row |in"]
            ),
            ("end tags of nothing", "<p>a</p></td></tr></table><p>b</p>", ["p a", "p b"]),
            ("a table in a paragraph", "<p><table><tr><td>1</table></p>", ["table", "row |1"]),
            ("an empty cell in XML's way", "<table><tr><td/><td>b</td></tr></table>", ["table", "row ||b"]),
        ]
    )
    func mends(_ name: String, _ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected, "\(name)")
    }

    @Test func aRemarkSaysWhereAndWhat() throws {
        let html = "<table>\n<tr><td>1</td></tr>\n  Note: provisional\n</table>"
        let remark = try #require(try regions(html).first?.remarks.first)
        #expect(remark.kind == .markupMended)
        #expect(remark.text == "text stood outside any cell; it was moved before the table")
        #expect(remark.place.line == 3)
        #expect(remark.place.column == 3)
    }

    @Test(
        "inner tables follow the outer one",
        arguments: [
            (
                "one",
                "<table><tr><td>a<table><tr><td>in</table>b<td>c</table>",
                ["table", "row |a b|c", "table", "row |in"]
            ),
            (
                "two, side by side",
                "<table><tr><td><table><tr><td>1</table><td><table><tr><td>2</table></table>",
                ["table", "row ||", "table", "row |1", "table", "row |2"]
            ),
            (
                "three deep",
                "<table><tr><td>a<table><tr><td>b<table><tr><td>c</table></table><tr><td>d</table>",
                ["table", "row |a", "row |d", "table", "row |b", "table", "row |c"]
            ),
            (
                "in a caption",
                "<table><caption>Cap<table><tr><td>in</table></caption><tr><td>out</table>",
                ["table Cap", "row |out", "table", "row |in"]
            ),
        ]
    )
    func nests(_ name: String, _ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected, "\(name)")
    }
}
