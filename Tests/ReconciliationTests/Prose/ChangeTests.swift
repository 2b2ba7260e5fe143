import Testing

@testable import Reconciliation

/// By how much a row moved, as its two columns tell, and the figures of two sentences that belong together.
@Suite("What sentences tell of changes")
struct ChangeTests {
    private static let reserves = """
        3. Reserves

        Reserve\tBalance 1 April 2030 £000\tMovement £000\tBalance 31 March 2031 £000
        Harbour Reserve\t2,104\t790\t2,894
        Insurance Reserve\t1,890\t-60\t1,830
        Ferries Reserve\t3,120\t-1,375\t1,745
        Total reserves\t7,114\t-645\t6,469

        3.1 Commentary


        """

    private static let arrears = """
        4. Arrears

        Arrears £000\t31 March 2030\t31 March 2031
        Current tenants\t1,486\t1,702
        Former tenants\t911\t874
        Total arrears\t2,397\t2,576

        4.1 Commentary


        """

    @Test(
        "To where a balance moved",
        arguments: [
            ("The Harbour Reserve rose by £790k to £2.894m.", [] as [String]),
            ("The Harbour Reserve rose by £790k to £2.194m.", ["stated-figure-mismatch warning"]),
            ("The Harbour Reserve fell by £790k to £2.894m.", ["direction-mismatch warning"]),
            ("The Ferries Reserve fell by £1.375m to £1.745m.", []),
            ("The Ferries Reserve fell by £1.735m to £1.745m.", ["stated-figure-mismatch warning"]),
        ]
    )
    func balances(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.reserves + sentence + "\n").findings() == expected)
    }

    @Test(
        "By how much, where no column prints it",
        arguments: [
            ("Total arrears rose by £179k to £2.576m.", [] as [String]),
            ("Total arrears fell by £179k to £2.576m.", ["direction-mismatch warning"]),
            ("Current tenants owe more: arrears rose by £216k.", []),
            ("Former tenants arrears fell by £37k.", []),
        ]
    )
    func periods(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.arrears + sentence + "\n").findings() == expected)
    }

    @Test(
        "What is left of the amount that the sentence before tells",
        arguments: [
            ("Savings of £3.15m were agreed. Delivery is forecast at £2.59m, leaving £560k unmade.", [] as [String]),
            (
                "Savings of £3.15m were agreed. Delivery is forecast at £2.59m, leaving £650k unmade.",
                ["told-sum-mismatch error"]
            ),
            // Of another amount it may be left.
            ("Savings of £3.15m were agreed. Grants bring £2.59m, leaving £4.21m unmade.", []),
            ("The plan totals £12.81m. By July £4.33m (33.8%) was made.", []),
            ("The plan totals £12.81m. By July £4.33m (38.8%) was made.", ["told-sum-mismatch warning"]),
        ]
    )
    func remainders(_ text: String, _ expected: [String]) throws {
        #expect(try ProseSketch("1. Savings\n\n" + text + "\n").findings() == expected)
    }

    private static let bare = """
        5. Budget

        Service\tRevised budget\tForecast\tVariance
        Street Cleansing\t14.9\t15.5\t0.6
        Trading Standards\t2.7\t2.6\t-0.1
        Vehicle Fleet\t6.1\t6.3\t0.2
        Total\t23.7\t24.4\t0.7

        5.1 Commentary

        Street Cleansing has a revised budget of £14.9m. The Vehicle Fleet has a revised budget of £6.1m.


        """

    @Test(
        "A table without a unit is read in that of the sentences that restate it",
        arguments: [
            ("Trading Standards has a revised budget of £2.7m.", [] as [String]),
            ("Trading Standards has a revised budget of £3.7m.", ["stated-figure-mismatch error"]),
            ("Street Cleansing is forecast to overspend by £0.6m.", []),
            ("Street Cleansing is forecast to underspend by £0.6m.", ["direction-mismatch error"]),
        ]
    )
    func scales(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.bare + sentence + "\n").findings() == expected)
    }
}
