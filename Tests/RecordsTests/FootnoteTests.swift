import Records
import Testing

@Suite("Notes below tables")
struct FootnoteTests {
    private static let table = """
        ## Debt

        Department|Budget* £m|Forecast £m|Variance £m
        Parks**|1.000|1.200|0.200
        Roads [a]|2.000|1.900|(0.100)
        Trees|0.500|0.500|0.000
        Total|3.500|3.600|0.100

        """

    @Test("a note is tied to the rows and the columns that end in its anchor")
    func anchors() throws {
        let report = try PaperText.report(
            Self.table + """
                *As approved in February.

                ** Includes the nursery.

                [a] Grant funded.
                """
        )
        let notes = report.footnotes
        #expect(notes.map(\.anchor) == ["*", "**", "a"])
        #expect(notes.map(\.text) == ["As approved in February.", "Includes the nursery.", "Grant funded."])
        #expect(notes.map(\.columns) == [[2], [], []])
        #expect(notes.map(\.provenance.rows) == [[], [2], [3]])
        #expect(notes.allSatisfy { $0.provenance.table == report.tables[0].id })
        #expect(Set(notes.map(\.id)).count == 3)
    }

    @Test("a first note that has lost its number is the first, if the next one is the second")
    func unnumbered() throws {
        let table = """
            Service|Note|Budget £m|Forecast £m
            Parks|1|1.000|1.200
            Roads|2|2.000|1.900
            Total||3.000|3.100

            ### Notes

            - The café opened late.
            """
        let notes = try PaperText.report(table + "\n- 2 Two posts are vacant.\n").footnotes
        #expect(notes.map(\.anchor) == ["1", "2"])
        #expect(notes.map(\.text) == ["The café opened late.", "Two posts are vacant."])
        #expect(notes.map(\.provenance.rows) == [[2], [3]])
        #expect(
            try PaperText.report(table + "\n- 3 Two posts are vacant.\n").footnotes.map(\.anchor).contains("1") == false
        )
    }

    @Test("the numbers of the paragraphs below a table are no notes")
    func paragraphs() throws {
        let report = try PaperText.report(
            Self.table + """
                1. The forecast has risen.

                2. Members are asked to note it.
                """
        )
        #expect(report.footnotes.isEmpty)
    }

    @Test("below the word Notes an anchor may stand on a line of its own, also where the table was lost")
    func list() throws {
        let report = try PaperText.report(
            """
            ## 2.5 Budget Savings

            The table below shows the initiatives.

            Budget Savings Initiatives

            Notes
            1

            Delayed by the move to the new depot.
             2

            Brings in no income until the spring.

            ## 2.6 Growth

            Further text.
            """
        )
        #expect(report.footnotes.map(\.anchor) == ["1", "2"])
        #expect(
            report.footnotes.map(\.text)
                == ["Delayed by the move to the new depot.", "Brings in no income until the spring."]
        )
        #expect(report.footnotes.allSatisfy { $0.provenance.table == nil })
    }
}
