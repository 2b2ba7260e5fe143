/// A day of the Gregorian calendar.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    // Kept small: every record has one.
    private let storedYear: Int16
    private let storedMonth: Int8
    private let storedDay: Int8

    public var year: Int { Int(storedYear) }
    /// 1 ... 12
    public var month: Int { Int(storedMonth) }
    /// 1 ... 31
    public var day: Int { Int(storedDay) }

    /// Nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), let name = Month(rawValue: month) else { return nil }
        guard day >= 1, day <= name.dayCount(in: year) else { return nil }
        storedYear = Int16(year)
        storedMonth = Int8(month)
        storedDay = Int8(day)
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// ISO 8601: `2021-06-30`.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
}
