import Testing

@testable import Reconciliation

@Suite("Ratings and counts beside other times")
struct ClauseTimeTests {
    private static let table = """
        WEXCOMBE COUNTY COUNCIL

        Libraries Report Quarter 3 2031/32

        1. Measures

        Measure\tTarget\tQ3\tStatus
        Missed deliveries per 100,000\t30.0\t24.6\tGreen
        New members joining\t300\t274\tRed
        Requests filled in a week (%)\t90.0\t88.4\tAmber
        Days to shelve a book\t4.0\t3.1\tGreen

        2. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { $0.evidence.first?.quote ?? "" }
    }

    @Test(
        "are of now unless their clause tells another",
        arguments: [
            ("New members joining is Amber: two vans broke down in August 2031.", ["Amber"]),
            ("New members joining is Red, and in 2030/31 was Green.", []),
            ("In 2030/31 new members joining was Green.", []), ("Missed deliveries are Amber.", ["Amber"]),
            ("Missed deliveries are rated Green at 24.6 per 100,000.", []),
        ]
    )
    func told(_ sentence: String, _ quotes: [String]) throws {
        #expect(try findings(sentence) == quotes)
    }
}
