import Lexicon

/// The marks that stand between two words of a sentence.
struct ClauseMarks: OptionSet, ExpressibleByUnicodeScalarLiteral, Sendable {
    let rawValue: UInt8

    /// A dash between spaces, long or short.
    static let dash = ClauseMarks(rawValue: 1 << 6)

    @inline(__always)
    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A comma, semicolon, colon, bracket or point, as it is printed; of others nothing is kept.
    @inline(__always)
    init(unicodeScalarLiteral mark: Unicode.Scalar) { self.init(of: UInt8(truncatingIfNeeded: mark.value)) }

    @inline(__always)
    private init(of byte: UInt8) {
        switch byte {
        case 0x2C: rawValue = 1
        case 0x3B: rawValue = 1 << 1
        case 0x3A: rawValue = 1 << 2
        case 0x28: rawValue = 1 << 3
        case 0x29: rawValue = 1 << 4
        case 0x2E: rawValue = 1 << 5
        default: rawValue = 0
        }
    }

    /// The marks before each word of a sentence, and behind the last: rules ask for them at every word, many times.
    static func all(in sentence: String, _ words: Words) -> [ClauseMarks] {
        let bytes = sentence.utf8.span
        var marks: [ClauseMarks] = []
        marks.reserveCapacity(words.count + 1)
        var start = 0
        for index in 0..<words.count {
            let word = words.ranges[index]
            marks.append(Self.marks(in: bytes, start..<max(start, word.lowerBound)))
            start = word.upperBound
        }
        marks.append(Self.marks(in: bytes, start..<max(start, bytes.count)))
        return marks
    }

    /// The marks before one word, or behind the last: for those that ask of few.
    static func before(_ word: Int, in sentence: String, _ words: Words) -> ClauseMarks {
        let bytes = sentence.utf8.span
        let start = word > 0 ? words.ranges[word - 1].upperBound : 0
        let end = word < words.count ? words.ranges[word].lowerBound : bytes.count
        return marks(in: bytes, start..<max(start, end))
    }

    /// Where the clause of a word ends, as a UTF-8 offset.
    static func endOfClause(of word: Int, in sentence: String, _ words: Words) -> Int {
        let end = (word..<max(word, words.count)).first { !before($0, in: sentence, words).isEmpty }
        return end.map { $0 > 0 ? words.ranges[$0 - 1].upperBound : 0 } ?? sentence.utf8.count
    }

    @inline(__always)
    private static func marks(in bytes: Span<UInt8>, _ gap: Range<Int>) -> ClauseMarks {
        // What stands between two words is nearly always one space.
        if gap.count == 1, bytes[gap.lowerBound] == 0x20 { return [] }
        var marks: ClauseMarks = []
        var hasDash = false
        for offset in gap {
            marks.formUnion(ClauseMarks(of: bytes[offset]))
            hasDash = hasDash || bytes[offset] == UInt8(ascii: "-") || bytes[offset] == 0xE2
        }
        if hasDash, gap.count >= 3 { marks.insert(dash) }
        return marks
    }
}
