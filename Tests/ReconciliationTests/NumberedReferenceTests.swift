import Lexicon
import Papers
import Testing

@testable import Reconciliation

@Suite("References to passages and tables")
struct NumberedReferenceTests {
    private struct Case: Sendable {
        var text: String
        var number: [Int]?
        var side: NumberedReference.Side?
        var isOwn = true
    }

    private static let cases = [
        Case(text: "As paragraph 4.3 above tells", number: [4, 3], side: .above),
        Case(text: "See Table 2 below.", number: [2], side: .below),
        Case(text: "It is told in section 3 of this report, and more", number: [3]),
        Case(text: "(see paragraph 2.10.1)", number: [2, 10, 1]),
        // What goes on may name another paper.
        Case(text: "under paragraph 4.3 of the constitution", number: [4, 3], isOwn: false),
        Case(text: "under section 4(2).", number: nil),
        Case(text: "the section 2031 knows", number: nil),
        Case(text: "the table shows 4 things", number: nil),
    ]

    @Test("are told with their number and side", arguments: cases.indices)
    func references(_ index: Int) throws {
        let expected = Self.cases[index]
        let found = NumberedReference.all(in: expected.text, Words(expected.text), try Lexicon.standard().comparisons)
        #expect(found.map(\.number) == [expected.number].compactMap(\.self), "\(expected.text)")
        #expect(found.first?.side == expected.side, "\(expected.text)")
        #expect(found.first?.isOwn ?? true == expected.isOwn, "\(expected.text)")
    }

    @Test("A passage is missing only where those beside it count without a gap, and once")
    func numbering() throws {
        func numbering(_ numbers: String) throws -> ReportNumbering {
            let text = numbers.split(separator: " ").map { "\($0) The ferry carried more people than last year." }
            let paper = try PaperReader.read(
                Array(text.joined(separator: "\n\n").utf8),
                name: "paper.txt",
                lexicon: .standard()
            )
            return ReportNumbering(passagesOf: paper.blocks)
        }
        #expect(try numbering("1.1 1.2 1.3").last(before: [1, 5]) == [1, 3])
        #expect(try numbering("1.1 1.2 1.3").line(of: [1, 2]) == 3)
        #expect(try numbering("1.1 1.2 1.4").last(before: [1, 5]) == nil)
        #expect(try numbering("1.1 1.2 1.1 1.2").last(before: [1, 5]) == nil)
        #expect(try numbering("1.1 1.2 1.1 1.2").line(of: [1, 2]) == nil)
        #expect(try numbering("1.1 1.2").last(before: [2, 1]) == nil)
    }
}
