import Figures
import Lexicon

/// Tells figures, marks, years and units among the words of a line, by their bytes.
struct WordKinds {
    let bytes: [UInt8]
    let words: PaperWords

    /// A word that begins with a letter and has more bytes is nothing but a word: `nil`, `n/a`, `TBC`.
    static let longestMark = 3

    func kind(of range: Range<Int>) -> WordKind {
        let first = bytes[range.lowerBound]
        // Most words begin with a letter, and few of those are anything but words.
        if TextBytes.isLetter(first), range.count > Self.longestMark { return .text }
        if range.count > 24 || isUnit(range) { return .text }
        if isPeriod(range) { return .period }
        if isLongNumber(range) { return .text }
        switch FigureReader.read(bytes.span.extracting(range)) {
        case .number(let number):
            if TextBytes.isLetter(first) { return .text }
            return number.notation == .plain && isYear(range) ? .year : .figure
        case .range: return .figure
        case .absence(.nilValue), .absence(.notAvailable), .absence(.notSet): return .mark
        case .absence(.unreadable): return .figure
        case .absence, .text:
            // A comma before decimals: "179,7".
            return hasDecimalComma(range) ? .figure : .text
        case .trend, .glyph: return .mark
        }
    }

    /// A unit by itself: `£000`, `£'000s`, `(£m)`, `%`.
    func isUnit(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        var end = range.upperBound
        if bytes[start] == 0x28, end - start > 2, bytes[end - 1] == 0x29 {
            start += 1
            end -= 1
        }
        if end - start == 1, bytes[start] == 0x25 { return true }
        let currency = currencyLength(at: start, before: end)
        start += currency
        if start == end { return currency > 0 }
        start += apostropheLength(at: start, before: end)
        if end - start >= 3, bytes[start] == 0x30, bytes[start + 1] == 0x30, bytes[start + 2] == 0x30 {
            start += 3
            start += apostropheLength(at: start, before: end)
            if start < end, bytes[start] | 0x20 == 0x73 { start += 1 }
            return start == end
        }
        let word = start..<end
        return words.scaleWords.contains(bytes.span, word)
            || (currency > 0 && words.scaleMarks.contains(bytes.span, word))
    }

    /// `179,7`, `-1204,55`, `(3,4)`: digits, a comma and one or two digits.
    private func hasDecimalComma(_ range: Range<Int>) -> Bool {
        var range = range
        if let first = range.first, bytes[first] == 0x28 || bytes[first] == 0x2D || bytes[first] == 0x2B {
            range = first + 1..<range.upperBound
        }
        while let last = range.last, bytes[last] == 0x29 || bytes[last] == 0x25 { range = range.lowerBound..<last }
        guard let comma = range.first(where: { bytes[$0] == 0x2C }) else { return false }
        return comma > range.lowerBound && 1...2 ~= range.upperBound - comma - 1
            && range.allSatisfy { $0 == comma || TextBytes.isDigit(bytes[$0]) }
    }

    /// Whether more than digits tell a figure: a comma, a point, a per cent, a bracket, a currency.
    func isMarked(_ range: Range<Int>) -> Bool {
        for index in range {
            switch bytes[index] {
            case 0x2C, 0x2E, 0x25, 0x28, 0x24, 0xC2: return true
            default: continue
            }
        }
        return false
    }

    /// Whether every word is a unit.
    func isUnit(_ item: AlignedItem) -> Bool {
        item.words.count <= 2 && item.words.allSatisfy { isUnit($0.bytes) }
    }

    /// Whether a year, a date or a quarter is printed anywhere in it.
    func namesPeriod(_ item: AlignedItem) -> Bool {
        item.words.contains { $0.kind == .period || $0.kind == .year || isPeriod($0.bytes) || holdsYear($0.bytes) }
    }

    func currencyLength(at index: Int, before end: Int) -> Int {
        guard index < end else { return 0 }
        if bytes[index] == 0x24 { return 1 }
        if bytes[index] == 0xC2, index + 1 < end, bytes[index + 1] == 0xA3 { return 2 }
        if bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x82, bytes[index + 2] == 0xAC { return 3 }
        return 0
    }

    private func apostropheLength(at index: Int, before end: Int) -> Int {
        guard index < end else { return 0 }
        if bytes[index] == 0x27 || bytes[index] == 0x60 { return 1 }
        guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return 0 }
        return bytes[index + 2] == 0x98 || bytes[index + 2] == 0x99 ? 3 : 0
    }

    /// `2015`: between 1950 and 2069.
    private func isYear(_ range: Range<Int>) -> Bool {
        guard range.count == 4, range.allSatisfy({ TextBytes.isDigit(bytes[$0]) }) else { return false }
        let start = range.lowerBound
        if bytes[start] == 0x31 { return bytes[start + 1] == 0x39 && bytes[start + 2] >= 0x35 }
        return bytes[start] == 0x32 && bytes[start + 1] == 0x30 && bytes[start + 2] <= 0x36
    }

    private func holdsYear(_ range: Range<Int>) -> Bool {
        var digits = 0
        for index in range {
            digits = TextBytes.isDigit(bytes[index]) ? digits + 1 : 0
            if digits == 4, isYear(index - 3..<index + 1) { return true }
        }
        return false
    }

    /// `2024-25`, `2024/2025`, `31.3.24`, `31/03/2024`, `Q2`, in brackets or before a colon too.
    func isPeriod(_ whole: Range<Int>) -> Bool {
        var range = whole
        while let first = range.first, bytes[first] == 0x28 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] == 0x29 || bytes[last] == 0x3A || bytes[last] == 0x2A {
            range = range.lowerBound..<last
        }
        guard let first = range.first, range.count <= 12 else { return false }
        if bytes[first] | 0x20 == 0x71 {
            return range.count == 2 && bytes[first + 1] >= 0x31 && bytes[first + 1] <= 0x34
        }
        var parts: InlineArray<3, Int> = [0, 0, 0]
        var marks: InlineArray<2, UInt8> = [0, 0]
        var count = 0
        var digits = 0
        var index = first
        while index < range.upperBound {
            let byte = bytes[index]
            if TextBytes.isDigit(byte) {
                digits += 1
                index += 1
                continue
            }
            let length =
                byte == 0x2D || byte == 0x2F || byte == 0x2E ? 1 : dashLength(at: index, before: range.upperBound)
            guard length > 0, digits > 0, count < marks.count else { return false }
            parts[count] = digits
            marks[count] = length == 3 ? 0x2D : byte
            count += 1
            digits = 0
            index += length
        }
        guard digits > 0 else { return false }
        parts[count] = digits
        if count == 1, marks[0] != 0x2E, parts[0] == 4, isYear(first..<first + 4) {
            return parts[1] == 2 || parts[1] == 4 || parts[1] == 1
        }
        return count == 2 && parts[0] <= 2 && parts[1] <= 2 && (parts[2] == 2 || parts[2] == 4)
            && marks[0] == marks[1]
    }

    private func dashLength(at index: Int, before end: Int) -> Int {
        guard index + 2 < end, bytes[index] == 0xE2, bytes[index + 1] == 0x80 else { return 0 }
        return bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94 ? 3 : 0
    }

    /// A telephone number: four or more digits of which the first is 0.
    private func isLongNumber(_ range: Range<Int>) -> Bool {
        range.count >= 4 && bytes[range.lowerBound] == 0x30 && range.allSatisfy { TextBytes.isDigit(bytes[$0]) }
    }
}
