import Testing

@testable import Reconciliation

@Suite("Savings told in prose")
struct SavingsProseTests {
    private static let clean = """
        4.1 Budget Savings

        The budget savings target for 2031-32 is £2.197m, with a further £3.363m target brought forward from previous years.
        Of this total target of £5.560m, £1.163m is expected to be achieved by the end of the financial year. Therefore,
        there is currently a £4.397m forecast shortfall in achievement of budget savings.

        """

    @Test("The template adds up by itself")
    func clean() throws {
        let audited = try ProseSketch(Self.clean).audited()
        #expect(audited.findings.isEmpty)
        #expect(audited.statementTally.explained == 5)
    }

    @Test(
        "Any one of its figures changed is found",
        arguments: [("2.197", "2.917"), ("3.363", "3.336"), ("5.560", "5.650"), ("1.163", "1.613"), ("4.397", "4.937")]
    )
    func changed(_ change: (String, String)) throws {
        let text = Self.clean.split(separator: change.0, omittingEmptySubsequences: false).joined(separator: change.1)
        #expect(try ProseSketch(text).findings().first?.hasPrefix("told-sum-mismatch") == true)
    }

    private static func proposals(_ prose: String) -> ProseSketch {
        ProseSketch(
            """
            4.1 Budget Savings

            \(prose)

            Delivery of Savings

            Savings proposal\tSavings target £k\tDelivered to date £k\tOn track £k\tAt risk £k
            Agency staffing\t152\t19\t133\t0
            Street lighting dimming\t2,124\t496\t1,628\t0
            Library opening hours\t1,749\t432\t967\t350
            Total\t4,025\t947\t2,728\t350

            """
        )
    }

    @Test(
        "A figure of a column that no words are known for is not held against another column",
        arguments: [
            "Of the £4.025m savings target, £0.947m has been delivered and £0.350m is at risk.",
            "Of the £4.025m savings target, £0.947m has been delivered and £0.410m is at risk.",
            "Of the £4.025m savings target, £0.350m has been delivered at risk.",
        ]
    )
    func unnamedColumn(_ prose: String) throws {
        #expect(try Self.proposals(prose).findings().isEmpty)
    }

    @Test("A figure of a column that is known still is")
    func namedColumn() throws {
        let prose = "Of the £4.025m savings target, £0.497m has been delivered and £0.350m is at risk."
        #expect(try Self.proposals(prose).findings() == ["stated-figure-mismatch warning"])
    }
}
