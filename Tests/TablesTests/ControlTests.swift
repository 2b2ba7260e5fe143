import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("What stands in columns and is no table")
struct ControlTests {
    private func tables(_ text: String) throws -> [Table] {
        let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
        var reader = TableReader(paper, lexicon: try Lexicon.standard())
        return reader.tables(in: paper.blocks.indices).tables
    }

    @Test(
        "yields none",
        arguments: [
            // Minutes.
            """
            Minutes of the meeting held on 14 January 2041 at 7.30pm in the village hall

            Present:  Cllr A Moss (Chair), Cllr B Reed, Cllr C Hollow
            In attendance: the Clerk and 4 members of the public

            41/01     Apologies were received from Cllr D Marsh.
            41/02     There were no declarations of interest.
            41/03     The minutes of 10 December were agreed and signed.
            41/04     It was resolved to pay 3 invoices of £120.00, £45.50 and £12.00.
            """,
            // Contents.
            """
            Contents                                             Page

            1    Introduction                                       3
            2    Financial summary                                  5
            3    Capital programme                                 11
            4    Reserves and balances                             17
            Appendix A    Savings                                  21
            """,
            // An address block.
            """
            Wexcombe County Council              Telephone: 01234 567890
            County Hall                          Our ref: FIN/2041/12
            12 Market Street                     Date: 14 January 2041
            Wexcombe WX1 2AB                     Ask for: Anne Moss
            """,
            // The scale of a chart.
            """
            Reserves by year

                  120
                  100
                   80
                   60
                   40
                   20
                    0
                       2037    2038    2039    2040    2041
            """,
            // A list.
            """
            The committee is asked to:

            (a)   note the forecast in section 2;
            (b)   approve 3 virements above £250,000;
            (c)   agree that 12 posts are kept open until 31 March 2041.
            """,
            // The contents of plain text, one cell a line.
            """
            Contents

            1

            Introduction

            3

            2

            Financial summary

            5

            3

            Capital programme

            11
            """,
            // Who to ask, one part a line.
            """
            Report author

            Anne Moss

            Head of Finance

            01234 567890

            Date of report

            14 January 2041
            """,
        ]
    )
    func controls(_ text: String) throws {
        #expect(try tables(text).isEmpty)
    }
}
