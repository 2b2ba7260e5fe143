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
        "The figure told right before is one of the two ends",
        arguments: [
            ("Arrears are £2,576k in total, £179k up.", 0),
            ("Arrears are £2,576k in total, £179k down.", 1),
            ("In all £2,576k is owed. That is £179k more than a year before.", 0),
            ("In all £2,576k is owed. That is £197k more than a year before.", 1),
            ("In all £2,576k is owed. That is £179k less than a year before.", 1),
            // Something else is named between.
            ("In all £2,576k is owed. Rents are £197k more than a year before.", 0),
        ]
    )
    func beside(_ text: String, _ count: Int) throws {
        #expect(try ProseSketch(Self.arrears + text + "\n").findings().count == count)
    }

    private static let calls = """
        5. Calls

        Call\t2029/30 £000\t2030/31 £000\tTotal at 30 June £000\tTotal £000
        Dwelling fires\t1,412\t1,388\t2,204\t2,347
        False alarms\t4,906\t4,733\t3,316\t3,302

        5.1 Commentary


        """

    @Test(
        "Columns that differ in their time alone are of one thing",
        arguments: [
            ("False alarms fell by £173k.", [] as [String]),
            ("False alarms rose by £173k.", ["direction-mismatch warning"]),
            ("False alarms are £14k less than at 30 June.", []),
            ("False alarms are £14k more than at 30 June.", ["direction-mismatch warning"]),
            ("False alarms fell by 3.5% between the years.", []),
            ("False alarms rose by 3.5% to £4,733k.", ["direction-mismatch warning"]),
            // Of two columns that tell different things nothing moved.
            ("False alarms rose by £1,404k.", []),
        ]
    )
    func series(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.calls + sentence + "\n").findings() == expected)
    }

    private static let variances = """
        6. Variances

        Service\tQuarter 1 fav/(adv) £000\tQuarter 2 fav/(adv) £000\tMovement £000
        Prescribing\t(1,420)\t(1,855)\t(435)
        Care Homes\t(910)\t(845)\t65
        Reablement\t212\t471\t259

        6.1 Commentary


        """

    @Test(
        "The heading says which movement is for the worse",
        arguments: [
            ("Prescribing worsened by £435k.", [] as [String]),
            ("Prescribing improved by £435k.", ["direction-mismatch warning"]),
            ("Care Homes improved by £65k since Quarter 1.", []),
            ("Reablement is £259k better than at Quarter 1.", []),
            ("Reablement is £259k worse than at Quarter 1.", ["direction-mismatch warning"]),
            // The overspend fell, what is spent may have risen.
            ("Spending on Care Homes rose by £65k.", []),
        ]
    )
    func worth(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.variances + sentence + "\n").findings() == expected)
    }

    private static let years = """
        7. Reserves

        Reserve\t31 March 2030 £m\t31 March 2031 £m\t31 March 2032 £m
        Insurance fund\t9.85\t10.20\t10.45
        Transformation\t8.65\t4.40\t1.50
        Total\t18.50\t14.60\t11.95

        7.1 Commentary


        """

    @Test(
        "Of several times that is meant which prints the figure",
        arguments: [
            "Transformation falls from £8.65m to £1.50m over the period.",
            "Transformation falls from £8.65m to £4.40m.",
            // A year of which no column tells.
            "The Total rises from £12.75m in the current year to £18.50m in March 2030.",
        ]
    )
    func times(_ sentence: String) throws {
        #expect(try ProseSketch(Self.years + sentence + "\n").findings() == [])
    }

    private static let visitors = """
        8. Centres

        Centre\tVisitors 2030\tVisitors 2031
        Hallen Bridge\t48,285\t45,050
        Scar Top\t49,020\t50,865
        All centres\t97,305\t95,915

        8.1 Commentary


        """

    @Test(
        "A table of things that sentences count",
        arguments: [
            ("Scar Top had 50,865 visitors.", "confirmed"), ("Scar Top had 50,856 visitors.", "not comparable"),
            ("Visitor numbers at Scar Top rose by 1,845.", "confirmed"),
            ("Visitor numbers at Scar Top fell by 1,845.", "contradicted"),
        ]
    )
    func counts(_ sentence: String, _ expected: String) throws {
        let outcome = try ProseSketch(Self.visitors + "Hallen Bridge had 45,050 visitors. " + sentence + "\n")
            .outcomes().last
        let told = outcome == .confirmed ? "confirmed" : outcome == .contradicted ? "contradicted" : "not comparable"
        #expect(told == expected)
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
            ("The plan had foreseen £3.15m. Delivery is forecast at £2.59m, leaving £650k unmade.", []),
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
