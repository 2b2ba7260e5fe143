import Testing

@testable import Papers

@Suite("What heads the columns of a table set by spaces")
struct AlignedHeadingTests {
    @Test("Groups of columns: the years over the middle of three are over all three")
    func groups() throws {
        let text = """
                                       2040-41                         2041-42
            Service             Core  External    Total        Core  External    Total
            Roads              500.0      20.0    520.0       510.0      25.0    535.0
            Libraries          310.0       0.0    310.0       300.0       0.0    300.0
            Total              810.0      20.0    830.0       810.0      25.0    835.0
            """
        let rows = try tableGrid(text)
        #expect(rows.prefix(2) == ["H |2040-41<3>|2041-42<3>", "H Service|Core|External|Total|Core|External|Total"])
        #expect(rows.count == 5)
    }

    @Test("A heading set at the left of its column is no heading of the column before")
    func leftHeadings() throws {
        let text = """
            Item                Budget 2040/41      Forecast Outturn     Variance
            Crematoria                     633,822              878,141          244,319
            Waste                                0                1,500            1,500
            Net Expenditure                633,822              879,641          245,819
            """
        #expect(try tableGrid(text).first == "H Item|Budget 2040/41|Forecast Outturn|Variance")
    }

    @Test("Headings wrapped over several lines")
    func wrappedHeadings() throws {
        let text = """
                                       Original     Revised      Actual
                                       Estimate     Estimate     to
            Description                2040/41      2040/41      Date
            Roads                         1,200        1,300       1,250
            Libraries                       310          315         290
            """
        let rows = try tableGrid(text)
        #expect(rows.first == "H Description|Original Estimate 2040/41|Revised Estimate 2040/41|Actual to Date")
    }

    @Test(
        "Small numbers below words are the lower part of headings",
        arguments: [
            (
                """
                Cash flow        Apr-      May-      Jun-     Total
                                 24        24        24
                Receipts         1,793     3,331     1,136    6,260
                Salaries         2,876     1,020     2,410    6,306
                """,
                "H Cash flow|Apr- 24|May- 24|Jun- 24|Total"
            ),
            (
                """
                                     Quarter    Quarter
                Measure    Target          1          2    Trend
                Calls          75         12         52    Better
                Visits         72         35         53    Worse
                """,
                "H Measure|Target|Quarter 1|Quarter 2|Trend"
            ),
            (
                """
                Scheme              Year      Year
                                       1         2
                Roof               1,200        50
                Boiler                10         7
                """,
                "H Scheme|Year 1|Year 2"
            ),
        ]
    )
    func figuresInHeadings(_ text: String, _ heading: String) throws {
        let rows = try tableGrid(text)
        #expect(rows.first == heading)
        #expect(rows.count == 3)
    }

    @Test("A first row of small figures below headings of one line is a row")
    func smallFigures() throws {
        let text = """
            Measure            Target    Quarter 1    Quarter 2
            Visits to sites        16           39           80
            Calls                  75           12    Not known
            """
        #expect(try tableGrid(text).dropFirst().first == "  Visits to sites|16|39|80")
    }

    @Test(
        "One group beside columns with headings of their own",
        arguments: [
            (
                """
                              Balance 1    Movement in the    Balance 31
                              April 2040        year          March 2041
                Reserve         £000        In £k     Out £k        £000
                Insurance        928           10          0         938
                Elections      7,087          456       -113       7,430
                Total          8,015          466       -113       8,368
                """,
                [
                    "H |Movement in the year<2>|",
                    "H Reserve|Balance 1 April 2040 £000|In £k|Out £k|Balance 31 March 2041 £000",
                ]
            ),
            (
                """
                                              Saving (£000)
                Directorate    2040/41    2041/42    2042/43    Total    Status
                Roads                5          7          1       13    Delivered
                Schools              0         12          0       12    At risk
                Total                5         19          1       25
                """,
                ["H |Saving (£000)<4>|", "H Directorate|2040/41|2041/42|2042/43|Total|Status"]
            ),
        ]
    )
    func loneGroup(_ text: String, _ headings: [String]) throws {
        let rows = try tableGrid(text).filter { $0.hasPrefix("H") }
        #expect(rows.map { $0.replacing("||", with: "|") } == headings)
    }

    @Test("Groups over headings of several lines, one line of which holds few of them")
    func groupsOverWraps() throws {
        let text = """
                                     2040/41                           Later years
                         Revised                   (Under)/
                         Budget      Forecast      overspend      2041/42       2042/43
            Scheme       £'000       £'000         £'000          £'000         £'000
            Roof            8,035       5,254         (2,781)        1,360         3,730
            Boiler          6,391       6,366            (25)        3,820             -
            Total          14,426      11,620         (2,806)        5,180         3,730
            """
        let rows = try tableGrid(text)
        #expect(rows.first == "H |2040/41<3>|Later years<2>")
        #expect(rows.dropFirst().first == "H Scheme|Revised Budget|Forecast|(Under)/ overspend|2041/42|2042/43")
    }

    @Test("A title right above the headings is none of them")
    func titles() throws {
        let text = """
            Cost centre 4410
            2040/41     Budget head      2041/42
            Actual £                     Budget £
            60,739      Employees         212,698
            782,908     Premises          764,243
            843,647     Total             976,941
            """
        #expect(try tableGrid(text).first == "H 2040/41 Actual £|Budget head|2041/42 Budget £")
    }
}
