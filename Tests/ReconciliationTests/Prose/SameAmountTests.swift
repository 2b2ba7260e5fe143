import Testing

@testable import Reconciliation

@Suite("One amount told twice in a sentence")
struct SameAmountTests {
    private func findings(_ prose: String) throws -> [String] {
        try ProseSketch(
            """
            1. Programme

            Scheme\tApproved £\tOutturn £\tSlips £
            Whinmoor rebuild\t3,868,000\t2,946,310\t921,690
            Drill tower\t385,000\t402,770\t0
            Unplanned works\t0\t151,420\t0
            Total\t4,253,000\t3,500,500\t921,690

            2. Commentary

            \(prose)

            """
        ).findings()
    }

    @Test(
        "What can't be both",
        arguments: [
            ("Reserves fell from £21.7m to £18.3m.", [] as [String]),
            ("Reserves fell from £21.7m to £21.7m.", ["told-sum-mismatch warning"]),
            ("Rents came to £4.36m, £4.36m more than allowed for.", ["told-sum-mismatch warning"]),
            ("The Whinmoor rebuild: £2,946,310 was spent and £921,690 slips.", []),
            ("The Whinmoor rebuild: £2,946,310 was spent and £2,946,310 slips.", ["told-sum-mismatch warning"]),
            // Held against itself, where the row prints but one.
            ("The Whinmoor rebuild cost £2,946,310 against £2,946,310 approved.", ["told-sum-mismatch warning"]),
            // On budget.
            ("Rents came to £4.36m against a budget of £4.36m.", []),
            // The same again, or two that are alike.
            ("The gap of £3.166m was reduced by £0.945m, from £3.166m to £2.221m.", []),
            ("A second instalment of £206,325 was paid; the third, of £206,325, is due in June.", []),
            ("£1.300m ongoing, £1.300m one-off", []),
        ]
    )
    func twice(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
