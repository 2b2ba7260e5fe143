import Tables
import Testing

@testable import Records

@Suite("Records whose amounts are told apart by state")
struct StatusRecordTests {
    @Test("savings by state: what will be achieved is what makes the target with the shortfall")
    func savings() throws {
        let report = try PaperText.report(
            """
            Savings Tracker 2023/24

            Directorate|Savings Target £m|Delivered £m|On Track £m|At Risk £m|Undeliverable £m|Total Forecast £m|Shortfall £m
            Care|4.526|1.150|1.594|1.364|0.418|4.108|0.418
            Place|5.358|0.480|2.365|1.893|0.620|4.738|0.620
            Total|9.884|1.630|3.959|3.257|1.038|8.846|1.038
            """
        )
        let savings = report.savingsInitiatives
        #expect(savings.map { $0.achieved?.thousands } == [4108, 4738, 8846])
        #expect(savings.map { $0.shortfall?.thousands } == [418, 620, 1038])
        #expect(savings.first?.byStatus.map(\.status) == ["complete", "on_track", "at_risk", "not_met"])
        #expect(savings.first?.byStatus.map { $0.amount.thousands } == [1150, 1594, 1364, 418])
    }

    @Test("colours head columns of money")
    func colours() throws {
        let report = try PaperText.report(
            """
            Savings

            Saving|Target £000|Green £000|Amber £000|Red £000
            Desks|3,200|1,200|1,500|500
            Paper|2,450|2,000|450|0
            Total|5,650|3,200|1,950|500
            """
        )
        #expect(report.savingsInitiatives.map { $0.target?.thousands } == [3200, 2450, 5650])
        #expect(report.savingsInitiatives.last?.byStatus.map { $0.amount.thousands } == [3200, 1950, 500])
        #expect(report.savingsInitiatives.last?.byStatus.map(\.rag) == [.green, .amber, .red])
    }

    @Test("what is owed and not yet due has no age", arguments: ["Not yet due", "Current", "Not due"])
    func notDue(_ heading: String) throws {
        let report = try PaperText.report(
            """
            Sundry debt (£000)

            Directorate|\(heading)|1-30 days|31-60 days|Over 60 days|Total
            Adults|1,204|811|342|288|2,645
            Place|390|220|75|48|733
            Total|1,594|1,031|417|336|3,378
            % of total|47.2%|30.5%|12.3%|9.9%|100.0%
            """
        )
        #expect(report.agedDebts.map { $0.notDue?.amount?.thousands } == [1204, 390, 1594])
        #expect(report.agedDebts.map(\.bands.count) == [3, 3, 3])
        #expect(report.agedDebts.last?.notDue?.share?.value?.description == "47.2")
    }

    @Test("a grant is called what its first column says, and its purpose stays beside it")
    func grants() throws {
        let report = try PaperText.report(
            """
            Grants

            Grant|Awarding department|Ringfenced?|Amount £|Spent to date £|Remaining £|Purpose
            Household Fund|DWP|Yes|2,150,000|1,011,000|1,139,000|Cost of living help
            Homes Grant|DLUHC|No|811,000|405,000|406,000|Relief
            """
        )
        let grant = try #require(report.grants.first)
        #expect(grant.description == "Household Fund")
        #expect(grant.purpose == "Cost of living help")
        #expect([grant.amount, grant.actualSpend, grant.remaining].map { $0?.thousands } == [2150, 1011, 1139])
        #expect(grant.ringFenced == true)
    }

    @Test("what opening and closing balance say of the columns between")
    func movements() throws {
        let report = try PaperText.report(
            """
            Treasury

            Borrowing and investments|Balance 31.03.2021 £m|New £m|Repaid £m|Balance 30.09.2021 £m|Average rate %
            Loans board|53.40|6.38|-10.10|49.68|3.42
            Market loans|121.24|12.20|-23.68|109.76|0.88
            Total borrowing|174.64|18.58|-33.78|159.44|
            """
        )
        #expect(report.balanceMovements.map(\.name) == ["Loans board", "Market loans", "Total borrowing"])
        #expect(report.balanceMovements.first?.movements.map { $0.amount.thousands } == [6380, -10100])
        #expect(report.reserves.isEmpty)
    }

    @Test("what is allowed at most stands beside what was reached")
    func limits() throws {
        let report = try PaperText.report(
            """
            Treasury

            Debt|H1 2023/24 Maximum £m|30.09.23 Actual £m|2023/24 Operational Boundary £m|2023/24 Authorised Limit £m|Complied? Yes/No
            Borrowing|84.1|82.3|95.0|105.0|Yes
            Leases|2.2|2.1|3.0|4.0|Yes
            """
        )
        let measure = try #require(report.measures.first)
        #expect(measure.limits.map(\.label) == ["2023/24 Operational Boundary", "2023/24 Authorised Limit"])
        #expect(measure.limits.map { $0.figure.thousands } == [95000, 105_000])
        #expect(measure.results.map { $0.figure.thousands } == [84100, 82300])
        #expect(measure.ratings.map(\.rating.rating?.name) == ["met"])
    }

    @Test("sources of funding give a record a year")
    func funding() throws {
        let report = try PaperText.report(
            """
            Capital Programme Monitoring 2023/24

            Source of funding|2023-24 £000|2024-25 £000|Total £000
            Borrowing|3,085|2,900|5,985
            Grants|2,600|1,450|4,050
            Total|5,685|4,350|10,035
            """
        )
        #expect(report.fundedCosts.map(\.name) == ["Borrowing", "Grants", "Total", "Borrowing", "Grants", "Total"])
        #expect(report.fundedCosts.map { $0.funding.first?.amount.thousands } == [3085, 2600, 5685, 2900, 1450, 4350])
        #expect(Set(report.fundedCosts.map(\.id)).count == 6)
    }

    @Test("the day of a lone balance is the one that its heading names")
    func day() throws {
        let report = try PaperText.report(
            """
            Wexcombe County Council

            Finance Monitoring 2023/24 Quarter 2

            1. Outstanding debt as at 28 February 2024

            Department|0-30 days £000|31-60 days £000|Over 60 days £000|Total £000
            Parks|10|20|30|60
            Roads|1|2|3|6

            2. Balances

            Reserve|£000
            Floods|10
            Ferries|12
            """
        )
        #expect(report.agedDebts.first?.period.asAt?.description == "2024-02-28")
        #expect(report.reserves.first?.period.asAt?.description == "2023-09-30")
    }

    @Test("a unit of all figures holds for the tables of the section")
    func unitOfAll() throws {
        let report = try PaperText.report(
            """
            Little Wexcombe Parish Council

            Accounts for the year ended 31 March 2021 (all figures in £)

            Receipts|Budget|Actual
            Precept|42,500.00|42,500.00
            Rents|483.13|572.08
            Total receipts|42,983.13|43,072.08

            Payments|Budget|Actual
            Wages|11,704.03|11,737.74
            Insurance|1,978.27|2,197.40
            Total payments|13,682.30|13,935.14
            """
        )
        #expect(report.budgetLines.count == 6)
        #expect(report.budgetLines.allSatisfy { $0.actual?.unit == .gbp })
    }
}
