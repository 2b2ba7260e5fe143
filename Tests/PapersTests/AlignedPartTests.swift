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

@Suite("Groups of columns and titles above a table set by spaces")
struct AlignedTitleTests {
    @Test("Names in the middle of their cells are those of groups, where headings end at the right of theirs")
    func cells() throws {
        let text = """
                                                           All years                                                       2041/42
            Fund                            Approved            Committed          Uncommitted               Budget             Forecast                Variance
            Roads and Transport                310.0                268.4                 41.6                 74.6                  61.9                (12.7)
            Investment Fund                    900.0                512.7                387.3                 38.2                  35.5                  (2.7)
            Adult Learning                      44.8                 44.8                  0.0                 44.8                  43.6                  (1.2)
            """
        #expect(
            try tableGrid(text).prefix(2) == [
                "H |All years<3>|2041/42<3>", "H Fund|Approved|Committed|Uncommitted|Budget|Forecast|Variance",
            ]
        )
    }

    @Test("One name in the middle of the cells of the first columns")
    func firstCells() throws {
        let text = """
                                                                             2040/41
            Directorate                                Q1             Q2               Q3           Q4           Year        2039/40
            Adults and Health                         914          1,022               987         846          3,769          4,120
            Children's Services                     2,187          2,304             2,051       1,719          8,261          7,655
            Place                                     603            588               641         617          2,449          2,588
            """
        #expect(try tableGrid(text).first == "H |2040/41<5>|")
    }

    @Test("A title between prose and headings is no part of the heading of the labels, and none of the prose")
    func titleBelowProse() throws {
        let text = """
             1. Overall
             1.1       The plan is measured by 32 indicators under five themes. This year sixteen (50%) are on target,
                       nine close and seven off target. In the first year of the plan it was eleven, twelve and nine.
             Summary of status
            Theme                                         On target                   Close             Off target          Measures
            Learning                                               2                      2                     1                   5
            Care                                                   2                      3                     3                   8
            Economy                                                4                      1                     1                   6
            """
        #expect(try tableGrid(text).first == "H Theme|On target|Close|Off target|Measures")
        #expect(try textOutline(text).contains("caption Summary of status"))
    }

    @Test("Units before words, and words said again, part the names of columns")
    func joints() throws {
        let text = """
            Source                             1 April 2040        New          Repaid £m 30 September    Average rate
                                                        £m borrowing £m                        2040 £m              %
            Treasury                                186.42              20.00        7.35        199.07           3.61
            Market loans (LOBO)                      38.50               0.00        5.00         33.50           4.52

            More of it.

            Directory                     Open 1 April Agreed since          Done        Open 31       of which of which high
                                                                                          August       overdue        priority
            Homes and estates                       31            14            17            28             11              4
            Money and revenues                      18             9            19              8             1              0
            """
        #expect(
            try tableGrid(text).filter { $0.hasPrefix("H") } == [
                "H Source|1 April 2040 £m|New borrowing £m|Repaid £m|30 September 2040 £m|Average rate %",
                "H Directory|Open 1 April|Agreed since|Done|Open 31 August|of which overdue|of which high priority",
            ]
        )
    }

    @Test("Words that begin where a small word of the heading does are no column of their own")
    func smallWords() throws {
        let text = """
            Type of accommodation                       Dec 40         Sep 40            Jun 40
            Bed and breakfast                               47             63                58
            Nightly let, self-contained                   118               104                97
            Private leased                                  76               78                81
            Our own stock                                   65               52                44
            Refuge and hostel                               21               24                22
            All households                                327               321               302
            """
        #expect(
            try tableGrid(text).prefix(2) == [
                "H Type of accommodation|Dec 40|Sep 40|Jun 40", "  Bed and breakfast|47|63|58",
            ]
        )
    }

    @Test("A numbered sentence whose line ends in two figures is no table")
    func sentence() throws {
        let text = """
             3. INCOME
             3.1        Income from the main fees and charges to the end of December was £2,308,000, £208,000 (8.3%)
                        below the profiled budget. Planning fees are £115,000 short and 16% lower than in the same
                        period last year.
            """
        #expect(try tableGrid(text).isEmpty)
    }

    @Test("The last letter of a word on the next line is its own")
    func dividedWords() throws {
        let text = """
                                   Likelihoo    Last
            Risk                           d    quarter    Owner
            Fire                           4          3    Ada Hill
            Flood                          2          2    Bo Lake
            """
        #expect(try tableGrid(text).first == "H Risk|Likelihood|Last quarter|Owner")
    }
}
