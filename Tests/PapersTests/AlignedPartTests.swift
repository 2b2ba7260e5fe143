import Testing

@testable import Papers

@Suite("Headings of one column set by spaces that look like those of several, or like rows")
struct AlignedPartTests {
    @Test("Names one space apart over two columns, wrapped as these are, are cut")
    func closeNames() throws {
        let text = """
                                                                  Over/(Under) Change
                            Revised      Projected    Over/(Under)  Spend Qtr since Qtr
            Directorate   Budget £000   Outturn £000  Spend £000    1 £000     1 £000
            Hills               49,365        49,610         245         320        -75
            Moors               43,510        44,630       1,120       1,305       -185
            Total               92,875        94,240       1,365       1,625       -260
            """
        #expect(
            try tableGrid(text).first
                == "H Directorate|Revised Budget £000|Projected Outturn £000|Over/(Under) Spend £000"
                + "|Over/(Under) Spend Qtr 1 £000|Change since Qtr 1 £000"
        )
    }

    @Test("What reaches over a heading by its first letters stands over the one below its middle")
    func reaching() throws {
        let text = """
                                                                      Likelihood
                                                             Sensitivity*  1 = Low,
             Service           Risk                            £m     5 = High
             School Transport  Diesel becomes dear.             0.450         4
             Roads             A bridge has to be closed.       1.200         2
            """
        #expect(try tableGrid(text).first == "H Service|Risk|Sensitivity* £m|Likelihood 1 = Low, 5 = High")
    }

    @Test(
        "What ends where the last of several columns does and is no wider than that one is the upper part of its heading",
        arguments: [
            (
                """
                                        Apr–Oct
                Measure    Apr–Oct 2040    2041   Direction
                Loans           412,300  398,650  ▼
                Members           9,340   10,125  ▲
                """, "H Measure|Apr–Oct 2040|Apr–Oct 2041|Direction"
            ),
            (
                """
                                                                 31.12.40
                Loans falling due      Upper Limit    Lower Limit   Actual   Complied?
                Under 12 months                 40%            0%      16%   Yes
                Over 5 years                   100%            0%      55%   Yes
                """, "H Loans falling due|Upper Limit|Lower Limit|31.12.40 Actual|Complied?"
            ),
        ]
    )
    func rightParts(_ text: String, _ expected: String) throws {
        #expect(try tableGrid(text).first == expected)
    }

    @Test("A day over its month is part of the heading")
    func dayOverMonth() throws {
        let text = """
                                                      Total at
                                                            30
                         Up to a      Over a year    September
            Service         year             £000         2041
            Adult care     4,015            2,416        6,088
            Trade waste      503               56          602
            Total          4,518            2,472        6,690
            """
        #expect(
            try tableGrid(text).first == "H Service|Up to a year|Over a year £000|Total at 30 September 2041"
        )
    }

    @Test("Spans of days on a line of their own are part of the headings that go on below")
    func spans() throws {
        let text = """
                                1-30                       61-365    Over 1
               Not yet due      days       31-60 days       days      year
            Team       £000         £000          £000          £000      £000      Total £000
            Care                  1,204        811              342      1,045     2,310          5,712
            Place                   390        220               75        160       207          1,052
            Total                 1,594      1,031              417      1,205     2,517          6,764
            """
        #expect(
            try tableGrid(text).first
                == "H Team|Not yet due £000|1-30 days £000|31-60 days £000|61-365 days £000|Over 1 year £000|Total £000"
        )
    }

    @Test("Small numbers below months are their years only where these follow each other")
    func countsBelowMonths() throws {
        let text = """
            Kind of stay        April       May      June
            Simple stays           41        38        35
            Long stays             12        11        13
            All stays              53        49        48
            Nights              1,590     1,519     1,488
            """
        #expect(try tableGrid(text).prefix(2) == ["H Kind of stay|April|May|June", "  Simple stays|41|38|35"])
    }
}
