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

    @Test("Of phrases that begin alike the longest that stands there is found, whatever the order in which they came")
    func phrasesThatBeginAlike() {
        let phrases = ["the", "the end", "the end of year", "the end of", "the start", "end", "end of the"]
        for order in [phrases, phrases.reversed(), phrases.sorted()] {
            var book = PhraseBook<String>()
            for phrase in order + order { book.add(phrase, meaning: phrase) }
            func found(_ text: String) -> String? { book.match(in: Words(text), at: 0)?.meaning }
            #expect(found("the end of year two") == "the end of year")
            #expect(found("the end of years") == "the end of")
            #expect(found("the end") == "the end")
            #expect(found("the ending of year") == "the")
            #expect(found("the") == "the")
            #expect(found("end of the end") == "end of the")
            #expect(found("end of an era") == "end")
            #expect(found("of the end") == nil)
            #expect(
                book.matches(in: Words("the start of the end of it")).map(\.meaning) == ["the start", "the end of"]
            )
        }
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
