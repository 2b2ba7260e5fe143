/// A financial year: 1 April of the start year to 31 March of the next.
public struct FinancialYear: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Kept small: every column and every record has one.
    private let start: Int32

    public var startYear: Int { Int(start) }

    public init(startYear: Int) { start = Int32(clamping: startYear) }

    /// The year that a day falls in.
    public init(containing date: CalendarDate) {
        self.init(startYear: date.month >= Month.april.rawValue ? date.year : date.year - 1)
    }

    public static func < (left: FinancialYear, right: FinancialYear) -> Bool { left.startYear < right.startYear }

    /// `2020-21`, and `1999-00` at the turn of a century.
    public var description: String {
        let end = (startYear + 1) % 100
        return "\(startYear)-\(end < 10 ? "0" : "")\(end)"
    }

    public var previous: FinancialYear { FinancialYear(startYear: startYear - 1) }
    public var next: FinancialYear { FinancialYear(startYear: startYear + 1) }

    /// The last day of one of its quarters.
    public func end(of quarter: Quarter) -> CalendarDate? {
        let month = quarter.lastMonth
        let year = quarter == .fourth ? startYear + 1 : startYear
        return CalendarDate(year: year, month: month.rawValue, day: month.dayCount(in: year))
    }

    /// The last day of one of its months.
    public func end(of month: Month) -> CalendarDate? {
        let year = month.rawValue >= Month.april.rawValue ? startYear : startYear + 1
        return CalendarDate(year: year, month: month.rawValue, day: month.dayCount(in: year))
    }

    public func contains(_ date: CalendarDate) -> Bool { FinancialYear(containing: date) == self }
}
