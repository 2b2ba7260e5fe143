import Testing

@testable import Reconciliation

@Suite("Amounts that are of a total, of another body or of an income")
struct DoubtTests {
    private static let services = """
        WEXCOMBE COUNTY COUNCIL

        Revenue Outturn 2031/32

        Service\tBudget £000\tOutturn £000\tVariance £000
        Planning\t1,842\t1,975\t133
        Waste\t6,410\t6,955\t545
        Leisure\t1,220\t1,046\t(174)
        Housing\t2,315\t2,871\t556
        Total services\t11,787\t12,847\t1,060
        Parking\t(640)\t(905)\t(265)
        Net expenditure\t11,147\t11,942\t795


        """

    private func findings(_ sentence: String) throws -> [String] {
        try RuleExampleCase.audited(Self.services + sentence + "\n", name: "paper.txt").findings
            .filter { $0.severity > .note }.map { "\($0.rule) \($0.severity)" }
    }

    @Test(
        "What a total prints is told of no row that is its cause",
        arguments: [
            "Waste is the main cause of the overspend of £795,000.",
            "Waste and Housing account for more than the net overspend of £795,000.",
            "Parking turns an overspend of £1.060m into one of £795,000.",
            "Savings in Leisure reduced the overspend by £174,000.",
            "Leisure cut the overspend by £174,000.",
        ]
    )
    func totals(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "A row's name may begin another, and not every subject is the whole",
        arguments: [
            "The Housing Revenue Account had a surplus of £566,000.",
            "Housing associations overspent by £566,000.",
            "The Leisure Trust made a surplus of £184,000.",
            "The capital programme underspent by £795,000.",
            "Schools overspent by £755,000.",
        ]
    )
    func names(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "An income over its budget is no overspend",
        arguments: ["Parking is £265,000 over budget.", "Parking income was £265,000 over budget."]
    )
    func incomes(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "An amount of three digits beside words of something else is no slip of a cell",
        arguments: [
            "Planning: fuel cost £333,000 more than planned.", "Waste invested £145,000 in new software.",
        ]
    )
    func parts(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test(
        "Bounds and ranges that hold deny nothing",
        arguments: [
            "Waste is forecast to overspend by between £0.5m and £1.0m.",
            "Waste is forecast to overspend by £500,000 to £600,000.",
            "Waste is forecast to overspend by £0.5m-£0.6m.",
            "Waste overspent by more than £400,000.",
            "Waste overspent by at least £300,000.",
            "Waste overspent by up to £0.9m.",
        ]
    )
    func bounds(sentence: String) throws {
        #expect(try findings(sentence) == [])
    }

    @Test("A range in which the figure does not lie is found")
    func falseRange() throws {
        let paper = """
            Wexcombe Budget Monitoring Quarter 2 2031/32

            Service\tBudget £m\tForecast £m\tUnder (-)/Over Spend £m
            Leisure\t4.210\t4.960\t0.750
            Libraries\t1.120\t1.146\t0.026
            Total\t5.330\t6.106\t0.776

            Leisure is forecast to overspend by between £0.5m and £0.6m.

            """
        let found = try RuleExampleCase.audited(paper, name: "paper.txt").findings.filter { $0.severity > .note }
        #expect(found.map(\.rule) == [StatedFigureMismatch.id])
    }

    @Test("What the words tell of a row is still held to it")
    func slips() throws {
        #expect(try findings("Waste overspent by £645,000.") == ["stated-figure-mismatch error"])
        #expect(try findings("Leisure overspent by £174,000.") == ["direction-mismatch error"])
        #expect(try findings("The Council overspent by £759,000.").count == 1)
        #expect(try findings("The largest variance is an overspend of £759,000 on net expenditure.").count == 1)
        let variances =
            "Of this, the main variances are an overspend of £545,000 in Waste and an overspend of £174,000 in Leisure."
        #expect(try findings(variances).isEmpty == false)
    }
}
