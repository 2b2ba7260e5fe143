import Testing

@testable import Papers

/// Words that look like a heading, a caption or an item become one, by the rules that hold for text papers.
@Suite("Titles and numbers in HTML")
struct HTMLTitleTests {
    private static let prose = "<p>Spending rose over the year, and the words go on for a line or so to say why.</p>"

    @Test(
        "numbers of headings",
        arguments: [
            ("<h2>2.4.1 Placements, overspend £11.362m</h2>", ["h2 (2.4.1) Placements, overspend £11.362m"]),
            ("<h2><span>1. </span>Summary</h2>", ["h2 (1) Summary"]),
            ("<h2>3 Forecast</h2>", ["h2 (3) Forecast"]),
            ("<h2>6 July 2021</h2>", ["h2 6 July 2021"]),
            ("<h2>2020-21 outturn</h2>", ["h2 2020-21 outturn"]),
            ("<h2>1.2 million spent</h2>", ["h2 1.2 million spent"]),
            ("<h2>07/21 Apologies</h2>", ["h2 (07/21) Apologies"]),
            ("<h2>(a) Adults</h2>", ["h2 ((a)) Adults"]),
            ("<h2>4.</h2>", ["h2 4."]),
        ]
    )
    func headingNumbers(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test(
        "numbers and bullets of paragraphs",
        arguments: [
            ("<p>4.1 The Panel met.</p>", ["p (4.1) The Panel met."]),
            ("<p>9. The Panel met.</p>", ["p (9) The Panel met."]),
            ("<p>9.4 million was spent.</p>", ["p 9.4 million was spent."]),
            ("<p>12 Members came.</p>", ["p 12 Members came."]),
            ("<p>(a) one</p><p>(b) two</p>", ["- ((a)) one", "- ((b)) two"]),
            ("<p>- one</p><p>• two</p><p>&middot;&nbsp;&nbsp; three</p>", ["- one", "- two", "- three"]),
            ("<p>* excludes grants</p>", ["p * excludes grants"]),
            ("<p># of visits</p>", ["p # of visits"]),
            ("<ul><li>(i) one</ul>", ["- ((i)) one"]),
        ]
    )
    func paragraphNumbers(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test func aNumberLeavesThePlacesOfTheWordsAsTheyAre() throws {
        let html = "<h2>\n2.4 Adult <i>Care</i></h2>"
        let block = try #require(try HTMLPaperReader.read(SourceText(Array(html.utf8))).blocks.first)
        #expect(block.text.text == "Adult Care")
        #expect(
            block.text.place(of: 0..<5) == Place(line: 2, column: 5, endLine: 2, endColumn: 10, node: block.text.node)
        )
        #expect(block.text.place(of: 6..<10).column == 14)
        #expect(block.lines == 1...2)
    }

    @Test func boldParagraphsAreHeadings() throws {
        #expect(try outline("<p><b>Background</b></p>" + Self.prose).first == "h1 *Background")
        #expect(try outline("<p><b>1.2 Background</b></p>" + Self.prose).first == "h2 (1.2) *Background")
        #expect(try outline("<div><strong>Background</strong></div>" + Self.prose).first == "h1 *Background")
        #expect(try outline("<p><b>Background:</b> some</p>" + Self.prose).first == "p Background: some")
    }

    @Test func aHeadingWithoutATagStandsBelowOneThatHasIt() throws {
        let html =
            "<h2>Report</h2><p><b>Background</b></p>" + Self.prose + "<h3>Costs</h3><p><b>Staff</b></p>" + Self.prose
        let headings = try outline(html).filter { $0.hasPrefix("h") }
        #expect(headings == ["h2 Report", "h3 *Background", "h3 Costs", "h4 *Staff"])
    }

    @Test(
        "captions",
        arguments: [
            ("<p>Table 3: Reserves</p>", "caption Table 3: Reserves"),
            ("<h4>Table 3: Reserves</h4>", "caption Table 3: Reserves"),
            ("<p><b>Reserves at 31 March</b></p>", "caption *Reserves at 31 March"),
            ("<h4>Reserves</h4>", "h4 Reserves"),
            (prose, "p Spending rose over the year, and the words go on for a line or so to say why."),
        ]
    )
    func captions(_ html: String, _ expected: String) throws {
        #expect(try outline(html + "<table><tr><td>1</table>") == [expected, "table", "row |1"])
    }

    @Test func aChartThatIsLostKeepsItsCaption() throws {
        #expect(
            try outline("<h4>Chart 1.1: Growth</h4><img src=x><p>words</p>") == [
                "caption Chart 1.1: Growth", "p words",
            ]
        )
        #expect(try outline("<h4>Table manners</h4><p>words</p>") == ["h4 Table manners", "p words"])
    }

    @Test(
        "preformatted text reads like a text paper",
        arguments: [
            ("<pre>1. Purpose\n\nTo report\nthe outturn.\n</pre>", ["h1 (1) Purpose", "p To report the outturn."]),
            (
                "<pre>Service\tBudget\tActual\nLibraries\t1.2\t1.3\nRoads\t2.0\t2.5\n</pre>",
                ["table", "row |Service|Budget|Actual", "row |Libraries|1.2|1.3", "row |Roads|2.0|2.5"]
            ),
            ("<pre>one line<br>two lines</pre>", ["p one line two lines"]),
            ("<pre><b>Total</b> spend &pound;5</pre>", ["p Total spend £5"]),
            ("<table><tr><td><pre>a\n b</pre></table>", ["table", "row |a b"]),
            ("<pre>a<table><tr><td>1</table></pre>", ["p a", "table", "row |1"]),
            ("<pre>  </pre><p>a</p>", ["p a"]),
        ]
    )
    func preformatted(_ html: String, _ expected: [String]) throws {
        #expect(try outline(html) == expected)
    }

    @Test func preformattedLinesKnowTheirPlaces() throws {
        let html = "<p>x</p>\n<pre>Purpose of it\n\n  To <b>report</b>\n</pre>"
        let (blocks, paths, _) = try HTMLPaperReader.read(SourceText(Array(html.utf8)))
        #expect(blocks.map(\.lines) == [1...1, 2...2, 4...4])
        #expect(blocks[1].text.place.column == 6)
        #expect(blocks[2].text.place.column == 0)
        #expect(blocks.map { paths.path(of: $0.text.node) } == ["/html/body/p", "/html/body/pre", "/html/body/pre"])
    }
}
