import Testing

@testable import Reconciliation

@Suite("Counts by rating of another time, or of more than the table lists")
struct CountTimeTests {
    private static let measures = """
        Wexcombe performance, Quarter 3 2031/32

        Measure\tTarget\tQ3 2031/32\tRAG
        Calls answered (%)\t80\t76.5\tAmber
        Letters answered (%)\t90\t71.4\tRed
        Forms completed online (%)\t60\t61.2\tGreen
        Rent collected (%)\t98\t97.6\tAmber
        Sickness (days)\t9\t10.4\tRed
        Bills paid (%)\t95\t97.1\tGreen
        Homes let (days)\t20\t28\tRed
        Waste recycled (%)\t50\t49.2\tAmber


        """

    private static let quarters = """
        Wexcombe progress of deliverables

        Deliverable\tRAG Q1\tRAG Q2\tRAG Q3
        Open two hubs\tGreen\tGreen\tGreen
        Leisure contract\tAmber\tGreen\tGreen
        Local plan\tRed\tAmber\tAmber
        Depot moved\tGreen\tAmber\tRed
        Digital switch\tGreen\tGreen\tComplete


        """

    private func told(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(arguments: [
        "In Quarter 2 three measures were green.", "In 2030/31 five measures were green at year end.",
        "Two measures have now been red for three quarters.", "Four measures were red at some point in the year.",
        "Four measures should be green by March.", "It is hoped that four measures will be green.",
        "We expect three measures to be green.", "Our ambition is for six measures to be green.",
        "Across the Council as a whole, 11 measures are green, 9 amber and 6 red.",
        "In the county 14 measures are green.", "The full plan has 31 measures, of which 11 are green.",
        "One more measure is red than in Quarter 2.", "One fewer measure is green.",
        "One measure has moved from red to green.", "One measure stayed green.",
        "Nine further measures are reported only once a year.",
    ])
    func countsOfOtherTimesAndSets(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.measures) == [])
    }

    @Test(arguments: [
        "Three measures are green.", "In Quarter 3 three measures were green.",
        "Four measures have moved from green to red.", "Three measures have been rated green in the quarter.",
    ])
    func wrongCountsAreToldStill(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.measures) == ["count-mismatch"])
    }

    @Test(arguments: [
        "Two deliverables are green.", "Two of the five deliverables have been green at every quarter so far.",
        "One deliverable is complete, two are green, one is amber and one is red.",
    ])
    func eachColumnOfRatingsIsOne(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.quarters) == [])
    }
}
