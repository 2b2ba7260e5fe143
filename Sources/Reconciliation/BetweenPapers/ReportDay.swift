import Figures
import Records
import Tables

/// The day that a report tells of, and with it the days of its figures.
struct ReportDay: Sendable {
    /// A figure's day in relation to its report's.
    struct Reading: Sendable {
        var day: CalendarDate
        var isSettled: Bool
        var isComparator: Bool
    }

    private let head: Period
    private let day: CalendarDate?

    init(of head: ReportHead) {
        self.head = head.period
        day = Self.day(of: head.period)
    }

    func identity(of head: ReportHead) -> ReportIdentity {
        ReportIdentity(
            authority: SubjectName(head.authority?.name),
            title: SubjectName(head.title),
            portfolio: SubjectName(head.portfolio),
            body: SubjectName(head.body),
            meetingDate: head.meetingDate,
            asAt: day
        )
    }

    /// Of what day a figure of a period tells; nil where that is not known well enough to compare it: the forecast of a
    /// year without the day on which it was made, or the plan for a year to come.
    func reading(of period: Period) -> Reading? {
        guard let year = period.financialYear, year != head.financialYear else {
            // A quarter or month without its year is one of the report's year.
            var period = period
            period.financialYear = period.financialYear ?? head.financialYear
            guard let day = Self.exactDay(of: period) ?? day else { return nil }
            return Reading(day: day, isSettled: isYearEnd(day), isComparator: false)
        }
        guard let end = Self.exactDay(of: period) ?? year.end(of: .fourth) else { return nil }
        let isPast = day.map { end <= $0 } ?? head.financialYear.map { year < $0 } ?? false
        return isPast ? Reading(day: end, isSettled: isYearEnd(end), isComparator: true) : nil
    }

    /// The last day before the year that a figure's period, or its report, tells of.
    func opening(of period: Period) -> CalendarDate? {
        (period.financialYear ?? head.financialYear)?.previous.end(of: .fourth)
    }

    private func isYearEnd(_ day: CalendarDate) -> Bool { day.month == Month.march.rawValue && day.day == 31 }

    private static func day(of period: Period) -> CalendarDate? {
        if let exact = exactDay(of: period) { return exact }
        guard period.basis == .actual else { return nil }
        return period.financialYear?.end(of: .fourth)
    }

    private static func exactDay(of period: Period) -> CalendarDate? {
        if let day = period.asAt { return day }
        guard let year = period.financialYear else { return nil }
        if let quarter = period.quarter { return year.end(of: quarter) }
        return period.month.flatMap(Month.init).flatMap { year.end(of: $0) }
    }
}
