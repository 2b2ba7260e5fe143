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
        #expect(words.ranges == [0..<3, 8..<10, 10..<11])
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
            #expect(words.ranges == expected.map(\.range))
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
