import Testing

@testable import Papers

@Suite("Page furniture of text papers")
struct TextFurnitureTests {
    @Test(
        "What belongs to the page",
        arguments: [
            "Page 91", "Page", "Page 3 of 12", "page 4", "Page | 4 Wexcombe Budget Book", "- 4 -", "PUBLIC",
            "Controlled",
            "**FOR PUBLICATION**", "Agenda Item 2", "Agenda Item No", "Agenda Item No. 3(a)", "----------", "* * *",
            "=====", "Data version: 8.0 21-Jan-2041 10:19:29", "Printed on Monday 3 June 2041 at 9:05 am",
            "Housing Outturn 2040/41                Page 3 of 6", "3                Page 3 of 6",
        ]
    )
    func furniture(_ line: String) throws {
        #expect(try textOutline("Roads were mended.\n\n\(line)\n\nBridges were not.\n")[1].hasPrefix("furniture "))
    }

    @Test(
        "What only begins like furniture",
        arguments: [
            "Printed on 3 June 2041", "Printed at 9:05 are the rounds of all teams", "Page 91 tells of roads",
            "Public roads", "Agenda items", "4", "--",
        ]
    )
    func others(_ line: String) throws {
        #expect(try textOutline("Roads were mended.\n\n\(line)\n\nBridges were not.\n")[1] == "p \(line)")
    }

    @Test("A number before a page break is a page's; a number elsewhere is a figure")
    func pageNumbers() throws {
        let text = "Roads were mended.\n\n44\n\nBridges were not.\n\n12\n\u{C}Ferries were late.\n"
        #expect(
            try textOutline(text) == [
                "p Roads were mended.", "p 44", "p Bridges were not.", "furniture 12", "p Ferries were late.",
            ]
        )
    }

    @Test("A line at the edge of three pages is a running head")
    func runningHeads() throws {
        let page =
            "Budget Book of Wexcombe\n\nRoads were mended in this and in that part of the county at great cost.\n"
        let foot = "Numbers are rounded    7\n"
        let text = (1...3).map { _ in page + foot }.joined(separator: "\u{C}")
        let heads = try textOutline(text).filter { $0.hasPrefix("furniture") }
        #expect(heads.filter { $0 == "furniture Budget Book of Wexcombe" }.count == 3)
        #expect(heads.filter { $0 == "furniture Numbers are rounded 7" }.count == 3)
        let twice = try textOutline(page + foot + "\u{C}" + page + foot)
        #expect(!twice.contains { $0.hasPrefix("furniture") })
    }

    @Test("What stands beside furniture and breaks a table in two is furniture")
    func betweenFragments() throws {
        let text = "\t2030\t2031\nRoads\t1\t2\n\nAppendix 16\n\nPublic\n\n\t2030\t2031\nBridges\t3\t4\n"
        #expect(try textOutline(text).contains("furniture Appendix 16"))
    }
}
