import Testing

@testable import Reconciliation

@Suite("Shares of which the words tell part and whole")
struct ToldShareTests {
    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch("Wexcombe Libraries\n\n1. Commentary\n\n\(prose)\n").findings()
    }

    @Test(
        "Whatever the digits look like",
        arguments: [
            ("Spending was £6.09m, 72% of the total budget of £8.50m.", [] as [String]),
            ("Spending was £6.09m, 72% of the total budget of £2.45m.", ["told-sum-mismatch warning"]),
            ("The fund has committed only £3.3m, or 23%, of its £14.2m.", []),
            ("The fund has committed only £3.3m, or 23%, of its £4.9m.", ["told-sum-mismatch warning"]),
            ("Debt stands at £7.63m, of which £4.36m (57%) is overdue.", []),
            ("Debt stands at £7.63m, of which £1.23m (57%) is overdue.", ["told-sum-mismatch warning"]),
            ("£11.23m was spent of the £16.125m programme, or 70%.", []),
            ("£11.23m was spent of the £12.196m programme, or 70%.", ["told-sum-mismatch warning"]),
            // By how much something grew is no share of it.
            ("Funding rises by £108.5m (7.8%) to £1.4bn, of which £33.8m (2.6%) is new.", []),
            // An overspend may be the net of larger ones.
            ("An overspend of £0.5m, of which £0.8m (12%) is in housing.", []),
        ]
    )
    func shares(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
