import Testing

@testable import Reconciliation

@Suite("What a later paper prints of a past year")
struct ComparatorTests {
    private static func compared(with later: String) throws -> [Finding] {
        let papers = try [
            RuleExampleCase.audited(earlier, name: "earlier.txt"), RuleExampleCase.audited(later, name: "later.txt"),
        ]
        let between = BetweenPapers(papers.map(PaperFacts.init))
        return between.findings.values.flatMap(\.self) + papers.flatMap(\.findings)
    }

    private static let earlier = """
        WEXCOMBE COUNTY COUNCIL

        CABINET

        12 February 2031

        REVENUE BUDGET 2031/2032

        Budget by Service

        £000\t2030/2031 Revised budget\t2031/2032 Budget
        Libraries\t4,210\t4,330
        Museums\t1,180\t1,215
        Archives\t640\t655
        Country Parks\t2,045\t2,120

        """

    @Test("A budget that was revised again before its year was over contradicts nothing")
    func revisedBudget() throws {
        let later = """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            9 July 2031

            REVENUE OUTTURN 2030/2031

            Outturn by Service

            £000\tRevised budget\tOutturn\tVariance
            Libraries\t4,210\t4,250\t40
            Museums\t1,180\t1,160\t(20)
            Archives\t640\t642\t2
            Country Parks\t2,085\t2,070\t(15)

            """
        #expect(try Self.compared(with: later).isEmpty)
    }
}

@Suite("Several papers of one day")
struct PapersOfOneDayTests {
    private static func paper(_ title: String, _ table: String) -> String {
        """
        WEXCOMBE COUNTY COUNCIL

        CABINET

        12 November 2031

        \(title) 2031/2032 AS AT QUARTER 2

        Position by Service

        \(table)

        """
    }

    private static let revenue = paper(
        "REVENUE BUDGET MONITORING",
        """
        £000\tBudget\tForecast\tVariance
        Libraries\t4,210\t4,330\t120
        Museums\t1,180\t1,215\t35
        Archives\t640\t655\t15
        """
    )
    private static let capital = paper(
        "CAPITAL MONITORING",
        """
        £000\tBudget\tForecast\tVariance
        Libraries\t1,240\t980\t(260)
        Museums\t405\t377\t(28)
        Archives\t1,604\t1,297\t(307)
        """
    )

    private static func told(_ papers: [String]) throws -> [String] {
        let audited = try papers.enumerated().map { try RuleExampleCase.audited($1, name: "\($0).txt") }
        let between = BetweenPapers(audited.map(PaperFacts.init))
        return between.findings.sorted { $0.key < $1.key }.flatMap(\.value).map(\.message)
    }

    @Test("a paper of another matter between two does not hide what they tell differently")
    func others() throws {
        let summary = Self.revenue.replacing("1,215\t35", with: "1,251\t71").replacing("MONITORING", with: "SUMMARY")
        #expect(
            try Self.told([Self.revenue, Self.capital, Self.revenue.replacing("BUDGET", with: "POSITION")]).isEmpty
        )
        let told = try Self.told([Self.revenue, Self.capital, summary])
        #expect(told.count == 1)
        #expect(told.allSatisfy { $0.contains("Museums") })
    }

    @Test("what several papers print alike contradicts another once")
    func once() throws {
        let copy = Self.revenue.replacing("MONITORING", with: "POSITION")
        let summary = Self.revenue.replacing("1,215\t35", with: "1,251\t71").replacing("MONITORING", with: "SUMMARY")
        #expect(try Self.told([Self.revenue, copy, summary]).count == 1)
    }
}
