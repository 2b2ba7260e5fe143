import Testing

@testable import Reconciliation

/// Figures beside the name of a row that the row doesn't print, whatever the other words of the sentence are.
@Suite("Figures beside the name of their row")
struct NamedRowTests {
    private static let table = """
        1. Programme

        Scheme\tSlippage £\tApproved £\tOutturn £\tOverspend £
        Whinmoor rebuild\t1,218,000\t2,650,000\t2,946,310\t(921,690)
        Drill tower\t0\t385,000\t402,770\t17,770
        Aerial platform\t0\t795,400\t640,250\t(155,150)
        Radio masts\t52,300\t108,900\t151,420\t(9,780)
        Total\t1,270,300\t3,939,300\t4,140,750\t(1,068,850)

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "One slip from what the row prints",
        arguments: [
            ("The aerial platform (£795,400) is not here yet, since a tender failed.", [] as [String]),
            (
                "The aerial platform (£759,400) is not here yet, since a tender failed.",
                ["stated-figure-mismatch warning"]
            ),
            (
                "The aerial platform (£7,954,000) is not here yet, since a tender failed.",
                ["stated-figure-mismatch warning"]
            ),
            // Far from any of them, it is another thing.
            ("The aerial platform (£531,200) is not here yet, since a tender failed.", []),
            // What the name is far from may be another thing, too.
            ("The aerial platform is held up in the yard of its maker, who asks for £795,900 more.", []),
        ]
    )
    func slips(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "What another row prints",
        arguments: [
            ("Radio masts came in at £151,420 after rebates.", [] as [String]),
            ("Radio masts came in at £402,770 after rebates.", ["stated-figure-mismatch warning"]),
            ("Radio masts bring £402,770 back.", ["stated-figure-mismatch warning"]),
            // The other row is named, or its figure may be told of the total.
            ("Radio masts came in £402,770 together with the tower.", []),
            ("Radio masts came in at what all were to cost, £3,939,300.", []),
            // What goes on, or is called by the name of another column, may be of something else.
            ("The masts' painters overspent by £402,770.", []),
            ("Radio masts overspent by £402,770 on paint.", []),
            ("Radio masts did not come in at £402,770.", []),
        ]
    )
    func otherRows(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    private static let schools = """
        1. Schools

        Block\tBudget £\tSpending £\tVariance £
        Schools\t41,012,000\t41,304,000\t292,000
        High Needs\t39,365,000\t45,318,000\t5,953,000
        Early Years\t20,741,000\t20,402,000\t(339,000)

        1.1 Commentary


        """

    @Test(
        "The row that another figure of the sentence is of, and the row's own figure by another's name",
        arguments: [
            ("Spending of £45,318,000 was £5,953,000 above the budget.", [] as [String]),
            ("Spending of £45,318,000 was £39,365,000 above the budget.", ["stated-figure-mismatch warning"]),
            ("High Needs is over by £5,953,000, a record.", []),
        ]
    )
    func anchored(_ sentence: String, _ expected: [String]) throws {
        #expect(try ProseSketch(Self.schools + sentence + "\n").findings() == expected)
    }

    @Test(
        "The total of the table whose title is told",
        arguments: [
            ("Investments came to £32.75m with three counterparties.", [] as [String]),
            ("Investments came to £35.75m with three counterparties.", ["stated-total-mismatch warning"]),
            ("Rents came to £35.75m with three counterparties.", []),
        ]
    )
    func titled(_ sentence: String, _ expected: [String]) throws {
        let table = """
            4. Investments

            Investments by counterparty

            Counterparty\tAmount £m
            Thornbury\t5.00
            Kelmuir\t11.25
            Borth\t16.50
            Total\t32.75


            """
        #expect(try ProseSketch(table + sentence + "\n").findings() == expected)
    }
}
