import Figures
import Records
import Testing

@Suite("Deliverables")
struct DeliverableTests {
    @Test(
        "rating and date stand on two lines, on one, or the rating is blank",
        arguments: [
            ("Rating: Good\n\nExpected completion date: 31 Mar 2032", "good" as String?),
            ("Rating: Review Expected completion date: 31 Mar 2032", "review"),
            ("Rating:\n\nExpected completion date: 31 Mar 2032", nil),
            ("Rating: Expected completion date: 31 March 2032", nil),
        ]
    )
    func forms(_ lines: String, _ rating: String?) throws {
        let text = "Opened three market squares in the towns\n\n\(lines)\n\nTwo of them are open.\n"
        let deliverable = try #require(try PaperText.report(text).deliverables.first)
        #expect(deliverable.title == "Opened three market squares in the towns")
        #expect(deliverable.rating?.rating?.name == rating)
        #expect(deliverable.expectedCompletion == CalendarDate(year: 2032, month: 3, day: 31))
        let last = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        #expect(deliverable.commentary == [last...last])
    }

    @Test("the mark before the title is no part of it, and rates it where no word does")
    func marks() throws {
        let report = try PaperText.report(
            """
            ✔ Opened the market squares of the county

            Rating: Good

            Expected completion date: 31 Mar 2032

            ✔ Opened the bandstand in the park

            Rating: Expected completion date: 31 Mar 2032
            """
        )
        #expect(report.deliverables.map(\.title).allSatisfy { $0.hasPrefix("Opened the") })
        #expect(report.deliverables.map(\.rating?.rating?.name) == ["good", "met"])
    }

    @Test("a rating without a date, or without a title, makes no deliverable")
    func incomplete() throws {
        #expect(try PaperText.report("Opened the squares\n\nRating: Good\n\nThey are open.\n").deliverables.isEmpty)
        #expect(try PaperText.report("Rating: Good Expected completion date: 1 May 2032\n").deliverables.isEmpty)
        let prose = "Opened the squares\n\nRating agencies said so. Expected completion is near.\n"
        #expect(try PaperText.report(prose).deliverables.isEmpty)
    }

    @Test("a deliverable serves the priority above it, which an earlier list names")
    func priorities() throws {
        let report = try PaperText.report(
            """
            Our priorities are:

            - Towns that thrive;
            - Care close to home.

            Towns that thrive

            ## Progress on our deliverables

            ## Opened three market squares in the towns

            Rating: Good Expected completion date: 31 Mar 2032

            Two of them are open.

            Care close to home

            ## Opened a day centre in every town

            Rating: Good Expected completion date: 31 Mar 2032
            """
        )
        #expect(report.deliverables.map(\.priority) == ["Towns that thrive", "Care close to home"])
        #expect(report.deliverables.map(\.commentary) == [[14...14], []])
    }

    @Test("a title that was joined to the commentary before it begins where its lost bullet stood")
    func joined() throws {
        let report = try PaperText.report(
            """
            Opened three market squares in the towns of the county
            Rating: Good

            Expected completion date: 31 Mar 2032

            The squares are open, and the traders of the county have told us that they are very content with them and
            with the awnings, the lamps and the fountains that were put up in every one of the squares for their benefit
             Opened a day centre in every town of the county for those who need one near the place in which they live or
            stay
            Rating: Good

            Expected completion date: 31 Mar 2033
            """
        )
        let deliverables = report.deliverables
        try #require(deliverables.count == 2)
        #expect(deliverables[1].title.hasPrefix("Opened a day centre"))
        #expect(deliverables[1].title.hasSuffix("live or stay"))
        #expect(deliverables[0].commentary == [6...7])
        #expect(deliverables[1].provenance.lineRanges == [8...12])
    }

    @Test("deliverables told without ratings and dates, below the heading that announces them")
    func narrative() throws {
        let report = try PaperText.report(
            """
            ## Progress on Council Plan deliverables and key measures

            A focus on early help
            Reviewed the support that is offered to families with young children so that it is
            there when they need it
            The first families have joined. Their answers were good.

            🟡 Strived to ensure that all homes are good or better

            Inspections have begun again. All homes have been seen.

            Better council services

            Put in place a new way to answer letters from residents

            Ten thousand letters were answered.
            """
        )
        #expect(
            report.deliverables.map(\.title) == [
                "Reviewed the support that is offered to families with young children so that it is there when they need it",
                "Strived to ensure that all homes are good or better",
                "Put in place a new way to answer letters from residents",
            ]
        )
        #expect(report.deliverables.map(\.priority).first == "A focus on early help")
        #expect(report.deliverables.map(\.priority).last == "Better council services")
        #expect(report.deliverables.map { $0.rating?.printed } == [nil, "🟡", nil])
        #expect(report.deliverables[0].commentary == [6...6])
    }
}
