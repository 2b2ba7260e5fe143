import Lexicon
import Papers
import Testing

@testable import Tables

@Suite("A table that may go on from the page before")
struct OpenPageTests {
    private static let first = """
        Service            Budget    Forecast    Variance
        Roads               1,200       1,250          50
        Libraries             310         290         -20
        """
    private static let total = """
        Service            Budget    Forecast    Variance
        Roads               1,200       1,250          50
        Libraries             310         290         -20
        Total               1,510       1,540          30
        """
    private static let next = """
        Parks                 480         500          20
        Waste               2,400       2,390         -10
        Total               4,390       4,430          40
        """
    private static let others = """
        Reserve            Opening    Added    Closing
        General               480         20       500
        Earmarked           2,400        -10     2,390
        """

    /// What each table of a paper is said to be.
    private func answers(_ text: String) throws -> [Bool] {
        let paper = try PaperReader.read(Array(text.utf8), name: "paper.txt", lexicon: .standard())
        var pages = OpenPage(lexicon: try Lexicon.standard())
        return paper.blocks.compactMap { block in
            let answer = pages.pass(block)
            return block.region == nil ? nil : answer
        }
    }

    @Test("does, without a heading or with the same one")
    func open() throws {
        #expect(try answers(Self.first + "\n\u{0C}" + Self.next) == [false, true])
        #expect(try answers(Self.first + "\n\u{0C}" + Self.total) == [false, true])
    }

    @Test("does not below a total, below prose, under other headings or on one page")
    func closed() throws {
        #expect(try answers(Self.total + "\n\u{0C}" + Self.next) == [false, false])
        let prose = "The overspend is met from the general reserve, and the services have plans to bring it down.\n\n"
        #expect(try answers(Self.first + "\n\u{0C}" + prose + Self.next) == [false, false])
        #expect(try answers(Self.first + "\n\u{0C}" + Self.others) == [false, false])
        let apart = String(repeating: "\n", count: 8)
        #expect(try answers(Self.first + apart + Self.others) == [false, false])
    }

    @Test("does without a name at the top of a page, whatever cut it off; a unit is no name")
    func unnamed() throws {
        let title = "Reserves of the Wexcombe Library Trust at the end of the year\n\n"
        #expect(try answers(title + "\u{0C}" + Self.next) == [true])
        let unit = """
                                                £
            Parks                       48,012.40
            Waste                      24,000.15
            Total                      93,112.55
            """
        #expect(try answers(title + "\u{0C}" + unit) == [true])
        #expect(try answers(title + "\u{0C}" + Self.others) == [false])
    }

    @Test("loses the sums from its first row on that do not hold, and no others")
    func sums() throws {
        let open = try TableText.table(
            """
            Service|Budget|Forecast|Actual
            Parks|480|500|20
            Waste|2,400|2,390|10
            Total|2,880|2,890|41
            """
        )
        let broken = open.relations.filter { $0.kind == .sum && $0.axis == .rows }
        #expect(broken.contains { $0.held < $0.tried })
        let left = OpenPage.withoutOpenSums(open).relations.filter { $0.kind == .sum && $0.axis == .rows }
        #expect(!left.contains { $0.held < $0.tried })

        let whole = try TableText.table("Service|Budget|Actual\nParks|480|20\nWaste|2,400|10\nTotal|2,880|30")
        #expect(OpenPage.withoutOpenSums(whole).relations.count == whole.relations.count)
        #expect(!whole.relations.isEmpty)
    }
}
