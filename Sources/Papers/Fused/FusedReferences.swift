/// What numbers the rows of a table: `1`, `2`, `3`, or codes of one pattern, before their names.
struct FusedReferences {
    enum Pattern: Hashable {
        case counted
        /// Letters and digits as they follow each other: `A99`.
        case code([UInt8])
    }

    private let bytes: [UInt8]
    private var pattern: Pattern?

    private static let leastRows = 3
    private static let longestNumber = 3
    private static let longestCode = 6

    var isUsed: Bool { pattern != nil }

    init(_ lines: [FusedLine], bytes: [UInt8]) {
        self.bytes = bytes
        var tally: [Pattern: Int] = [:]
        var count: Int?
        var rows = 0
        for line in lines {
            if line.look == .row { rows += 1 }
            guard let word = line.words.first, line.values.lowerBound > 0 || line.values.isEmpty else { continue }
            if let number = number(word) {
                if let last = count, number != last + 1 { continue }
                count = number
                tally[.counted, default: 0] += 1
            } else if let code = code(word), line.words.count > 1 || line.look == .words {
                tally[code, default: 0] += 1
            }
        }
        let best = tally.max { $0.value < $1.value }
        if let best, best.value >= Self.leastRows, best.value * 2 > rows { pattern = best.key }
    }

    /// Whether words begin with what numbers a row.
    func opens(_ words: ArraySlice<FusedWord>) -> Bool {
        guard let pattern, let first = words.first else { return false }
        switch pattern {
        case .counted: return number(first) != nil
        case .code: return code(first) == pattern
        }
    }

    private func number(_ word: FusedWord) -> Int? { Self.number(word, in: bytes) }

    /// A whole number of few digits.
    static func number(_ word: FusedWord, in bytes: [UInt8]) -> Int? {
        TextBytes.number(bytes, word.bytes, mostDigits: longestNumber)
    }

    /// A word of capitals and digits, with both.
    private func code(_ word: FusedWord) -> Pattern? {
        guard word.bytes.count <= Self.longestCode, word.kind == .text else { return nil }
        var shape: [UInt8] = []
        for index in word.bytes {
            let byte = bytes[index]
            if TextBytes.isDigit(byte) {
                shape.append(0x39)
            } else if TextBytes.isUpper(byte) {
                shape.append(0x41)
            } else {
                return nil
            }
        }
        return shape.first == 0x41 && shape.contains(0x39) ? .code(shape) : nil
    }
}
