import Tables
import Testing

@testable import Records

@Suite("Which column of a budget table is which field")
struct BudgetColumnTests {
    /// Fields of the one line, in thousands: budget, adjusted, to date, forecast, actual, variance, variance to date.
    private func fields(_ headings: String, _ cells: String, title: String) throws -> [Int?] {
        let report = try PaperText.report(
            """
            Wexcombe County Council

            \(title)

            1. Position

            Service|\(headings)
            Parks|\(cells)
            Roads|\(cells)
            Trees|\(cells)
            """
        )
        let line = try #require(report.budgetLines.first)
        #expect(report.budgetLines.count == 3)
        return [
            line.budget, line.adjustedBudget, line.budgetToDate, line.forecast, line.actual, line.variance,
            line.varianceToDate,
        ].map { $0?.thousands }
    }

    @Test(
        "of several budgets the first set is the budget and the one in force the adjusted one",
        arguments: [
            ("Original Budget £000|Revised Budget £000|Forecast £000|Variance £000", "100|120|130|10", [100, 120]),
            ("Budget £000|Latest Budget £000|Forecast £000|Variance £000", "100|120|130|10", [100, 120]),
            ("Revised Budget £000|Original Budget £000|Forecast £000|Variance £000", "120|100|130|10", [100, 120]),
            ("Approved Budget £000|Working Budget £000|Outturn £000|Variance £000", "100|120|130|10", [100, 120]),
            ("Original Budget £000|Net Budget £000|Forecast £000|Variance £000", "100|120|130|10", [100, 120]),
            ("Original Budget £000|Net Budget £000|Forecast £000|Variance £000", "100|120|130|30", [100, nil]),
            ("Revised Budget £000|Forecast £000|Variance £000", "120|130|10", [120, nil]),
            (
                "Total Scheme Budget £000|2023/24 Approved Budget £000|2023/24 Revised Budget £000|Forecast £000",
                "900|100|120|130", [100, 120]
            ),
        ] as [(String, String, [Int?])]
    )
    func budgets(_ headings: String, _ cells: String, _ expected: [Int?]) throws {
        let fields = try fields(headings, cells, title: "Revenue Budget Monitoring 2023/24 Quarter 2")
        #expect(Array(fields.prefix(2)) == expected)
    }

    @Test("the year so far stands beside the whole year, in any order")
    func toDate() throws {
        let title = "Revenue Budget Monitoring 2023/24 Quarter 2"
        let expected: [Int?] = [100, nil, 50, 108, 47, 8, -3]
        let first =
            "Profiled Budget £000|Actual to Date £000|Variance £000|Full Year Budget £000|Forecast £000|Variance £000"
        #expect(try fields(first, "50|47|-3|100|108|8", title: title) == expected)
        let last = "Budget £000|Forecast £000|Variance £000|Budget to Date £000|Actual £000|Variance to Date £000"
        #expect(try fields(last, "100|108|8|50|47|-3", title: title) == expected)
        let alone = "Budget to Date £000|Actual to Date £000|Variance £000"
        #expect(try fields(alone, "50|47|-3", title: title) == [nil, nil, 50, nil, 47, -3, nil])
    }

    @Test("a share of the budget is no spending")
    func shares() throws {
        let fields = try fields(
            "Budget £000|Spend to Date £000|Spend %|Forecast £000",
            "100|47|47%|108",
            title: "Revenue Monitoring 2023/24"
        )
        #expect(fields[4] == 47)
    }

    @Test("a heading over several columns tells the year so far")
    func overHeading() throws {
        let report = try PaperText.report(
            """
            Revenue Monitoring

            Service|Full year|||Year to date||
            |Budget £000|Forecast £000|Variance £000|Budget £000|Actual £000|Variance £000
            Parks|100|108|8|50|47|-3
            Roads|200|190|-10|100|99|-1
            """
        )
        let line = try #require(report.budgetLines.first)
        #expect([line.budget, line.budgetToDate].map { $0?.thousands } == [100, 50])
        #expect([line.variance, line.varianceToDate].map { $0?.thousands } == [8, -3])
    }

    @Test("spending of earlier years is not the year's")
    func years() throws {
        let headings = "Spend to 31 March 2023 £000|2023/24 Budget £000|Actual to P9 £000|Forecast £000"
        let fields = try fields(headings, "800|100|47|108", title: "Capital Monitoring 2023/24 Period 9")
        #expect(fields == [100, nil, nil, 108, 47, nil, nil])
    }

    @Test("where money comes from and goes to is not the time of which a column tells")
    func fromAndTo() throws {
        let report = try PaperText.report(
            """
            Capital Programme Monitoring 2022/23

            Scheme|Approved Budget £000|Slippage from 2021/22 £000|Revised Budget £000|Forecast £000|Slippage to 2023/24 £000
            Town Hall|638|511|1,149|599|(131)
            Flood Bank|5,125|93|5,218|5,002|(112)
            Total|5,763|604|6,367|5,601|(243)
            """
        )
        #expect(report.budgetLines.map(\.name) == ["Town Hall", "Flood Bank", "Total"])
        #expect(report.budgetLines.map { $0.additionalFunding?.thousands } == [511, 93, 604])
        #expect(report.budgetLines.map { $0.rephasing?.thousands } == [-131, -112, -243])
        #expect(report.tables.first?.table.columns.allSatisfy { $0.period == nil } == true)
    }

    @Test("posts are budgeted too, and are no budget lines")
    func posts() throws {
        let report = try PaperText.report(
            """
            Workforce report - Quarter 3

            Department|Budgeted FTE|Actual FTE|Variance FTE
            Parks|12.5|11.0|-1.5
            Roads|40.0|38.0|-2.0
            Total|52.5|49.0|-3.5
            """
        )
        #expect(report.budgetLines.isEmpty)
        #expect(report.tables.first?.table.kind == nil)
    }
}
