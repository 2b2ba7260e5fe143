import Figures
import Testing

@testable import Tables

@Suite("Words and letters for signs behind amounts")
struct SignWordTests {
    @Test("letters behind every amount of a column are its signs")
    func letters() throws {
        let table = try TableText.table(
            """
            |Estimate £|Projected £|Variance £
            Parks|842,300|839,400|2,900 F
            Refuse|2,914,500|3,070,200|155,700 A
            Housing|402,600|402,600|0
            Total|4,159,400|4,312,200|152,800 A
            """
        )
        #expect(table.value(2, 4) == ExactDecimal(-2900))
        #expect(table.value(3, 4) == ExactDecimal(155_700))
        #expect(table.relationTexts.contains("columns variance 4 = +3 -2"))
        #expect(table.relations.allSatisfy { $0.held == $0.tried })
    }

    @Test("so are words, in brackets or without")
    func words() throws {
        let table = try TableText.table(
            """
            |Budget £|Forecast £|Variance £
            Parks|844,200|820,000|24,200 under
            Roads|1,662,500|1,701,000|38,500 (over)
            Signs|95,000|95,000|-
            """
        )
        #expect(table.value(2, 4) == ExactDecimal(-24200))
        #expect(table.value(3, 4) == ExactDecimal(38500))
    }

    @Test("a percentage beside such amounts has no sign of its own")
    func percentages() throws {
        for (up, down) in [(" A", " F"), (" (A)", " (F)"), (" over", " under")] {
            let table = try TableText.table(
                """
                |Budget £000|Forecast £000|Variance £000|Variance %
                Housing|4,210|4,398|188\(up)|4.5%
                Planning|1,120|1,084|36\(down)|3.2%
                Leisure|2,300|2,455|155\(up)|6.7%
                Waste|5,630|5,530|100\(down)|1.8%
                """
            )
            let relation = try #require(table.relations.first { $0.kind == .percentage })
            #expect((relation.held, relation.tried) == (4, 4))
        }
    }

    @Test("a letter behind some figures is a note")
    func notes() throws {
        let table = try TableText.table(
            """
            |2023|2024
            Parks|844 A|820
            Roads|1,662 F|1,701
            Signs|951|952
            """
        )
        #expect(table.value(2, 2) == nil)
    }
}
