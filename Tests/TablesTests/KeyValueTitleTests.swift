import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("Titles of small tables")
struct KeyValueTitleTests {
    private static let words = """
        The number of library visits in the county has grown, and visits by children grew most in each quarter.
        Visits by children to a library in the county are counted at the door of every library in the county.
        """
    private static let block = "\n\n2020-2021\nTarget\n\n312\n350\n\n"

    private func table(under title: String) throws -> Table {
        let text = Self.words + "\n\n" + title + Self.block + Self.words
        return try #require(try ExplodedRecordTests.recovered(text).first)
    }

    @Test("letters that have come apart are joined by the words of the paper, and the printed line is kept in a remark")
    func repaired() throws {
        let printed = "Numbe r of libr ary vis its by chil dren in the cou nty"
        let table = try table(under: printed)
        let caption = try #require(table.caption)
        #expect(caption.text == "Number of library visits by children in the county")
        #expect(table.remarks.contains { $0.kind == .titleRepaired && $0.text.contains(printed) })
        #expect(table.rows.last?.label == caption.text)
        // Every fragment is traced to where it stood.
        let place = caption.place(of: 10..<17)
        #expect((place.column, place.endColumn) == (12, 20))
    }

    @Test("a word that the paper does not know stops it, and the printed line stands")
    func unknown() throws {
        let printed = "Numbe r of libr ary kio sks by chil dren in the cou nty"
        let table = try table(under: printed)
        #expect(table.caption?.text == printed)
        #expect(!table.remarks.contains { $0.kind == .titleRepaired })
    }

    @Test(
        "free words are never joined",
        arguments: ["Number of library visits by children", "In the county at a door in a library"]
    )
    func sound(_ title: String) throws {
        #expect(try table(under: title).caption?.text == title)
    }

    @Test("the end of a paragraph is no title")
    func paragraph() throws {
        let text = Self.words + Self.block + Self.words
        #expect(try ExplodedRecordTests.recovered(text).first?.caption == nil)
    }

    @Test("a date between the title and its table does no harm")
    func date() throws {
        #expect(
            try table(under: "Visits by children to a library\n30 JUN 21").caption?.text
                == "Visits by children to a library"
        )
    }
}
