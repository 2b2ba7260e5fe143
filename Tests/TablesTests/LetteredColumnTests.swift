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
        #expect(try LetteredColumns.columns(of: table, .standard()) == [4])
        #expect(!table.relations.contains { $0.axis == .rows && $0.across.contains(4) })
        #expect(!table.relations.contains { $0.axis == .columns && $0.result == 4 })
        #expect(table.relations.contains { $0.axis == .rows && $0.across == [2, 3] })
    }

    @Test("words do as letters do, unless the figures have signs of their own")
    func words() throws {
        func table(_ last: String) throws -> Table {
            let text =
                "Roads\n\nScheme\tBudget £\tOutturn £\tVariance £\t\nQuay\t500\t480\t20\tunder\nWeir\t300\t340\t40\tover\n"
                + "Mill\t200\t210\t\(last)\tover\n"
            let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
            let region = try #require(paper.blocks.compactMap(\.region).first)
            return try TableBuilder(lexicon: Lexicon.standard()).table(of: region, in: TableContext())
        }
        #expect(try LetteredColumns.columns(of: table("10"), .standard()) == [4])
        #expect(try LetteredColumns.columns(of: table("-10"), .standard()).isEmpty)
    }

    @Test(
        "other letters are remarks, and one letter throughout tells nothing",
        arguments: [
            ["G", "R", "R", "G", "R"], ["A", "A", "A", "A", "A"],
        ]
    )
    func remarks(letters: [String]) throws {
        #expect(try LetteredColumns.columns(of: table(letters), .standard()).isEmpty)
    }
}
