import Figures
import Lexicon

/// What of a key's words says where a figure has to lie: numbers, comparisons, directions.
struct RatingBandTokens {
    typealias Term = RatingBandWords.Term

    enum Token: Equatable {
        case number(ExactDecimal, Scale?)
        case term(Term)
    }

    enum Scale {
        case percent, points
    }

    private(set) var tokens: [Token] = []
    /// Whether the words make the rating depend on something that no figure of the row answers.
    private(set) var hasCondition = false

    /// Whether words stand among them that say nothing that is known.
    private(set) var hasOtherWords = false

    private let bytes: [UInt8]
    private let words: Words
    private let vocabulary: RatingBandWords

    init(_ text: String, vocabulary: RatingBandWords) {
        bytes = Array(text.utf8)
        words = Words(text)
        self.vocabulary = vocabulary
        read()
    }

    func contains(_ term: Term) -> Bool { tokens.contains(.term(term)) }

    private var endsInNumber: Bool {
        if case .number = tokens.last { true } else { false }
    }

    var hasNumber: Bool {
        tokens.contains { if case .number = $0 { true } else { false } }
    }

    private mutating func read() {
        var index = 0
        var end = 0
        var depth = 0
        var isAlternative = false
        while index < words.count {
            depth += readSigns(end..<words.ranges[index].lowerBound)
            if let number = readNumber(&index) {
                tokens.append(number)
                isAlternative = false
            } else if let match = vocabulary.terms.match(in: words, at: index) {
                tokens.append(.term(match.meaning))
                isAlternative = match.meaning == .or
                index = match.words.upperBound
            } else {
                // What stands behind an "or" or in brackets and is not understood is another case, or a condition.
                if !vocabulary.fillers.contains(words.hashes[index]) {
                    hasOtherWords = true
                    if isAlternative || depth > 0 { hasCondition = true }
                }
                index += 1
            }
            end = words.ranges[index - 1].upperBound
        }
        _ = readSigns(end..<bytes.count)
    }

    /// Reads the signs between two words; gives by how many brackets it goes in.
    private mutating func readSigns(_ range: Range<Int>) -> Int {
        var depth = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let isOrEqual = index + 1 < range.upperBound && bytes[index + 1] == UInt8(ascii: "=")
            switch bytes[index] {
            case UInt8(ascii: ">"): tokens.append(.term(isOrEqual ? .atLeast : .moreThan))
            case UInt8(ascii: "<"): tokens.append(.term(isOrEqual ? .upTo : .lessThan))
            case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "-"): tokens.append(.term(.to))
            case UInt8(ascii: "+") where index == range.lowerBound: if endsInNumber { tokens.append(.term(.atLeast)) }
            case 0xE2 where index + 2 < range.upperBound:
                switch (bytes[index + 1], bytes[index + 2]) {
                case (0x89, 0xA5), (0xA9, 0xBE): tokens.append(.term(.atLeast))
                case (0x89, 0xA4), (0xA9, 0xBD): tokens.append(.term(.upTo))
                case (0x80, 0x90...0x95), (0x88, 0x92): tokens.append(.term(.to))
                default: break
                }
                index += 2
            default: break
            }
            index += 1
        }
        return depth
    }

    // MARK: Numbers

    private mutating func readNumber(_ index: inout Int) -> Token? {
        if let spelled = readSpelledNumber(&index) { return spelled }
        var range = words.ranges[index]
        var next = index + 1
        if next < words.count, words.ranges[next].lowerBound == range.upperBound + 1,
            bytes[range.upperBound] == UInt8(ascii: "."), Self.number(bytes[words.ranges[next]]) != nil
        {
            range = range.lowerBound..<words.ranges[next].upperBound
            next += 1
        }
        guard let number = Self.number(bytes[range]) else { return nil }
        index = next
        if next < words.count, let match = vocabulary.terms.match(in: words, at: next),
            match.meaning == .points || match.meaning == .percent
        {
            index = match.words.upperBound
            return .number(number, match.meaning == .points ? .points : .percent)
        }
        return .number(number, nil)
    }

    /// "two percentage points": a number in words is one where its unit follows.
    private func readSpelledNumber(_ index: inout Int) -> Token? {
        guard let number = vocabulary.numbers[words.hashes[index]], index + 1 < words.count,
            let match = vocabulary.terms.match(in: words, at: index + 1),
            match.meaning == .points || match.meaning == .percent
        else { return nil }
        index = match.words.upperBound
        return .number(ExactDecimal(Int128(number), exponent: 0), match.meaning == .points ? .points : .percent)
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> ExactDecimal? {
        var significand: Int128 = 0
        var exponent = 0
        var isFraction = false
        guard bytes.count <= 9 else { return nil }
        for byte in bytes {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard byte.isDigit else { return nil }
            significand = significand * 10 + Int128(byte - UInt8(ascii: "0"))
            if isFraction { exponent -= 1 }
        }
        return ExactDecimal(significand, exponent: exponent)
    }
}
