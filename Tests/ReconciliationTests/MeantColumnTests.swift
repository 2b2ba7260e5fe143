import Testing

@testable import Reconciliation

@Suite("Which of several columns a sentence means")
struct MeantColumnTests {
    private func findings(_ table: String, _ sentence: String) throws -> [String] {
        let text = "Wexcombe Accounts for 2031/32\n\n1. Position\n\n\(table)\n\n2. Commentary\n\n\(sentence)\n"
        return try RuleExampleCase.audited(text, name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    @Test("Of costs that a table calls worse, more was spent, whatever its columns are called")
    func worse() throws {
        let table = """
            £\tYear to March 2032\tBudget\tBetter / worse (-)
            Wages\t1,684,050\t1,702,000\t17,950
            Dredging\t611,900\t455,000\t-156,900
            Repairs\t428,730\t436,500\t7,770
            Costs\t2,724,680\t2,593,500\t-131,180
            """
        #expect(try findings(table, "Dredging cost £611,900, £156,900 over: more sand was found.") == [])
    }

    private static let ratings = """
        Project\tSpent £m\tDelivery\tFinance
        Harbour campus\t48.7\tGreen\tGreen
        Test centre\t6.2\tRed\tAmber
        Northern road\t17.1\tAmber\tRed
        Skills fund\t9.4\tGreen\tGreen
        Gigabit valleys\t39.9\tGreen\tGreen
        Science hub\t8.8\tAmber\tAmber
        """

    @Test(
        "Of two columns of ratings the sentence names one",
        arguments: [
            ("Northern road is Red for finance.", [] as [String]), ("Northern road is Red.", []),
            ("Northern road is Red for delivery.", ["rating-mismatch Red"]),
        ]
    )
    func twoRatings(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(Self.ratings, sentence) == expected)
    }

    @Test("The number of a rule that the row tells in words is no level")
    func rules() throws {
        let table = """
            \tRule\t2031/32\t2032/33\t2033/34
            Interest cover\tat least 1.25\t2.16\t2.04\t1.95
            Debt to value\tat most 0.70\t0.41\t0.46\t0.50
            """
        #expect(try findings(table, "Interest cover stays well above the rule of 1.25.") == [])
    }

    @Test(
        "A result of last year says nothing of this year's target",
        arguments: [
            ("In time %", [] as [String]), ("Result %", []),
            // Of the year itself it does.
            ("2031/32 %", ["count-mismatch Two"]),
        ]
    )
    func lastYear(_ heading: String, _ expected: [String]) throws {
        let table = """
            Type\tDecided\t\(heading)\tTarget %\t2030/31 %
            Major\t31\t87.1\t60\t88.9
            Minor\t268\t82.5\t70\t79.4
            Householder\t702\t93.3\t80\t94.6
            Trees\t187\t86.3\t90\t92.0
            """
        let sentence =
            expected.isEmpty ? "Three of the four types met their target." : "Two of the four types met their target."
        #expect(try findings(table, sentence) == expected)
    }
}
