import Testing

@testable import Tables

@Suite("Variances and their percentages")
struct VarianceColumnTests {
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

    @Test("a variance that the headings name without a doubt is one though its only row is wrong")
    func wrongVariance() throws {
        let table = try TableText.table("Service|Budget £m|Actual £m|Variance £m\nParks|1.0|2.0|3.7")
        #expect(table.relationTexts == ["columns variance 4 = +3 -2"])
        #expect(table.relations[0].held == 0)
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
}
