import Figures

/// Reads the age of a debt from a heading: `0 - 30 Days`, `1-2 Years`, `Over 4 Years`, `30+ days`, `Up to 30 days`.
enum AgeBandReader {
    static func band(in text: String) -> AgeBand? {
        var reader = AgeBandScanner(text)
        return reader.band()
    }
}

/// Scans the few words of a heading once: up to two whole numbers, a unit of time and the words that open a band.
private struct AgeBandScanner {
    private let bytes: [UInt8]
    private var numbers: [Int] = []
    private var unit: Unit?
    private var isOver = false
    private var isUpTo = false
    private var isOther = false

    init(_ text: String) {
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
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
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
        if matches(range, "days") || matches(range, "day") {
            unit = unit ?? .days
        } else if matches(range, "months") || matches(range, "month") || matches(range, "mths") {
            unit = unit ?? .months
        } else if matches(range, "years") || matches(range, "year") || matches(range, "yrs") || matches(range, "yr") {
            unit = unit ?? .years
        } else if matches(range, "over") || matches(range, "more") || matches(range, "plus") || matches(range, "older")
            || matches(range, "greater")
        {
            isOver = true
        } else if matches(range, "under") || matches(range, "up") || matches(range, "less") || matches(range, "within")
        {
            isUpTo = true
        } else if !fillers.contains(where: { matches(range, $0) }) {
            isOther = true
        }
    }

    private let fillers: [StaticString] = ["to", "than", "and", "but", "old", "overdue", "past", "due"]

    private func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { letters in
            range.indices.allSatisfy { bytes[$0] | 0x20 == letters[$0 - range.lowerBound] }
        }
    }

    private func digit(at index: Int) -> Int? {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) ? Int(bytes[index] - 0x30) : nil
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
