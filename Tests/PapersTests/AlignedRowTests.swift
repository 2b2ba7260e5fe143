import Testing

@testable import Papers

@Suite("What makes the rows of a table set by spaces")
struct AlignedRowTests {
    @Test("Where names are written small, what begins with a capital letter below a title is another name")
    func titlesAboveSmallNames() throws {
        let text = """
            Area                      Budget    Actual
            Care and Support
            Adult care                   410       418
            Day centres for people
            aged over 65                  64        65
            Places
            Waste collection             221       219
            Parking services              41        43
            Total                        736       745
            """
        #expect(
            try tableGrid(text) == [
                "H Area|Budget|Actual", "  Care and Support||", "  Adult care|410|418",
                "  Day centres for people aged over 65|64|65", "  Places||", "  Waste collection|221|219",
                "  Parking services|41|43", "  Total|736|745",
            ]
        )
    }

    @Test("A word that tells the sign of a figure belongs to it, wherever it ends")
    func signsInWords() throws {
        let text = """
            Directorate           Net Budget   Projection   Variance   Variance at last report
                                          £m           £m         £m                        £m
            Human Resources            1.605        1.605      0.000                     0.001
            Housing Options            4.253        4.159   0.094 CR                  0.114 CR
            Development Control       36.016       34.980   1.037 CR                  1.821 CR
            Customer Services          5.429        5.440      0.011                  0.074 CR
            Mental Health              3.622        3.656      0.034                  0.011 CR
            Legal Services            22.203       22.585      0.382                     0.442
            Total Services            73.128       72.424   0.704 CR                  1.577 CR
            """
        let grid = try tableGrid(text)
        #expect(grid.contains("  Housing Options|4.253|4.159|0.094 CR|0.114 CR"))
        #expect(grid.contains("  Customer Services|5.429|5.440|0.011|0.074 CR"))
    }

    @Test("The numbers of rows one space before the names that stand in a column of their own")
    func gluedNumbers() throws {
        let text = """
            No Area                   Budget    Actual
              Home to school
            1 transport                  410       418
            2 Markets                     64        65
              Waste collection
            3 and disposal               221       219
              Total                      695       702
            """
        #expect(
            try tableGrid(text) == [
                "H No|Area|Budget|Actual", "  1|Home to school transport|410|418", "  2|Markets|64|65",
                "  3|Waste collection and disposal|221|219", "  |Total|695|702",
            ]
        )
        let names = """
            Homes                     Budget    Actual
            1 bedroom                    410       418
            2 bedrooms                    64        65
            3 bedrooms                   221       219
            Total                        695       702
            """
        #expect(try tableGrid(names).dropFirst().first == "  1 bedroom|410|418")
    }

    @Test("A word in which names end goes on with the line above it")
    func endings() throws {
        let text = """
            Reserve                          Opening      Used    Closing
            General Fund Balance               9,860         -      9,860
            Budget Smoothing
            Reserve                            6,240   (1,500)      4,740
            Transformation
            Reserve                            4,415   (1,180)      3,235
            Insurance Reserve                  3,120       240      3,360
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("  Budget Smoothing Reserve|6,240|(1,500)|4,740"))
        #expect(rows.contains("  Transformation Reserve|4,415|(1,180)|3,235"))
    }

    @Test("Bands of pay name rows")
    func bandsOfPay() throws {
        let text = """
            Remuneration band           2039/40      2040/41
            £50,000 – £54,999                31           38
            £55,000 – £59,999                22           25
            £60,000 and over                  6            5
            Total                            59           68
            """
        #expect(try tableGrid(text)[1] == "  £50,000 – £54,999|31|38")
    }

    @Test("A figure as exact as the others of its row is one of them, whatever words stand one space behind it")
    func gluedFigures() throws {
        let text = """
             Row       Base                                  Staffing    Income      Net
              1     3,800.7 Innovation and partnership        1,498.2  -1,373.9  3,799.7 Services to improve
              2     5,414.9 Management                        1,024.7    -229.0  5,414.9 Costs of the directors
              3     1,540.3 Transformation                    1,540.3       0.0  1,540.3 Funds held for programmes
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("  2|5,414.9|Management|1,024.7|-229.0|5,414.9|Costs of the directors"))
    }

    @Test("A day and, below it, its year are one name")
    func wrappedDate() throws {
        let text = """
            Reserve                   Budget    Actual
            Balance at 31 March
            2040                         410       418
            Insurance                     64        65
            Total                        474       483
            """
        #expect(try tableGrid(text).dropFirst().first == "  Balance at 31 March 2040|410|418")
    }

    @Test("A dash one space before a figure is its sign, unless a column of figures ends there")
    func signsAndNils() throws {
        let text = """
                               Opening    In     Out    Closing
            Insurance            6,754   100     540      6,314
            Schools                  9    20     - 25        54
            Winter                 238     - 216    12       10
            Cash                    85    67     - 25       177
            Total                7,086   187     718      6,555
            """
        let rows = try tableGrid(text)
        #expect(rows[2] == "  Schools|9|20|- 25|54")
        #expect(rows[4] == "  Cash|85|67|- 25|177")
    }

    @Test("Figures that drift along the line are read by their order where none is missing")
    func drift() throws {
        let text = """
            Area                    Annual   Budget    Actual  Variance  Forecast
            Legal                       75      567    46,989        30     5,946
            Markets                     34       74       624       224        50
            Insurance                   33      841       471     9,337     3,110
            Parking                  93,112     6,112      7,533        154        97,882
            Passenger travel             71     5,046      6,860     96,373           714
            Leisure                   7,151    96,922          0         55           167
            """
        let rows = try tableGrid(text)
        #expect(rows[0] == "H Area|Annual|Budget|Actual|Variance|Forecast")
        #expect(rows[4] == "  Parking|93,112|6,112|7,533|154|97,882")
    }

    @Test("The scale of a chart beside a table is no part of it; ranks that count down are")
    func scales() throws {
        let left = """
            50
                            Reserve       Opening   Closing
            40
                            Insurance        12.4      11.2
            30              Winter            4.0       4.5
            20              Schools          20.1      16.8
            10              Markets           2.2       2.3
            0
            Apr May Jun     Total            38.7      34.8
            """
        #expect(
            try tableGrid(left) == [
                "H Reserve|Opening|Closing", "  Insurance|12.4|11.2", "  Winter|4.0|4.5", "  Schools|20.1|16.8",
                "  Markets|2.2|2.3", "  Total|38.7|34.8",
            ]
        )
        let ranks = """
            Score     Likelihood        Risks   Last year
            4         Almost certain       12          10
            3         Likely                8           9
            2         Possible              5           7
            1         Unlikely              3           2
            0         None                  1           1
            """
        #expect(try tableGrid(ranks).dropFirst().first == "  4|Almost certain|12|10")
    }

    @Test(
        "A wrapped label is one, whether its figures stand at its top, its foot or its middle",
        arguments: [
            """
            Service                   Budget    Actual
            Roads and bridges         1,200.0   1,150.0
            Special educational         310.0     325.0
            needs and disability
            Waste                        10.0      12.0
            Contributions to the         20.0      20.0
            association of councils
            Total                     1,540.0   1,507.0
            """,
            """
            Service                   Budget    Actual
            Roads and bridges         1,200.0   1,150.0
            Special educational
            needs and disability        310.0     325.0
            Waste                        10.0      12.0
            Contributions to the
            association of councils      20.0      20.0
            Total                     1,540.0   1,507.0
            """,
            """
            Service                   Budget    Actual
            Roads and bridges         1,200.0   1,150.0
            Special educational
                                        310.0     325.0
            needs and disability
            Waste                        10.0      12.0
            Contributions to the
                                         20.0      20.0
            association of councils
            Total                     1,540.0   1,507.0
            """,
        ]
    )
    func wrappedLabels(_ text: String) throws {
        let expected = [
            "H Service|Budget|Actual", "  Roads and bridges|1,200.0|1,150.0",
            "  Special educational needs and disability|310.0|325.0", "  Waste|10.0|12.0",
            "  Contributions to the association of councils|20.0|20.0", "  Total|1,540.0|1,507.0",
        ]
        #expect(try tableGrid(text) == expected)
    }

    @Test("The titles of groups stand for themselves")
    func titles() throws {
        let text = """
            Service                   Budget    Actual
            Place
            Roads                     1,200.0   1,150.0
            Waste                        10.0      12.0
            Total Place               1,210.0   1,162.0
            People
            Schools                     310.0     325.0
            Total People                310.0     325.0
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("  Place||"))
        #expect(rows.contains("  People||"))
        #expect(rows.contains("  Roads|1,200.0|1,150.0"))
    }

    @Test("Descriptions as long as sentences wrap between two rows, and words one space behind a figure are a cell")
    func descriptions() throws {
        let text = """
            Category       Area      Description                                                                                 2041-42   2042-43 Funded by
                                                                                                                                   £000      £000
            Pay            North     The award of the year as the national bodies have agreed upon it for all of the grades        120.0      10.0 Core grant of the council
                                     and for the staff of the partners in so far as they are paid on the same terms by us all
                                     here
            Pay            South     The award of the year as the national bodies have agreed upon it for the teachers             220.0      20.0 Core grant of the council
            Prices         South     What the contracts say of the index of prices in the year before the one that begins          320.0      30.0 Core grant of the council
                                     in April
            TOTAL                                                                                                                  660.0      60.0
            """
        let rows = try tableGrid(text)
        #expect(rows.count == 6)
        #expect(rows[2].hasSuffix("by us all here|120.0|10.0|Core grant of the council"))
        #expect(rows[5] == "  TOTAL|||660.0|60.0|")
    }

    @Test("Row numbers, and a column of words at the end")
    func numbersAndReasons() throws {
        let text = """
            Ref  Service              Budget     Actual   Reason
              1  Roads                 1,200      1,150   Fewer repairs than in the year
                                                          before
              2  Libraries               310        325   Longer opening hours
              3  Total                 1,510      1,475
            """
        let expected = [
            "H Ref|Service|Budget|Actual|Reason",
            "  1|Roads|1,200|1,150|Fewer repairs than in the year before",
            "  2|Libraries|310|325|Longer opening hours", "  3|Total|1,510|1,475|",
        ]
        #expect(try tableGrid(text) == expected)
    }

    @Test("A rating one space behind a figure is a cell; a unit that is the same in every row is none")
    func ratings() throws {
        let rated = """
            Proposal               Target    At risk Rating
            Fleet                     885          0 Amber
            Digital post            1,167        234 Green
            Library hours             812          0 Green
            """
        #expect(try tableGrid(rated).contains("  Fleet|885|0|Amber"))
        let counted = """
            Service                 Cost     Target     Quarter 1
            Planning               1,200    12 days       14 days
            Benefits                 310    20 days       18 days
            Licensing                 95     9 days       11 days
            """
        #expect(try tableGrid(counted).contains("  Planning|1,200|12 days|14 days"))
    }

    @Test("A row of dashes is a row")
    func dashes() throws {
        let text = """
            Proposal              2040/41    2041/42    Status
            Fleet                     370        415    Delivered
            Digital post                -          -    On track
            Library hours             670        185    At risk
            """
        let rows = try tableGrid(text)
        try #require(rows.count == 4)
        #expect(rows[2] == "  Digital post|-|-|On track")
    }

    @Test("A column of words that stand only above and below the figures")
    func descriptionsAround() throws {
        let text = """
            Line   Scheme           Budget     Spend   Comments
                                                       Inflation above the
            1      Bridges           5,699     1,959
                                                       level provided for
                                                       Pressure is going to
            2      Cemetery          2,119     1,577
                                                       go on next year
                                                       Grant that had not
            3      Town hall         4,457     2,305
                                                       been budgeted for
            """
        let rows = try tableGrid(text)
        #expect(rows.first == "H Line|Scheme|Budget|Spend|Comments")
        #expect(rows.dropFirst().first == "  1|Bridges|5,699|1,959|Inflation above the level provided for")
        #expect(rows.count == 4)
    }

    @Test("Two tables side by side are two")
    func sideBySide() throws {
        let text = """
            Receipts     2040 £     2041 £      Payments     2040 £     2041 £
            Grants        4,673      1,791      Insurance     7,182      8,261
            Rents         4,876      2,257      Mowing        2,049      7,266
            Total         9,549      4,048      Total         9,231     15,527
            """
        let regions = try tableRegions(text)
        #expect(regions.map { tableGrid($0).first } == ["H Receipts|2040 £|2041 £", "H Payments|2040 £|2041 £"])
        #expect(regions.map { tableGrid($0).last } == ["  Total|9,549|4,048", "  Total|9,231|15,527"])
    }

    @Test("A column of words between two of figures is no second table")
    func wordsBetween() throws {
        let text = """
            Service      Budget    Owner          Forecast
            Grants        4,673    Finance           4,700
            Rents         4,876    Property          4,800
            Total         9,549                      9,500
            """
        #expect(try tableRegions(text).count == 1)
    }

    @Test("A title stands for itself where its total says the same, though both have two lines")
    func titlesOfTotals() throws {
        let text = """
            Service                Budget    Actual
            Markets and
            Coroners
            Adoption programme        700       690
            including courts
            Markets income            966       900
            Total Markets and       1,666     1,590
            Coroners
            Transport and
            Waste
            Collection of refuse      716       700
            Parking and              859       860
            enforcement
            Total Transport and     1,575     1,560
            Waste
            """
        let expected = [
            "  Markets and Coroners", "  Adoption programme including courts|700|690", "  Markets income|966|900",
            "  Total Markets and Coroners|1,666|1,590", "  Transport and Waste", "  Collection of refuse|716|700",
            "  Parking and enforcement|859|860", "  Total Transport and Waste|1,575|1,560",
        ]
        #expect(try tableGrid(text).dropFirst().map { $0.replacing(/\|+$/, with: "") } == expected)
    }

    @Test("A dash one space before a figure is a nil of its own where the row has a cell too few without it")
    func loneNil() throws {
        let text = """
            Service        Budget Actual Variance
            Leisure          7.97   1.76     7.76
            Licensing           - 300.45    56.55
            Archives         4.20   5.00        -
            Payroll          8.60 -65.93     3.10
            """
        #expect(try tableGrid(text).contains("  Licensing|-|300.45|56.55"))
    }

    @Test("The last line of a label right above the total is no title of it")
    func lineAboveTotal() throws {
        let text = """
            Service                        Budget   Actual
            Older persons -                  42.2     54.0
            Place
            Waste disposal and recycling      1.1      1.0
            GET
            Total                            43.3     55.0
            """
        #expect(try tableGrid(text).contains("  Waste disposal and recycling GET|1.1|1.0"))
    }
}
