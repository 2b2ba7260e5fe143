import Testing

@testable import Papers

/// Papers cut into the reports that they hold.
@Suite("The outline")
struct OutlineTests {
    /// Each part in short: what opened it, the report that an appendix belongs to, and its first words.
    private func parts(_ text: String, name: String = "paper.txt") throws -> [String] {
        let paper = try PaperReader.read(Array(text.utf8), name: name)
        return paper.outline.map { part in
            let parent = part.parent.map { " of \($0 + 1)" } ?? ""
            let first = paper.blocks[part.blocks].first { !$0.isFurniture }?.text.text ?? ""
            return "\(part.opening)\(parent): \(first)"
        }
    }

    private static let letter = """
        To: Members of the Cabinet

        Friday, 2 May 2025

        Dear Councillor,

        Please attend a meeting of the Cabinet at 10 am on Monday, 12 May 2025 in Room 3.

        AGENDA

        1. Apologies for absence

        2. Minutes of the meeting held on 3 March 2025

        3. Revenue Budget Monitoring

        """

    private static let minutes = """
        MINUTES of a meeting of the CABINET held on 3 March 2025.

        PRESENT

        Councillors A Penrose and M Hale

        01/25 MINUTES

        RESOLVED to confirm the minutes of the meeting held on 3 February 2025.

        """

    private static func report(_ title: String) -> String {
        """
        WEXCOMBE COUNTY COUNCIL

        CABINET

        12 May 2025

        Report of the Director of Finance

        \(title)

        1. Purpose

        To report the forecast of the services for the year, as far as it is known at the end of the quarter.

        2. Recommendation

        That the cabinet notes the forecast, and asks for a report on the services that spend more than they have.


        """
    }

    @Test("A pack is a letter, minutes and reports")
    func pack() throws {
        let text =
            Self.letter + "\n" + Self.minutes + "\n" + Self.report("Budget") + Self.report("Petition to be Received")
        #expect(
            try parts(text) == [
                "top: To: Members of the Cabinet",
                "minutes: MINUTES of a meeting of the CABINET held on 3 March 2025.",
                "head: WEXCOMBE COUNTY COUNCIL", "head: WEXCOMBE COUNTY COUNCIL",
            ]
        )
    }

    @Test("A pack of HTML is cut in the same way")
    func html() throws {
        let text = Self.letter + "\n" + Self.minutes + "\n" + Self.report("Budget")
        let paragraphs = text.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined(separator: "\n")
        let html = "<html><body>\(paragraphs)</body></html>"
        #expect(try parts(html, name: "paper.html").count == 3)
    }

    @Test("A report by itself is one, whatever stands at its head, and so is one whose head every page repeats")
    func single() throws {
        #expect(try parts(Self.report("Budget")).count == 1)
        #expect(try parts("Revenue Budget\n\n" + Self.report("Budget")).count == 1)
        #expect(try parts(Self.report("Budget") + Self.report("Budget")).count == 1)
        #expect(try parts("Some words.\n\nReport of the Director of Finance\n\nMore words.").count == 1)
    }

    @Test("A list of items is no pack, and the mark of an item that is repeated begins none")
    func itemMarks() throws {
        let list = (1...5).map { "Agenda Item \($0)\n\nA matter for decision number \($0)" }.joined(separator: "\n\n")
        #expect(try parts(list).count == 1)
        let page = (1...7).map { "The words of paragraph \($0) say what there is to say of it.\n\n" }.joined()
        #expect(try parts("\(page)Agenda Item 5\n\n\(page)Agenda Item 5\n\n\(page)Agenda Item 6\n\n\(page)").count == 3)
    }

    @Test(
        "Appendices begin where their number or their title stands",
        arguments: [
            ("Appendix 1\n\nImplications", 3), ("APPENDIX 1: Implications", 3), ("Appendix 1 - Implications", 3),
            ("Implications", 3), ("Appendix 1 sets out the implications considered in the report.", 2),
        ]
    )
    func appendices(_ head: String, _ count: Int) throws {
        let text = """
            \(Self.report("Budget"))
            3. Appendices

            3.1 Appendix 1 - Implications

            3.2 Appendix 2 - Reserves 2024-25

            \(head)

            None arise from this report, as far as is known at the end of the quarter of which it tells.

            Reserves 2023-24

            The reserves are what they were at the end of the year, but for what was taken out of them since then.
            """
        let found = try parts(text)
        #expect(found.count == count, "\(found)")
        #expect(found.last == "appendix of 1: Reserves 2023-24")
    }

    @Test("The number of an appendix at the head of each of its pages begins it once")
    func repeated() throws {
        let page = "The words of this page say what there is to say of the matter, and no more than that.\n\n"
        let text =
            Self.report("Budget")
            + "Appendix A\n\n\(page)Appendix A\n\n\(page)Appendix B\n\n\(page)Appendix B\n\n\(page)"
        #expect(try parts(text).dropFirst() == ["appendix of 1: Appendix A", "appendix of 1: Appendix B"])
        #expect(try parts("Appendix B - Capital\n\n\(page)Appendix B - Capital\n\n\(page)").count == 1)
    }

    @Test("Each report of a pack has its own appendices")
    func twoReports() throws {
        let appendix = "Appendix 1\n\nImplications\n\nNone arise from this report, as far as is known.\n\n"
        let text = Self.report("Budget") + appendix + Self.report("Petition") + appendix
        #expect(
            try parts(text).map { String($0.prefix(13)) } == [
                "top: WEXCOMBE", "appendix of 1", "head: WEXCOMB", "appendix of 3",
            ]
        )
    }

    @Test("A mention at the end of a sentence begins no appendix")
    func mention() throws {
        let text =
            Self.report("Budget") + """
                Further words on the performance of the services of the committee are included at
                Appendix A.

                Appendix 8.1 presents the work of the next three years, and
                what it will cost.
                """
        #expect(try parts(text).count == 1)
    }
}
