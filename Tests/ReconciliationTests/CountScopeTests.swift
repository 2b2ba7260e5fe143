import Testing

@testable import Reconciliation

@Suite("Numbers beside counts that count nothing")
struct CountScopeTests {
    private static let measures = """
        Wexcombe Performance

        Measure\tQ1\tQ2\tTarget\tRating
        Emergency repairs in time (%)\t98.1\t97.7\t99.0\tRed
        Routine repairs in time (%)\t84.0\t88.2\t88.0\tGreen
        Homes let\t61\t77\t70\tGreen
        Books issued\t330\t340\t300\tGreen
        Trees planted\t40\t52\t50\tGreen


        """

    private static let services = """
        Wexcombe Revenue Outturn 2031/32

        Service\tBudget £000\tOutturn £000\tVariance £000
        Parks\t1,210\t1,188\t-22
        Waste\t6,410\t6,702\t292
        Planning\t880\t861\t-19
        Housing\t2,040\t2,211\t171
        Revenues\t1,150\t1,122\t-28
        Total\t11,690\t12,084\t394


        """

    private func told(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note && $0.rule == "count-mismatch" }.map { "\($0.severity) \($0.message)" }
    }

    @Test(arguments: [
        "Four of the five measures are green. Online forms rose to 88, 27 more than a year ago.",
        "Four of the five measures are green. Online forms rose to 88, eight above target.",
        "Four of the five measures are green. The team has 14 staff, two more than a year ago.",
        "Four of the five measures are green. Three risks are amber and two red.",
        "Four of the five measures are green, two of which were red in March.",
        "All but one of the five measures are green.",
        "Four in five measures are green.",
        "Five audits were completed.",
    ])
    func numbersOfOtherThings(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.measures) == [])
    }

    @Test(arguments: [
        "All but two of the five services underspent.",
        "One of the five services overspent by £292,000, another by £171,000.",
    ])
    func whatIsLeftAndWhatHasAnAmount(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.services) == [])
    }

    @Test(arguments: [
        ("Three of the five measures are green.", Self.measures),
        ("All but three of the five services underspent.", Self.services),
        ("Three of the five services overspent.", Self.services),
    ])
    func wrongCountsAreToldStill(_ sentence: String, table: String) throws {
        #expect(try told(sentence, below: table).count == 1)
    }
}
