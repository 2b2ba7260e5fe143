import Testing

@testable import Papers

@Suite("How a table in columns is set: labels, groups of columns, headings anew")
struct AlignedSettingTests {
    @Test("Where figures stand in the middle of labels, a label of one line beside its figures takes no line below")
    func centred() throws {
        let text = """
            Reserve                 Opening       Used    Closing
            General Fund Balance      2,633        765      3,398
            Transformation
                                     10,572       (240)    10,332
            Reserve
            Insurance Fund           12,365       (609)    11,756
            Business Rates
                                      5,598          -      5,598
            Equalisation
            Special sites: Meadow
            View resource base        2,466        (76)     2,390
            and classrooms
            Total reserves           33,634       (160)    33,474
            """
        let expected = [
            "H Reserve|Opening|Used|Closing", "  General Fund Balance|2,633|765|3,398",
            "  Transformation Reserve|10,572|(240)|10,332", "  Insurance Fund|12,365|(609)|11,756",
            "  Business Rates Equalisation|5,598|-|5,598",
            "  Special sites: Meadow View resource base and classrooms|2,466|(76)|2,390",
            "  Total reserves|33,634|(160)|33,474",
        ]
        #expect(try tableGrid(text) == expected)
    }

    @Test("Words that stand for a figure go on below the last row")
    func wordsForFigures() throws {
        let text = """
            Indicator                        Good is     2040/41      2041/42
            Waste sent for reuse, recycling
                                             High          50.4%        51.1%
            and composting
            Calls answered                   High            83%          85%
            Roads needing                                            Not yet
                                             Low              5%
            maintenance                                              available
            """
        #expect(try tableGrid(text).last == "  Roads needing maintenance|Low|5%|Not yet available")
    }

    @Test("Below a label above its figures, the title of the next group is no part of it")
    func labelsAbove() throws {
        let text = """
            Service                   Budget    Actual
            Roads, bridges
            and street lights         1,200.0   1,150.0
            Waste                        10.0      12.0
            Total Place
                                      1,210.0   1,162.0

            People
            Schools                     310.0     325.0
            """
        #expect(try tableGrid(text).contains("  People||"))
    }

    @Test(
        "Few pieces above a full line of headings share all columns out, wherever they stand over them",
        arguments: [
            """
                                                                    2040/41             Later years
            Scheme          Budget    Forecast    Slippage         Overspend     2041/42     2042/43
            Bridges          5,588       5,643          44                11         777       2,362
            Lights           4,655       3,569        (868)             (218)      4,522         120
            Total           10,243       9,212        (824)             (207)      5,299       2,482
            """,
            """
                            2040/41                                      Later years
            Scheme          Budget      Forecast    Slippage  Overspend  2041/42     2042/43
            Bridges              5,588     5,643          44         11         777       2,362
            Lights               4,655     3,569        (868)      (218)      4,522         120
            Total               10,243     9,212        (824)      (207)      5,299       2,482
            """,
            """
                                             2040/41                           Later years
            Scheme          Budget    Forecast    Slippage   Overspend     2041/42     2042/43
            Bridges          5,588       5,643          44          11         777       2,362
            Lights           4,655       3,569        (868)       (218)      4,522         120
            Total           10,243       9,212        (824)       (207)      5,299       2,482
            """,
        ]
    )
    func sharedGroups(_ text: String) throws {
        let rows = try tableGrid(text)
        #expect(
            rows.prefix(2) == [
                "H |2040/41<4>|Later years<2>", "H Scheme|Budget|Forecast|Slippage|Overspend|2041/42|2042/43",
            ]
        )
    }

    @Test("The upper parts of wrapped headings are no groups")
    func wrappedAbove() throws {
        let text = """
                             Original                              Forecast
            Service            Budget     Actual    Income         variance
            Roads               1,200      1,150       (50)            (50)
            Libraries             310        325        (5)              15
            """
        #expect(try tableGrid(text).first == "H Service|Original Budget|Actual|Income|Forecast variance")
    }

    @Test("A unit belongs to the heading whose left edge it keeps, though the figures before it are nearer")
    func unitsByEdge() throws {
        let text = """
                                                   Variance
            Service         Budget      Forecast   (Under)/      Reported
                            £000        £000       Over          £000
                                                   £000
            Roads               35,892     35,974           82           365
            Waste               41,390     41,838          448           700
            Total               77,282     77,812          530         1,065
            """
        #expect(
            try tableGrid(text).first == "H Service|Budget £000|Forecast £000|Variance (Under)/ Over £000|Reported £000"
        )
    }

    @Test("A heading of its own below the last row, and a unit of its own, begin the next table")
    func tablesBelow() throws {
        let text = """
            Receipts                 Budget £              Actual £            Difference £
            Precept                  18,500.00            18,500.00                    0.00
            Allotment rents             420.00               385.50                  -34.50
            Total receipts           18,920.00            18,885.50                  -34.50

                                                                                       Difference
            Payments                                       Budget £     Actual £
                                                                                       £
            Clerk's salary                                  6,200.00      6,118.32            -81.68
            Insurance                                         640.00        655.18             15.18
            Total payments                                  6,840.00      6,773.50            -66.50

            Bank reconciliation

                                                                                           £
            Balance brought forward 1 April 2040                                        11,204.37
            Add: total receipts                                                         18,885.50
            Less: total payments                                                         6,773.50
            Balance carried forward 31 March 2041                                       23,316.37
            """
        let regions = try tableRegions(text)
        #expect(regions.map(\.rows.count) == [4, 4, 5])
        #expect(tableGrid(regions[1]).first?.hasPrefix("H Payments|Budget £|Actual £|") == true)
    }

    @Test("The last words of a title over the labels are no heading of them")
    func titleGoesOn() throws {
        let text = """
            Receipts and Payments Account for the year ended 31 March
            2041
                        Receipts       Budget £             Actual £
            Precept                    18,500.00           18,500.00
            Allotment rents                420.00             385.50
            Total receipts             18,920.00           18,885.50
            """
        #expect(try tableGrid(text).first == "H Receipts|Budget £|Actual £")
    }

    @Test(
        "A line below the heading goes on with it over cells of one line, and opens the first cell of a column that wraps"
    )
    func headingGoesOn() throws {
        let text = """
            Project              Description of project                        Cost       Core or
                                                                              £000        Externally
                                                                                          Funded
            Bean Road Tunnels    Construction of a tunnel for buses            1,200      Core

                                 Construction of a railway station to
            Parkway              enhance rail access                           2,310      Core

            Fastrack             Bus lanes                                       310      External
            """
        let expected = [
            "H Project|Description of project|Cost|Core or Externally Funded", "H ||£000|",
            "  Bean Road Tunnels|Construction of a tunnel for buses|1,200|Core",
            "  Parkway|Construction of a railway station to enhance rail access|2,310|Core",
            "  Fastrack|Bus lanes|310|External",
        ]
        #expect(try tableGrid(text) == expected)
    }
}
