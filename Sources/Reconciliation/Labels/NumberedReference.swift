import Figures
import Lexicon
import Papers

/// A reference of a sentence to a numbered passage or table: `paragraph 4.3 above`, `Table 2`.
struct NumberedReference {
    enum Target {
        case passage, table
    }

    enum Side {
        case above, below
    }

    var target: Target
    /// `4.3` as 4, 3.
    var number: [Int]
    /// Where its words say that it stands; nil where they don't.
    var side: Side?
    /// The bytes of it in the text, the side included.
    var range: Range<Int>
    /// Whether nothing behind it says that it is of another paper: it ends its clause,
    /// or names its side or this report.
    var isOwn: Bool

    /// The references of a text, in its order.
    static func all(in block: Block, _ comparison: ComparisonWords) -> [NumberedReference] {
        all(in: block.text.text, block.words, comparison)
    }

    static func all(in text: String, _ words: Words, _ comparison: ComparisonWords) -> [NumberedReference] {
        let bytes = text.utf8.span
        var found: [NumberedReference] = []
        for digits in 1..<max(1, words.count) {
            // Numbers are rarer than words: what may be named is looked for before each of them.
            guard bytes[words.ranges[digits].lowerBound].isDigit,
                let (index, target) = name(before: digits, of: words, comparison),
                let (number, end) = number(in: bytes, at: words.ranges[digits - 1].upperBound)
            else { continue }
            var next = digits
            while next < words.count, words.ranges[next].lowerBound < end { next += 1 }
            func follows(_ phrases: [Words]) -> Words? { phrases.first { words.matches($0, at: next) } }
            let above = follows(comparison.above)
            let below = follows(comparison.below)
            let here = follows(comparison.ownReport)
            let last = (above ?? below).map { words.ranges[next + $0.count - 1].upperBound } ?? end
            found.append(
                NumberedReference(
                    target: target,
                    number: number,
                    side: above != nil ? .above : below != nil ? .below : nil,
                    range: words.ranges[index].lowerBound..<last,
                    isOwn: above != nil || below != nil || here != nil || closes(bytes, at: end)
                )
            )
        }
        return found
    }

    /// Where the name begins that ends before a word, and of what it is.
    private static func name(
        before end: Int,
        of words: Words,
        _ comparison: ComparisonWords
    ) -> (index: Int, target: Target)? {
        name(before: end, of: words, among: comparison.passages, comparison)
            ?? name(before: end, of: words, among: comparison.numberedTables, comparison)
    }

    private static func name(
        before end: Int,
        of words: Words,
        among phrases: [Words],
        _ comparison: ComparisonWords
    ) -> (index: Int, target: Target)? {
        let phrases = phrases.span
        for phrase in phrases.indices where words.matches(phrases[phrase], at: end - phrases[phrase].count) {
            let index = end - phrases[phrase].count
            if let (target, count) = target(at: index, of: words, comparison), index + count == end {
                return (index, target)
            }
        }
        return nil
    }

    private static func target(at index: Int, of words: Words, _ comparison: ComparisonWords) -> (Target, Int)? {
        if let phrase = comparison.passages.first(where: { words.matches($0, at: index) }) {
            return (.passage, phrase.count)
        }
        return comparison.numberedTables.first { words.matches($0, at: index) }.map { (.table, $0.count) }
    }

    /// The number after one space: two digits at most a level, so that no year is one.
    private static func number(in bytes: Span<UInt8>, at start: Int) -> (number: [Int], end: Int)? {
        var index = start
        guard index < bytes.count, bytes[index] == UInt8(ascii: " ") else { return nil }
        index += 1
        var parts: [Int] = []
        while let (value, end) = digits(in: bytes, at: index) {
            parts.append(value)
            index = end
            let goesOn =
                index < bytes.count && bytes[index] == UInt8(ascii: ".") && digits(in: bytes, at: index + 1) != nil
            guard goesOn else { break }
            index += 1
        }
        guard !parts.isEmpty else { return nil }
        if index < bytes.count, isWordByte(bytes[index]) { return nil }
        return (parts, index)
    }

    private static func digits(in bytes: Span<UInt8>, at start: Int) -> (Int, Int)? {
        var value = 0
        var index = start
        while index < bytes.count, bytes[index].isDigit {
            value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
            index += 1
            if index - start > 2 { return nil }
        }
        return index == start ? nil : (value, index)
    }

    /// Whether a clause ends here: then nothing says that the passage is of an act or of another report.
    private static func closes(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        guard index < bytes.count else { return true }
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return true
        default: return false
        }
    }

    /// A letter, a percent sign or a bracket makes another number of it: `4(2)`, `4a`.
    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "("),
            UInt8(ascii: "%"), UInt8(ascii: "/"), UInt8(ascii: "-"), 0x80...:
            true
        default: false
        }
    }
}
