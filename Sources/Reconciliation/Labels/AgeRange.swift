import Lexicon

/// A range of ages as a name or a sentence tells it: "aged 16-17", "16 to 17 year olds", "(16-64)".
struct AgeRange {
    let first: Int
    let last: Int
    /// The positions of its numbers among the words of the text.
    let words: Range<Int>
    /// The bytes of its numbers.
    let bytes: Range<Int>

    /// The ranges of a text, in its order. Numbers alone are days, rooms or shares as well: a word before or after them
    /// says that they are ages, or they stand by themselves in brackets.
    static func all(in text: String, _ words: Words, _ statements: StatementWords) -> [AgeRange] {
        let bytes = text.utf8.span
        func number(_ index: Int) -> Int? {
            guard words.ranges.indices.contains(index), words.ranges[index].count <= 2 else { return nil }
            var value = 0
            for position in words.ranges[index] {
                guard bytes[position].isDigit else { return nil }
                value = value * 10 + Int(bytes[position] - UInt8(ascii: "0"))
            }
            return value
        }
        func isPlain(_ gap: Range<Int>) -> Bool {
            !gap.contains { bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: ".") }
        }
        var found: [AgeRange] = []
        for index in 0..<words.count {
            guard let first = number(index) else { continue }
            // "16-17", "16 to 17"
            let isNamed = index + 1 < words.count && statements.pairLinks.contains(words.hashes[index + 1])
            let end = isNamed ? index + 2 : index + 1
            guard let last = number(end), first < last,
                isNamed || isPlain(words.ranges[index].upperBound..<words.ranges[end].lowerBound)
            else { continue }
            let range = words.ranges[index].lowerBound..<words.ranges[end].upperBound
            let isLed = index > 0 && statements.ages.contains(words.hashes[index - 1])
            let isFollowed =
                end + 2 < words.count && statements.durations.contains(words.hashes[end + 1])
                && statements.ageTails.contains { words.matches($0, at: end + 2) }
            let isBracketed =
                range.lowerBound > 0 && range.upperBound < bytes.count
                && bytes[range.lowerBound - 1] == UInt8(ascii: "(") && bytes[range.upperBound] == UInt8(ascii: ")")
            guard isLed || isFollowed || isBracketed else { continue }
            found.append(AgeRange(first: first, last: last, words: index..<end + 1, bytes: range))
        }
        return found
    }

    func isSame(as other: AgeRange) -> Bool { first == other.first && last == other.last }
}
