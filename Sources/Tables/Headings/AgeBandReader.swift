import Figures
import Lexicon

/// Reads the age of a debt from a heading: `0 - 30 Days`, `1-2 Years`, `Over 4 Years`, `30+ days`, `Up to 30 days`.
enum AgeBandReader {
    static func band(in text: String, lexicon: Lexicon) -> AgeBand? {
        var reader = AgeBandScanner(text, words: lexicon.headings.ages)
        return reader.band()
    }
}

/// Scans the few words of a heading once: up to two whole numbers, a unit of time and the words that open a band.
private struct AgeBandScanner {
    private let bytes: [UInt8]
    private let words: [UInt64: HeadingWords.Age]
    private var numbers: [Int] = []
    private var unit: Unit?
    private var isOver = false
    private var isUpTo = false
    private var isOther = false

    init(_ text: String, words: [UInt64: HeadingWords.Age]) {
        self.words = words
        // No heading of a band is long; a sentence that speaks of days is none.
        bytes = text.utf8.count <= 40 ? Array(text.utf8) : []
    }

    mutating func band() -> AgeBand? {
        scan()
        guard let unit, !isOther else { return nil }
        switch (numbers.count, isOver, isUpTo) {
        case (2, _, _) where numbers[0] < numbers[1] && !(isUpTo && !isOver):
            return AgeBand(from: numbers[0], to: numbers[1], unit: unit)
        case (1, true, false): return AgeBand(from: numbers[0], to: nil, unit: unit)
        case (1, false, true): return AgeBand(from: 0, to: numbers[0], unit: unit)
        default: return nil
        }
    }

    private mutating func scan() {
        var index = 0
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                var value = 0
                while index < bytes.count, let digit = digit(at: index), value < 100_000 {
                    value = value * 10 + digit
                    index += 1
                }
                numbers.append(value)
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                while index < bytes.count, bytes[index].isLetter { index += 1 }
                meet(word: start..<index)
            case UInt8(ascii: "+"), UInt8(ascii: ">"):
                isOver = true
                index += 1
            case UInt8(ascii: "<"):
                isUpTo = true
                index += 1
            case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA3:
                // What follows a pound sign is the unit of the amounts.
                return
            default:
                index += 1
            }
        }
    }

    private mutating func meet(word range: Range<Int>) {
        var hash = WordHash()
        for index in range { hash.add(bytes[index] | 0x20) }
        switch words[hash.value] {
        case .days: unit = unit ?? .days
        case .months: unit = unit ?? .months
        case .years: unit = unit ?? .years
        case .over: isOver = true
        case .upTo: isUpTo = true
        case .fillers: break
        case nil: isOther = true
        }
    }

    private func digit(at index: Int) -> Int? {
        bytes[index].isDigit ? Int(bytes[index] - 0x30) : nil
    }
}
