import Testing

@testable import Reconciliation

@Suite("Numbers that are of a part, of another thing, or bounds")
struct NumberScopeTests {
    private static let complaints = """
        Wexcombe Complaints Report

        Service\tStage 1 complaints 2030/31\tStage 1 complaints 2031/32
        Housing\t214\t246
        Environment\t188\t171
        Total\t402\t417


        """

    private static let measures = """
        Wexcombe Performance

        Measure\tQ1\tQ2\tTarget
        Dog fouling reports\t61\t74\t70
        Trees planted\t410\t1,022\t900
        House fires\t84\t79\t70
        Average wait (seconds)\t141\t98\t120
        Persistent absence (%)\t19.4\t18.7\t18.0
        Calls answered in time (%)\t71.0\t58.0\t75.0


        """

    private static let sites = """
        Wexcombe Parks 2031/32

        Site\tSpaces\tVisits 2030/31\tVisits 2031/32
        Castle Hill\t310\t121,400\t133,900
        Mill Meadow\t120\t88,100\t84,300
        Total\t430\t209,500\t218,200


        """

    private func told(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note && $0.rule == ToldNumberMismatch.id }.map { $0.evidence.first?.quote ?? "" }
    }

    @Test(arguments: [
        "There were more than 400 stage 1 complaints.",
        "We aim to bring stage 1 complaints below 412 in two years.",
        "Of the stage 1 complaints 407 were answered in time.",
        "We expect 415 stage 1 complaints next year.",
    ])
    func boundsAndPartsOfATotal(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.complaints) == [])
    }

    @Test(arguments: [
        "There were 74 dog fouling reports, of which 31 came by the app.",
        "Trees planted rose from 410 to 1,022, including 800 oaks.",
        "Trees planted rose by 612 to 1,022, mostly in Castle Park, which had 700.",
        "Average wait fell by 43 seconds to 98, although on Mondays it is still 171.",
        "Persistent absence among children in care is 16.7%.",
        "There were 79 house fires, in 70 streets and with 89 engines.",
        "58% of calls were answered in time, 13 fewer than in Q1.",
    ])
    func numbersOfOtherThings(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.measures) == [])
    }

    @Test(arguments: [
        "Castle Hill had 412 season tickets.", "Castle Hill excluded 31 cars.",
    ])
    func whatARowHasBesides(_ sentence: String) throws {
        #expect(try told(sentence, below: Self.sites) == [])
    }

    @Test(arguments: [
        ("Trees planted rose from 410 to 1,202.", Self.measures, "1,202"),
        ("Trees planted came to 1,023.", Self.measures, "1,023"),
        ("Castle Hill drew 139,300 visits.", Self.sites, "139,300"),
    ])
    func slipsOfWhatTheWordsName(_ sentence: String, table: String, quote: String) throws {
        #expect(try told(sentence, below: table) == [quote])
    }

    @Test func aShareOfTwoNumbersIsNoChange() throws {
        #expect(try told("48 jobs were done out of 60 (80%).", below: Self.measures) == [])
    }
}
