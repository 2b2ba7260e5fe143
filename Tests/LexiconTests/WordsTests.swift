import TestSupport
import Testing

@testable import Lexicon

@Suite("Words of a text")
struct WordsTests {
    @Test(
        "are compared without case, punctuation and spaces",
        arguments: [
            ("Under (-)/ Over Spend", "under over spend"),
            ("Children's Services & Safeguarding", "Childrens services and safeguarding"),
            ("Children’s Services", "Childrens Services"),
            ("Sub-Total:", "sub total"),
            ("£'000", "£000"),
            ("£ m", "£m"),
            ("Budget\u{A0}£m", "budget £ m"),
            ("Über–Tal", "Über tal"),
            ("★ Good", "good"),
            ("🔴 Red", "red"),
        ]
    )
    func equal(_ first: String, _ second: String) {
        #expect(Words(first) == Words(second))
        #expect(Words(first).hashValue == Words(second).hashValue)
    }

    @Test(
        "differ where a reader would see a difference",
        arguments: [("total", "totals"), ("£m", "€m"), ("10%", "10"), ("sub total", "subtotal"), ("a b", "b a")]
    )
    func different(_ first: String, _ second: String) {
        #expect(Words(first) != Words(second))
    }

    @Test("know where they stood, in UTF-8 bytes")
    func ranges() {
        let words = Words("Net — £m")
        #expect(Array(words.ranges) == [0..<3, 8..<10, 10..<11])
    }

    @Test("of nothing are none", arguments: ["", " \t", "—", "()", "'"])
    func empty(_ text: String) {
        #expect(Words(text).isEmpty)
    }

    @Test("are the same, and stand where they did, whether read one byte or eight at a time")
    func byteByByte() {
        var generator = SeededGenerator(seed: 23)
        let pieces = [
            "a", "Zz", "9", "0", " ", "  ", "'", "’", "é", "£", "€", "%", "&", "-", ".", "@", "[", "`", "{", "/", ":",
            "\u{10}", "\u{19}", "\u{7F}", "Childrens", "abcdefgh", "ABCDEFGHIJKLMNOP", "🔴", "\u{A0}", "–",
        ]
        var numbers: [[UInt8]: UInt64] = [:]
        for _ in 0..<4_000 {
            let count = Int.random(in: 0...14, using: &generator)
            let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            let words = Words(text)
            let expected = Self.slowly(text)
            #expect(Array(words.ranges) == expected.map(\.range))
            for (number, word) in zip(words.hashes, expected) {
                #expect(numbers[word.letters, default: number] == number)
                numbers[word.letters] = number
            }
        }
        #expect(Set(numbers.values).count == numbers.count)
    }

    /// The words of a text by nothing but what each byte is.
    private static func slowly(_ text: String) -> [(letters: [UInt8], range: Range<Int>)] {
        let bytes = Array(text.utf8)
        var words: [(letters: [UInt8], range: Range<Int>)] = []
        var letters: [UInt8] = []
        var start = 0
        var index = 0
        func close() {
            if !letters.isEmpty { words.append((letters, start..<index)) }
            letters = []
        }
        var isInWord = false
        while index < bytes.count {
            let kind = WordByte.classify(bytes.span, at: index)
            switch kind {
            case .letter(let length):
                if !isInWord { start = index }
                isInWord = true
                letters += bytes[index..<index + length].map(WordByte.lowered)
                index += length
            case .apostrophe(let length):
                if !isInWord { start = index }
                isInWord = true
                index += length
            case .sign(let length), .separator(let length):
                close()
                isInWord = false
                if case .sign = kind { words.append((Array(bytes[index..<index + length]), index..<index + length)) }
                index += length
            case .ampersand:
                close()
                isInWord = false
                words.append((Array("and".utf8), index..<index + 1))
                index += 1
            }
        }
        close()
        return words
    }

    @Test("of a part are those that the part has by itself")
    func parts() {
        var generator = SeededGenerator(seed: 31)
        let pieces = ["Net", "£1.2m", "Children’s", "a", "&", "über", "12%", "(overspend)", "abcdefghijk", "'"]
        for _ in 0..<600 {
            let sentences = (0..<4).map { _ in
                (0..<Int.random(in: 0...5, using: &generator))
                    .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }
                    .joined(separator: " ")
            }
            let words = Words(sentences.joined(separator: ". "))
            var start = 0
            for sentence in sentences {
                let range = start..<start + sentence.utf8.count
                let own = Words(sentence)
                expectSame(words.part(range), own)
                // And of a part of a part, from the first space on.
                let space = sentence.utf8.firstIndex(of: UInt8(ascii: " ")) ?? sentence.endIndex
                let rest = sentence.utf8.distance(from: sentence.startIndex, to: space)..<sentence.utf8.count
                expectSame(words.part(range).part(rest), Words(String(sentence[space...])))
                let first = own.prefix(2)
                #expect(first.count == min(2, own.count) && own.starts(with: first))
                start = range.upperBound + 2
            }
        }
    }

    private func expectSame(_ part: Words, _ own: Words) {
        #expect(part == own && part.hashValue == own.hashValue)
        #expect(Array(part.hashes) == Array(own.hashes) && Array(part.ranges) == Array(own.ranges))
        for (index, range) in own.ranges.enumerated() {
            #expect(part.position(atOrAfter: range.lowerBound) == index)
            #expect(part.position(atOrAfter: range.lowerBound + 1) == index + 1)
        }
    }

    @Test("never fail on odd bytes")
    func oddBytes() {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let words = Words(text)
            #expect(words.ranges.allSatisfy { $0.lowerBound < $0.upperBound && $0.upperBound <= text.utf8.count })
        }
    }
}
