import Testing

@testable import Reconciliation

/// Amounts that are of the whole, or of the row told next, and not of the row that a sentence happens to touch.
@Suite("Amounts of the whole and of the next row")
struct WholeNotRowTests {
    private static let table = """
        1. Pool

        Table 1: Shares

        Member\tSaved £000\tShare of gain £000\tShare 2030/31 £000
        Fenwold\t1,915\t812\t744
        Harbury\t2,515\t966\t1,031
        Owsthorpe\t2,380\t931\t850
        Total\t6,810\t2,709\t2,625

        2. Commentary


        """

    private func findings(_ prose: String) throws -> [String] { try ProseSketch(Self.table + prose + "\n").findings() }

    @Test(
        "A part of what stands before it is no result, though \"in total\" is told between",
        arguments: [
            (
                "Taxis are £1.884m over; the other lines are under by £0.242m in total, of which budgets make up £0.162m.",
                [] as [String]
            ),
            ("Taxis cost £1.884m less £0.242m of income, in total £1.642m.", []),
        ]
    )
    func parts(_ sentence: String, _ expected: [String]) throws {
        #expect(try findings(sentence) == expected)
    }

    @Test("What the column's total prints is no slip of a row that the sentence doesn't name")
    func wholes() throws {
        #expect(try findings("Fenwold leads the pool. The share of gain is £2,709k.") == [])
        #expect(try findings("Fenwold had a share of gain of £821k.") == ["stated-figure-mismatch warning"])
    }
}
