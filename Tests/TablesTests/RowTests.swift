import Figures
import Testing

@testable import Tables

@Suite("What rows do")
struct RowTests {
    @Test("a total after an adjustment, whose other columns are blank")
    func adjustment() throws {
        let table = try TableText.table(
            """
            |Budget £m|Forecast £m|Variance £m
            Parks|1.000|1.500|0.500
            Roads|2.000|2.250|0.250
            Signs|0.500|0.500|0.000
            Total|3.500|4.250|0.750
            Grant|0.250||
            Total after the grant|3.750|4.250|0.500
            """
        )
        #expect(
            (2...7).map { table.roles($0) } == [["line"], ["line"], ["line"], ["total"], ["adjustment"], ["total"]]
        )
        #expect(table.cell(row: 6, column: 3)?.figure?.absence == .blank)
    }

    @Test("a unit in the heading of a group is that of its rows")
    func unitOfGroup() throws {
        let table = try TableText.table(
            """
            |2031/32|2032/33
            Borrowing (£ million)||
            March|9.2|6.5
            Summer|9.0|7.3
            Staff||
            March|120|125
            """
        )
        #expect(table.value(3, 2) == ExactDecimal(9_200_000))
        #expect(table.value(6, 2) == ExactDecimal(120))
    }

    @Test("totals of totals, with lines between")
    func nested() throws {
        let table = try TableText.table(
            """
            |Budget £m|Actual £m
            Parks|1.000|1.100
            Roads|2.000|2.200
            Total services|3.000|3.300
            Interest|0.500|0.400
            Levies|0.250|0.250
            Total|3.750|3.950
            """
        )
        #expect(table.relationTexts == ["rows sum 4 = +2 +3", "rows sum 7 = +4 +5 +6"])
        #expect(table.roles(4) == ["subtotal"])
        #expect(table.roles(5) == ["line"])
        #expect(table.roles(7) == ["total"])
    }

    @Test("a total that no word names, at the end of the table")
    func unlabelled() throws {
        let table = try TableText.table(
            """
            Area|Expenditure £m|Income £m
            Catering|21.879|21.702
            Advice|0.362|0.402
            Swimming|0.936|0.856
            |23.177|22.960
            """
        )
        #expect(table.roles(5) == ["total"])
        #expect(table.relations.contains { $0.axis == .rows && $0.result == 5 && $0.basis == .arithmetic })
    }

    @Test("what stands below the total tells something else")
    func memorandum() throws {
        let table = try TableText.table(
            """
            |Savings Target £m|Achieved £m
            Depot|0.100|0.100
            Rounds|0.250|0.150
            Total|0.350|0.250
            Brought forward|0.900|
            """
        )
        #expect(table.roles(5) == ["memorandum"])
    }

    @Test("rows of arrows and shares below the amounts they belong to")
    func shares() throws {
        let table = try TableText.table(
            """
            0 - 30 Days|31 - 365 Days|1 - 2 Years|Total
            £m|£m|£m|£m
            0.500|0.300|0.200|1.000
            ↑|↓|=|↑
            50.0%|30.0%|20.0%|100.0%
            """
        )
        #expect((1...5).map { table.roles($0) } == [["header"], ["header", "unit"], ["line"], ["trend"], ["share"]])
        #expect(table.kind == .agedDebt)
        #expect(table.cell(row: 5, column: 1)?.figure?.unit == .percent)
        #expect(table.relationTexts == ["columns sum 4 = +1 +2 +3", "columns shares 4 = +1 +2 +3"])
    }

    @Test("a measure whose name begins with the word total is no sum of other measures")
    func mixedUnits() throws {
        let table = try TableText.table(
            """
            Key Measure|Actual|Target|Performance
            Pupils in good schools|81.2%|91.0%|Action
            Days lost|8.8|9.0|Good
            Total amount spent on roads|5,000,000|5,000,000|Good
            """
        )
        #expect(table.relations.isEmpty)
        #expect(table.roles(4) == ["line"])
    }

    @Test("figures that only look like a sum are none")
    func chance() throws {
        let table = try TableText.table("Risk|Likelihood\nFlood|1\nFire|2\nTheft|3\nFraud|1")
        #expect(table.relations.isEmpty)
        #expect((2...5).allSatisfy { table.roles($0) == ["line"] })
    }

    @Test("group headings, over one column or all")
    func headings() throws {
        let table = try TableText.table(
            """
            Service|Budget £m|Actual £m
            Learning||
            Schools|1.000|1.000
            """
        )
        #expect(table.roles(2) == ["heading"])
        #expect(table.rows[2].group == "Learning")
    }
}
