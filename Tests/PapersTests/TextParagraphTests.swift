import Testing

@Suite("Paragraphs and lists of text papers")
struct TextParagraphTests {
    @Test("Hard-wrapped lines are joined, and parted where a line ends early")
    func wrapped() throws {
        let text = """
            2.1 Integrated Reporting
            This report presents both financial and performance data of the County
            Council. The remainder of the report gives a summary of the 2030-
            31 position and pre-
            school provision.
            As an overview, the report shows that progress is good for most of the
            deliverables, an overspend, a shortfall and also a slippage of
            2.5 million pounds notwithstanding.
            2.2 Placements of bridges and the longest of all the titles, overspend
            £1.362m
            The overspend is due to a greater number of bridges than in the budget
            """
        #expect(
            try textOutline(text) == [
                "h2 (2.1) Integrated Reporting",
                "p This report presents both financial and performance data of the County Council. The remainder of the "
                    + "report gives a summary of the 2030-31 position and pre-school provision.",
                "p As an overview, the report shows that progress is good for most of the deliverables, an overspend, a shortfall and also a slippage of "
                    + "2.5 million pounds notwithstanding.",
                "h2 (2.2) Placements of bridges and the longest of all the titles, overspend £1.362m",
                "p The overspend is due to a greater number of bridges than in the budget",
            ]
        )
    }

    @Test("Titles and addresses of a cover are parted from one another")
    func cover() throws {
        let text = """
            WEXCOMBE COUNTY COUNCIL
            CABINET MEMBER FOR ROADS
            2 March 2031
            Joint Report of the Executive Director of Roads and Bridges and of the
            Director of Finance
            Dear Councillor,
            Please attend a meeting of the Cabinet Member for Roads, to be held on
            """
        #expect(
            try textOutline(text) == [
                "h1 WEXCOMBE COUNTY COUNCIL", "h1 CABINET MEMBER FOR ROADS", "p 2 March 2031",
                "p Joint Report of the Executive Director of Roads and Bridges and of the Director of Finance",
                "p Dear Councillor,",
                "p Please attend a meeting of the Cabinet Member for Roads, to be held on",
            ]
        )
    }

    @Test("A sentence goes on across the furniture of a page and across a gap")
    func across() throws {
        let page = """
            The performance summary sets out progress on the County Council's many
            Page 91
            CONTROLLED

            deliverables, which the remainder of the report explains.

            Each of them is led with a strong hand, dedicated

            and resilient.
            """
        #expect(
            try textOutline(page) == [
                "p The performance summary sets out progress on the County Council's many deliverables, which the "
                    + "remainder of the report explains.",
                "furniture Page 91", "furniture CONTROLLED",
                "p Each of them is led with a strong hand, dedicated and resilient.",
            ]
        )
    }

    @Test("Lines that end in two spaces, and values by themselves, are kept apart")
    func keptApart() throws {
        #expect(try textOutline("**A Marsh**  \n**Director**\n") == ["p *A Marsh", "p *Director"])
        #expect(try textOutline("Target\n91.0%\n£46,091\nGood\n") == ["p Target", "p 91.0%", "p £46,091", "p Good"])
        let rows = "Roads 1,234 2,345\nBridges and railings of the county (12) -\n"
        #expect(try textOutline(rows).count == 2)
        let columns = "Roads        12      14\nBridges      15      16\n"
        #expect(try textOutline(columns) == ["p Roads 12 14", "p Bridges 15 16"])
    }

    @Test(
        "Items of lists, with their numbers and without their bullets",
        arguments: [
            ("- one thing", ["- one thing"]), ("• one thing", ["- one thing"]), ("\u{F0B7} one", ["- one"]),
            ("o One thing", ["- One thing"]), ("– one thing", ["- one thing"]),
            ("- 4.1 This shows", ["- (4.1) This shows"]),
            ("- **Roads, £1m over** - why", ["- Roads, £1m over - why"]), ("(a) one", ["- ((a)) one"]),
            ("b) two", ["- (b)) two"]), ("(iv) four", ["- ((iv)) four"]), ("•\n\nOne thing", ["- One thing"]),
            ("a)\n\nnotes the report", ["- (a)) notes the report"]), ("- ✓ **Roads**, £1m", ["- ✓ Roads, £1m"]),
            ("Key areas:\n* one\n* two", ["p Key areas:", "- one", "- two"]),
            ("* excludes grants", ["p * excludes grants"]),
            ("- Meant for 2030\n- 2 Meant for 2031", ["- Meant for 2030", "- (2) Meant for 2031"]),
            ("- 3 schools closed", ["- 3 schools closed"]), ("-", ["p -"]), ("o", ["p o"]), ("-5.3", ["p -5.3"]),
            ("1.1\tThis is set in with a tab.", ["p (1.1) This is set in with a tab."]),
            ("•\tThis too", ["- This too"]),
            (
                "8\tSundry debt stands at £7.63m, of which £4.36m is overdue.",
                ["p 8 Sundry debt stands at £7.63m, of which £4.36m is overdue."]
            ),
            ("07/31 ROADS RESOLVED to note", ["p (07/31) ROADS RESOLVED to note"]),
            ("2030/31 is a year", ["p 2030/31 is a year"]), ("4.0 Roads", ["p 4.0 Roads"]),
            ("31.3% of roads", ["p 31.3% of roads"]), ("7\n\nNotes the report.", ["p 7", "p Notes the report."]),
            ("1\n\nNotes the report.", ["p (1) Notes the report."]),
        ] as [(String, [String])]
    )
    func items(_ text: String, _ expected: [String]) throws {
        #expect(try textOutline(text) == expected)
    }

    @Test("A bullet that was lost but for its space is known by the line above")
    func lostBullets() throws {
        let filler = String(
            repeating: "The roads of the county are kept in good repair by the many contractors.\n\n",
            count: 20
        )
        let text =
            filler + """
                Key areas of success are:
                 Improvements in bridges, where demand has returned to the levels of before the
                flood.
                 Embedding the new road offer.
                """
        #expect(
            try textOutline(text).suffix(3) == [
                "p Key areas of success are:",
                "- Improvements in bridges, where demand has returned to the levels of before the flood.",
                "- Embedding the new road offer.",
            ]
        )
    }
}
