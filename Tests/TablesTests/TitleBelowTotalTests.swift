import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Titles of groups below totals without a name")
struct TitleBelowTotalTests {
    private func table(_ text: String) throws -> Table {
        let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
        let region = try #require(paper.blocks.compactMap(\.region).first { $0.layout == .aligned })
        return try TableBuilder(lexicon: Lexicon.standard()).table(of: region, in: TableContext())
    }

    @Test("the title goes to the rows below, the total has no name")
    func title() throws {
        let table = try table(
            """
            Revenue position by service

            Department                   Budget (£)    Outturn (£)   Variance (£)
            Waterways
            Towpaths                      1,961,193      1,878,717        -82,476
            Locks                         1,421,674      1,385,627        -36,047
                                          3,382,867      3,264,344       -118,523
            Evenings
            Lamplighting                  3,191,497      3,393,322        201,825
            Bandstands                    6,400,714      6,425,155         24,441
                                          9,592,211      9,818,477        226,266
            Net Revenue Budget           12,975,078     13,082,821        107,743

            """
        )
        let lamps = try #require(table.rows.first { $0.label == "Lamplighting" })
        #expect(lamps.group == "Evenings")
        #expect(!table.rows.contains { $0.label == "Evenings" && $0.cells.contains { $0.figure?.value != nil } })
        #expect(table.rows.first { $0.label == "Locks" }?.group == "Waterways")
        #expect(table.rows.last?.roles == .total)
    }

    @Test("also where the total's few digits alone would not show that it is one")
    func fewDigits() throws {
        let table = try table(
            """
            Revenue position by service

            Department                   Budget (£m)    Outturn (£m)
            Waterways
            Towpaths                             0.5             0.6
            Locks                                2.2             2.1
            Weirs                               11.6            11.3
                                                14.3            14.0
            Evenings
            Lamplighting                        19.6            19.9
            Bandstands                          19.3            19.1
            Evenings Total                      38.9            39.0
            Net Revenue Budget                  53.2            53.0

            """
        )
        #expect(table.relationTexts.filter { $0.hasPrefix("rows sum") }.count == 3)
        #expect(table.rows.first { $0.label == "Lamplighting" }?.group == "Evenings")
    }

    @Test("where the names of all rows stand below their figures, so does the total's")
    func names() throws {
        let table = try table(
            """
            Revenue position by service

            Department                   Budget (£)    Outturn (£)   Variance (£)
                                          1,961,193      1,878,717        -82,476
            Towpaths
                                          1,421,674      1,385,627        -36,047
            Locks
                                          3,382,867      3,264,344       -118,523
            Waterways
                                          3,191,497      3,393,322        201,825
            Lamplighting

            """
        )
        #expect(table.rows.contains { $0.label == "Towpaths" || $0.group == "Towpaths" })
        #expect(!table.rows.contains { $0.label.isEmpty && !$0.roles.isDisjoint(with: [.total, .subtotal]) })
    }
}
