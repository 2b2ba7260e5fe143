import Testing

@testable import Reconciliation

/// Amounts that stand nowhere, one slip from what a row prints to which their sentence is tied.
@Suite("Amounts that stand nowhere")
struct LoneFigureTests {
    private static let table = """
        1. Borrowing

        Table 1: External borrowing

        Source\t1 April 2031 £m\tNew £m\tRepaid £m\t30 September 2031 £m
        Central lender\t186.42\t20.00\t7.35\t199.07
        Market loans\t38.50\t0.00\t5.00\t33.50
        Other authorities\t25.00\t30.00\t35.00\t20.00
        Total\t249.92\t50.00\t47.35\t252.57

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    private static let slip = ["stated-figure-mismatch warning"]

    @Test(
        "Of a row that is named, whatever else is told",
        arguments: [
            ("The central lender, patient as ever, had £199.07m.", [] as [String]),
            ("The central lender, patient as ever, had £199.70m.", slip),
            ("The central lender, patient as ever, had £164.20m.", []),
            // What is only supposed, or is what two figures of the row make, is no slip.
            ("The central lender, patient as ever, would have £199.70m.", []),
            ("The central lender added £12.65m.", []),
        ]
    )
    func named(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "Of the total of a table of whose title the sentence has a word",
        arguments: [
            ("External borrowing was £252.57m.", [] as [String]),
            ("External borrowing was £225.57m.", ["stated-total-mismatch warning"]),
            ("The harbour was worth £225.57m to the county.", []),
        ]
    )
    func totals(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "What two figures of the row differ by",
        arguments: [
            ("Debts to the central lender are £12.65m higher.", [] as [String]),
            ("Debts to the central lender are £16.25m higher.", slip),
        ]
    )
    func gaps(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "Of many digits, whenever that was",
        arguments: [
            ("The central lender had £186.42m a year earlier.", [] as [String]),
            ("The central lender had £168.42m a year earlier.", slip),
            ("The central lender had £171.95m a year earlier.", []),
        ]
    )
    func sure(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "By how much a figure told beside it lies from another of the row",
        arguments: [
            ("Market loans came to £33.50m, £5.00m less than at the start.", [] as [String]),
            ("Other authorities lent £20.00m, £10.00m less than was new.", []),
            ("The central lender had £199.07m, £16.25m more than they had.", slip),
        ]
    )
    func beside(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test(
        "A point put one place too far",
        arguments: [
            ("Market loans fell, to no one's surprise, to £33.50m.", [] as [String]),
            ("Market loans fell, to no one's surprise, to £335.0m.", slip),
        ]
    )
    func points(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
