import Testing

@testable import Papers

@Suite("Rows whose cells stand one space apart")
struct FusedTableTests {
    private static let prose = """
        The services of the Council are told below with what they were given for the year and what they are expected to
        spend by the end of it, so that the Cabinet can see where the budget will be exceeded and by how much.
        """

    private func grid(_ table: String) throws -> [String] {
        try tableGrid(Self.prose + "\n" + table + "\n" + Self.prose)
    }

    @Test("numbers of rows, names over lines, titles of groups")
    func names() throws {
        let text = """
            Row Service Budget Forecast
            £000 £000
            Roads and Bridges
            1 Highways 410 402
            2
            Winter service and
            flooding
            64 65
            Libraries
            3 Branches in
            villages 22 21
            Total 496 488
            """
        #expect(
            try grid(text) == [
                "H Row|Service|Budget|Forecast", "H ||£000|£000", "  |Roads and Bridges", "  1|Highways|410|402",
                "  2|Winter service and flooding|64|65", "  |Libraries", "  3|Branches in villages|22|21",
                "  |Total|496|488",
            ]
        )
    }

    @Test("rows of dashes, and years over headings of one column each")
    func dashes() throws {
        let text = """
            Service Detail 2040/41 2041/42
            Cost of Services Approved Budget Approved Budget
            £ £
            Dredging 410,000 395,000
            Harbour Master - -
            Lighting 35,000 40,000
            Total 445,000 435,000
            """
        #expect(
            try grid(text) == [
                "H |2040/41|2041/42", "H Cost of Services|Approved Budget|Approved Budget", "H |£|£",
                "  Dredging|410,000|395,000", "  Harbour Master|-|-", "  Lighting|35,000|40,000",
                "  Total|445,000|435,000",
            ]
        )
    }

    @Test("what is said behind the figures, and the headings of the next page")
    func remarks() throws {
        let text = """
            Fund Opening
            Balance
            Use of
            Reserve
            Closing
            Balance
            Comment
            Insurance 2,150 (315) 1,835 Claims of the flood
            Pay and prices 950 - 950 To be reviewed in the
            autumn of 2041
            Page 2
            Fund Opening
            Balance
            Use of
            Reserve
            Closing
            Balance
            Comment
            Winter service 410 (55) 355
            Total 3,510 (370) 3,140
            """
        #expect(
            try grid(text) == [
                "H Fund|Opening Balance|Use of Reserve|Closing Balance|Comment",
                "  Insurance|2,150|(315)|1,835|Claims of the flood",
                "  Pay and prices|950|-|950|To be reviewed in the autumn of 2041", "  Winter service|410|(55)|355|",
                "  Total|3,510|(370)|3,140|",
            ]
        )
    }

    @Test("names in a narrow column, a unit at the end of each heading, and another table with the same headings")
    func narrow() throws {
        let text = """
            Receipts
            Source Budget
            £
            Actual
            £
            Hire of
            the Hall
            1,200 1,310
            Fairs and
            Markets
            400 385
            Total 1,600 1,695
            Payments
            Source Budget
            £
            Actual
            £
            Street
            Lighting
            700 640
            Clerk 900 905
            Total 1,600 1,545
            """
        let regions = try tableRegions(Self.prose + "\n" + text + "\n" + Self.prose)
        #expect(regions.count == 2)
        #expect(
            regions.map(tableGrid) == [
                [
                    "H Source|Budget|Actual", "H |£|£", "  Hire of the Hall|1,200|1,310",
                    "  Fairs and Markets|400|385", "  Total|1,600|1,695",
                ],
                [
                    "H Source|Budget|Actual", "H |£|£", "  Street Lighting|700|640", "  Clerk|900|905",
                    "  Total|1,600|1,545",
                ],
            ]
        )
    }

    @Test("a row that nothing places keeps its figures, in no column")
    func refused() throws {
        let text = """
            Service Budget Actual Variance
            Roads 1,410 1,402 (8)
            Bridges 210 12
            Libraries 805 799 (6)
            """
        let region = try #require(try tableRegions(Self.prose + "\n" + text + "\n" + Self.prose).first)
        #expect(tableGrid(region)[2] == "  Bridges|210 12<3>")
        #expect(region.rows.map(\.arrangement) == [.printed, .printed, .refused, .printed])
        #expect(region.remarks.map(\.kind) == [.cellRefused])
    }

    @Test(
        "lists and sentences are none",
        arguments: [
            """
            - Children – £0.27m (0.6%) adverse, from vacancies.
            - Place – £1.35m (2.1%) adverse, from waste.
            - Adults – £0.90m (1.0%) favourable, from placements.
            """,
            """
            2.6.1 Recruitment of social workers - £1.300m ongoing, £1.300m one-off
            2.6.2 Repair of bridges - £0.800m ongoing, £0.200m one-off
            2.6.3 Trees and hedges - £0.110m ongoing, £0.050m one-off
            """,
            """
            Members present 14
            Officers present 6
            Apologies 2
            """,
            """
            12 March 2041 10.00
            9 April 2041 10.30
            14 May 2041 14.00
            """,
        ]
    )
    func none(_ text: String) throws {
        #expect(try grid(text).isEmpty)
    }
}
