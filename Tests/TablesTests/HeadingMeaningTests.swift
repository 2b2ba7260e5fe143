import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

/// Headings as councils print them, each with the role that it gives its column.
@Suite("What a composed heading says that its column is")
struct HeadingMeaningTests {
    /// The roles of the columns behind the labels, with `stage` and year where they are told.
    private func roles(_ headings: String, _ cells: String) throws -> [String] {
        let table = try TableText.table("Service|\(headings)\nParks|\(cells)\nRoads|\(cells)\nTrees|\(cells)")
        return table.columns.dropFirst().map { column in
            [column.role?.rawValue, column.stage?.rawValue, column.period?.financialYear?.description]
                .compactMap { $0 }.joined(separator: " ")
        }
    }

    @Test(
        "a thing is named behind what it is of, and before what leads elsewhere",
        arguments: [
            ("Outturn Budget £000", "budget"),
            ("Budget as at P9 £000", "budget"),
            ("Forecast as at 31 December 2031 £000", "forecast 2031-32"),
            ("Actuals as at 31st December 2031 £000", "actual 2031-32"),
            ("Period 9 Projection £000", "forecast"),
            ("Forecasted Outturn £000", "forecast"),
            ("2031/32 Qtr 3 Forecast Outturn £000", "forecast 2031-32"),
            ("Full Year Estimate £000", "forecast"),
            ("Budget total £000", "budget"),
            ("Actual incl. Commitments £000", "actual"),
            ("Total Budget £000", "budget"),
            ("Gross Forecast £000", "gross"),
            ("Savings 2031/32 £000", "savings_target 2031-32"),
            ("2031/32 Allocation £000", "budget 2031-32"),
            ("Carry Forward Request £000", "rephasing"),
            ("Deferred to 2032/33 £000", "rephasing"),
            ("Cases in arrears", "count"),
            ("Budgeted places", "count"),
            ("Places £000", ""),
        ]
    )
    func alone(_ heading: String, _ role: String) throws {
        #expect(try roles(heading, "120").first == role)
    }

    @Test(
        "a budget up to a month or a day within the year is that of the year so far",
        arguments: [
            ("Budget to P9 £000", "budget to_date"),
            ("Budget to 31 December 2031 £000", "budget to_date 2031-32"),
            ("Budget to end of Q3 £000", "budget to_date"),
            ("Budget to Month 9 £000", "budget to_date"),
            ("Budget April to December £000", "budget to_date"),
            ("Budget to 31 March 2032 £000", "budget 2031-32"),
            ("Budget at Month 9 £000", "budget"),
            ("Approved Budget Feb 2031 £000", "budget approved"),
            ("Approved Budget April 2031 £000", "budget approved 2031-32"),
        ]
    )
    func times(_ heading: String, _ role: String) throws {
        #expect(try roles(heading, "120").first == role)
    }

    @Test("what is committed is spending only where nothing else tells what was spent")
    func commitments() throws {
        #expect(
            try roles("Actual £000|Commitments £000|Forecast £000", "47|9|108") == ["actual", "committed", "forecast"]
        )
        #expect(try roles("Budget £000|Committed £000|Left £000", "100|60|40")[1] == "actual")
    }

    @Test("stages beside budgets, also of another year")
    func stages() throws {
        let roles = try roles(
            "Original 2031/32 £000|Latest Approved 2031/32 £000|Projected Outturn 2031/32 £000|Estimate 2032/33 £000",
            "100|120|130|140"
        )
        let expected = [
            "budget original 2031-32", "budget revised 2031-32", "forecast 2031-32", "budget original 2032-33",
        ]
        #expect(roles == expected)
    }

    @Test(
        "what adds up tells which column changes the budget, whatever its heading",
        arguments: ["Approved Changes £000", "Technical Adjustments £000", "Approved Variations £000", "B/f £000"]
    )
    func changes(_ heading: String) throws {
        let table = try TableText.table(
            """
            Service|Original Budget £000|\(heading)|Revised Budget £000|Forecast £000|Variance £000
            Parks|100|7|107|115|8
            Roads|212|(31)|181|170|(11)
            Trees|350|55|405|409|4
            """
        )
        #expect(table.columns[2].role == .additionalFunding)
        #expect(table.columns[5].role == .variance)
    }

    @Test("the variance of the report before is what this one's has moved from, whatever its heading")
    func earlier() throws {
        let table = try TableText.table(
            """
            Service|Budget £000|Forecast £000|Variance £000|P8 Variance £000|Change from P8 £000
            Parks|100|115|15|8|7
            Roads|212|170|(42)|(11)|(31)
            Trees|350|409|59|4|55
            """
        )
        #expect(table.columns.dropFirst(3).map(\.role) == [.variance, .previousVariance, .varianceMovement])
    }

    @Test("a percentage without a name beside a variance is that variance in percent")
    func percentages() throws {
        let table = try TableText.table(
            """
            Service|Budget £000|Forecast £000|Variance £000|%
            Parks|1,100|1,215|115|10.5%
            Roads|2,120|1,700|(420)|(19.8)%
            Trees|3,500|4,090|590|16.9%
            Ponds|810|777|(33)|(4.1)%
            """
        )
        #expect(table.columns[4].role == .variancePercent)
    }

    @Test("gross, income and net by what adds up")
    func sides() throws {
        for headings in ["Total expenditure £000|Income £000|Net expenditure £000", "Exp £000|Inc £000|Net £000"] {
            let table = try TableText.table(
                """
                Service|\(headings)
                Parks|1,100|(115)|985
                Roads|2,120|(420)|1,700
                Trees|3,500|(590)|2,910
                """
            )
            #expect(table.columns.dropFirst().map(\.role) == [.gross, .income, .net])
        }
    }
}
