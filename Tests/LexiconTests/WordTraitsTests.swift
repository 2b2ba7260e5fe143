import Testing

@testable import Lexicon

@Suite("What is known of words")
struct WordTraitsTests {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        static let link = Traits(rawValue: 1)
        static let stop = Traits(rawValue: 1 << 1)
    }

    @Test("A word has all that was said of it, and any other nothing")
    func traitsAddUp() {
        var traits = WordTraits<Traits>()
        #expect(traits[7] == [])
        traits.insert(.link, of: [7, 0, 1 << 40])
        traits.insert(.stop, of: [7])
        #expect(traits[7] == [.link, .stop])
        #expect(traits[0] == .link)
        #expect(traits[1 << 40] == .link)
        #expect(traits[8] == [])
    }

    @Test("Words whose numbers end alike are told apart, however many there are")
    func manyWords() {
        var traits = WordTraits<Traits>()
        let words = (1...500).map { UInt64($0) << 16 }
        traits.insert(.link, of: words)
        #expect(words.allSatisfy { traits[$0] == .link })
        #expect(words.allSatisfy { traits[$0 + 1] == [] })
    }

    @Test("A book tells the first words of its phrases, and a set its words")
    func openings() {
        var book = PhraseBook<Int>()
        book.add("less than", meaning: 1)
        book.add("less", meaning: 2)
        book.add("up to", meaning: 3)
        #expect(Set(book.openings) == [WordHash("less").value, WordHash("up").value])
        #expect(Set(WordSet([3, 0, 5]).words) == [0, 3, 5])
    }
}
