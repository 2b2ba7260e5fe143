import Figures
import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Headings")
struct HeadingTests {
    @Test("give paths, units and roles, the unit taken out of the name")
    func plain() throws {
        let table = try TableText.table(
            """
            |Controllable Budget £m|Full Year Forecast £m|Forecast Under (-)/ Over Spend £m
            Parks|1.200|1.300|0.100
            Roads|2.000|1.900|-0.100
            """
        )
        #expect(
            table.columns.map(\.path) == [
                [], ["Controllable Budget"], ["Full Year Forecast"], ["Forecast Under (-)/ Over Spend"],
            ]
        )
        #expect(table.columns.map(\.role) == [.label, .budget, .forecast, .variance])
        #expect(table.columns.dropFirst().allSatisfy { $0.unit == UnitDeclaration(unit: .gbp, scale: 6) })
        #expect(table.value(2, 2) == ExactDecimal(1_200_000))
        #expect(table.cell(row: 2, column: 2)?.figure?.decimals == -3)
        #expect(table.cell(row: 2, column: 2)?.figure?.unitOrigin == .column)
    }

    @Test("over three rows, with groups of columns and a row of units")
    func threeRows() throws {
        let table = try TableText.table(
            """
            Portfolio|Savings Target|||Savings Achieved|
            |Brought Forward|Current Year|Total|Achieved|Shortfall
            |£ Millions|£ Millions|£ Millions|£ Millions|£ Millions
            Parks|0.100|0.200|0.300|0.250|-0.050
            """
        )
        #expect(table.columns[2].path == ["Savings Target", "Current Year"])
        #expect(table.columns[3].path == ["Savings Target", "Total"])
        #expect(table.columns[5].path == ["Savings Achieved", "Shortfall"])
        #expect(table.roles(3) == ["header", "unit"])
        #expect(table.value(4, 4) == ExactDecimal(300_000))
    }

    @Test("of which only the first row gives the unit, above a group of rows")
    func unitOnFirstRow() throws {
        let table = try TableText.table(
            """
            Parks|£m
            Play areas|1.500
            Trees|0.250
            Total Parks|1.750
            Roads|
            Salt|0.125
            Signs|0.125
            Total Roads|0.250
            """
        )
        #expect(table.roles(1) == ["header", "unit", "heading"])
        #expect(table.rows[1].group == "Parks")
        #expect(table.rows[5].group == "Roads")
        #expect(table.value(8, 2) == ExactDecimal(250_000))
        #expect(table.relationTexts == ["rows sum 4 = +2 +3", "rows sum 8 = +6 +7"])
    }

    @Test("of years are headings and no figures")
    func years() throws {
        let table = try TableText.table(
            """
            Measure|2022/2023|2023|Target
            Visits|1,200|1,300|1,250
            """
        )
        #expect(table.roles(1) == ["header"])
        #expect(table.columns[1].period?.financialYear == FinancialYear(startYear: 2022))
        #expect(table.columns[1].role == .result)
        #expect(table.value(2, 3) == ExactDecimal(1300))
    }

    @Test("of calendar years with a unit are no amounts", arguments: ["£m", "%", "£000", "(£m)"])
    func yearsWithUnits(_ unit: String) throws {
        let table = try TableText.table(
            "Type|Schools|2030 \(unit)|2031 \(unit)\nPrimary|120|41.2|44.9\nSpecial|9|5.6|6.3"
        )
        #expect(table.roles(1) == ["header"])
        #expect(table.columns.map(\.path) == [["Type"], ["Schools"], ["2030"], ["2031"]])
    }

    @Test(
        "of age bands",
        arguments: [
            ("0 - 30 Days £m", AgeBand(from: 0, to: 30, unit: .days)),
            ("31-365 days", AgeBand(from: 31, to: 365, unit: .days)),
            ("1 to 2 years", AgeBand(from: 1, to: 2, unit: .years)),
            ("Over 4 Years", AgeBand(from: 4, to: nil, unit: .years)),
            ("90+ days", AgeBand(from: 90, to: nil, unit: .days)),
            ("Up to 30 days", AgeBand(from: 0, to: 30, unit: .days)),
            ("More than 1 year old", AgeBand(from: 1, to: nil, unit: .years)),
            ("Greater than 365 days", AgeBand(from: 365, to: nil, unit: .days)),
            ("Over 1 year but less than 2 years", AgeBand(from: 1, to: 2, unit: .years)),
            ("31-60 days overdue", AgeBand(from: 31, to: 60, unit: .days)),
            ("> 1 yr", AgeBand(from: 1, to: nil, unit: .years)),
            ("< 3 months", AgeBand(from: 0, to: 3, unit: .months)),
        ]
    )
    func bands(_ heading: String, _ band: AgeBand) throws {
        #expect(try AgeBandReader.band(in: heading, lexicon: .standard()) == band)
    }

    @Test(
        "that are no age bands",
        arguments: [
            "Total", "30 days' notice", "2020/21", "Budget", "5 - 2 years", "Less than 30 to 60 days", "1 2 3 days",
            "The debt of the last 30 days",
        ]
    )
    func noBands(_ heading: String) throws {
        #expect(try AgeBandReader.band(in: heading, lexicon: .standard()) == nil)
    }

    @Test("are missing from a table that begins with its rows")
    func none() throws {
        let table = try TableText.table("2022/23|51.1%\nTarget|58.0%")
        #expect(table.roles(1) == ["line"])
        #expect(table.value(1, 2) == ExactDecimal(511, exponent: -1))
    }

    @Test("stand again in the body, by the same words or with a unit of their own")
    func inner() throws {
        let table = try TableText.table(
            """
            Scheme|Savings Target £m|Achieved £m
            Depot|0.100|0.100
            Scheme|Savings Target £m|Achieved £m
            Rounds|0.200|0.150
            |Savings Target £m|
            Prior year|0.300|
            """
        )
        #expect(table.roles(3) == ["header"])
        #expect(table.roles(5) == ["header"])
    }

    @Test(
        "a currency printed in a cell leaves the scale to the heading, and says so; a multiplier or another unit does not"
    )
    func currencyUnderScale() throws {
        let table = try TableText.table("Service|Budget £000|Change %\nParks|£5|£7\nRoads|£250k|1.5%\nWaste|1,200|2.5%")
        #expect(table.value(2, 2) == ExactDecimal(5000))
        #expect(table.cell(row: 2, column: 2)?.figure?.unitOrigin == .column)
        #expect(table.value(3, 2) == ExactDecimal(250_000))
        #expect(table.cell(row: 3, column: 2)?.figure?.unitOrigin == .cell)
        #expect(table.value(4, 2) == ExactDecimal(1_200_000))
        #expect(table.cell(row: 3, column: 3)?.figure?.unitOrigin == .cell)
    }

    @Test("a unit alone in a row of headings holds for all columns that declare none")
    func loneUnit() throws {
        let table = try TableText.table(
            "|||£ million||\n|Budget|Forecast|Variance|Visits (number)|Share %\nParks|1.5|1.6|0.1|20|4"
        )
        #expect(table.columns.map { $0.unit?.unit } == [nil, .gbp, .gbp, .gbp, .count, .percent])
        #expect(table.value(3, 2) == ExactDecimal(1_500_000))
    }

    @Test("a unit of money over the labels is that of the figures beside them")
    func unitOverLabels() throws {
        let table = try TableText.table(
            "All figures in £m|Annual budget|Forecast|FTE count\nPay|59.4|60.4|12\nCars|3.0|3.1|4"
        )
        #expect(table.columns.map { $0.unit?.unit } == [nil, .gbp, .gbp, .count])
        #expect(table.value(2, 2) == ExactDecimal(59_400_000))
    }

    @Test("a target in money beside what was saved makes a table of savings, named by its words and not by its codes")
    func savings() throws {
        let table = try TableText.table(
            """
            Ref|Savings proposal|Lead officer|Target 2024/25 £k|Delivered to date £k|RAG
            CS01|Fewer agency staff|Director|152|19|Green
            AD04|Reablement first|Head|2,104|1,020|Amber
            Total|||2,256|1,039|
            """
        )
        #expect(table.kind == .savingsInitiatives)
        #expect(table.rows.map(\.label).prefix(3) == ["Savings proposal", "Fewer agency staff", "Reablement first"])
        #expect(table.relationTexts.contains("rows sum 4 = +2 +3"))
    }

    /// What a heading told in one table it tells in the next, at whichever column it stands there.
    @Test func readsHeadingsAgainAsAtFirst() throws {
        let texts = [
            "Service|Budget £m|Forecast 2031-32 £m|Variance %\nRoads|1.0|2.0|100.0%",
            "Budget £m|Service|Variance %|Forecast 2031-32 £m\n1.0|Roads|100.0%|2.0",
            "Service|Budget|Forecast 2031-32|£m\nRoads|1.0|2.0|3.0",
            "Service|Budget £000|31 March 2031|0-30 days\nRoads|1.0|2.0|3.0",
        ]
        let builder = TableBuilder(lexicon: try Lexicon.standard())
        for text in texts + texts {
            let together = builder.table(of: TableText.region(text), in: TableContext())
            let alone = try TableText.table(text)
            #expect(String(describing: together.columns) == String(describing: alone.columns))
        }
    }
}
