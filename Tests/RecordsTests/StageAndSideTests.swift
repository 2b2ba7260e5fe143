import Tables
import Testing

@testable import Records

@Suite("Columns told by a word alone, by each other, or by what they add up to")
struct StageAndSideTests {
    private func report(_ table: String) throws -> Report {
        try PaperText.report(
            """
            Wexcombe County Council

            Budget Monitoring 2030/31 Quarter 3

            1. Position

            \(table)
            """
        )
    }

    @Test(
        "a heading that names a stage alone is a budget beside a forecast, and none of an indicator",
        arguments: [
            ("Scheme|Approved £000|Forecast £000|Variance £000", 1_234, nil),
            ("Scheme|2030/31 Original £000|Forecast £000|Variance £000", 1_234, nil),
            ("Scheme|Revised £000|Projected outturn £000|Change £000", 1_234, nil),
            ("Prudential indicator|Original £000|Forecast £000|Change £000", nil, nil),
            ("Scheme|Staff £000|Forecast £000|Movement £000", nil, nil),
            ("Scheme|31.3.30 Estimate £000|31.3.31 Forecast £000|31.3.32 Forecast £000", nil, nil),
        ] as [(String, Int?, Int?)]
    )
    func stages(_ headings: String, _ budget: Int?, _ adjusted: Int?) throws {
        let report = try report(
            "\(headings)\nPiers|1,234|1,300|66\nLocks|2,107|1,990|-117\nWeirs|553|641|88\nQuays|871|830|-41"
        )
        #expect(report.budgetLines.first?.budget?.thousands == budget)
        #expect(report.budgetLines.first?.adjustedBudget?.thousands == adjusted)
    }

    @Test("what goes out and what comes in make the budget")
    func sides() throws {
        let report = try report(
            """
            Service|Budgeted expenditure £000|Budgeted income £000|Net budget £000|Forecast £000
            Piers|4,127|(1,563)|2,564|2,600
            Locks|3,108|(911)|2,197|2,150
            Weirs|755|(209)|546|611
            Quays|1,934|(87)|1,847|1,840
            """
        )
        let line = try #require(report.budgetLines.first)
        #expect(
            [line.gross, line.income, line.budget, line.forecast].map { $0?.thousands } == [
                4_127, -1_563, 2_564, 2_600,
            ]
        )
    }

    @Test("a budget and what moves it make the budget in force")
    func adjusted() throws {
        let report = try report(
            """
            Block|Grant allocation £000|Recoupment and transfers £000|Budget £000|Forecast £000|Variance £000
            Early|4,127|(1,563)|2,564|2,600|36
            Late|3,108|(911)|2,197|2,150|(47)
            Middle|755|(209)|546|611|65
            Special|1,934|(87)|1,847|1,840|(7)
            """
        )
        let line = try #require(report.budgetLines.first)
        let fields = [line.budget, line.additionalFunding, line.adjustedBudget, line.variance]
        #expect(fields.map { $0?.thousands } == [4_127, -1_563, 2_564, 36])
    }

    @Test("the variance less the last one is its movement, and what is left of it beside slippage is real")
    func variances() throws {
        let moved = try report(
            """
            Service|Budget £000|Forecast £000|Variance £000|Previous month variance £000|Change £000
            Piers|4,000|4,517|517|203|314
            Locks|3,100|3,000|(100)|(421)|321
            Weirs|750|709|(41)|67|(108)
            Quays|1,934|1,997|63|18|45
            """
        )
        #expect(moved.budgetLines.map { $0.varianceMovement?.thousands } == [314, 321, -108, 45])
        let parted = try report(
            """
            Scheme|Revised budget £000|Forecast £000|Variance £000|of which slippage £000|of which under/overspend £000
            Piers|4,000|3,483|(517)|(620)|103
            Locks|3,100|2,987|(113)|(301)|188
            Weirs|750|709|(41)|0|(41)
            Quays|1,934|1,871|(63)|(81)|18
            """
        )
        #expect(parted.budgetLines.map { $0.realVariance?.thousands } == [103, 188, -41, 18])
        #expect(parted.budgetLines.map { $0.variance?.thousands } == [-517, -113, -41, -63])
    }

    @Test("sources of funding are no services; what each was to give and gives stands apart")
    func funding() throws {
        let report = try report(
            """
            Funding source|Original £000|Projected £000|Change £000
            Grants|400|450|50
            Receipts|310|300|(10)
            Borrowing|75|70|(5)
            """
        )
        #expect(report.budgetLines.isEmpty)
        let parts = try #require(report.fundedCosts.first).funding
        #expect(parts.map { $0.basis } == [.budget, .forecast])
        #expect(parts.map { $0.stage } == [.original, nil])
        #expect(parts.map { $0.amount.thousands } == [400, 450])
    }

    @Test("what is held against a target in percent is the rate, not the money")
    func rates() throws {
        let report = try report(
            """
            Collection|Net debit £000|Collected to date £000|Collection rate|Target rate
            Council tax|400|320|80.0%|81.0%
            Business rates|200|180|90.0%|88.5%
            """
        )
        let measure = try #require(report.measures.first)
        #expect(measure.results.map { $0.figure.printed } == ["80.0%"])
        #expect(measure.targets.map { $0.figure.printed } == ["81.0%"])
    }

    @Test("spans of time above the headings are headings")
    func spans() throws {
        let report = try report(
            """
            |1 year|1 year|3 years|3 years
            Manager|Fund %|Benchmark %|Fund %|Benchmark %
            Skerry|1.4|1.9|9.8|10.4
            Quayside|0.6|0.4|3.1|2.7
            """
        )
        let measure = try #require(report.measures.first)
        #expect(measure.results.map { $0.figure.printed } == ["1.4", "9.8"])
        #expect(measure.benchmarks.map { $0.figure.printed } == ["1.9", "10.4"])
    }

    @Test("what stands with a counterparty is a balance with its rate and the day it ends")
    func counterparties() throws {
        let report = try report(
            """
            Counterparty|Amount invested £m|Interest rate|Maturity
            Quayside Building Society|12.5|4.31%|14 November 2030
            Netherby District Council|5.0|4.75%|3 March 2031
            """
        )
        let held = try #require(report.balanceMovements.first)
        #expect(held.name == "Quayside Building Society")
        #expect(held.opening == nil && held.closing?.amount.thousands == 12_500)
        #expect(held.rate?.printed == "4.31%")
        #expect(held.matures?.description == "2030-11-14")
    }

    @Test(
        "an account leads from one balance to another, wherever its labels name them",
        arguments: [
            (["HRA balance at 1 April 2030", "Use of it", "Projected HRA balance at 31 March 2031"], true),
            (["DSG deficit brought forward", "In year overspend", "DSG deficit carried forward"], true),
            (["Current account balance at 31 March 2031", "Unpresented", "Cash book balance at 31 March 2031"], false),
            (["First account balance at 1 May", "Second account balance at 1 May", "Both balances"], false),
        ]
    )
    func accounts(_ labels: [String], _ isAccount: Bool) throws {
        let report = try report("Account|£000\n\(labels[0])|100\n\(labels[1])|30\n\(labels[2])|130")
        #expect(report.balanceMovements.isEmpty == !isAccount)
        if isAccount { #expect(report.balanceMovements.first?.closing?.amount.thousands == 130) }
    }

    @Test("savings of a state that the heading gives in brackets are told by state")
    func states() throws {
        let report = try report(
            """
            Saving|Savings target £000|Achieved (green) £000|Some risk (amber) £000|Unachievable (red) £000
            Berths|1,200|600|400|200
            Locks|900|500|100|300
            """
        )
        let parts = try #require(report.savingsInitiatives.first).byStatus
        #expect(parts.map(\.status) == ["green", "amber", "red"])
        #expect(parts.map(\.amount.thousands) == [600, 400, 200])
    }
}
