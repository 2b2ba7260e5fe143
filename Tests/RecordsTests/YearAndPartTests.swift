import Figures
import Records
import Tables
import Testing

@Suite("Tables of several years and parts")
struct YearAndPartTests {
    private func lines(_ text: String) throws -> [BudgetLine] {
        try PaperText.report("## Budget monitoring\n\n" + text).budgetLines
    }

    private static let first = FinancialYear(startYear: 2029)
    private static let second = FinancialYear(startYear: 2030)

    @Test("what names no year goes with the column before it")
    func spentBesideBudgets() throws {
        let lines = try lines(
            """
            Item|Budget 2029/30 £|Spent £|Budget 2030/31 £|Spent £
            Grass cutting|4,200|3,687|4,300|4,120
            Lighting|900|1,040|1,000|980
            Hall hire|350|350|360|410
            """
        )
        #expect(
            lines.map(\.period.financialYear) == [
                Self.first, Self.second, Self.first, Self.second, Self.first, Self.second,
            ]
        )
        #expect(lines.prefix(2).map { $0.actual?.value } == [ExactDecimal(3687), ExactDecimal(4120)])
    }

    @Test("last year's actual is no actual of this year, and the variance is this year's")
    func actualOfLastYear() throws {
        let lines = try lines(
            """
            Service|Actual 2029/30 £000|Budget 2030/31 £000|Forecast 2030/31 £000|Variance £000
            Libraries|2,310|2,400|2,450|50
            Museums|870|900|880|(20)
            Archives|410|400|430|30
            """
        )
        let (last, this) = (lines[0], lines[1])
        #expect(last.period.financialYear == Self.first)
        #expect(last.actual?.thousands == 2310)
        #expect(last.variance == nil)
        #expect(this.actual == nil)
        #expect(this.budget?.thousands == 2400)
        #expect(this.variance?.thousands == 50)
    }

    @Test("of two columns that nothing tells apart none is chosen")
    func undecided() throws {
        let lines = try lines(
            """
            Service|Approved Budget £|Approved Budget £
            Libraries|2,310|2,400
            Museums|870|900
            """
        )
        #expect(lines.isEmpty)
    }

    @Test("parts of the council side by side, each with its own line")
    func parts() throws {
        let table = """
            <h2>Revenue budget 2030/31</h2><table>
            <tr><th rowspan="2">Budget 2030/31 £000</th><th colspan="3">TOTAL</th><th colspan="3">Children</th></tr>
            <tr><th>Core</th><th>External</th><th>Total</th><th>Core</th><th>External</th><th>Total</th></tr>
            <tr><td>Base budget</td><td>900</td><td>100</td><td>1,000</td><td>400</td><td>50</td><td>450</td></tr>
            <tr><td>Pay</td><td>90</td><td>10</td><td>100</td><td>40</td><td>5</td><td>45</td></tr>
            <tr><td>Total</td><td>990</td><td>110</td><td>1,100</td><td>440</td><td>55</td><td>495</td></tr></table>
            """
        let lines = try PaperText.html(table).budgetLines.filter { $0.name == "Pay" }
        #expect(lines.map(\.group) == [nil, nil, nil, "Children", "Children", "Children"])
        #expect(lines.map { $0.budget?.thousands } == [90, 10, 100, 40, 5, 45])
        #expect(Set(lines.map(\.id)).count == 6)
    }

    @Test("growth and savings by year")
    func proposals() throws {
        let report = try PaperText.report(
            """
            ## Growth

            Growth item|Directorate|2031/32 £000|2032/33 £000|Basis
            School transport|Children|1,200|300|Ongoing
            Tree planting|Places|250||One-off
            Total growth||1,450|300|

            ## Savings

            Savings proposal|2031/32 £000|2032/33 £000
            Shared depots|400|150
            Digital letters|120|80
            Total savings|520|230
            """
        )
        #expect(report.budgetAllocations.map(\.name) == ["School transport", "Tree planting"])
        #expect(report.budgetAllocations.map(\.group) == ["Children", "Places"])
        #expect(report.budgetAllocations.map { $0.amounts.map(\.amount.thousands) } == [[1200, 300], [250]])
        #expect(report.budgetAllocations.map { $0.amounts[0].basis } == [.ongoing, .oneOff])
        #expect(report.budgetAllocations[0].amounts[1].period.financialYear == FinancialYear(startYear: 2032))
        let depots = report.savingsInitiatives.filter { $0.name == "Shared depots" }
        #expect(depots.map { $0.target?.thousands } == [400, 150])
        #expect(depots.map(\.period.financialYear?.startYear) == [2031, 2032])
    }

    @Test("a name ends before the anchors of its notes", arguments: ["Parks*", "Parks [1] [2]", "Parks ¹", "Parks†"])
    func anchors(_ label: String) throws {
        let lines = try lines("Service|Budget £m|Forecast £m\n\(label)|1.0|1.2\nRoads|2.0|2.1\n")
        #expect(lines.first?.name == "Parks")
    }
}
