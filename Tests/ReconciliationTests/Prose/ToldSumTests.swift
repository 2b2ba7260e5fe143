import Testing

@testable import Reconciliation

@Suite("Sums that passages tell")
struct ToldSumTests {
    private static let wrong = ["told-sum-mismatch error"]

    private func findings(_ text: String) throws -> [String] {
        try ProseSketch("1. Position\n\n" + text + "\n").findings()
    }

    @Test(
        "What a sentence gathers from those before it",
        arguments: [
            (
                "Slippage is £2.82m on the square, £2.73m on places and £2.05m on the centre, in total £7.60m.",
                [] as [String]
            ),
            ("Slippage is £2.82m on the square, £2.73m on places and £2.05m on the centre, in total £7.06m.", wrong),
            (
                "Slippage is £2.82m on the square, £2.37m on places and £2.05m on the centre, in total £7.60m.",
                ["told-sum-mismatch warning"]
            ),
            // Only some of them may be meant.
            ("Of £9.81m, £2.82m is for the square and £2.05m for the centre, in all £4.87m.", []),
            // About so much may be a part, too.
            ("Slippage is about £2m on the square, £2.73m on places and £2.05m on the centre, in total £7.60m.", []),
            (
                "Officer pay is £570k under budget, and staff pay £1,535k under. Together the two are underspent by £2,105k.",
                []
            ),
            (
                "Officer pay is £570k under budget, and staff pay £1,535k under. Together the two are underspent by £2,150k.",
                wrong
            ),
            // Of a surplus and a deficit the one is taken from the other.
            (
                "There is a surplus of £1,585k on tax and a deficit of £1,301k on rates. Taken together the surplus is £284k.",
                []
            ),
            (
                "There is a surplus of £1,585k on tax and a deficit of £1,301k on rates. Taken together the surplus is £248k.",
                wrong
            ),
            ("Rents bring £1,585k. Together with the £1,301k of rates the fund has £9,411k.", []),
        ]
    )
    func gathered(_ text: String, _ expected: [String]) throws {
        #expect(try findings(text) == expected)
    }

    @Test(
        "One that the next column would make",
        arguments: [
            ("£28,800", [] as [String]), ("£26,700", ["told-sum-mismatch warning"]),
            // Nothing says that these make a sum.
            ("£51,230", []),
        ]
    )
    func misread(_ income: String, _ expected: [String]) throws {
        let table = """
            Heading\t2030/31 £\t2031/32 £
            Spending\t148,600\t154,100
            Income\t26,700\t28,800


            """
        let sentence = "The budget has spending of £154,100 and income of \(income), so that £125,300 has to be raised."
        #expect(try findings(table + sentence) == expected)
    }

    @Test("The items of a list and what is told below them", arguments: [("9.73", [] as [String]), ("9.37", wrong)])
    func lists(_ total: String, _ expected: [String]) throws {
        let list = "- Placements: £4.12m.\n- Care homes: £3.65m, of which £1.15m is new.\n- Transport: £1.96m.\n\n"
        #expect(try findings(list + "These three pressures add up to £\(total)m.") == expected)
    }

    @Test(
        "What makes an amount of the sentence before, and what is left of it",
        arguments: [
            (
                "The budget includes savings of £6.815m. Of these £3.680m is made and a further £1.775m on track, leaving £1.360m.",
                [] as [String]
            ),
            (
                "The budget includes savings of £6.815m. Of these £3.680m is made and a further £1.775m on track, leaving £3.160m.",
                wrong
            ),
            (
                "It is £7.26m below the programme. This is made up of slippage of £7.41m and a net overspend of £0.15m.",
                []
            ),
            (
                "It is £7.26m below the programme. This is made up of slippage of £4.71m and a net overspend of £0.15m.",
                ["told-sum-mismatch warning"]
            ),
            ("A reserve of £11.2m less commitments of £4.1m and a minimum of £5.0m leaves £2.1m.", []),
        ]
    )
    func remainders(_ text: String, _ expected: [String]) throws {
        #expect(try findings(text) == expected)
    }

    @Test(
        "How far an amount lies from another",
        arguments: [
            ("The balance of £3,060,000 is £560,000 above the minimum level of £2.5 million.", [] as [String]),
            ("The balance of £3,060,000 is £650,000 above the minimum level of £2.5 million.", wrong),
            (
                "The balance of £3,061,300 is £561,300 below the minimum level of £2,500,000.",
                ["direction-mismatch warning"]
            ),
            ("The Clerk presented a budget of £42,300, an increase of £2,150 on the current £40,150.", []),
            ("The Clerk presented a budget of £42,300, an increase of £2,510 on the current £40,150.", wrong),
            ("Fees of £410,000 were received, £35,000 (7.9%) less than the £445,000 in the budget.", []),
            ("The overspend is £3.227m. This is an improvement of £2.258m on the £5.485m reported at Quarter 1.", []),
            (
                "The overspend is £3.227m. This is an improvement of £2.258m on the £5.785m reported at Quarter 1.",
                wrong
            ),
            // Each has a base of its own, and the first one's is not what the second is measured by.
            ("Housing ends £0.58m below its budget of £28.91m, Roads £2.17m above its budget of £31.08m.", []),
            ("Income of £38.4m is £0.6m below budget but £1.2m above the £0.3m of fees.", []),
        ]
    )
    func gaps(_ text: String, _ expected: [String]) throws {
        #expect(try findings(text) == expected)
    }

    @Test(
        "The share by which something moved, with what it is now",
        arguments: [
            ("Arrears went up by £183k (14.3%) to £1.467m.", [] as [String]),
            ("Arrears went up by £183k (41.3%) to £1.467m.", ["told-sum-mismatch warning"]),
            ("Balances stood at £3,946k, down by £1,165k (22.8%).", []),
            ("Balances stood at £3,946k, down by £1,156k (28.2%).", ["told-sum-mismatch warning"]),
            ("Net expenditure is £39,062,250, an increase of £2,294,700 or 6.24%.", []),
            ("Net expenditure is £39,062,250, an increase of £2,394,700 or 6.24%.", ["told-sum-mismatch warning"]),
            ("The net budget is £612.983m. It is £30.524m or 5.2% higher than that of the current year.", []),
            // Its words say of what it is.
            ("Net expenditure is £39,062,250, an increase of £2,294,700 or 4.1% of the reserve.", []),
        ]
    )
    func shares(_ text: String, _ expected: [String]) throws {
        #expect(try findings(text) == expected)
    }

    @Test("Sentences in two columns of text that were read across take no part")
    func columns() throws {
        let table = """
            1. Position

            Service\tBudget £000\tForecast £000\tVariance £000
            Parks\t64,520\t66,345\t1,825
            Roads\t12,490\t12,248\t(242)
            Total\t77,010\t78,593\t1,583

            1.1 Commentary


            """
        let aside = """
            The overspend is in Parks, of £1.825m,       Adults have 412 people who wait
            and there is an underspend with a low        for care, which is 38 fewer than
            spend in Roads (£0.242m) so far.             in June, at a cost of £24.10 each.

            """
        #expect(try ProseSketch(table + aside).findings().isEmpty)
        let plain = "The forecast spend in Roads is £0.242m.\n"
        #expect(try !ProseSketch(table + plain).findings().isEmpty)
    }
}
