/// A regular expression as read: the part of ECMA-262 (with the `u` flag) that needs no backtracking.
///
/// Supported are literals, `.`, classes, `\d \w \s` and their opposites, the escapes for characters, groups, `|`, the
/// quantifiers with their lazy forms, and `^` and `$`. Not supported, and an error, are look-around, back-references,
/// `\b`, `\p` and named groups.
indirect enum PatternSyntax: Hashable {
    case empty
    case start
    case end
    case set(CharacterSet)
    case sequence([PatternSyntax])
    case choice([PatternSyntax])
    case repetition(PatternSyntax, minimum: Int, maximum: Int?)
}

/// Why a regular expression cannot be used.
struct PatternError: Error, Hashable {
    let reason: String
}

/// A set of code points, as ranges in order that neither touch nor overlap.
struct CharacterSet: Hashable, Sendable {
    private(set) var ranges: [ClosedRange<UInt32>]

    private static let lastScalar: UInt32 = 0x10FFFF

    init(_ ranges: [ClosedRange<UInt32>]) {
        self.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = self.ranges.last, range.lowerBound <= last.upperBound + 1 {
                let upper = max(last.upperBound, range.upperBound)
                self.ranges[self.ranges.count - 1] = last.lowerBound...upper
            } else {
                self.ranges.append(range)
            }
        }
    }

    init(_ scalar: Unicode.Scalar) { self.init([scalar.value...scalar.value]) }

    /// All other code points.
    var inverted: CharacterSet {
        var result: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ranges {
            if range.lowerBound > next { result.append(next...range.lowerBound - 1) }
            next = range.upperBound + 1
        }
        if next <= Self.lastScalar { result.append(next...Self.lastScalar) }
        return CharacterSet(result)
    }

    func union(_ other: CharacterSet) -> CharacterSet { CharacterSet(ranges + other.ranges) }

    static let digit = CharacterSet([0x30...0x39])
    static let word = CharacterSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])
    static let lineEnd = CharacterSet([0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029])
    /// `WhiteSpace` and `LineTerminator` of ECMA-262.
    static let space = CharacterSet([
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF,
    ])
}
