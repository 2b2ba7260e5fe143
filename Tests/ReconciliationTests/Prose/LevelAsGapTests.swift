import Testing

@testable import Reconciliation

@Suite("Levels told as gaps")
struct LevelAsGapTests {
    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch(
            """
            1. Programme

            Scheme\tBudget £m\tForecast £m\tVariance £m
            A1102 Marsh Bridge\t19.80\t19.20\t-0.60
            Drill tower\t4.15\t4.70\t0.55
            Radio masts\t1.08\t1.51\t0.43
            Total\t25.03\t25.41\t0.38

            2. Commentary

            \(prose)

            """
        ).findings()
    }

    @Test(arguments: [
        ("Marsh Bridge will finish £0.60m below its budget.", [] as [String]),
        ("Marsh Bridge will finish £19.80m below its budget.", ["stated-figure-mismatch warning"]),
        ("The drill tower will, for want of steel, be £4.70m over budget.", ["stated-figure-mismatch warning"]),
        // So much is told beside its share, or between other amounts.
        ("The drill tower is £4.70m, which is 13% above the budget of £4.15m.", []),
        ("The drill tower is budgeted at £4.15m.", []),
    ])
    func gaps(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
