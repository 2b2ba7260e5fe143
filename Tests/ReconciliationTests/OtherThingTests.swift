import Testing

@testable import Reconciliation

@Suite("Sentences on other things than those that a table prints")
struct OtherThingTests {
    private static let depots = """
        Wexcombe Depots Report 2031/32

        1. Position

        Depot\tAmount 2030/31 £000\tAmount 2031/32 £000\tVisits
        Alder\t19\t18\t612
        Birch\t12\t9\t340
        Cedar\t14\t21\t877
        Dell\t4\t9\t120
        Total\t49\t57\t1,949

        2. Commentary


        """

    private static let funds = """
        Wexcombe Funds Report 2031/32

        1. Funds

        Fund\tTarget £m\tUsed £m\tNeeded £m\tHeld £m
        Roads renewal\t2.60\t1.40\t4.20\t3.10
        Vehicle renewal\t1.90\t0.72\t2.05\t1.60
        Alder Green\t3.10\t1.40\t3.55\t4.00
        Birch Hill\t2.10\t0.72\t2.00\t2.20
        Sports halls\t4.00\t2.86\t3.00\t3.30
        All funds\t13.70\t7.10\t14.80\t14.20

        2. Commentary


        """

    private static let halls = """
        Wexcombe Halls Report 2031/32

        1. Income

        Hall\tIncome £000\tVisits\tIncome per visit £
        Alder\t186\t44,200\t4.21
        Birch\t252\t60,000\t4.20
        Cedar\t222\t52,600\t4.22
        Total\t660\t156,800\t4.21

        2. Commentary


        """

    private func findings(_ sentence: String, below table: String) throws -> [String] {
        try RuleExampleCase.audited(table + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map(\.rule)
    }

    @Test(
        "The largest change is no largest amount",
        arguments: [
            "The biggest drop was at Birch: £9k compared with £12k.",
            "The largest increase is in Cedar, from £14k to £21k.", "The sharpest fall was at Birch, £9k.",
        ]
    )
    func changes(_ sentence: String) throws {
        #expect(try findings(sentence, below: Self.depots) == [])
    }

    @Test(
        "Numbers of what has no column",
        arguments: ["Cedar has 4,000 seats; Alder has 900.", "Alder was expected to have 460."]
    )
    func numbers(_ sentence: String) throws {
        #expect(try findings(sentence, below: Self.depots) == [])
    }

    @Test(
        "What rows differ by, or make together, is no slip of a cell",
        arguments: [
            "Two fall short: roads, by £1.10m, and vehicles, by £0.45m.", "Alder Green and Birch Hill used £2.12m.",
        ]
    )
    func made(_ sentence: String) throws {
        #expect(try findings(sentence, below: Self.funds) == [])
    }

    @Test("What each visit brought is no whole")
    func rates() throws {
        #expect(try findings("Alder brought in £186k, 28% of income.", below: Self.halls) == [])
    }
}
