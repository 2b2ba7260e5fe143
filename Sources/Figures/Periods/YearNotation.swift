/// Years in digits: `2020/2021`, `2020-21`, `2015/6`, `2020–\n21`, `2025-28`, `2024 to 2025`.
struct YearNotation {
    let value: PeriodMention.Value
    let end: Int

    /// The years that centuries of council papers and plans name.
    static let fourDigitYears = 1900...2199

    /// A pair that begins with a four-digit year at an index.
    init?(pairIn text: Span<UInt8>, at start: Int) {
        let firstEnd = text.skippingDigits(at: start)
        guard firstEnd - start == 4, let first = text.digits(start..<firstEnd),
            Self.fourDigitYears.contains(first),
            let separator = YearSeparator(in: text, at: firstEnd)
                ?? YearSeparator(wordIn: text, at: firstEnd, from: start)
        else { return nil }
        let end = text.skippingDigits(at: separator.end)
        guard let second = Self.endYear(text, digits: separator.end..<end, after: first, separator),
            !separator.isWord || (second == first + 1 && end - separator.end == 4),
            !text.continuesNumber(at: end)
        else { return nil }
        self.end = end
        if second == first + 1 {
            value = .financialYear(FinancialYear(startYear: first))
        } else {
            // "2020/25" and "2010 - 18" may be anything; "2025-28" and "2010 - 2018" are spans.
            let isFull = end - separator.end == 4
            guard second > first + 1, second - first <= 50, !separator.isSlash, isFull || !separator.isSpaced
            else { return nil }
            value = .years(from: first, through: second)
        }
    }

    /// `20-21`, `24/25`: consecutive years of two digits.
    init?(twoDigitPairIn text: Span<UInt8>, at start: Int) {
        let firstEnd = text.skippingDigits(at: start)
        guard firstEnd - start == 2, let first = text.digits(start..<firstEnd),
            !(text.byte(start - 1) == UInt8(ascii: "-") && text.byte(start - 2).isDigit),
            let separator = YearSeparator(in: text, at: firstEnd), !separator.isSpaced
        else { return nil }
        let end = text.skippingDigits(at: separator.end)
        guard end - separator.end == 2, let second = text.digits(separator.end..<end),
            second == (first + 1) % 100, !text.continuesNumber(at: end)
        else { return nil }
        self.end = end
        value = .financialYear(FinancialYear(startYear: Self.fullYear(first)))
    }

    /// `202122` and `20212022`: a pair whose separator was lost.
    init?(joinedPairIn text: Span<UInt8>, at start: Int) {
        let end = text.skippingDigits(at: start)
        guard end - start == 6 || end - start == 8, let first = text.digits(start..<start + 4),
            let second = text.digits(start + 4..<end), Self.fourDigitYears.contains(first),
            end - start == 6 ? second == (first + 1) % 100 : second == first + 1,
            !text.continuesNumber(at: end)
        else { return nil }
        self.end = end
        value = .financialYear(FinancialYear(startYear: first))
    }

    /// The full form of a two-digit year: 70 ... 99 are of the last century.
    static func fullYear(_ twoDigits: Int) -> Int { twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits }

    private static func endYear(
        _ text: Span<UInt8>,
        digits: Range<Int>,
        after first: Int,
        _ separator: YearSeparator
    ) -> Int? {
        guard let number = text.digits(digits) else { return nil }
        switch digits.count {
        case 4: return fourDigitYears.contains(number) ? number : nil
        case 2:
            let sameCentury = first - first % 100 + number
            return sameCentury > first ? sameCentury : sameCentury + 100
        case 1 where separator.isSlash:
            let sameDecade = first - first % 10 + number
            return sameDecade > first ? sameDecade : sameDecade + 10
        default: return nil
        }
    }
}

/// The slash or dash between two years, and the white space round it. A line may break after it.
private struct YearSeparator {
    let end: Int
    let isSlash: Bool
    let isSpaced: Bool
    var isWord = false

    init?(in text: Span<UInt8>, at start: Int) {
        // A dash that opens a line opens a list item.
        let index = start + text.whiteSpace(at: start)
        isSlash = text.byte(index) == UInt8(ascii: "/")
        let length = isSlash ? 1 : text.dash(at: index)
        guard length > 0, text.byte(start) != 0x0A, text.byte(start) != 0x09 else { return nil }
        end = text.skippingGap(at: index + length)
        isSpaced = index > start || end > index + length
    }

    /// `2024 to 2025`, the style of government pages; "from 2024 to 2025" compares two years.
    init?(wordIn text: Span<UInt8>, at index: Int, from start: Int) {
        guard text.byte(index) == 0x20, text.byte(index + 1) == UInt8(ascii: "t"),
            text.byte(index + 2) == UInt8(ascii: "o"), text.byte(index + 3) == 0x20
        else { return nil }
        if start >= 3, text.byte(start - 1) == 0x20, text.byte(start - 2) == UInt8(ascii: "m") { return nil }
        end = index + 4
        isSlash = false
        isSpaced = true
        isWord = true
    }
}

extension Span where Element == UInt8 {
    /// Whether digits, letters or the next part of a date or reference stand where a year should have ended.
    /// A four-digit year may follow a dash or slash: `2020/21-2024/25`.
    func continuesNumber(at end: Int) -> Bool {
        let next = byte(end)
        if next.isAlphanumeric { return true }
        guard next == UInt8(ascii: "-") || next == UInt8(ascii: "/") || next == UInt8(ascii: ".") else { return false }
        guard byte(end + 1).isDigit else { return false }
        return next == UInt8(ascii: ".") || skippingDigits(at: end + 1) - end != 5
    }
}
