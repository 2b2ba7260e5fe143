import Testing

@testable import Reconciliation

@Suite("A minus that no word explains")
struct MinusTests {
    private static let table = """
        3.1 Savings

        Initiative\tBudget Reduction Amount £m\tForecast to be Achieved £m\tShortfall £m
        Depot lease\t0.412\t0.398\t0.014
        Route review\t1.207\t1.117\t0.090
        Total\t1.619\t1.515\t0.104

        3.2 Measures

        Measure\tTarget\tActual\tVariance
        Percentage of defects completed within target\t90.0%\t85.6%\t-4.4%
        Percentage of calls answered in a minute\t80.0%\t83.1%\t3.1%

        3.3 Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "An amount that the table prints without",
        arguments: [
            ("The value of the initiatives which have been identified is £1.619m.", [] as [String]),
            (
                "The value of the initiatives which have been identified is -£1.619m.",
                ["stated-figure-mismatch warning"]
            ),
            ("Work began with 85.6% of defects being completed within target.", []),
            ("Work began with -85.6% of defects being completed within target.", ["stated-figure-mismatch warning"]),
            // Nothing leads up to it: a dash may stand before it.
            ("Defects completed within target -85.6%", []),
        ]
    )
    func cells(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
