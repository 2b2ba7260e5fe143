import Testing

@testable import Reconciliation

@Suite("Counts of lines, extremes and ratings told of a line")
struct RowCountTests {
    private static let table = """
        Wexcombe Parks Budget

        1. Position

        Park\tBudget £000\tForecast £000\tVariance £000\tRAG
        Castle Hill\t1,480\t1,554\t74\tRed
        Mill Meadow\t655\t701\t46\tAmber
        Quarry Wood\t398\t390\t-8\tGreen
        Long Common\t210\t205\t-5\tGreen
        Total\t2,743\t2,850\t107\t

        2. Commentary


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.evidence.first?.quote ?? "")" }
    }

    @Test(arguments: [
        "Two of the four parks are forecast to overspend.",
        "Two of the parks are forecast to overspend.",
        "2 of our 4 parks are under budget.",
        "Three of the four rangers' posts are over budget.",
        "Two of the nine parks in the region overspent.",
        "Three of the four parks would overspend without the grant.",
        "The largest overspend is in Castle Hill.",
        "The second largest overspend is in Mill Meadow.",
        "One of the largest overspends is in Mill Meadow.",
        "The largest overspend on pay is in Mill Meadow.",
        "The largest overspends are in Castle Hill and Mill Meadow.",
        "At £210k Long Common has the smallest budget.",
        "Castle Hill is rated red.",
        "Mill Meadow went from red to amber.",
        "Mill Meadow has green flag status.",
        "Last year Mill Meadow was rated green.",
        "Two parks overspent: Castle Hill and Mill Meadow.",
        "Two parks overspent, Castle Hill by £74k and Mill Meadow by £46k.",
        "Three rangers left, among them those of Castle Hill and Mill Meadow.",
        "Castle Hill is £74k over budget, the largest adverse variance.",
        "Quarry Wood and Long Common underspent, Quarry Wood by £8k, the most of any park.",
        "Mill Meadow, the largest park in the county, is £46k over budget.",
        "Mill Meadow will cost £701k, £46k more, and has the highest number of visitors.",
    ])
    func silent(_ sentence: String) throws {
        #expect(try findings(sentence).isEmpty)
    }

    @Test(arguments: [
        ("Three of the four parks are forecast to overspend.", ["count-mismatch Three"]),
        ("Two of the five parks are forecast to overspend.", ["count-mismatch five"]),
        ("The largest overspend is in Mill Meadow.", ["extreme-mismatch largest"]),
        ("Castle Hill has the smallest budget.", ["extreme-mismatch smallest"]),
        ("Mill Meadow is now rated green.", ["rating-mismatch green"]),
        ("Three parks overspent: Castle Hill and Mill Meadow.", ["count-mismatch Three"]),
        ("Three parks overspent, Castle Hill by £74k and Mill Meadow by £46k.", ["count-mismatch Three"]),
        ("Mill Meadow is £46k over budget, the largest adverse variance.", ["extreme-mismatch largest"]),
        ("Castle Hill will cost the second most, £1.554m.", ["extreme-mismatch most"]),
        ("Mill Meadow, at £1,480k, has the largest budget.", ["stated-figure-mismatch £1,480k"]),
    ])
    func found(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }
}
