import Figures
import Lexicon
import Papers
import Tables
import Testing

@testable import Records

@Suite("Records of tables")
struct RecordTests {
    @Test("budget lines with their totals, in pounds")
    func budgetLines() throws {
        let report = try PaperText.report(
            """
            Services

            |Controllable Budget £m|Full Year Forecast £m|Forecast Under (-)/ Over Spend £m|Percentage Under (-)/ Over Spend|Budget Performance
            Parks & Play|1.200|1.260|0.060|5.0%|🔴
            Roads|2.000|1.900|-0.100|-5.0%|🟢
            Total|3.200|3.160|-0.040|-1.3%|🟢
            """
        )
        let lines = report.budgetLines
        #expect(lines.map(\.name) == ["Parks & Play", "Roads", "Total"])
        #expect(lines.map(\.role) == [.line, .line, .total])
        #expect(lines.map { $0.budget?.thousands } == [1200, 2000, 3200])
        #expect(lines.map { $0.variance?.thousands } == [60, -100, -40])
        #expect(lines[0].rating?.rag == .red)
        #expect(lines[0].variancePercent?.unit == .percent)
        #expect(lines[0].provenance.table == report.tables[0].id)
        #expect(lines[0].provenance.lineRanges == [4...4])
        #expect(lines[0].id == "\(report.tables[0].id)/row/2")
    }

    @Test("a variance printed as budget less outturn gets the sign of the field, and says so")
    func reversedVariance() throws {
        let report = try PaperText.report(
            """
            Service|Budget £000|Outturn £000|Variance £000
            Parks|100|120|(20)
            Roads|200|150|50
            Total|300|270|30
            """
        )
        let variances = report.budgetLines.map(\.variance)
        #expect(variances.map { $0?.thousands } == [20, -50, -30])
        #expect(variances.allSatisfy { $0?.isReversed == true })
        #expect(variances[0]?.printed == "(20)")
        // The cell keeps what is printed.
        #expect(report.tables[0].table.cell(row: 2, column: 4)?.figure?.thousands == -20)
    }

    @Test("savings initiatives with their notes, and none from below the total")
    func savings() throws {
        let report = try PaperText.report(
            """
            |Note|Budget Reduction Amount £m|Achieved £m|Shortfall (-)/ Additional Savings Achieved £m|
            Depot|1|0.100|0.040|-0.060|✗
            Rounds||0.250|0.250|0.000|✓
            Fleet||0.150|0.170|0.020|✓
            Total Position||0.500|0.460|-0.040|✗
            Prior Year B/f||0.900|||

            Notes

            - 1 The depot opens in the spring.
            """
        )
        let savings = report.savingsInitiatives
        #expect(savings.map(\.name) == ["Depot", "Rounds", "Fleet", "Total Position"])
        #expect(savings[0].shortfall?.thousands == 60)
        #expect(savings[0].shortfall?.isReversed == true)
        #expect(savings[2].shortfall?.thousands == -20)
        #expect(savings[0].notes == [Footnote(anchor: "1", text: "The depot opens in the spring.")])
        #expect(savings[0].rating?.rating?.name == "not_met")
        #expect(savings[3].role == .total)
    }

    @Test("reserves with a balance and an arrow, or told from opening to closing")
    func reserves() throws {
        let short = try PaperText.report(
            """
            Reserves||£m
            Flood Fund|↑|1.500
            Total Reserves|↑|1.500
            """
        )
        #expect(short.reserves.map(\.name) == ["Flood Fund", "Total Reserves"])
        #expect(short.reserves[0].balance?.thousands == 1500)
        #expect(short.reserves[0].trend?.trend == .up)
        let long = try PaperText.report(
            """
            Earmarked reserve|Balance at 1 April 2024 £m|Movement £m|Balance at 31 March 2025 £m
            Flood Fund|1.500|(0.250)|1.250
            Waste|0.500|-|0.500
            """
        )
        #expect(long.reserves[0].opening?.thousands == 1500)
        #expect(long.reserves[0].movement?.thousands == -250)
        #expect(long.reserves[0].closing?.thousands == 1250)
        #expect(long.reserves[0].kind == .earmarked)
        #expect(long.reserves[1].movement?.absence == .nilValue)
    }

    @Test("debt by age is one record over the rows of amounts, arrows and shares")
    func agedDebt() throws {
        let report = try PaperText.report(
            """
            0 - 30 Days|31 - 365 Days|Over 1 Year|Total
            £m|£m|£m|£m
            0.500|0.300|0.200|1.000
            ↑|↓|=|↑
            50.0%|30.0%|20.0%|100.0%
            """
        )
        let debt = try #require(report.agedDebts.first)
        #expect(report.agedDebts.count == 1)
        #expect(debt.department == nil)
        #expect(debt.bands.map(\.age.to) == [30, 365, nil])
        #expect(debt.bands.map { $0.owed.amount?.thousands } == [500, 300, 200])
        #expect(debt.bands.map { $0.owed.trend?.trend } == [.up, .down, .unchanged])
        #expect(debt.bands[1].owed.share?.value == ExactDecimal(30))
        #expect(debt.total?.amount?.thousands == 1000)
        #expect(debt.provenance.rows == [3, 4, 5])
        #expect(debt.provenance.lineRanges == [3...5])
    }

    @Test("measures with the year of every result, the target and the rating")
    func measures() throws {
        let report = try PaperText.report(
            """
            |2022/2023|2023/2024|Target|Performance
            Visits to museums|1,200|1,250|1,300|Review
            Pupils in good schools|81.2%|No data|91.0%|
            """
        )
        let measures = report.measures
        #expect(measures.map(\.name) == ["Visits to museums", "Pupils in good schools"])
        #expect(measures[0].results.map(\.period.financialYear?.startYear) == [2022, 2023])
        #expect(measures[0].results.map(\.figure.value) == [ExactDecimal(1200), ExactDecimal(1250)])
        #expect(measures[0].targets.map(\.figure.value) == [ExactDecimal(1300)])
        #expect(measures[0].ratings.map(\.rating.rating?.name) == ["review"])
        #expect(measures[1].results[1].figure.absence == .noData)
        #expect(measures[1].ratings.isEmpty)
    }

    @Test("columns of several years give a record a year")
    func years() throws {
        let report = try PaperText.report(
            """
            Service|2023/24 Budget £m|2023/24 Actual £m|2024/25 Budget £m|2024/25 Actual £m
            Parks|1.0|0.9|2.0|2.1
            Roads|3.0|2.9|4.0|4.1
            """
        )
        let lines = report.budgetLines
        #expect(lines.map { $0.period.financialYear?.startYear } == [2023, 2024, 2023, 2024])
        #expect(lines.map { $0.actual?.thousands } == [900, 2100, 2900, 4100])
        #expect(Set(lines.map(\.id)).count == 4)
    }

    @Test("a table of no known kind makes no records, but is there")
    func unknown() throws {
        let report = try PaperText.report("Service|Risk|Sensitivity £m\nParks|Flood|1.300\nRoads|Frost|0.020")
        #expect(report.tables.count == 1)
        #expect(report.budgetLines.isEmpty && report.measures.isEmpty && report.reserves.isEmpty)
    }
}
