import Testing

@testable import Papers

@Suite("Cells of tables set by spaces that stand one space apart")
struct AlignedCutTests {
    @Test("A column of words one space behind figures begins below a word of the heading")
    func wordsBehindFigures() throws {
        let text = """
            Indicator                           Limit     Actual      Headroom Compliance
            Authorised limit                    380.0      240.1         139.9 Yes
            Operational boundary                350.0      240.1         109.9 Yes
            Sums over one year                   25.0       12.0          13.0 Yes
            """
        #expect(
            try tableGrid(text).prefix(2) == [
                "H Indicator|Limit|Actual|Headroom|Compliance", "  Authorised limit|380.0|240.1|139.9|Yes",
            ]
        )
    }

    @Test("So does one behind other words; what all rows have before it is a part of their names")
    func wordsBehindWords() throws {
        let text = """
            Site                    Application Purpose            Received       Spent
            Mill Road                  40/00412 Education        412,000.00   118,500.00
            Old Brewery                40/01120 Housing          265,400.00    86,000.00
            Castle Farm                41/00087 Leisure           94,210.00    31,640.00
            Station Yard               41/00915 Highways         187,650.00    87,650.00
            Long Lane                  42/01344 Health           143,275.00    43,275.00
            """
        #expect(try tableGrid(text)[1] == "  Mill Road|40/00412|Education|412,000.00|118,500.00")
        let bands = """
            Band name                 Dwellings    Charge     Total
            Band A                       14,210       412     9,729
            Band B                        9,884       481     7,859
            Band C                        8,317       549     7,020
            Band D                        5,902       618     5,203
            Band E                        3,361       755     3,050
            """
        #expect(try tableGrid(bands)[1] == "  Band A|14,210|412|9,729")
    }

    @Test("Where a row has one figure too few, the one at the head of its words is it")
    func figureBeforeNote() throws {
        let text = """
            Service                    Budget     Changes    Forecast    Variance Explanation
            Home meals                    380        (61)         319          15
            Adult care                 65,357           -      92,639       4,757
            Allotments                     62      (6,958)      3,365          67 now expected in the spring
            Street lighting            77,253      46,785      124,038        639
            """
        #expect(try tableGrid(text).contains("  Allotments|62|(6,958)|3,365|67|now expected in the spring"))
    }

    @Test("Codes stand apart from names, also where most names stand on the lines above and below")
    func codesAmongWrappedNames() throws {
        let text = """
            Ref   Performance Measure           Target     Result
                  Working days lost to
            KP02                                  6.7%      7.1%
                  sickness
                  Minor planning
            CP03 applications decided            33.3%     60.7%
                  within target
                  Homes with a valid
            KP04                                 14.7%     36.4%
                  certificate
                  Adults in settled
            CP07                                 46.1%     35.0%
                  accommodation
            KP08 Rough sleepers                  71.4%     53.3%
            """
        let rows = try tableGrid(text)
        #expect(rows.contains("  KP02|Working days lost to sickness|6.7%|7.1%"))
        #expect(rows.contains("  KP08|Rough sleepers|71.4%|53.3%"))
    }

    @Test("Ranges in words count the columns on")
    func rangesInWords() throws {
        let text = """
            Debt type                 1 to 30 31 to 60 61 to 90     Total
                                         days     days     days
            Parking services              969      988    7,451     9,408
            Community centres             518      444    8,411     9,373
            Home meals                     44      358      198       600
            """
        #expect(try tableGrid(text).first == "H Debt type|1 to 30 days|31 to 60 days|61 to 90 days|Total")
    }

    @Test("A dash one space before a figure is its sign where no dash stands for a nil")
    func signsOfFigures() throws {
        let text = """
            Service                     Pay     Other       Pay      Other
            Parking services          8.441   - 0.086    23.842     37.174
            Home meals              - 0.417     6.543     0.431
            Adult care                        15.723 - 20.168       3.979
            Street lighting         - 4.404    88.920     0.077      2.659
            """
        #expect(try tableGrid(text).contains("  Adult care||15.723|- 20.168|3.979"))
    }

    @Test("Names one space apart end where known names of columns do")
    func squeezedNames() throws {
        let text = """
            Service               Original Budget Budget Changes Current Budget Projected Outturn Variance
            Adult care                       380         61,308              47           8,486        15
            Home meals                    65,357              -          92,639          54,757         -
            Parking services              77,253         46,785           6,467             639        54
            """
        #expect(
            try tableGrid(text).first
                == "H Service|Original Budget|Budget Changes|Current Budget|Projected Outturn|Variance"
        )
    }
}
