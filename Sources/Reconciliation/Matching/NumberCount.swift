import Figures
import Lexicon

/// Tells texts by the numbers that they may print before anything in them is read.
enum NumberCount {
    /// No table of a report has more lines that are counted in words.
    private static let largest = 200

    /// Whether a text may print so many numbers: each begins with digits of its own, and what stands behind a point
    /// goes on with those before it.
    static func mayBe(_ least: Int, in text: Span<UInt8>) -> Bool {
        var count = 0
        var index = 0
        while index < text.count {
            index = text.firstDigit(in: index..<text.count)
            if index == text.count { return false }
            count += 1
            if count >= least { return true }
            while index < text.count, text[index].isDigit || text[index] == UInt8(ascii: ".") { index += 1 }
        }
        return false
    }

    /// Whether a text may print a number that is no amount of money: one with no currency sign right before it.
    static func hasPlain(in text: Span<UInt8>) -> Bool {
        var index = text.firstDigit(in: 0..<text.count)
        while index < text.count {
            let sign: UInt8 = index > 0 ? text[index - 1] : 0
            // The last byte of a pound sign, and of no other that a number stands behind.
            guard sign == 0xA3 || sign == UInt8(ascii: "$") else { return true }
            while index < text.count, text[index].isDigit || isPoint(index, in: text) { index += 1 }
            index = text.firstDigit(in: index..<text.count)
        }
        return false
    }

    /// Whether a point or a comma goes on with the number before it.
    private static func isPoint(_ index: Int, in text: Span<UInt8>) -> Bool {
        (text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",")) && index + 1 < text.count
            && text[index + 1].isDigit
    }

    /// The number that a word tells in digits, by itself and as things are counted; nil where it tells none.
    static func count(at index: Int, of words: Words, in text: Span<UInt8>) -> Int? {
        let range = words.ranges[index]
        guard range.count <= 3 else { return nil }
        var value = 0
        for place in range {
            guard text[place].isDigit else { return nil }
            value = value * 10 + Int(text[place] & 0x0F)
        }
        let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : UInt8(ascii: " ")
        let after = range.upperBound < text.count ? text[range.upperBound] : UInt8(ascii: " ")
        let isFree = (before == UInt8(ascii: " ") || before == UInt8(ascii: "(")) && after == UInt8(ascii: " ")
        return isFree && value <= largest ? value : nil
    }
}
