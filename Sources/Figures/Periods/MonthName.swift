/// A month's name in a text, and what follows it: `December 2020`, `Jun-21`, `March 31st, 2021`,
/// `up to the end of May`.
struct MonthName {
    let month: Month
    let isAbbreviated: Bool
    let range: Range<Int>
    /// Whether words such as "as at" lead up to it.
    let isLed: Bool

    func period(in text: Span<UInt8>) -> PeriodMatch? {
        if let year = YearOfMonth(in: text, at: range.upperBound, isAbbreviated: isAbbreviated) {
            return (.month(month, year: year.value), year.end)
        }
        if let date = dayAndYear(in: text) { return date }
        guard !text.byte(range.upperBound).isDigit, standsAlone(in: text) else { return nil }
        return (.month(month, year: nil), range.upperBound)
    }

    /// `June 30, 2021`
    private func dayAndYear(in text: Span<UInt8>) -> PeriodMatch? {
        let start = text.skippingGap(at: range.upperBound)
        let dayEnd = text.skippingDigits(at: start)
        guard start > range.upperBound, let day = text.digits(start..<dayEnd), day <= 31 else { return nil }
        let end = text.skippingOrdinalSuffix(at: dayEnd)
        guard let year = YearOfMonth(in: text, at: end, isAbbreviated: false), year.end - end > 4,
            let date = CalendarDate(year: year.value, month: month.rawValue, day: day)
        else { return nil }
        return (.date(date), year.end)
    }

    /// Some names are everyday words (may, march, mar, dec), so a name without a year must be written as a name, and
    /// "May" or an abbreviation must be led up to, or be all there is.
    private func standsAlone(in text: Span<UInt8>) -> Bool {
        let first = text.byte(range.lowerBound)
        guard first.isLetter, first != first.lowercased else { return isLed }
        if isLed || !(isAbbreviated || month == .may) { return true }
        return text.skippingSpace(at: 0) == range.lowerBound && text.trimmedEnd(from: 0) == range.upperBound
    }
}
