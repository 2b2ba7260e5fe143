import Figures
import Records
import Tables
import Testing

@Suite("Savings and one-off items told in sentences")
struct ProseRecordTests {
    @Test(
        "a sentence without an amount may say that all of a target is achieved",
        arguments: [
            ("All of this target is expected to be achieved.", 330),
            ("Nearly all of this target will be achieved.", nil),
            ("All of this target will be reviewed.", nil),
            ("It is unlikely that all of this target will be achieved.", nil),
            ("All of the target was achieved last year.", nil), ("Of this target, £0.200m will be achieved.", 200),
            ("Of this target, £0.200m will be achieved, but £0.130m will not be.", 200),
        ] as [(String, Int?)]
    )
    func whole(_ sentence: String, _ achieved: Int?) throws {
        let text = "## Savings\n\nThe budget savings target for 2031-32 is £0.330m. \(sentence)\n"
        let position = try #require(try PaperText.report(text).savingsPositions.first)
        #expect(position.achieved?.thousands == achieved)
        if let origin = position.achieved?.origin { #expect((origin == .printed) == (achieved == 200)) }
    }

    @Test(
        "an amount that an outturn holds is one-off where the text says that it does not last",
        arguments: [
            ("Income from it is not guaranteed to continue.", ["income"]), ("It comes every year.", []),
            ("The £2m grant is not guaranteed to continue.", []),
        ]
    )
    func oneOff(_ sentence: String, _ directions: [String]) throws {
        let text = "## Budget\n\nThe outturn includes £1.100m of schools grant income, for early help. \(sentence)\n"
        let items = try PaperText.report(text).oneOffItems
        #expect(items.map(\.direction.rawValue) == directions)
        #expect(items.allSatisfy { $0.name == "schools grant income" && $0.amount.thousands == 1100 })
    }

    @Test("the sentences of a section make one savings position")
    func savings() throws {
        let report = try PaperText.report(
            """
            ## Budget Savings

            The budget savings target for 2031-32 is £7.400m, with a further £1.800m target brought forward from \
            previous years. Of this total target of £9.200m, £5.100m is expected to be achieved by the end of the \
            financial year. Therefore, there is currently a £4.100m forecast shortfall in achievement of budget savings.

            The shortfall is eased by an allocation of £2.000m of one-off funding to help to achieve the target later.
            """
        )
        let position = try #require(report.savingsPositions.first)
        #expect(report.savingsPositions.count == 1)
        #expect(position.currentYear?.thousands == 7400)
        #expect(position.broughtForward?.thousands == 1800)
        #expect(position.totalTarget?.thousands == 9200)
        #expect(position.achieved?.thousands == 5100)
        #expect(position.shortfall?.thousands == 4100)
        #expect(position.identified == nil)
        #expect(position.period.financialYear == FinancialYear(startYear: 2031))
        #expect(position.provenance.table == nil)
    }

    @Test("what was saved beyond the target lessens what is brought forward")
    func overAchievement() throws {
        let report = try PaperText.report(
            """
            ## Savings

            The savings target for 2031-32 is £0.271m. An over-achievement of savings of £0.016m has been brought \
            forward, resulting in total reductions to be achieved of £0.255m.
            """
        )
        #expect(report.savingsPositions.first?.broughtForward?.thousands == -16)
        #expect(report.savingsPositions.first?.totalTarget?.thousands == 255)
    }

    @Test(
        "no position comes of figures that tell one thing twice, or of one figure of no year",
        arguments: [
            "The savings target is £2.000m for Parks and the savings target is £3.000m for Roads.",
            "The savings target is £2.000m.",
            "Savings of £2.000m have been delivered.",
        ]
    )
    func noPosition(_ text: String) throws {
        #expect(try PaperText.report("## Savings\n\n\(text)\n").savingsPositions.isEmpty)
    }

    @Test("items below the words that announce them, each with its direction")
    func oneOffs() throws {
        let report = try PaperText.report(
            """
            ## Outturn

            The outturn includes the following significant items of one-off income:

            £1.390m - Grant income moved to support early help.

            The outturn includes the following items of one-off expenditure:

            £5.685m – The programme of change, paid for from reserves.

            £0.100m was spent on roads.

            ## Next steps

            £0.200m - this belongs to no list.
            """
        )
        #expect(report.oneOffItems.map(\.direction) == [.income, .expenditure])
        #expect(report.oneOffItems.map(\.amount.thousands) == [1390, 5685])
        #expect(report.oneOffItems.map(\.name).first == "Grant income moved to support early help.")
    }
}
