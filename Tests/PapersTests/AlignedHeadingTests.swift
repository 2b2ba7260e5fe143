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

    @Test("A group beside a wider one, over whose middle column its name stands")
    func groupBesideGroup() throws {
        let text = """
            Scheme                      Expenditure                      Funding
                            2040/41  2041/42  2042/43    Total     Grant  Receipts  Borrowing
            Northgate hall    1,850    2,100      600    4,550     3,200       350      1,000
            Quay bridge         640      310        -      950         -       500        450
            Total             2,490    2,410      600    5,500     3,200       850      1,450
            """
        let rows = try tableGrid(text)
        #expect(
            rows.prefix(2) == [
                "H |Expenditure<4>|Funding<3>", "H Scheme|2040/41|2041/42|2042/43|Total|Grant|Receipts|Borrowing",
            ]
        )
    }

    @Test("Over years that have names as well stand the parts of their names, and no groups")
    func namedYears() throws {
        let text = """
                                           Original      Revised
                             Actual        Estimate      Estimate      Estimate
            Cost centre     2039/40         2040/41       2040/41       2041/42
            Allotments       42,304             880        24,940        19,314
            Car parks         7,481              75           555           812
            Markets          97,253              17        42,891        14,928
            """
        #expect(
            try tableGrid(text).first
                == "H Cost centre|Actual 2039/40|Original Estimate 2040/41|Revised Estimate 2040/41|Estimate 2041/42"
        )
    }

    @Test("A date that is printed once for each of two columns, one space apart, and beside another name")
    func repeatedDates() throws {
        let text = """
                                         31 March 31 March
                                  Note       2040     2041
                                             £000     £000
            Debtors                 16      6,120    6,644
            Creditors               17      5,310    5,902
            Cash                              402      118
            """
        #expect(try tableGrid(text).first == "H |Note|31 March 2040|31 March 2041")
        let beside = """
                                                         31 March
                                       Note 31 March 2040    2041
                                                     £000    £000
            Debtors                      16         6,120   6,644
            Creditors                    17         5,310   5,902
            Cash                                      402     118
            """
        #expect(try tableGrid(beside).first == "H |Note|31 March 2040|31 March 2041")
    }

    @Test("The names of groups over several lines, each in the middle of its own")
    func groupsOverLines() throws {
        let text = """
                                                       Growth and           Proposed
                                   Base Budget
                                                         Savings             Budget
                                      Pay    Other       Pay     Other       Pay    Other
            Direct payments           904       39     4,468       279    16,193   87,994
            Allotments              1,134    8,112        48        62       352    5,671
            Market rents               54   61,557    80,896       549     3,384   79,235
            """
        let rows = try tableGrid(text)
        #expect(rows[0] == "H |Base Budget<2>|Growth and Savings<2>|Proposed Budget<2>")
        #expect(rows[1] == "H |Pay|Other|Pay|Other|Pay|Other")
    }

    @Test("The numbers of age bands on lines of their own head columns, and are no row")
    func bandsOverLines() throws {
        let text = """
                                                                    More
                                      Not yet  1 to 30    31 to     than
                                                             60       90
            Directorate                   due     days     days     days     Total
            Care and support              310      140       62      205       717
            Children                       45       12        9       30        96
            Total                         355      152       71      235       813
            """
        let rows = try tableGrid(text)
        #expect(rows.first == "H Directorate|Not yet due|1 to 30 days|31 to 60 days|More than 90 days|Total")
        #expect(rows.count == 4)
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

    @Test("Names one space apart that are as many as the columns head them in order, however far they drift")
    func counted() throws {
        let text = """
            Service            2040/41 2041/42 2042/43 2043/44 2044/45 Total
            Roads                      319       9,519        833     69,307         45     80,023
            Libraries and archives     943          12      9,762        331        652     11,700
            Parks                   54,970         201         37      2,439     51,994    109,641
            Waste                    2,581      77,923      9,070         38     48,033    137,645
            """
        #expect(try tableGrid(text).first == "H Service|2040/41|2041/42|2042/43|2043/44|2044/45|Total")
    }

    @Test("As many names as the sub-headings repeat are those of the groups, in order")
    func repeatedGroups() throws {
        let text = """
                              Original Budget  Current Forecast
            Service           Budget   Actual  Budget    Actual
            Roads                120       90     110        95
            Libraries             31       32      30        33
            Parks                 55       50      54        52
            """
        let rows = try tableGrid(text)
        #expect(
            rows.prefix(2) == ["H |Original Budget<2>|Current Forecast<2>", "H Service|Budget|Actual|Budget|Actual"]
        )
    }

    @Test("The same phrase over each pair of sub-headings is the upper part of both")
    func repeatedUppers() throws {
        let text = """
                             Approved Forecast   Approved Forecast
            Service            budget  outturn     budget  outturn
            Roads                 120       90        110       95
            Libraries              31       32         30       33
            Parks                  55       50         54       52
            """
        #expect(
            try tableGrid(text).first
                == "H Service|Approved budget|Forecast outturn|Approved budget|Forecast outturn"
        )
    }

    @Test(
        "The number or code of a row is no figure and no name: headings and titles stand beside it",
        arguments: [
            ["1", "2", "3", "4"], ["B01", "C02", "D03", "E04"],
        ]
    )
    func rowMarks(_ marks: [String]) throws {
        let text = """
                                         Original Budget       Current Forecast
            Row
                                       Revenue     Capital    Revenue    Capital
                   Roads and Parks
            \(marks[0])      Parking charges      4,455      31,686      6,161     38,211
            \(marks[1])      Bridges              2,218         742         60        885
                   Libraries
            \(marks[2])      Museums              8,736       4,580          0        218
            \(marks[3])      Archives            71,801           0     24,800        722
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("H ||Original Budget<2>|Current Forecast<2>"))
        #expect(rows.contains("  \(marks[0])|Parking charges|4,455|31,686|6,161|38,211"))
    }

    @Test("Names that fit their columns are not counted off: a column of words may have one of them")
    func uncounted() throws {
        let text = """
             Band       Proportion of        2040-41             2041-42             Increase
                      Band D Tax Rate      (incl. levy)     (incl. increase in
                                                                  levy)
             A               6/9             1,073.88           1,127.46                53.58
             B               7/9             1,252.86           1,315.37                65.21
             C               8/9             1,431.84           1,503.28                71.44
            """
        #expect(
            try tableGrid(text).first
                == "H Band|Proportion of Band D Tax Rate|2040-41 (incl. levy)|2041-42 (incl. increase in levy)|Increase"
        )
    }

    @Test(
        "What names the numbers of the rows is told from what names their labels one space behind or more",
        arguments: ["ROW REF Directorate  ", "ROW REF  Directorate "]
    )
    func marksAndLabels(_ names: String) throws {
        let text = """
            \(names)                     Total Cost      Year 1     Year 2
               1       Adult Social Care                   7,003         549        515
               2       Children and Education            565,619      97,113    105,761
               3       Growth and Transport            1,283,493     159,098    144,489
            """
        #expect(try tableGrid(text).first == "H ROW REF|Directorate|Total Cost|Year 1|Year 2")
    }

    @Test("Names of groups one space apart are shared out evenly over sub-headings that repeat")
    func fusedGroups() throws {
        let text = """
                              Original Budget Current Forecast
            Service           Budget   Actual  Budget    Actual
            Roads                120       90     110        95
            Libraries             31       32      30        33
            Parks                 55       50      54        52
            """
        #expect(try tableGrid(text).first == "H |Original Budget<2>|Current Forecast<2>")
    }

    @Test("Where units count the columns, figures that stand apart by their width alone are one column")
    func countedByUnits() throws {
        let text = """
            Description              Gross Income Net    Gross Income Net
                                     £000 £000     £000  £000 £000      £000
            Lighting team              777  4,922           -40     649    421
            Energy collection       52,557    962   5,934     78     29     12
            Payroll income             457  8,300     246   -985 -5,957   -896
            Tourism inspections         79    427     558    499  4,955    632
            Insurance operations       651    672   1,578          -194 69,516
            """
        #expect(try tableGrid(text).first == "H Description|Gross|Income|Net|Gross|Income|Net")
    }

    @Test(
        "Names one space apart are told by the lines above and below them, by their figures and by their capital letters",
        arguments: [
            (
                """
                                     Original Revised Forecast
                Area                 budget budget outturn Variance
                                     £m       £m      £m       £m
                Public health       (40,795)       7,612         208        189
                Early years              83          791          20     75,412
                Libraries            57,280       53,166     (25,794)       149
                """,
                "H Area|Original budget|Revised budget|Forecast outturn|Variance"
            ),
            (
                """
                                           Current Projected       Previous
                                           budget outturn Variance variance Comment
                                           £'000      £'000     £'000       £'000
                Democratic services            0.505      0.138    0.024       6.277 New contract let at a lower rate
                Insurance                      0.018      0.186   60.115      (6.830)
                Trading standards              0.939      1.897    0.021       0.071 Under review by officers
                """,
                "H |Current budget|Projected outturn|Variance|Previous variance|Comment"
            ),
            (
                """
                Area          Approved programme Spend to date Forecast spend Slippage Real variance
                Early years                       0        3.017         11.613  (0.080)       0.031
                Parking                       0.072        4.334          0.611    6.872       0.044
                Audit and risk               66.335       (0.072)         0.358    0.455       0.788
                """,
                "H Area|Approved programme|Spend to date|Forecast spend|Slippage|Real variance"
            ),
        ]
    )
    func fusedNames(_ text: String, _ heading: String) throws {
        #expect(try tableGrid(text).first == heading)
    }

    @Test("The upper part of sub-headings that repeats is no group's name")
    func raisedWraps() throws {
        let text = """
                                           As at 31 March 2042           As at 31 March 2043
            Heading                       General                       General
                                                         HRA                           HRA
                                            fund                          fund
            School transport               0.028         (0.549)         0.089              9.979
            Early years                    0.541          63.176         0.850              0.117
            """
        let rows = try tableGrid(text)
        #expect(
            rows.prefix(2) == [
                "H |As at 31 March 2042<2>|As at 31 March 2043<2>", "H Heading|General fund|HRA|General fund|HRA",
            ]
        )
    }

    @Test(
        "Ranges that follow on from each other are headings and no figures",
        arguments: [
            (
                """
                Service             0 - 30   31 - 60 61 - 90 Over 90
                                      days      days    days    days     Total
                Street scene         9,743    91,315     891  40,112   130,336
                Insurance              358     1,624     413   7,007       902
                """,
                "H Service|0 - 30 days|31 - 60 days|61 - 90 days|Over 90 days|Total"
            ),
            (
                """
                Service              0-30     31-60   61-90    Total
                Street scene         9,743    91,315     891  130,336
                Insurance              358     1,624     413      902
                """,
                "H Service|0-30|31-60|61-90|Total"
            ),
        ]
    )
    func bands(_ text: String, _ heading: String) throws {
        let rows = try tableGrid(text)
        #expect(rows.first == heading)
        #expect(rows.count == 3)
    }

    @Test("A column that has a heading and no figure stays, where a line of units counts it")
    func emptyColumns() throws {
        let text = """
                 2041-42                                                2042-43
            Own  Outside     Total                                 Own  Outside     Total
            £000s  £000s     £000s                               £000s    £000s     £000s
                           1,806.0 Block Grant                                    1,680.3
                           7,046.1 Care Grant                                     7,143.6
                           8,852.1 Total Given                                    8,823.9
            """
        #expect(
            try tableGrid(text).dropFirst() == [
                "H Own|Outside|Total||Own|Outside|Total", "H £000s|£000s|£000s||£000s|£000s|£000s",
                "  ||1,806.0|Block Grant|||1,680.3", "  ||7,046.1|Care Grant|||7,143.6",
                "  ||8,852.1|Total Given|||8,823.9",
            ]
        )
    }

    @Test("A figure among names that all stand over columns of figures is part of their headings")
    func figureInHeading() throws {
        let text = """
            Table 4 - Base and Levy

            Village                  2040-41                   2041-42                     2041-42                    % change
                                       Final                     Final                      Levy @
                                      Band E                    Band E                      £58.40
                                  Equivalent                Equivalent                   (with the
                                        Base                      Base                      extra)
            Ashby                    9,832.00                  9,332.00                     6,450.2                     -5.09%
            Burton                   3,348.27                  5,053.98                     3,493.3                    +50.94%
            Corby                    1,029.46                  1,702.34                     1,176.6                    +65.36%
            """
        #expect(
            try tableGrid(text).first
                == "H Village|2040-41 Final Band E Equivalent Base|2041-42 Final Band E Equivalent Base"
                + "|2041-42 Levy @ £58.40 (with the extra)|% change"
        )
    }
}
