import Figures
import Lexicon
import Testing

@testable import Records

@Suite("Statements")
struct StatementTests {
    private func statements(_ text: String) throws -> [Statement] {
        try PaperText.report("1. Parks and gardens\n\n\(text)\n").statements
    }

    @Test(
        "figure, direction, qualifier and subject",
        arguments: [
            ("The mowing team will overspend by over £1.250m.", "1250000 GBP", "overspend", "over", "mowing team"),
            ("There is a £0.300m underspend, against plan.", "300000 GBP", "underspend", nil, "Parks and gardens"),
            ("It holds up to 63 deliverables.", "63 count", nil, "up_to", "deliverables"),
            ("Gravel prices increased by 4.5% in spring.", "4.5 percent", "increase", nil, "Gravel prices"),
            ("There is a net increase of 40 in placements.", "40 count", "increase", nil, "placements"),
            ("The score stood at 49.", "49 ", nil, nil, "score"),
            ("Re-let time remained at 6.4.", "6.4 ", nil, nil, "Re-let time"),
            ("The shortfall of savings is £0.300m.", "300000 GBP", "shortfall", nil, "savings"),
            ("There is a £0.300m savings shortfall.", "300000 GBP", "shortfall", nil, "Parks and gardens"),
            ("The savings fall short by £0.300m.", "300000 GBP", "shortfall", nil, "savings"),
            ("This overspend is met from the use of £0.300m of reserves.", "300000 GBP", nil, nil, "use"),
            ("People reached a weight loss of 5%.", "5 percent", nil, nil, "weight loss"),
            ("All 12 of our parks are open.", "12 count", nil, nil, "parks"),
            ("Rounds rose by more than in spring (48 rounds).", "48 count", "increase", nil, "rounds"),
            ("It has 29 Council-run Community Tool Stores.", "29 count", nil, nil, "Council-run Community Tool Stores"),
            ("Plans are drawn for 5 local and borough parks.", "5 count", nil, nil, "local and borough parks"),
            (
                "There is a £0.300m overspend on the Parks and Roads portfolio.", "300000 GBP", "overspend", nil,
                "Parks and Roads portfolio"
            ),
            (
                "The shortfall between the targets and the identified savings is £0.300m.", "300000 GBP", "shortfall",
                nil, "identified savings"
            ),
            ("Parks overspent by £2m on Sundays.", "2000000 GBP", "overspend", nil, "Parks"),
            ("Of these people, 97 have a plan.", "97 count", nil, nil, "people"),
            ("Mowers were ordered with 99 choosing to hire.", "99 count", nil, nil, "Mowers"),
            ("The beds are now complete (92 in total).", "92 count", nil, nil, "beds"),
            ("Parks have been offered £2m of plants.", "2000000 GBP", nil, nil, "Parks"),
            ("Benches wait an average of 8.8 days.", "8.8 days", nil, nil, "average"),
        ] as [(String, String, String?, String?, String?)]
    )
    func reads(_ text: String, _ figure: String, _ direction: String?, _ qualifier: String?, _ subject: String?) throws
    {
        let all = try statements(text)
        let statement = try #require(all.first)
        #expect(all.count == 1)
        #expect("\(statement.figure.value?.description ?? "") \(statement.figure.unit?.rawValue ?? "")" == figure)
        #expect(statement.direction?.rawValue == direction)
        #expect(statement.qualifier?.rawValue == qualifier)
        #expect(statement.subject == subject)
        #expect(statement.sentence == text)
    }

    @Test(
        "what is no figure states nothing",
        arguments: [
            "As set out in Appendix 3 and paragraphs 4.1 to 4.3.", "It ran in 2031-32 until 30 June 2032.",
            "The work takes 3 years.", "Officers aged 16 may join.", "It is a Tier 3 service.",
            "Call 01632 960000 now.",
            "See No. 7 of the plan.", "Work on post 16 paths goes on.", "The plan stood at 31 March 2032.",
        ]
    )
    func statesNothing(_ text: String) throws {
        #expect(try statements(text).isEmpty)
    }

    @Test(
        "a line that is only a figure is no statement, unless the prose above runs into it",
        arguments: [
            ("£1.250m", 0), ("Libraries\n12.5%\n£0.300m", 0), ("£1.250m £0.300m\n4.5%", 0),
            ("The cost of the repairs to the roof of the old hall is now said to be\n£1.250m.", 1),
        ]
    )
    func loneFigures(_ text: String, _ count: Int) throws {
        #expect(try statements(text).count == count)
    }

    @Test(
        "a number counts where the other of its pair does",
        arguments: [
            "The team has 2 to 3 additional gardeners.",
            "The number of plots has increased this year from 312 at the end of March to 319 at the end of June.",
        ]
    )
    func pairs(_ text: String) throws {
        #expect(try statements(text).map(\.figure.unit) == [.count, .count])
    }

    @Test("a pair of years counts nothing")
    func yearPairs() throws {
        #expect(try statements("The target was reduced from 2030 as it was to 2035 as it is.").isEmpty)
    }

    @Test("the figure of a heading that is a record is told of what the record is")
    func names() throws {
        let report = try PaperText.report("2. Key variances\n\nMowing and other works, £0.262m overspend\n")
        #expect(report.variances.map(\.name) == ["Mowing and other works"])
        #expect(report.statements.map(\.subject) == ["Mowing and other works"])
    }

    @Test("both figures of a between have it")
    func between() throws {
        let all = try statements("It costs between £1.0m and £2.0m in all.")
        #expect(all.map(\.qualifier) == [.between, .between])
    }

    @Test("a heading that is printed twice is told once, with both places")
    func repeated() throws {
        let report = try PaperText.report(
            "2. Items\n\n2.1 Potholes - £0.600m ongoing\n\nMore text is here.\n\n2.1 Potholes - £0.600m ongoing\n"
        )
        #expect(report.statements.count == 1)
        #expect(report.statements.first?.provenance.lineRanges == [3...3, 7...7])
    }

    @Test(
        "sentences end at a mark before a capital, and not after a short form or in a number",
        arguments: [
            ("It is so, e.g. Here. Next.", ["It is so, e.g. Here.", "Next."]),
            (
                "See para. 4.2 and No. 7. It rose by 1.5 points.",
                ["See para. 4.2 and No. 7.", "It rose by 1.5 points."]
            ),
            ("Why? £3m. (Really.)", ["Why?", "£3m.", "(Really.)"]),
            ("no end", ["no end"]),
        ]
    )
    func sentences(_ text: String, _ expected: [String]) throws {
        let splitter = SentenceSplitter(abbreviations: try Lexicon.standard().statements.abbreviations)
        let bytes = Array(text.utf8)
        #expect(splitter.sentences(of: text).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
    }

    @Test("a caption without its table is missing, with the total that the text still says")
    func missing() throws {
        let report = try PaperText.report(
            """
            3. Reserves

            Earmarked reserves totalling £3.100m are currently held, as below:

            Table 1: Reserves

            The balances are held for later years.
            """
        )
        #expect(report.missingTables.map(\.statedTotal?.value) == [ExactDecimal(3_100_000)])
    }

    @Test("A number within a word opens no clause and counts nobody")
    func numberWithinWord() throws {
        #expect(try statements("Understanding Wexcombe\u{2019}2 Productivity was read by the parks.").isEmpty)
    }
}
