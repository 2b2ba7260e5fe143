import Tables
import Testing

@testable import Records

@Suite("Balances over several years and accounts, awards, arrears and savings")
struct BalanceAndAwardTests {
    private func report(_ text: String, title: String = "Budget Monitoring 2030/31 Quarter 3") throws -> Report {
        try PaperText.report(
            "Wexcombe County Council\n\nCabinet\n\n12 January 2031\n\n\(title)\n\n1. Position\n\n\(text)"
        )
    }

    @Test("what is missing is positive, whichever way it is printed")
    func shortfalls() throws {
        let report = try report(
            """
            Saving|Target £000|Forecast £000|(Shortfall)/excess £000
            Berths|1,200|480|(720)
            Contracts|650|650|0
            Vacancies|900|1,150|250
            Total|2,750|2,280|(470)
            """
        )
        let initiatives = report.savingsInitiatives
        #expect(initiatives.map { $0.shortfall?.thousands } == [720, 0, -250, 470])
        #expect(initiatives.map { $0.achieved?.thousands } == [480, 650, 1_150, 2_280])
        let unproven = try self.report("Saving|Target £000|(Shortfall)/excess £000\nBerths|900|(50)\nLocks|800|20")
        #expect(unproven.savingsInitiatives.map { $0.shortfall?.thousands } == [50, -20])
    }

    @Test("another clause is of other savings than the target before it")
    func clauses() throws {
        let text = "1.1 The programme is £720k short of its target, and vacancies will over-deliver by £250k."
        #expect(try report(text).savingsPositions.isEmpty)
    }

    @Test("each column of an account tells a balance of its own year, without the sums of its steps")
    func accounts() throws {
        let years = try report(
            """
            Table 3: Island fund (£000)

            |2030/31|2031/32
            Balance brought forward|9,300|10,680
            Receipts from the levy|7,500|7,500
            Committed expenditure|(6,120)|(9,940)
            Balance carried forward|10,680|8,240
            """
        )
        #expect(years.balanceMovements.map { $0.period.financialYear?.description } == ["2030-31", "2031-32"])
        let funds = try report(
            """
            Movement in reserves (£000)

            |General Fund Balance|Housing Account|Change
            Balance at 31 March 2030|20,630|6,155|1
            Comprehensive income|14,565|1,135|1
            Adjustments|(17,270)|(815)|1
            Increase/(decrease)|(2,705)|320|2
            Balance at 31 March 2031|17,925|6,475|3
            """
        )
        #expect(
            funds.balanceMovements.map { $0.movements.map(\.amount.thousands) } == [[14_565, -17_270], [1_135, -815]]
        )
        #expect(funds.balanceMovements.map { $0.closing?.amount.thousands } == [17_925, 6_475])
    }

    @Test("what opens and closes is an account, and no budget")
    func openings() throws {
        let report = try report(
            "|Original estimate £m|Revised estimate £m\nOpening CFR|2|2\nBorrowing|1|3\nClosing CFR|3|5"
        )
        #expect(report.budgetLines.isEmpty)
        #expect(report.balanceMovements.map { $0.closing?.amount.thousands } == [3_000, 5_000])
    }

    @Test("reserves printed as credits are positive, deficits are not")
    func credits() throws {
        let rows = "Repairs|(3,615)|(29)|(3,644)\nBoilers|(1,052)|(390)|(1,442)\nEstates|(625)|180|(445)"
        let columns = "Balance 1 April 2030 £000|Movement £000|Balance 31 March 2031 £000"
        let credits = try report("Reserve|\(columns)\n\(rows)").reserves
        #expect(credits.map { $0.opening?.thousands } == [3_615, 1_052, 625])
        #expect(credits.map { $0.movement?.thousands } == [29, 390, -180])
        let deficits = try report("School deficit|\(columns)\n\(rows)").reserves
        #expect(deficits.map { $0.closing?.thousands } == [-3_644, -1_442, -445])
    }

    @Test("reserves headed by days alone are balances at these days")
    func days() throws {
        let report = try report(
            """
            Table 5: Forecast reserves (£m)

            |31.3.30|31.3.31|31.3.32
            General reserve|8.1|8.1|8.4
            Insurance reserve|1.9|1.9|1.8
            """
        )
        #expect(
            report.reserves.prefix(3).map { $0.period.asAt?.description } == ["2030-03-31", "2031-03-31", "2032-03-31"]
        )
        #expect(report.reserves.prefix(3).map { $0.balance?.thousands } == [8_100, 8_100, 8_400])
    }

    @Test("an award is a grant with what was paid of it, and arrears are no reserves")
    func awards() throws {
        let report = try report(
            """
            Organisation|Awarded £|Paid £|Still to pay £
            Lifeboats|21,500|20,000|1,500
            Festival|11,250|8,440|2,810

            Table 2: Arrears (£000)

            |Arrears at 1 April 2030|Collected|Arrears at 31 December 2030
            Council tax|4,570|(1,930)|2,640
            Rates|1,490|(245)|1,245
            """
        )
        #expect(report.receiptsPayments.isEmpty && report.reserves.isEmpty)
        let grant = try #require(report.grants.first)
        #expect(
            [grant.amount, grant.actualSpend, grant.remaining].map { $0?.printed } == ["21,500", "20,000", "1,500"]
        )
    }

    @Test("over a profiled budget is no variance of the year, and a named report's is the last one's")
    func variances() throws {
        let profiled = try report(
            """
            Service|Annual budget £|Profiled budget £|Actual to date £|Variance to date £
            Publicity|64,000|35,500|38,205|2,705
            Wardens|48,250|24,125|22,990|-1,135
            """
        )
        #expect(profiled.budgetLines.allSatisfy { $0.variance == nil })
        #expect(profiled.budgetLines.map { $0.varianceToDate?.printed } == ["2,705", "-1,135"])
        let named = try report(
            """
            Service|Revised Budget £000|Forecast £000|Over/(Under) Spend £000|Over/(Under) Spend Qtr 1 £000|Change since Qtr 1 £000
            Coast|49,365|49,610|245|320|-75
            Islands|43,510|44,630|1,120|1,305|-185
            """
        )
        #expect(named.budgetLines.map { $0.variance?.thousands } == [245, 1_120])
        #expect(named.budgetLines.map { $0.previousVariance?.thousands } == [320, 1_305])
        #expect(named.budgetLines.map { $0.varianceMovement?.thousands } == [-75, -185])
    }

    @Test("what a forecast is over or under is the budget, though it is called net")
    func netBudgets() throws {
        let report = try report(
            """
            Block|Gross allocation £000|Recoupment £000|Net allocation £000|Forecast £000|Over/(under) spend £000
            Schools|206,300|(98,175)|108,125|108,125|0
            Early|24,360|0|24,360|24,150|(210)
            Needs|43,470|(3,630)|39,840|48,710|8,870
            Total|274,130|(101,805)|172,325|180,985|8,660
            """
        )
        #expect(report.budgetLines.map { $0.budget?.thousands } == [108_125, 24_360, 39_840, 172_325])
    }

    @Test(
        "the head's period",
        arguments: [
            ("Performance Report 2030/31 (April to December 2030)", 12, "2030-31"),
            ("Savings Tracker 2031/32 (Month 7)", nil, "2031-32"),
            ("Savings Tracker 2030/31 (Month 7)", 10, "2030-31"),
        ] as [(String, Int?, String)]
    )
    func periods(_ title: String, _ month: Int?, _ year: String) throws {
        let head = try report("1.1 Text.", title: title).head
        #expect(head.period.month == month)
        #expect(head.period.financialYear?.description == year)
    }

    @Test("a title goes on in the next line where it breaks off")
    func titles() throws {
        let paper =
            "Wexcombe County Council\n\nMeeting: Cabinet, 6 December 2030\n\nTitle: Budget Monitoring Report to\n"
            + "       30 September 2030\n\nReport of: Chief Finance Officer\n\n1. Position\n\nText."
        let head = try PaperText.report(paper).head
        #expect(head.title == "Budget Monitoring Report to 30 September 2030")
        #expect(head.meetingDate?.description == "2030-12-06")
    }
}
