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

    @Test("Where the column of ratings that the sentence names is not printed, it is held against no other")
    func lostRatings() throws {
        let finance = Self.ratings.split(separator: "\n").map { line in
            var cells = line.split(separator: "\t")
            cells.remove(at: 2)
            return cells.joined(separator: "\t")
        }.joined(separator: "\n")
        #expect(try findings(finance, "Northern road is Amber for delivery.") == [])
        #expect(try findings(finance, "Northern road is Amber for finance.") == ["rating-mismatch Amber"])
        let only = finance.replacing("Finance", with: "RAG")
        #expect(try findings(only, "Northern road is Amber for the year.") == ["rating-mismatch Amber"])
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

    private static let police = """
        £000\tBudget\tOutturn\tVariance
        Officers\t119,655\t118,903\t752 F
        Overtime\t4,900\t6,247\t1,347 A
        Premises\t9,610\t9,842\t232 A
        Specific grants\t-23,465\t-24,180\t715 F
        Fees\t-8,305\t-8,894\t589 F
        Net expenditure\t102,395\t101,918\t477 F
        """

    @Test("To exceed a budget of income is to get more, and less in figures")
    func income() throws {
        #expect(try findings(Self.police, "Specific grants exceeded the budget by £715k.") == [])
        #expect(try findings(Self.police, "Overtime was under budget.") == ["standing-mismatch under budget"])
    }

    @Test("What is neither on target nor off it may be short of it in figures")
    func between() throws {
        let table = """
            Measure\tTarget\t2031/32\tBetter is
            Homes finished\t120.0\t134.0\tMore
            Days in shelters\t110.0\t142.5\tFewer
            Repairs, hours\t4.0\t3.2\tFewer
            Roads to be mended (%)\t35.0\t36.4\tFewer
            Waste recycled (%)\t55.0\t51.2\tMore
            Missed bins\t30.0\t24.6\tFewer
            """
        #expect(try findings(table, "Three of the six measures are on target and two off target.") == [])
        #expect(
            try findings(table, "Four of the six measures are on target and two off target.")
                .contains { $0.hasPrefix("count-mismatch") }
        )
    }

    @Test("A distance from the target of a result that the row does not print is none of its own")
    func otherResult() throws {
        let table = """
            %\tTarget\tDecember 2030
            Council tax\t84.50%\t83.72%
            Business rates\t82.00%\t83.05%
            """
        #expect(try findings(table, "By December 83.99% of the council tax was paid, 0.51 points below target.") == [])
    }

    @Test(
        "What a clause of its own tells of something else denies nothing",
        arguments: [
            "The first estimate was £107,110, so the owners will receive £3,511 less than they were told.",
            "In the year 99 were open. 44 more came and 65 were closed, so 78 remained open, of which 28 (36%) were late.",
            "Visits came down from 139.2 to 124.6, and 85.2% of people were seen on the day.",
        ]
    )
    func otherClauses(_ sentence: String) throws {
        let table = """
            £\tFirst estimate\tLast estimate
            Income\t240,110 CR\t238,119 CR
            Costs\t133,000\t134,520
            Surplus\t107,110 CR\t103,599 CR
            """
        #expect(try findings(table, sentence) == [])
    }
}
