/// Days, day first as in Britain: `30 June 2021`, `30th June`, `30-Nov-24`, `31.3.2021`, `31/03/21`, `2021-03-31`.
struct DateNotation {
    let value: PeriodMention.Value
    let end: Int

    /// A day with the name of its month.
    init?(namedIn text: Span<UInt8>, at start: Int) {
        let dayEnd = text.skippingDigits(at: start)
        guard dayEnd - start <= 2, let day = text.digits(start..<dayEnd), (1...31).contains(day) else { return nil }
        var index = text.skippingOrdinalSuffix(at: dayEnd)
        let isOrdinal = index > dayEnd
        index = text.skippingDateSeparator(at: index)
        if isOrdinal, text.byte(index).lowercased == UInt8(ascii: "o"), text.byte(index + 1) == UInt8(ascii: "f") {
            index = text.skippingGap(at: index + 2)
        }
        guard index > dayEnd, let name = PeriodWords.monthNames.match(in: text, at: index, digitMayFollow: true)
        else { return nil }
        let (month, isAbbreviated) = name.value
        if let year = YearOfMonth(in: text, at: name.end, isAbbreviated: isAbbreviated) {
            guard let date = CalendarDate(year: year.value, month: month.rawValue, day: day) else { return nil }
            value = .date(date)
            end = year.end
        } else {
            guard day <= month.dayCount(in: 2000), !text.byte(name.end).isDigit else { return nil }
            value = .day(day, month)
            end = name.end
        }
    }

    /// A day in digits.
    init?(numericIn text: Span<UInt8>, at start: Int) {
        let first = start..<text.skippingDigits(at: start)
        let separator = text.byte(first.upperBound)
        guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") || separator == UInt8(ascii: "-")
        else { return nil }
        let second = first.upperBound + 1..<text.skippingDigits(at: first.upperBound + 1)
        guard second.count == 1 || second.count == 2, text.byte(second.upperBound) == separator else { return nil }
        let third = second.upperBound + 1..<text.skippingDigits(at: second.upperBound + 1)
        guard let a = text.digits(first), let b = text.digits(second), let c = text.digits(third) else { return nil }
        let next = text.byte(third.upperBound)
        guard !next.isLetter, !(next == separator && text.byte(third.upperBound + 1).isDigit) else { return nil }

        let date: CalendarDate?
        switch (first.count, third.count) {
        case (4, 2) where separator == UInt8(ascii: "-"): date = CalendarDate(year: a, month: b, day: c)
        case (1...2, 4): date = CalendarDate(year: c, month: b, day: a)
        case (1...2, 2) where separator == UInt8(ascii: "/"),
            // "1.2.21" may number a paragraph; "31.3.21", "01.02.21" and the first day of a financial year may not.
            (1...2, 2)
        where separator == UInt8(ascii: ".") && (a > 12 || text.hasLeadingZero(first, second) || (a == 1 && b == 4)):
            date = CalendarDate(year: YearNotation.fullYear(c), month: b, day: a)
        default: date = nil
        }
        guard let date, YearNotation.fourDigitYears.contains(date.year) else { return nil }
        value = .date(date)
        end = third.upperBound
    }
}

/// The year after the name of a month: `June 2021`, `Jun-21`, `Mar25`, `June, 2021`, `JUN '21`.
struct YearOfMonth {
    let value: Int
    let end: Int

    init?(in text: Span<UInt8>, at start: Int, isAbbreviated: Bool) {
        var index = start
        if isAbbreviated, text.byte(index) == UInt8(ascii: ".") { index += 1 }
        if text.byte(index) == UInt8(ascii: ",") { index += 1 }
        let dash = text.dash(at: index) + (text.byte(index) == UInt8(ascii: "/") ? 1 : 0)
        index = dash > 0 ? index + dash : text.skippingGap(at: index)
        let isSpaced = dash == 0 && index > start
        let apostrophe = text.apostrophe(at: index)
        index += apostrophe
        end = text.skippingDigits(at: index)
        guard let digits = text.digits(index..<end), !text.byte(end).isLetter else { return nil }
        switch end - index {
        case 4:
            // "30 June 2021-22" is 30 June and a financial year.
            guard YearNotation.fourDigitYears.contains(digits), YearNotation(pairIn: text, at: index) == nil
            else { return nil }
            value = digits
        case 2:
            // After a space two digits may begin the next thing, unless nothing comes after them.
            guard apostrophe > 0 || !isSpaced || (isAbbreviated && text.endsCell(at: end)) else { return nil }
            guard !text.continuesNumber(at: end), isAbbreviated || apostrophe > 0 || dash > 0 else { return nil }
            value = YearNotation.fullYear(digits)
        default: return nil
        }
    }
}

extension Span where Element == UInt8 {
    /// `1st`, `2nd`, `3rd`, `30th`.
    func skippingOrdinalSuffix(at index: Int) -> Int {
        switch (byte(index).lowercased, byte(index + 1).lowercased) {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")):
            byte(index + 2).isAlphanumeric ? index : index + 2
        default: index
        }
    }

    /// Whether the text, its line or its cell ends here.
    fileprivate func endsCell(at index: Int) -> Bool {
        index == count || (0x09...0x0D).contains(byte(index))
    }

    /// White space, or the hyphen of `30-Nov-24`.
    fileprivate func skippingDateSeparator(at index: Int) -> Int {
        byte(index) == UInt8(ascii: "-") ? index + 1 : skippingGap(at: index)
    }

    fileprivate func hasLeadingZero(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        byte(first.lowerBound) == UInt8(ascii: "0") || byte(second.lowerBound) == UInt8(ascii: "0")
    }

    /// The length of `'` or U+2019.
    fileprivate func apostrophe(at index: Int) -> Int {
        if byte(index) == UInt8(ascii: "'") { return 1 }
        return byte(index) == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x99 ? 3 : 0
    }
}
