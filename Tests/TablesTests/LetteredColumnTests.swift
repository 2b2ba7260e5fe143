import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Differences whose signs are letters in a column of their own")
struct LetteredColumnTests {
    private func table(_ letters: [String]) throws -> Table {
        let text = """
            Joint committee

                                                 Estimate       Actual   Difference
                                                        £            £            £
            Employees                             412,300      405,871      6,429 \(letters[0])
            Gas                                    96,500      118,264     21,764 \(letters[1])
            Other premises                        148,200      151,090      2,890 \(letters[2])
            Supplies                               61,750       58,402      3,348 \(letters[3])
            Total                                 718,750      733,627     14,877 \(letters[4])
            """
        let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
        let region = try #require(paper.blocks.compactMap(\.region).first { $0.layout == .aligned })
        return try TableBuilder(lexicon: Lexicon.standard()).table(of: region, in: TableContext())
    }

    @Test("they take part in no sum and no difference")
    func letters() throws {
        let table = try table(["F", "U", "U", "F", "U"])
        #expect(LetteredColumns.columns(of: table) == [4])
        #expect(!table.relations.contains { $0.axis == .rows && $0.across.contains(4) })
        #expect(!table.relations.contains { $0.axis == .columns && $0.result == 4 })
        #expect(table.relations.contains { $0.axis == .rows && $0.across == [2, 3] })
    }

    @Test(
        "other letters are remarks, and one letter throughout tells nothing",
        arguments: [
            ["G", "R", "R", "G", "R"], ["A", "A", "A", "A", "A"],
        ]
    )
    func remarks(letters: [String]) throws {
        #expect(LetteredColumns.columns(of: try table(letters)).isEmpty)
    }
}
