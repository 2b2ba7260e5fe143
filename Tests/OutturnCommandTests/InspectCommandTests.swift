import TestSupport
import Testing

@Suite struct InspectCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(20), to: "a.txt")
    }

    private func inspect(_ stage: String) throws -> String {
        let run = try CommandRun(["inspect", "a.txt", "--stage", stage], in: workshop)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        return run.output
    }

    @Test(arguments: [
        "a.txt: text, utf-8,", "report 1: ", "  7         heading 1", "REVENUE BUDGET MONITORING 2031/2032",
        "  17-21     table tabbed   5 rows of up to 4 cells",
    ])
    func showsBlocks(_ expected: String) throws {
        #expect(try inspect("blocks").contains(expected))
    }

    @Test(arguments: [
        "budget_monitoring, tabbed, lines 17-21", "  caption: ", "column 2  budget", "GBP ×10^6",
        "2.500 [2500000 GBP]", "total", "sum of rows: 5 = + 2 + 3 + 4 in columns 2,3,4, by words, 3 of 3 hold",
        "variance of columns: 4 = + 3 - 2 in rows 2,3,4,5, by words, 4 of 4 hold",
    ])
    func showsTables(_ expected: String) throws {
        #expect(try inspect("tables").contains(expected))
    }

    @Test(arguments: [
        "  authority: WEXCOMBE COUNTY COUNCIL", "  body: CABINET", "  meeting date: 2031-07-21",
        "  period: 2031-32 Q1", ": Towpaths (", "    budget: 2500000 GBP (printed 2.500 at 19:10)",
        "    variance: -100000 GBP (printed -0.100 at 19:22)",
    ])
    func showsRecords(_ expected: String) throws {
        #expect(try inspect("records").contains(expected))
    }
}
