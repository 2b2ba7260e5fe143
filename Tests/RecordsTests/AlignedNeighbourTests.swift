import Figures
import Testing

@testable import Records

@Suite("Tables one below the other where only spaces keep the columns")
struct AlignedNeighbourTests {
    private func report(_ text: String) throws -> Report {
        try PaperText.report("Wexcombe County Council\n\nBudget Monitoring 2030/31 Quarter 3\n\n" + text)
    }

    @Test("a table of fewer columns below a title takes nothing from the one above")
    func fewer() throws {
        let report = try report(
            """
            Savings

                                           Approved      Delivered       On track
            Savings proposal            saving £000           £000           £000   At risk £000
            Berths                              611             74            274            263
            Contracts                           764             72             76            616
            Total savings                     1,375            146            350            879

            Financial risks

                                         Potential
            Risk                         impact £m   Likelihood
            Storm damage                       2.4   High
            Pay award                          1.1   Medium
            Placements                         0.6   Low
            """
        )
        #expect(report.savingsInitiatives.map(\.name) == ["Berths", "Contracts", "Total savings"])
        #expect(report.financialRisks.map(\.sensitivity?.printed) == ["2.4", "1.1", "0.6"])
    }

    @Test("a table of more columns below a title is another")
    func more() throws {
        let report = try report(
            """
            Balances

                                                        £000
            HRA balance at 1 April 2030                4,210
            Budgeted use of balance                     (300)
            Projected surplus                            128
            Projected HRA balance at 31 March 2031     4,038

            Monitoring

                                    Budget     Forecast     Variance
            Service                   £000         £000         £000
            Current tenants            412          433           21
            Former tenants             301          290          (11)
            Garages                     54           58            4
            """
        )
        #expect(report.balanceMovements.first?.closing?.amount.thousands == 4_038)
        #expect(report.budgetLines.map { $0.forecast?.thousands } == [433, 290, 58])
    }

    @Test("a lone unit beside the name of the rows heads a table of its own")
    func units() throws {
        let report = try report(
            """
                                   Year ended     Year ended
                                     31 March       31 March
            Payments                   2030 £         2031 £
            Clerk's salary           2,726.71       1,931.22
            Grass cutting            5,689.11       2,189.32
            Total payments           8,415.82       4,120.54

            Summary                                         £
            Balance brought forward 1 April 2030     9,200.00
            Add total receipts                       7,187.72
            Less total payments                      4,120.54
            Balance carried forward 31 March 2031   12,267.18
            """
        )
        #expect(report.balanceMovements.first?.closing?.amount.printed == "12,267.18")
        #expect(report.tables.count == 2)
    }

    @Test("a result in a unit that is not published is a number all the same")
    func foreignUnits() throws {
        let report = try PaperText.report(
            """
            Wexcombe County Council

            Performance Report 2030/31 Quarter 3

            1. Measures

            Indicator|Q3 2029/30|Q3 2030/31|Target|RAG
            Residual waste per household|306.6kg|472.3 kg|493.2kg|Green
            Time on hold|3.5 minutes|2 mins|4 minutes|Green
            """
        )
        #expect(report.measures.map { $0.results.count } == [2, 2])
        #expect(report.measures.first?.targets.first?.figure.value == ExactDecimal(4932, exponent: -1))
        #expect(report.measures.first?.targets.first?.figure.unit == nil)
    }

    @Test("a scorecard keeps all its measures, whatever unit their results are printed with")
    func scorecard() throws {
        let report = try report(
            """
            Local indicators

            Ref    Indicator                                Q3 2029/30   Q3 2030/31   Q3 Target   Trend   RAG
            LI01   Residual household waste per household      306.6kg      472.3kg     493.2kg   →       Green
            LI02   Household waste recycled, reused and          57.2%        35.4%       46.5%   ↑       Amber
                   composted
            LI07   Average time to process new claims        18.8 days    14.8 days   27.9 days   ↑       Amber
            LI15   Council tax collected                         83.9%        85.0%       93.2%   →       Amber
            """
        )
        #expect(
            report.measures.map(\.name) == [
                "Residual household waste per household", "Household waste recycled, reused and composted",
                "Average time to process new claims", "Council tax collected",
            ]
        )
        #expect(report.measures.map { $0.results.count } == [2, 2, 2, 2])
        #expect(report.measures.map { $0.targets.first?.figure.printed } == ["493.2kg", "46.5%", "27.9 days", "93.2%"])
    }
}
