import Testing

@testable import Reconciliation

@Suite("Parts of a whole told of rows")
struct FractionTests {
    private static let table = """
        Wexcombe Complaints

        Service\tComplaints\tUpheld
        Housing\t246\t61
        Environment\t171\t80
        Libraries\t33\t12
        Total\t450\t153

        1. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(
        "What no column bears out is found",
        arguments: [
            "Housing received just under a third of all complaints.",
            "Housing received 246 complaints, two thirds of the total.",
            "A quarter of all complaints were about Housing.",
            "More than three quarters of complaints came from Environment.",
            "Housing and Environment together made up a half of all complaints.",
        ]
    )
    func found(sentence: String) throws {
        #expect(try findings(sentence) == [ToldShareMismatch.id])
    }

    @Test(
        "What some column bears out passes, as does what is a part of a row",
        arguments: [
            "Housing received just over half of all complaints.",
            "Housing received more than a third of all complaints.",
            "Housing received 246 complaints, just over half of the total.",
            "More than half of all complaints were about Housing.",
            "Housing and Environment together made up more than nine tenths of all complaints.",
            "About a quarter of complaints about Housing were upheld.",
            "In Housing a tenth of all complaints came by letter.",
            "A tenth of all complaints about Housing came by letter.",
            "Housing received a tenth of the complaints of the county.",
            "In the first half of the year Housing changed its rules.",
            "Last year Housing received a fifth of all complaints.",
            "Half of the other complaints were about Environment.",
            "It and Housing together made up a fifth of the total.",
            // What "more than" governs is the fraction.
            "Complaints were 121, more than a quarter of the 388 received in the whole of last year.",
        ]
    )
    func silent(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "Bounds of a part",
        arguments: [
            (5000, nil, 4500...5500), (5000, .about, 4300...5700), (3333, .over, 3283...10_000),
            (3333, .justOver, 3283...4833), (6667, .under, 0...6717), (6667, .justUnder, 5167...6717),
            (1000, nil, 700...1300),
        ] as [(Int, FractionClaim.Bound?, ClosedRange<Int>)]
    )
    func bounds(share: Int, bound: FractionClaim.Bound?, expected: ClosedRange<Int>) {
        #expect(FractionClaim.bounds(of: share, isExact: false, bound) == expected)
    }
}
