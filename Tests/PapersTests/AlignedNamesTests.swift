import Lexicon
import Testing

@testable import Papers

@Suite("Names of columns set close together, and of rows without names")
struct AlignedNamesTests {
    private func grid(_ text: String) throws -> [String] {
        let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
        return paper.blocks.compactMap(\.region).flatMap(tableGrid)
    }

    @Test("One cut runs down through all lines of a heading that has drifted away from its figures")
    func cuts() throws {
        let text = """
            Programme at quarter two

                                                     Approved Spend to Forecast          Real
            Scheme                                                              Slippage
                                                     programme date    spend             variance
            Quayside hall                                 1,076         773         464      13,227      66,820
            Northgate bridge                              9,458          26         405          87       6,017
            Weir repairs                                    738         207      28,543           0         125
            Sub-total                                    11,272       1,006      29,412      13,314      72,962
            """
        #expect(
            try grid(text).first
                == "H Scheme|Approved programme|Spend to date|Forecast spend|Slippage|Real variance"
        )
    }

    @Test("Names one space apart are cut where known names end")
    func known() throws {
        let text = """
            Reserves of the service

            No Area                      Opening balance Income Expenditure Transfers Closing balance
                                                          £000       £000            £000     £000               £000
            1   Libraries and heritage          0.014            0.745        (5.992)       52.503       0.081
            2   Insurance                      80.678            0.814            7.618     0.347        0.210
            3   Housing needs                  (5.668)           0.884            0.344     0.553        6.143
                Total                          75.024            2.443            1.970    53.403        6.434
            """
        #expect(
            try grid(text).first == "H No|Area|Opening balance|Income|Expenditure|Transfers|Closing balance"
        )
    }

    @Test("Ranges that end on the line below head columns, and are no row of figures")
    func ranges() throws {
        let text = """
            Debts by age

                                                                     31 -          61 -       Over
                                                          0 - 30      60            90         90
            No     Area                                    days      days          days       days       Total
            1       Adult social care                         233         390           12       574      1,209
            2       Crematorium                             5,936         991           66       566      7,559
            3       Street scene                              761         973          959        23      2,716
            """
        #expect(try grid(text).first == "H No|Area|0 - 30 days|31 - 60 days|61 - 90 days|Over 90 days|Total")
    }

    @Test("Names that repeat for each year count the columns, wherever the figures stand")
    func cycle() throws {
        let text = """
            Growth by year

                                     2044/45 Outturn           2045/46 Forecast
            Area
                                 Revenue  Capital    Total Revenue  Capital     Total
            Lamps                    £26   £8,187   £8,213    (£866)      (£368)   (£1,234)
            Insurance               £832     £706   £1,538       £84        £396       £480
            Audit                        £12,709  £12,709      £692     £1,201     £1,893
            Ferries             £32,649                   £32,649               £489      £489
            """
        let rows = try grid(text)
        #expect(
            rows.prefix(2) == [
                "H |2044/45 Outturn<3>|2045/46 Forecast<3>", "H Area|Revenue|Capital|Total|Revenue|Capital|Total",
            ]
        )
    }

    @Test("A row without a name that sums up those above it takes no title for one")
    func silentTotals() throws {
        let text = """
            Original budget and forecast by service

            Service                    Original budget    Forecast outturn
            Audit
            Early years                          4,702               4,473
            Human resources                     81,500               7,500
                                                86,202              11,973
            Coroner
            Lamps                               77,300               5,510
            Ferries                              2,000                 800
                                                79,300               6,310
            """
        #expect(
            try grid(text).dropFirst() == [
                "  Audit||", "  Early years|4,702|4,473", "  Human resources|81,500|7,500", "  |86,202|11,973",
                "  Coroner||", "  Lamps|77,300|5,510", "  Ferries|2,000|800", "  |79,300|6,310",
            ]
        )
    }

    @Test("The scale of a chart whose figures all stand between the rows is no part of them")
    func scale() throws {
        let text = """
            Spending by month

            50
                                Budget      Actual    Variance
            40
                Parking              651      52,726       6,673
            30
                Legal                 64         840      53,518
            20
                Ferries              806         750         100
            10
                Lamps                749       5,340         200
            0
                Insurance            539         418         927
            Apr May
                Total              2,809      60,074      61,418
            """
        let rows = try grid(text)
        #expect(rows.first == "H |Budget|Actual|Variance")
        #expect(rows.last == "  Total|2,809|60,074|61,418")
        #expect(rows.count == 7)
    }

    @Test("Rows that have drifted all as one go on below the upper part of a name")
    func drift() throws {
        let text = """
            Spending and forecast by service

                                  Budget          Actual     Forecast     Variance
            Public protection            68.7          0.5         17.7         0.7
            Social care                   3.3          8.4         32.2         0.3
            Bridges and
            structures                             (5.8)             (48.1)               36.1            0.0
            Flood defence                            8.6              (7.4)                3.6            0.1
            Street scene                            (0.6)             45.2                 0.4            1.1
            """
        let rows = try grid(text)
        #expect(rows.contains("  Bridges and structures|(5.8)|(48.1)|36.1|0.0"))
        #expect(rows.first == "H |Budget|Actual|Forecast|Variance")
    }
}
