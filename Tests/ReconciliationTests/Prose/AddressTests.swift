import Testing

@testable import Reconciliation

/// Figures that the words of a sentence place in a row and a column.
@Suite("Where the words say that a figure stands")
struct AddressTests {
    private static let reserves = """
        3. Reserves

        Reserve\tBalance 1 April 2031 £000\tContributions £000\tUse of reserve £000\tBalance 31 March 2032 £000
        Insurance reserve\t4,312\t250\t(1,188)\t3,374
        Elections reserve\t1,954\t120\t(846)\t1,228
        Waste reserve\t6,087\t433\t(2,015)\t4,505
        Total earmarked reserves\t12,353\t803\t(4,049)\t9,107

        3.1 Commentary


        """

    private static let measures = """
        3. Performance

        Indicator\tQ1 2031/32\tQ2 2031/32\tTarget
        Household waste recycled (%)\t48.2\t51.7\t50.0
        Calls answered in time (%)\t81.4\t79.6\t85.0
        Invoices paid on time (%)\t96.1\t95.3\t97.5

        3.1 Commentary


        """

    private func findings(_ table: String, _ prose: String) throws -> [String] {
        try ProseSketch(table + prose + "\n").findings()
    }

    @Test("A difference of amounts that are told in thousands is as near as those allow")
    func thousands() throws {
        let sentence = "3.1.1 Bad debts came to £3,460,000, which is £174,000 lower than the budget of £3,633,000."
        #expect(try findings("", sentence).isEmpty)
        #expect(try findings("", sentence.replacing("174", with: "473")).count == 1)
    }

    @Test(
        "By the name of the row and the words of the heading",
        arguments: [
            ("The Insurance reserve has contributions of £250k and use of £1,188k.", [] as [String]),
            (
                "The Insurance reserve has contributions of £520k and use of £1,188k.",
                ["stated-figure-mismatch warning"]
            ),
            // The figure of the row below.
            ("The Insurance reserve will see use of £846k in the year.", ["stated-figure-mismatch warning"]),
            ("The Elections reserve will see use of £846k in the year.", []),
            ("The Waste reserve stood at £6,087k on 1 April 2031 and £4,505k on 31 March 2032.", []),
            // The name goes with the figure behind it, the figure before is of another row; a time likewise.
            ("Balances of £4,505k at 31 March 2032 are held beside an Insurance reserve of £3,374k.", []),
            ("The Insurance reserve stood at £3,374k on 31 March 2032, down from £4,312k.", []),
            // A word behind the figure says whose it is.
            ("In the year the Insurance reserve had £250k, contributions that schools made.", []),
            // Another thing of the same row, and a part of it, may rightly be told.
            ("The Waste reserve gave £900k to the depot.", []),
            ("The Waste reserve will pay £433k for bins.", []),
        ]
    )
    func rows(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(Self.reserves, sentence) == expected)
    }

    @Test(
        "By the other figures of the sentence, which are of the total",
        arguments: [
            ("Contributions of £803k and use of £4,049k leave £9,107k at 31 March 2032.", [] as [String]),
            (
                "Contributions of £830k and use of £4,049k leave £9,107k at 31 March 2032.",
                ["stated-total-mismatch warning"]
            ),
        ]
    )
    func totals(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(Self.reserves, sentence) == expected)
    }

    @Test(
        "Measures by their period",
        arguments: [
            ("Calls answered in time was 79.6% against a target of 85.0%.", [] as [String]),
            ("Calls answered in time was 79.6% against a target of 97.5%.", ["stated-figure-mismatch warning"]),
            ("Calls answered in time was 95.3% against a target of 85.0%.", ["stated-figure-mismatch warning"]),
            ("Household waste recycled was 51.7% against a target of 50.0%, up from 48.2% in Quarter 1.", []),
        ]
    )
    func periods(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(Self.measures, sentence) == expected)
    }
}

@Suite("Sums and shares that one sentence tells")
struct ToldPartTests {
    private func findings(_ sentence: String) throws -> [String] {
        try ProseSketch("1. Position\n\n\(sentence)\n").findings()
    }

    @Test(
        "Parts, results and variances",
        arguments: [
            ("The cost of £2.388m comprises £1.451m for staff and £0.937m for contracts.", [] as [String]),
            (
                "The cost of £2.388m comprises £1.541m for staff and £0.937m for contracts.",
                ["told-sum-mismatch warning"]
            ),
            // A part that is left out is no slip.
            ("The cost of £2.388m comprises £1.451m for staff and £0.512m for contracts.", []),
            ("Pressures of £5.103m are met by savings of £1.902m, leaving a gap of £3.201m.", []),
            (
                "Pressures of £5.103m are met by savings of £1.902m, leaving a gap of £3.210m.",
                ["told-sum-mismatch error"]
            ),
            ("Income was £1.831m against a budget of £1.202m, £0.629m above budget.", []),
            ("Income was £1.831m against a budget of £1.202m, £0.269m above budget.", ["told-sum-mismatch error"]),
            ("Income was £1.831m against a budget of £1.202m, £0.629m below budget.", ["direction-mismatch warning"]),
        ]
    )
    func sums(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "The items of a list and the total above them",
        arguments: [("£1,207k", [] as [String]), ("£1,270k", ["told-sum-mismatch error"]), ("£2,650k", [])]
    )
    func lists(_ total: String, _ expected: [String]) throws {
        let prose = """
            1. Pressures

            Pressures totalling \(total) arose during the year:

            - £434k – more clients
            - £561k – dearer contracts
            - £212k – agency cover

            """
        #expect(try ProseSketch(prose).findings() == expected)
    }

    @Test(
        "Shares of what is told beside them",
        arguments: [
            ("Spending to date is £9.24m (24.9%) of the programme of £37.06m.", [] as [String]),
            ("Spending to date is £9.24m (29.4%) of the programme of £37.06m.", ["told-sum-mismatch warning"]),
            // Of what, the sentence doesn't say.
            ("Spending to date is £9.24m (51.3%) of the plan.", []),
            ("The service overspent by £2.41m, 5.6% of its budget of £43.06m.", []),
            ("The service overspent by £2.41m, 6.5% of its budget of £43.06m.", ["told-sum-mismatch warning"]),
            ("Collection was 95.5% against a target of 96.8%, 1.3 percentage points below target.", []),
            (
                "Collection was 95.5% against a target of 96.8%, 3.1 percentage points below target.",
                ["told-sum-mismatch warning"]
            ),
            (
                "Collection was 95.5% against a target of 96.8%, 1.3 percentage points above target.",
                ["direction-mismatch warning"]
            ),
        ]
    )
    func shares(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "A target between two results did not move",
        arguments: [
            ("Performance was 80.1% against a target of 82.7%, up from 79.4% before.", [] as [String]),
            ("Performance was 80.1% against a target of 79.7%, up from 81.4% before.", ["direction-mismatch warning"]),
        ]
    )
    func movements(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    private static let budgets = """
        4. Budget

        Service\tRevised budget £m\tForecast £m\tVariance £m
        Street Cleansing\t14.9\t15.5\t0.6
        Trading Standards\t2.7\t2.6\t(0.1)
        Vehicle Fleet\t6.1\t6.3\t0.2
        Country Parks\t3.8\t3.6\t(0.2)
        Total\t27.5\t28.0\t0.5

        4.1 Commentary


        """

    @Test(
        "Few digits do where the words tell of the cell and of nothing else",
        arguments: [
            ("Country Parks recorded an underspend of £0.2m on its revised budget of £3.8m.", [] as [String]),
            (
                "Country Parks recorded an underspend of £0.2m on its revised budget of £8.8m.",
                ["stated-figure-mismatch warning"]
            ),
            // The budget of another row, in the sentence of this one.
            (
                "Country Parks recorded an underspend of £0.2m on its revised budget of £6.1m.",
                ["stated-figure-mismatch warning"]
            ),
            // A part of the row is another thing.
            ("Country Parks recorded an underspend of £0.2m on its staffing budget of £1.8m.", []),
            ("The forecast of £6.3m for the Vehicle Fleet is £0.2m above budget.", []),
            ("The Vehicle Fleet forecast of £6.3m is £0.8m above budget.", ["stated-figure-mismatch warning"]),
            // "By" makes a difference of it, and no budget.
            ("Street Cleansing is forecast to exceed its budget by £0.6m.", []),
        ]
    )
    func fewDigits(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.budgets + sentence + "\n").findings() == expected)
    }
}
