import Testing

@testable import Reconciliation

@Suite("The most and the least of a table")
struct ExtremeTests {
    private static let table = """
        Wexcombe Revenue Monitoring Quarter 2 2031/32

        1. Position

        Service\tBudget £000\tForecast £000\tVariance £000
        Planning Policy\t1,204\t1,291\t87
        Town centres\t4,310\t4,655\t345
        Leisure Centres\t2,118\t2,040\t-78
        Street Cleansing\t1,640\t1,652\t12
        Total\t9,272\t9,638\t366

        2. Grants

        Group\tGrant £
        Hill Commoners\t9,400
        Dale Network\t5,200
        Rivers Trust\t4,100
        Total\t18,700

        3. Commentary


        """

    private func findings(_ prose: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + prose + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(arguments: [
        "Town centres cost more, as cellars were found under the square; it is the largest overspend.",
        "The largest went to Hill Commoners.", "The largest grant, £9,400, was the Hill Commoners.",
        // Of what, the words don't say.
        "Street Cleansing cost more, as frost came; it is the largest worry of all that live there.",
    ])
    func agree(_ sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(arguments: [
        "Street Cleansing cost more, as frost came early; it is the largest overspend.",
        "The largest went to Rivers Trust.", "The largest grant, £9,400, was with Dale Network.",
    ])
    func differ(_ sentence: String) throws {
        #expect(try findings(sentence) == ["extreme-mismatch"])
    }
}
