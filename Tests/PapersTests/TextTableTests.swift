import Testing

@testable import Papers

@Suite("Tables of text papers")
struct TextTableTests {
    private func regions(_ text: String) throws -> [TableRegion] {
        try TextPaperReader.read(SourceText(Array(text.utf8)), limits: .default).blocks.compactMap(\.region)
    }

    @Test(
        "Tabbed and piped lines as tables",
        arguments: [
            ("\tNote\t£m\nRoads\t\t1.5\t\n", ["table", "row ||Note|£m", "row |Roads||1.5|"]),
            ("**Total**\t<b>1.5</b>\n", ["table", "row |*Total|*1.5"]),
            ("2030-31\tNo data\n-------\t-------\n", ["table", "row |2030-31|No data", "! separator_dropped 2"]),
            ("Label\t\n--\t--\n", ["table", "row |Label|", "! separator_dropped 2"]),
            ("Roads\t£m\n---\t---\nA1\t5\n", ["table", "head |Roads|£m", "row |A1|5"]),
            ("a\tb\n--\t--\nc\td\n--\t--\n", ["table", "head |a|b", "row |c|d", "! separator_dropped 4"]),
            ("a\t-\t-\n\t-\t-\n", ["table", "row |a|-|-", "row ||-|-"]),
            ("| a | b |\n|---|:-:|\n| 1 | 2 |\n", ["table", "head |a|b", "row |1|2"]),
            ("| a | b |\n|-|-|\n", ["table", "head |a|b"]),
            ("|a|b|c|\n|---|---|---|\n|1|2\n", ["table", "head |a|b|c", "row |1|2"]),
            ("a | b\n--- | ---\n1 | 2\n", ["table", "head |a|b", "row |1|2"]),
            ("a  |  b  |  \nc  |    |  5\n", ["table", "row |a|b|", "row |c||5"]),
            (
                "| a | b |\n| 1 | 2 |\n|--|--|\n| 3 | 4 |\n|--|--|\n| 5 | 6 |\n",
                [
                    "table", "head |a|b", "head |1|2", "row |3|4", "row |5|6", "! separator_dropped 5",
                ]
            ),
            (
                "Cost | | 2030\nBudget\n£ | 2031\nBudget\n£\nRoads | | 5 | 6\nTotal | | 5 | 6\n",
                [
                    "table", "row |Cost||2030 Budget £|2031 Budget £", "row |Roads||5|6", "row |Total||5|6",
                ]
            ),
            (#"| a \| b | c<br>d |"# + "\n| x | **y** |\n", ["table", "row |a | b|c d", "row |x|*y"]),
        ] as [(String, [String])]
    )
    func layouts(_ text: String, _ expected: [String]) throws {
        #expect(try textOutline(text) == expected)
    }

    @Test(
        "Lines with tabs or pipes that are no table",
        arguments: [
            ("\tset in with a tab\n", ["p set in with a tab"]), ("PAGE FOUR | WEXCOMBE\n", ["p PAGE FOUR | WEXCOMBE"]),
            ("Phone: 01234 | Fax: none\n\nRoads | Bridges\n", ["p Phone: 01234 | Fax: none", "p Roads | Bridges"]),
            ("| one box |\n| two box |\n", ["p | one box |", "p | two box |"]),
            (#"a \| b"# + "\n" + #"c \| d"# + "\n", ["p a | b c | d"]),
        ] as [(String, [String])]
    )
    func prose(_ text: String, _ expected: [String]) throws {
        #expect(try textOutline(text) == expected)
    }

    @Test("A cell's place is that of its first printed byte")
    func places() throws {
        let text = "Intro of the report.\n\nRoads\t**10.062**\t <b>£1</b> \t\n"
        let cells = try #require(try regions(text).first?.rows.first?.cells)
        #expect(cells.map(\.text.text) == ["Roads", "10.062", "£1", ""])
        #expect(cells.map { Int($0.text.place.line) } == [3, 3, 3, 3])
        #expect(cells.map { Int($0.text.place.column) } == [1, 9, 22, 31])
        #expect(cells.map { Int($0.text.place.endColumn) } == [6, 15, 25, 31])
        let piped = try #require(try regions("| **7** | a |\n| 1 | 2 |\n").first?.rows.first?.cells)
        #expect(piped.map { Int($0.text.place.column) } == [5, 11])
        let empty = try #require(try regions("\u{C}a\t\tb\n").first?.rows.first?.cells)
        #expect(empty.map { Int($0.text.place.column) } == [2, 4, 5])
    }

    @Test("A region ends at an empty line, at furniture and at a line of tabs alone")
    func ends() throws {
        let text = "a\t1\nb\t2\n\nc\t3\nPublic\nd\t4\n\t\t\ne\t5\nProse follows here.\n"
        let layouts = try regions(text).map { $0.rows.count }
        #expect(layouts == [2, 1, 1, 1])
    }

    @Test("A table of HTML inside a text paper keeps the lines that it stands on")
    func embedded() throws {
        let text =
            "The roads are these: <table><tr><td>Roads</td>\n<td><b>5</b></td></tr></table> after it.\n\nThe end.\n"
        let blocks = try TextPaperReader.read(SourceText(Array(text.utf8)), limits: .default).blocks
        #expect(outline(blocks) == ["p The roads are these:", "table", "row |Roads|*5", "p after it.", "p The end."])
        let cells = try #require(blocks.compactMap(\.region).first?.rows.first?.cells)
        #expect(cells.map { Int($0.text.place.line) } == [1, 2])
        #expect(blocks.map(\.lines) == [1...1, 1...2, 2...2, 4...4])
    }

    @Test("Many tables of HTML on one line are read one after the other")
    func manyEmbedded() throws {
        let table = "<table><tr><td>1</td><td>2</td></tr></table>"
        let text = String(repeating: "a \(table)", count: 2_000) + "\n" + table + "\n"
        #expect(try regions(text).count == 2_001)
    }

    @Test("A table of HTML that never ends is text, and its tags are marks")
    func unclosed() throws {
        #expect(try textOutline("The <table> tag opens\n\nand stays open.\n").first == "p The tag opens")
    }
}
