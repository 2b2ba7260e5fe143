import Figures
import Lexicon
import TestSupport
import Testing

@testable import Tables

@Suite("Relations between columns")
struct RelationTests {
    @Test("a heading that the figures deny gives way, and says so")
    func roleFromArithmetic() throws {
        let table = try TableText.table(
            """
            |Budget|Grant Funding|Adjusted Budget|Forecast Actuals|Projected Outturn
            |£m|£m|£m|£m|£m
            Care|260.279|4.661|264.940|265.978|1.038
            Growth|0.773|0.026|0.799|0.577|-0.222
            Roads|30.685|0.889|31.574|34.171|2.597
            Waste|43.508|2.980|46.488|45.993|-0.495
            """
        )
        #expect(table.columns[5].role == .variance)
        #expect(table.columns[5].path == ["Projected Outturn"])
        #expect(table.remarks.map(\.kind) == [.roleFromArithmetic])
        #expect(table.relationTexts == ["columns sum 4 = +2 +3", "columns variance 6 = -4 +5"])
    }

    @Test("a variance printed as budget less forecast keeps its own direction")
    func reversed() throws {
        let table = try TableText.table(
            """
            |Budget £000|Outturn £000|Variance £000
            Parks|100|120|(20)
            Roads|200|150|50
            Signs|50|50|-
            """
        )
        #expect(table.relationTexts == ["columns variance 4 = -3 +2"])
        #expect(table.relations[0].held == 3)
    }

    @Test("of two variances beside one budget and one forecast, the figures say which is theirs")
    func lastReported() throws {
        let table = try TableText.table(
            """
            |Budget £m|Forecast £m|Variance last reported £m|Under/(Over)spend £m|Variance %
            Parks|23.2|21.8|1.6|1.4|6.0
            Roads|12.9|13.3|(0.4)|(0.4)|(3.1)
            Signs|0.2|0.2|0.0|0.0|0.0
            Care|24.8|25.4|(0.4)|(0.6)|(2.4)
            """
        )
        #expect(table.relationTexts == ["columns variance 5 = -3 +2", "columns percentage 6 = +5 +2"])
    }

    @Test("what is over and what is under may stand in two columns")
    func overAndUnder() throws {
        let table = try TableText.table(
            """
            |Budget £|Actual £|Underspend £|Overspend £
            Parks|2,300|2,100|200|
            Roads|1,250|1,300||50
            Signs|700|690|11|
            """
        )
        #expect(table.relationTexts == ["columns variance 4 = -3 +2", "columns variance 5 = +3 -2"])
    }

    @Test("of two budgets that a variance fits within rounding, it is that of the nearer one, and so is its percentage")
    func nearerBudget() throws {
        let table = try TableText.table(
            """
            |Original Budget £m|Working Budget £m|Forecast £m|Variance £m|Variance %
            Parks|3.9|3.8|3.9|0.1|2.6
            Roads|8.8|8.9|9.4|0.5|5.6
            Signs|0.7|0.7|0.7|0.0|0.0
            """
        )
        #expect(table.relationTexts == ["columns variance 5 = +4 -3", "columns percentage 6 = +5 +3"])
    }

    @Test("a total of many columns, with dashes for nil")
    func running() throws {
        let table = try TableText.table(
            """
            Description|Costs £m|Slippage £m|Loss £m|Offset £m|Funded £m
            Care|2.274|0.450|-|-|2.724
            Help|-|0.096|0.036|-|0.132
            Schools|-|0.169|2.369|-|2.538
            Transport|0.866|-|-|(0.866)|-
            """
        )
        #expect(table.relationTexts.contains("columns sum 6 = +2 +3 +4 +5"))
        let dash = table.cell(row: 2, column: 4)?.figure
        #expect(dash?.absence == .nilValue)
        #expect(dash?.decimals == -3)
    }

    @Test(
        "sums that the headings name hold with the signs that are printed",
        arguments: [
            ("Gross £m|Income £m|Net £m\nParks|2.4|0.4|2.0\nRoads|1.0|0.7|0.3", "columns sum 4 = +2 -3"),
            ("Gross £m|Income £m|Net £m\nParks|2.4|(0.4)|2.0\nRoads|1.0|(0.7)|0.3", "columns sum 4 = +2 +3"),
            (
                "Opening balance £m|Transfers in £m|Transfers out £m|Closing balance £m\nA|2.4|0.4|0.1|2.7\nB|1.0|0.7|0.5|1.2",
                "columns sum 5 = +2 +3 -4"
            ),
            ("Budget £m|Virements £m|Adjusted budget £m\nA|2.4|-0.4|2.0\nB|1.0|0.7|1.7", "columns sum 4 = +2 +3"),
        ]
    )
    func namedSums(_ text: String, _ expected: String) throws {
        #expect(try TableText.table("Service|" + text).relationTexts.first == expected)
    }

    @Test(
        "a balance that one row of two denies, or several of many, is still what the headings say",
        arguments: [
            ("A|24.0|4.0|1.0|27.0\nB|10.0|7.0|5.0|19.0", "columns sum 5 = +2 +3 -4"),
            (
                "A|24.0|4.0|1.0|27.0\nB|10.0|7.0|5.0|12.0\nC|31.0|2.0|6.0|27.0\nD|48.0|9.0|3.0|54.0\nE|17.0|6.0|2.0|21.0\n"
                    + "F|22.0|3.0|8.0|17.0\nG|55.0|4.0|7.0|52.0\nH|61.0|8.0|4.0|65.0\nI|11.0|1.0|2.0|20.0\nJ|19.0|2.0|1.0|30.0",
                "columns sum 5 = +2 +3 -4"
            ),
        ]
    )
    func partlyDenied(_ rows: String, _ expected: String) throws {
        let heading = "Reserve|Opening balance £m|Transfers in £m|Transfers out £m|Closing balance £m\n"
        #expect(try TableText.table(heading + rows).relationTexts.first == expected)
    }

    @Test("where the row that holds moved nothing, it tells no signs")
    func untoldSigns() throws {
        let table = try TableText.table(
            """
            Reserve|Opening balance £m|Transfers in £m|Transfers out £m|Closing balance £m
            A|2.4|-|-|2.4
            B|1.0|0.7|0.5|2.9
            """
        )
        #expect(table.relationTexts.isEmpty)
    }

    @Test("a part that no heading names keeps a sum that the headings name from being taken for the whole")
    func unnamedPart() throws {
        let table = try TableText.table(
            """
            Service|Gross £m|Income £m|Other £m|Net £m
            Parks|2.417|-0.402|-|2.015
            Roads|1.033|-0.718|-|0.315
            Care|9.806|-1.255|-2.310|6.241
            Homes|5.119|-0.960|-0.884|3.275
            """
        )
        #expect(table.relationTexts == ["columns sum 5 = +2 +3 +4"])
    }

    @Test("a sum whose misses another column tells is the sum of other columns")
    func leftOutPart() throws {
        let table = try TableText.table(
            """
            Head|Spent £|Budget £|Under £|Over £
            A|2,417|2,600|183|
            B|1,033|1,500|467|
            C|9,806|9,950|144|
            D|5,119|5,800|681|
            E|4,021|4,100|79|
            F|3,377|3,390|13|
            G|6,043|6,300|257|
            Total|31,816|33,640|1,824|205
            """
        )
        #expect(!table.relationTexts.contains { $0.hasPrefix("columns sum") })
    }

    @Test("a total whose later parts stand on another page is not that of the first ones")
    func partsElsewhere() throws {
        let table = try TableText.table(
            """
            Scheme|Total cost £000|Year 1 £000|Year 2 £000|Year 3 £000
            A|2,417|1,600|417|400
            B|1,033|500|467|66
            C|9,806|7,950|1,144|400
            D|5,119|2,800|681|702
            E|4,021|4,000|21|0
            F|3,377|1,390|113|1,874
            G|6,043|4,300|257|1,027
            """
        )
        #expect(!table.relationTexts.contains { $0.hasPrefix("columns sum 2") })
    }

    @Test("amounts that stay the same from year to year are no sums of each other")
    func steadyYears() throws {
        let table = try TableText.table(
            """
            Scheme|Year 1 £000|Year 2 £000|Year 3 £000|Year 4 £000|Year 5 £000
            A|500|500|500|500|500
            B|1,862|1,862|1,862|1,862|0
            C|0|0|0|0|0
            D|0|0|0|0|0
            E|2,417|2,417|2,417|2,417|2,417
            F|0|0|0|0|0
            """
        )
        #expect(table.relationTexts.isEmpty)
    }

    @Test("a percentage is that of the budget, taken by its size")
    func percentages() throws {
        let table = try TableText.table(
            """
            |Budget £m|Actual £m|Variance £m|Variance %
            Parks|4.000|4.400|0.400|10.0%
            Grants|-4.023|-4.011|0.012|0.3%
            New|0.000|0.100|0.100|100.0%
            """
        )
        let percentage = try #require(table.relations.first { $0.kind == .percentage })
        #expect(percentage.result == 5)
        #expect(percentage.operands.map(\.index) == [4, 2])
        #expect(percentage.held == 2)
        #expect(percentage.tried == 2)
    }

    @Test("one wrong figure leaves the relation standing")
    func oneWrong() throws {
        let table = try TableText.table(
            """
            |Budget £m|Actual £m|Variance £m
            Parks|1.000|1.100|0.110
            Roads|2.000|2.200|0.200
            Signs|3.000|3.300|0.300
            Total|6.000|6.600|0.600
            """
        )
        let variance = try #require(table.relations.first { $0.kind == .variance })
        #expect((variance.held, variance.tried) == (3, 4))
        let sum = try #require(table.relations.first { $0.axis == .rows })
        #expect((sum.held, sum.tried) == (2, 3))
    }

    @Test("the total of a profile of debt is one though its only row is wrong")
    func wrongBands() throws {
        let table = try TableText.table(
            "0 - 30 Days £m|31 - 365 Days £m|Over 1 Year £m|Total £m\n0.500|0.300|0.200|1.100"
        )
        let sum = try #require(table.relations.first { $0.kind == .sum })
        #expect(table.relationTexts == ["columns sum 4 = +1 +2 +3"])
        #expect((sum.held, sum.tried) == (0, 1))
    }

    @Test("a variance that the headings name without a doubt is one though its only row is wrong")
    func wrongVariance() throws {
        let table = try TableText.table("Service|Budget £m|Actual £m|Variance £m\nParks|1.0|2.0|3.7")
        #expect(table.relationTexts == ["columns variance 4 = +3 -2"])
        #expect(table.relations[0].held == 0)
    }

    @Test(
        "a figure that can't be read stays an operand of its total",
        arguments: ["1,234 (2)", "TBC", "####", "see note"]
    )
    func unreadOperand(_ printed: String) throws {
        let table = try TableText.table("Reserve|Balance £\nFlood|1,000\nWaste|\(printed)\nRoads|500\nTotal|2,734")
        let sum = try #require(table.relations.first { $0.axis == .rows })
        #expect(sum.operands.map(\.index) == [2, 3, 4])
        #expect(sum.tried == 0)
    }

    @Test("small figures that happen to add up make no total")
    func chanceSubtotal() throws {
        let table = try TableText.table(
            """
            Service|Budget £m|Actual £m
            Parks|1.0|1.0
            Roads|1.0|1.0
            Waste|2.0|2.0
            Trees|5.0|4.0
            Total|9.0|8.0
            """
        )
        #expect(table.relationTexts == ["rows sum 6 = +2 +3 +4 +5"])
    }

    @Test("a table of more columns than can be related ends soon, and is published")
    func wide() throws {
        let cells = (0..<300).map { "\($0)" }.joined(separator: "|")
        let table = try TableText.table("Name|\(cells)\nA|\(cells)\nB|\(cells)\nC|\(cells)")
        #expect(table.columns.count == 301)
        #expect(table.relations.filter { $0.axis == .columns }.isEmpty)
    }

    @Test("random tables with true sums are read so, in every column")
    func property() throws {
        var generator = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            let count = Int.random(in: 3...12, using: &generator)
            let rows = (0..<count).map { _ in
                (Int.random(in: -9_000...90_000, using: &generator), Int.random(in: 0...90_000, using: &generator))
            }
            let lines = rows.enumerated().map { "Line \($0)|\($1.0)|\($1.1)|\($1.1 - $1.0)" }
            let total = (rows.reduce(0) { $0 + $1.0 }, rows.reduce(0) { $0 + $1.1 })
            let text =
                "|Budget £|Actual £|Variance £\n" + lines.joined(separator: "\n")
                + "\nTotal|\(total.0)|\(total.1)|\(total.1 - total.0)"
            let table = try TableText.table(text)
            let sum = try #require(table.relations.first { $0.axis == .rows }, "\(text)")
            #expect(sum.operands.map(\.index) == Array(2...count + 1), "\(text)")
            #expect(sum.held == 3 && sum.tried == 3, "\(text)")
        }
    }
}
