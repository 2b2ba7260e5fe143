import Figures
import Lexicon
import TestSupport
import Testing

@testable import Tables

@Suite("Relations between columns")
struct RelationTests {
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

    @Test("the total of a profile of debt is one though its only row is wrong")
    func wrongBands() throws {
        let table = try TableText.table(
            "0 - 30 Days £m|31 - 365 Days £m|Over 1 Year £m|Total £m\n0.500|0.300|0.200|1.100"
        )
        let sum = try #require(table.relations.first { $0.kind == .sum })
        #expect(table.relationTexts == ["columns sum 4 = +1 +2 +3"])
        #expect((sum.held, sum.tried) == (0, 1))
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
