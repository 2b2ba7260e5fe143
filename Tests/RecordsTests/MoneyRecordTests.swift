import Figures
import Lexicon
import Papers
import Tables
import Testing

@testable import Records

@Suite("Records of money beyond the budget")
struct MoneyRecordTests {
    @Test("a savings position counts missing money as positive, and says where it was printed negative")
    func savingsPositions() throws {
        let report = try PaperText.report(
            """
            Budget Savings Monitoring

            Portfolio|Budget Savings Target|||Ongoing Savings Initiatives||Actual Savings Achieved|
            |Brought Forward|Current Year|Total Target|Total Identified|Shortfall (-)/ Additional Identified Savings|Achieved by Year End|Shortfall (-)/ Additional Achievement of Savings Target
            |£m|£m|£m|£m|£m|£m|£m
            Parks|0.900|3.100|4.000|3.250|-0.750|2.900|-1.100
            Roads|0.250|0.400|0.650|0.700|0.050|0.610|-0.040
            Trees|0.000|0.320|0.320|0.320|0.000|0.300|-0.020
            Portfolio Total|1.150|3.820|4.970|4.270|-0.700|3.810|-1.160
            """
        )
        let positions = report.savingsPositions
        #expect(positions.map(\.portfolio) == ["Parks", "Roads", "Trees", "Portfolio Total"])
        #expect(positions.map { $0.totalTarget?.thousands } == [4000, 650, 320, 4970])
        #expect(positions.map { $0.currentYear?.thousands } == [3100, 400, 320, 3820])
        #expect(positions.map { $0.identifiedShortfall?.thousands } == [750, -50, 0, 700])
        #expect(positions.map { $0.shortfall?.thousands } == [1100, 40, 20, 1160])
        #expect(positions.allSatisfy { $0.shortfall?.isReversed == true })
        #expect(positions.last?.role == .total)
    }

    @Test("the rows below the total of a savings table make one position")
    func savingsSummary() throws {
        let report = try PaperText.report(
            """
            Savings

            |Budget Reduction Amount £m|Achieved £m|Shortfall (-)/ Additional Savings Achieved £m
            Desks|0.180|0.180|0.000
            Paper|0.060|0.040|-0.020
            Total Position|0.240|0.220|-0.020
            Shortfall/(Surplus) of Identified Savings|0.080||
            Budget Savings Target|0.320||
            Prior Year B/f|0.020||
            Current Year|0.300||
            """
        )
        let position = try #require(report.savingsPositions.first)
        #expect(report.savingsPositions.count == 1)
        #expect(report.savingsInitiatives.count == 3)
        #expect(position.identified?.thousands == 240)
        #expect(position.achieved?.thousands == 220)
        #expect(position.identifiedShortfall?.thousands == 80)
        #expect(position.totalTarget?.thousands == 320)
        #expect(position.broughtForward?.thousands == 20)
        #expect(position.currentYear?.thousands == 300)
        #expect(position.shortfall == nil)
        #expect(position.provenance.rows == [4, 5, 6, 7, 8])
    }

    @Test("a balance is told from the first to the last, with what moves it and under which heading")
    func balanceMovement() throws {
        let report = try PaperText.report(
            """
            General Reserve

            |£m
            Balance at 1 April 2031|4.500
            Less: promises|
            Gifts|(0.500)
            Prizes|(0.250)
            Balance at 1 April 2031 after promises|3.750
            Forecast outturn|0.125
            Forecast Balance at 31 March 2032|3.875

            Reserve as % of requirement **7.75%**
            """
        )
        let movement = try #require(report.balanceMovements.first)
        #expect(movement.kind == .unallocated)
        #expect(movement.opening?.amount.thousands == 4500)
        #expect(movement.movements.map(\.name) == ["Gifts", "Prizes", "Forecast outturn"])
        #expect(movement.movements.map(\.group) == ["Less: promises", "Less: promises", nil])
        #expect(movement.movements.map(\.amount.thousands) == [-500, -250, 125])
        #expect(movement.subtotals.map(\.amount.thousands) == [3750])
        #expect(movement.closing?.amount.thousands == 3875)
        #expect(movement.percentOfNetBudget?.value == ExactDecimal(775, exponent: -2))
    }

    @Test("costs and funding by kind, and what they add up to as the net, whatever its heading")
    func fundedCosts() throws {
        let report = try PaperText.report(
            """
            Flood funding

            |Related Costs £m|LESS: Specific funding £m|Use of the County Grant £m
            Parks|0.900|(0.300)|0.600
            Roads|0.500|(0.100)|0.400
            Trees|0.200|(0.050)|0.150
            Total|1.600|(0.450)|1.150
            """
        )
        #expect(report.fundedCosts.map(\.role) == [.line, .line, .line, .total])
        let cost = try #require(report.fundedCosts.first)
        #expect(cost.costs.map(\.kind) == ["Related Costs"])
        #expect(cost.funding.map(\.amount.thousands) == [-300])
        #expect(report.fundedCosts.map { $0.net?.thousands } == [600, 400, 150, 1150])
    }

    @Test(
        "a sentence that states what was written off is a record; one that only speaks of it is none",
        arguments: [
            ("By 31 March 2031 the debt that has been written off totals £0.035m.", 35),
            ("Debts written off came to £12,000 in the year.", 12),
            ("The loan will be written off using £0.145m of a grant.", nil),
            ("The value of debts written off is in Appendix 15, as is a loan of £2.000m.", nil),
            ("The value of debt written off totals 12 cases.", nil),
        ]
    )
    func writeOffSentences(_ text: String, _ thousands: Int?) throws {
        let records = try PaperText.report("## Debt\n\n\(text)\n").debtWriteOffs
        #expect(records.map { $0.amount?.thousands } == (thousands.map { [$0] } ?? []))
    }

    @Test("a table of write-offs has the day of its caption and its arrows")
    func writeOffTable() throws {
        let report = try PaperText.report(
            """
            ## Debt

            Debts written off by 30 June 2031

            Department|£m|
            Parks|0.224|↑
            Roads|0.016|↓
            All Departments|0.240|↑
            """
        )
        #expect(report.debtWriteOffs.map(\.amount?.thousands) == [224, 16, 240])
        #expect(report.debtWriteOffs.map(\.trend?.trend) == [.up, .down, .up])
        #expect(report.debtWriteOffs.allSatisfy { $0.periodEnd == CalendarDate(year: 2031, month: 6, day: 30) })
    }

    @Test("traded areas of both kinds, each with its own figures")
    func tradedAreas() throws {
        let report = try PaperText.report(
            """
            ## Trading

            Portfolio|Service Area|Trading Area|Projected Gross Controllable Expenditure £m|Projected Gross Controllable Income £m|Forecast Contribution/ Deficit(-) to General Overheads £m|Performance|Is Contribution/ Deficit transferred to Earmarked Reserves?
            P|Cafés|Tea|4.100|4.350|0.250|🟢|No
            P|Pools|Lessons|0.910|0.870|-0.040|🔴|Yes
            |||5.010|5.220|0.210||

            ## Partly

            Portfolio|Service Area|Trading Area|Budgeted Income Target £m|Projected Actual Income £m|Forecast Excess/ Shortfall(-) compared to Target £m|Performance
            P|Music|Tunes|0.140|0.126|-0.014|
            P|Music|Songs|0.065|0.080|0.015|
            P|Fleet|Repairs|0.300|0.310|0.010|
            |||0.505|0.516|0.011|
            """
        )
        let areas = report.tradedAreas
        #expect(areas.map(\.area) == ["Tea", "Lessons", nil, "Tunes", "Songs", "Repairs", nil])
        #expect(areas.map(\.service) == ["Cafés", "Pools", nil, "Music", "Music", "Fleet", nil])
        #expect(areas.map { $0.contribution?.thousands } == [250, -40, 210, nil, nil, nil, nil])
        #expect(areas.map { $0.excess?.thousands } == [nil, nil, nil, -14, 15, 10, 11])
        #expect(areas.map(\.transferredToReserves) == [false, true, nil, nil, nil, nil, nil])
        #expect(areas.map(\.role) == [.line, .line, .total, .line, .line, .line, .total])
    }

    @Test("grants with what they are for and whether they are tied to it")
    func grants() throws {
        let report = try PaperText.report(
            """
            Register

            Portfolio|Description|Type|Awarding Body|Residual Funding Brought Forward £m|Additional Funding Expected £m|Expenditure Forecast £m|Ring-Fenced|Purpose
            P|Orchards|Grant|DEFRA|0.100|0.350|0.400|Yes|To plant trees.
            Q|Wells|Recharge|NHSE|0.025|0.125|0.125|No|To mend wells.
            ||||0.125|0.475|0.525||
            """
        )
        let grants = report.grants
        #expect(grants.map(\.description) == ["Orchards", "Wells", nil])
        #expect(grants.map(\.portfolio) == ["P", "Q", nil])
        #expect(grants.map(\.awardingBody) == ["DEFRA", "NHSE", nil])
        #expect(grants.map(\.type) == ["Grant", "Recharge", nil])
        #expect(grants.map(\.ringFenced) == [true, false, nil])
        #expect(grants.map(\.purpose) == ["To plant trees.", "To mend wells.", nil])
        #expect(grants.map { $0.broughtForward?.thousands } == [100, 25, 125])
        #expect(grants.map { $0.additional?.thousands } == [350, 125, 475])
        #expect(grants.map { $0.forecastSpend?.thousands } == [400, 125, 525])
    }

    @Test("risks are named by what could happen, with whose they are")
    func risks() throws {
        let report = try PaperText.report(
            """
            Financial Risks

            Service|Risk|Sensitivity* £m|Likelihood 1 = Low, 5 = High
            Buses|Fuel gets dearer.|0.450|4
            Roads|A bridge closes.|1.200|2
            """
        )
        #expect(report.financialRisks.map(\.service) == ["Buses", "Roads"])
        #expect(report.financialRisks.map(\.risk) == ["Fuel gets dearer.", "A bridge closes."])
        #expect(report.financialRisks.map { $0.sensitivity?.thousands } == [450, 1200])
        #expect(report.financialRisks.map(\.likelihood?.value) == [ExactDecimal(4), ExactDecimal(2)])
        #expect(report.financialRisks.allSatisfy { $0.likelihood?.unit == nil })
    }
}
