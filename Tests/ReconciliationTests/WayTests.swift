import Testing

@testable import Reconciliation

@Suite("How many rows went which way, by any two columns")
struct WayTests {
    private static let visits = """
        Wexcombe Museums Annual Report 2031/32

        1. Visits

        Site\tSpaces\tVisits\tVisits 2030/31\tIncome £
        Castle Keep\t120\t85,229\t79,488\t41,200
        Weston Gallery\t64\t76,321\t70,233\t30,115
        Tramway Shed\t88\t30,737\t34,120\t12,480
        Ropewalk Cottages\t31\t13,721\t12,908\t6,305
        City Archives searchroom\t12\t5,113\t5,386\t410
        All sites\t315\t211,121\t202,135\t90,510

        2. Commentary


        """

    private static let budget = """
        Wexcombe Parks Outturn 2031/32

        1. Outturn

        Cost centre\tBudget £\tActual £\tVariance £
        Castle Hill\t104,200\t111,850\t7,650
        Mill Meadow\t65,500\t70,100\t4,600
        Quarry Wood\t39,800\t39,000\t-800
        Hire of pitches\t-12,400\t-14,900\t-2,500
        Total\t197,100\t206,050\t8,950

        2. Commentary


        """

    private func told(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note && ["standing-mismatch", "count-mismatch"].contains($0.rule) }.map {
                $0.evidence.first?.quote ?? ""
            }
    }

    @Test(arguments: [
        "Three of the five sites had more visits.",
        "Three of the five sites did better than the year before.",
        "Two of the five lost visitors, the Tramway Shed and the searchroom.",
        "Visits fell at two of the five sites.",
        "Only the Tramway Shed and the City Archives searchroom lost visits.",
        "Three sites had more visits and two fewer.",
        // Nobody knows of what these are told.
        "Four of the five sites have more lavatories than in 2030/31.",
        "Four of the five sites lost power in the storm of March.",
        "Only Castle Keep gained an award.",
        "Complaints rose at four of the five sites.",
        "It rose at four of the five sites.",
        "Four of the five sites had more visits than expected, and would have had more still.",
        "Only Castle Keep and three others might gain visits.",
        "Of the larger museums only Castle Keep gained visits by more than 5%.",
        "Four of the five sites did not lose visits.",
    ])
    func whatMayBeTrueIsNotTold(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.visits) == [])
    }

    @Test(arguments: [
        ("Four of the five sites had more visits.", "Four of the five sites had more"),
        (
            "Four of the five sites did better than the year before.",
            "Four of the five sites did better than the year before"
        ),
        ("Visits fell at three of the five sites.", "fell at three of the five"),
        ("Only the Tramway Shed lost visits.", "Only the Tramway Shed lost"),
        ("Only the Tramway Shed and Castle Keep lost visits.", "Only the Tramway Shed and Castle Keep lost"),
        ("The searchroom alone had fewer visits.", "searchroom alone had fewer"),
        ("Castle Keep is the only site to gain visits.", "Castle Keep is the only site to gain"),
        ("Two of the five had fewer visits, Castle Keep and the searchroom.", "Two of the five had fewer"),
    ])
    func whatNoTwoColumnsBearOutIsTold(_ sentence: String, quote: String) throws {
        #expect(try told(sentence, below: Self.visits) == [quote])
    }

    @Test func whatIsAdverseMayHaveEitherSign() throws {
        #expect(try told("Two of the four cost centres are adverse.", below: Self.budget) == [])
        #expect(try told("Three of the four cost centres are adverse.", below: Self.budget).count == 1)
    }
}
