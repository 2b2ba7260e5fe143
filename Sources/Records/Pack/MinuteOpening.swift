import Figures
import Lexicon
import Papers

/// How a block of minutes begins: with the minute's number, its title in capitals, what was resolved.
struct MinuteOpening {
    /// `08/21`; the number before the block's words where it is a heading.
    private(set) var number: String?
    private(set) var title: String?
    /// The UTF-8 offset of the words after number and title.
    private(set) var rest = 0

    /// A title in capitals has two words at least, or stands behind a number.
    private static let leastWords = 2
    private static let longestNumber = 9

    init(_ block: Block, resolutions: PhraseBook<Bool>) {
        let text = Array(block.text.text.utf8)
        var start = 0
        if let end = Self.numberEnd(text) {
            number = String(decoding: text[..<end], as: UTF8.self)
            start = end
            while start < text.count, !Self.isLetter(text[start]) { start += 1 }
        } else if let own = block.number, own.utf8.count <= Self.longestNumber {
            number = own
        }
        rest = start
        let capitals = Self.endOfCapitals(text, from: start, resolutions)
        if capitals.words >= (number == nil ? Self.leastWords : 1) {
            title = Self.trimmed(text[start..<capitals.end])
            rest = capitals.end
        } else if block.headingLevel != nil, number != nil, start < text.count {
            title = Self.trimmed(text[start...])
            rest = text.count
        }
    }

    /// Whether the number is one of minutes, counted within a year: `08/21`.
    var isMinuteNumber: Bool { number?.utf8.contains(UInt8(ascii: "/")) == true }

    /// The end of `08/21` at the beginning of a text.
    private static func numberEnd(_ text: [UInt8]) -> Int? {
        var index = 0
        while index < text.count, index < 4, text[index].isDigit { index += 1 }
        guard index > 0, index < text.count, text[index] == UInt8(ascii: "/") else { return nil }
        let slash = index
        index += 1
        while index < text.count, index - slash <= 4, text[index].isDigit { index += 1 }
        let digits = index - slash - 1
        guard digits == 2 || digits == 4, index == text.count || text[index] == 0x20 || text[index] == 0x2E else {
            return nil
        }
        return index
    }

    /// How far words without a small letter go, and how many of them have letters.
    private static func endOfCapitals(
        _ text: [UInt8],
        from start: Int,
        _ resolutions: PhraseBook<Bool>
    ) -> (end: Int, words: Int) {
        var end = start
        var words = 0
        var index = start
        while index < text.count {
            var wordEnd = index
            while wordEnd < text.count, text[wordEnd] != 0x20 { wordEnd += 1 }
            let word = text[index..<wordEnd]
            if word.contains(where: { (0x61...0x7A).contains($0) }) { break }
            let letters = word.count { $0.isCapital }
            if letters > 1, resolutions.meaning(of: Words(String(decoding: word, as: UTF8.self))) != nil { break }
            // "A" may be the first word of a sentence.
            if letters > 1 {
                words += 1
                end = wordEnd
            } else if letters == 0, words > 0 {
                end = wordEnd
            }
            index = wordEnd + 1
        }
        return (end, words)
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var bytes = bytes
        while let last = bytes.last, last == 0x20 || last == UInt8(ascii: "-") || last == UInt8(ascii: ":") {
            bytes.removeLast()
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 }
}
