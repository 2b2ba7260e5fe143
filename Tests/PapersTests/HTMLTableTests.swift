import Testing

@testable import Papers

@Suite("HTML tables")
struct HTMLTableTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var html: String
        var expected: [String]

        init(_ name: String, _ html: String, _ expected: [String]) {
            testDescription = name
            self.html = html
            self.expected = expected
        }
    }

    @Test(
        "rows, cells and their sections",
        arguments: [
            Case(
                "head, body and foot",
                """
                <table><thead><tr><th>Service<th>Budget</thead>
                <tbody><tr><td>Libraries<td>1.2</tbody><tfoot><tr><td>Total<td>1.2</tfoot></table>
                """,
                ["table", "head |#*Service|#*Budget", "row |Libraries|1.2", "foot |Total|1.2"]
            ),
            Case(
                "a foot printed first comes last, a head printed last comes first",
                """
                <table><tfoot><tr><td>Total</tfoot><tbody><tr><td>1</tbody><tbody><tr><td>2</tbody>\
                <thead><tr><th>Head</thead></table>
                """,
                ["table", "head |#*Head", "row |1", "row |2", "foot |Total"]
            ),
            Case(
                "only the first head and the first foot move",
                """
                <table><thead><tr><td>A</thead><tfoot><tr><td>T</tfoot><tr><td>1<thead><tr><td>B</thead>\
                <tfoot><tr><td>U</tfoot><tr><td>2</table>
                """,
                ["table", "head |A", "row |1", "head |B", "foot |U", "row |2", "foot |T"]
            ),
            Case(
                "no end tags",
                "<table><tr><td>1<td>2<tr><td>3<td>4</table>",
                ["table", "row |1|2", "row |3|4"]
            ),
            Case("no end at all", "<table><tr><td>1<td>2", ["table", "row |1|2"]),
            Case("capital tags", "<TABLE><TR><TH>A</TH><TD>b</TD></TR></TABLE>", ["table", "row |#*A|b"]),
            Case("an empty row counts", "<table><tr></tr><tr><td>1</table>", ["table", "row |", "row |1"]),
            Case("a table without rows is none", "<p>a</p><table></table><p>b</p>", ["p a", "p b"]),
            Case(
                "columns are described, not told",
                "<table><colgroup><col><col></colgroup><tr><td>1<td>2</table>",
                ["table", "row |1|2"]
            ),
            Case(
                "a table for layout is a table",
                "<table role=presentation><tr><td><h2>Title</h2><p>Words</p><td>2</table>",
                ["table", "row |Title Words|2"]
            ),
            Case(
                "a paragraph ends before a table",
                "<p>before<table><tr><td>x</table>after",
                ["p before", "table", "row |x", "p after"]
            ),
        ]
    )
    func shapes(_ example: Case) throws {
        #expect(try outline(example.html) == example.expected)
    }

    @Test(
        "the words of a cell",
        arguments: [
            Case("entities, once", "<td>R&amp;D &pound;5 &amp;pound;6</td>", ["R&D £5 &pound;6"]),
            Case(
                "line breaks and blocks",
                "<td>Budget<br>2016<p>net</p>of fees<ul><li>a<li>b</ul></td>",
                ["Budget 2016 net of fees a b"]
            ),
            Case("no-break spaces only", "<td>&nbsp; &#160;\u{A0}</td>", [""]),
            Case("no-break spaces within", "<td>Adult&nbsp;Care&nbsp;</td>", ["Adult Care"]),
            Case("lines of the source", "<td>\n  Adult\n  Care\n</td>", ["Adult Care"]),
            Case("inline marks without space", "<td>1<b>0</b>.<i>0</i>62<!-- note -->5</td>", ["10.0625"]),
            Case("a soft line break", "<td>1,<wbr>234</td>", ["1,234"]),
            Case("marks that a converter left", "<td>**1,234**</td>", ["*1,234"]),
            Case("a heading in a cell is bold", "<td><h3>Adults</h3></td>", ["*Adults"]),
            Case("bold words", "<td><b>Total</b> <strong>net</strong></td>", ["*Total net"]),
            Case("some bold words", "<td><b>Total</b> net</td>", ["Total net"]),
            Case("bold by style", "<td><span style='color:red; font-weight: Bold'>Total</span></td>", ["*Total"]),
            Case("bold by weight", "<td style='font-weight:700'>Total</td>", ["*Total"]),
            Case("bold by the shorthand", "<td style='font: bold 12px Arial'>Total</td>", ["*Total"]),
            Case("a size is no weight", "<td style='font: 900px Arial'>Total</td>", ["Total"]),
            Case("bold taken back", "<td><b>To<span style='font-weight:normal'>tal</span></b></td>", ["Total"]),
            Case("nothing is not bold", "<td><b>&nbsp;</b></td>", [""]),
            Case("a heading cell", "<th>Total</th>", ["#*Total"]),
            Case("a heading cell that is not bold", "<th style='font-weight:normal'>Total</th>", ["#Total"]),
            Case("an empty heading cell", "<th></th>", ["#"]),
            Case("bold left open ends with its cell", "<td><b>a<td>b", ["*a", "b"]),
            Case("what is hidden", "<td>1<span style='display:none'>2</span><span hidden>3</span></td>", ["1"]),
            Case("a hidden cell", "<td>1</td><td style='display: none'>2</td><td>3</td>", ["1", "3"]),
            Case("a note's number stays apart", "<td>1,234<sup>5</sup></td>", ["1,234⁵"]),
            Case("what is raised but no number", "<td>31<sup>st</sup> May</td>", ["31st May"]),
        ]
    )
    func cells(_ example: Case) throws {
        let lines = try outline("<table><tr>\(example.html)</table>")
        #expect(lines == ["table", "row |" + example.expected.joined(separator: "|")])
    }

    @Test func aRowInBoldPassesItOnToItsCells() throws {
        let html = "<table><tr style='font-weight:bold'><td>Total<td>1.2<tr><td>Net<td>1.1</table>"
        #expect(try outline(html) == ["table", "row |*Total|*1.2", "row |Net|1.1"])
    }

    @Test(
        "captions",
        arguments: [
            Case(
                "its own",
                "<table><caption>Table 1: <b>Reserves</b></caption><tr><td>1</table>",
                ["table Table 1: Reserves", "row |1"]
            ),
            Case(
                "the first of two",
                "<table><caption>One</caption><caption>Two</caption><tr><td>1</table>",
                ["caption Two", "table One", "row |1"]
            ),
            Case(
                "of the figure, before it",
                "<figure><figcaption>Reserves</figcaption><table><tr><td>1</table></figure>",
                ["caption Reserves", "table", "row |1"]
            ),
            Case(
                "of the figure, after it",
                "<figure><table><tr><td>1</table><figcaption>Reserves</figcaption></figure>",
                ["table Reserves", "row |1"]
            ),
            Case(
                "of a figure without a table",
                "<figure><img src=x><figcaption>A chart</figcaption></figure>",
                ["caption A chart"]
            ),
        ]
    )
    func captions(_ example: Case) throws {
        #expect(try outline(example.html) == example.expected)
    }

    @Test(
        "a table that lays out the page is no table, and what stands in it is read by itself",
        arguments: [
            (
                "by a heading beside a table",
                "<table><tr><td>Home, news and more.<td><h2>Budget</h2><p>Words.</p><table><tr><td>a<td>1</table><p>End.</p><tr><td>The foot.</table>",
                [
                    "p Home, news and more.", "h2 Budget", "p Words.", "table", "row |a|1", "p End.", "p The foot.",
                ]
            ),
            (
                "by a section of the page in a cell",
                "<table><tr><td>Home, news and more.<td><h1>Budget</h1><p>The plan of the county for the year ahead is here.</table>",
                ["p Home, news and more.", "h1 Budget", "p The plan of the county for the year ahead is here."]
            ),
            (
                "by a table in its one row",
                "<table><tr><td><table><tr><td>a<td>1</table><td>Beside it stands in words what the table tells.</table>",
                ["table", "row |a|1", "p Beside it stands in words what the table tells."]
            ),
            (
                "by one passage in one cell",
                "<table><tr><td>The council spent £300,000 on its parks last year.</table>",
                ["p The council spent £300,000 on its parks last year."]
            ),
            ("not by one cell of a word or two", "<table><tr><td>On track</table>", ["table", "row |On track"]),
            (
                "not beside a figure",
                "<table><tr><td><h4>Parks</h4>What is spent on the parks of the whole county<td>£1.2m</table>",
                ["table", "row |Parks What is spent on the parks of the whole county|£1.2m"]
            ),
            (
                "not where it heads columns",
                "<table><tr><th>A<tr><td><h4>x</h4><table><tr><td>1</table></table>",
                ["table", "row |#*A", "row |*x", "table", "row |1"]
            ),
        ]
    )
    func layoutTables(_ name: String, _ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected, "\(name)")
    }
}
