import Lexicon
import Testing

@testable import Reconciliation

@Suite("What a sentence may tell")
struct SentenceTraitsTests {
    private struct Case: Sendable {
        var text: String
        var traits: SentenceTraits
    }

    private static let cases = [
        Case(text: "The ferry was late", traits: []),
        Case(text: "It cost £1.2m", traits: []),
        Case(text: "It cost £1,200 and $30", traits: .twoNumbers),
        Case(text: "It carried 1,240 people", traits: [.plainNumber, .twoNumbers]),
        Case(text: "It made 12 trips", traits: [.plainNumber, .count]),
        Case(text: "It made five trips: Alder, Birch and Cedar", traits: [.numberWord, .count, .list]),
        // Nobody lists so many.
        Case(text: "It made 112 trips, all of them late", traits: [.plainNumber, .count, .share]),
        Case(text: "Full ferries were 4% of all", traits: [.plainNumber, .percent, .share]),
        Case(text: "The largest boat", traits: .extreme),
        Case(text: "Fares rose from £2 to £3", traits: [.twoNumbers, .way, .start]),
    ]

    @Test("is known by its words and marks", arguments: cases.indices)
    func traits(_ index: Int) throws {
        let (text, expected) = (Self.cases[index].text, Self.cases[index].traits)
        let found = SentenceTraitReader(try .standard()).traits(of: Words(text), in: text.utf8.span)
        // "All of them" and the like may stand for more; what is asked is that nothing told is turned away.
        #expect(found.subtracting([.standing, .listing]) == expected, "\(text): \(found.rawValue)")
    }
}
