import Figures
import Records

/// What the day of a meeting says of the year in a report's title.
struct TitleTiming {
    let year: FinancialYear
    let meeting: CalendarDate
    /// Whether the report tells how a whole year came out.
    let isOfWholeYear: Bool

    /// In how many of a year's months its outturn can't be known.
    private static let openMonths = 9
    /// No meeting hears of a period that ended so many months before, and none decides on a year so far ahead.
    private static let mostMonths = 12
    private static let monthsOfYear = 12

    /// Whether a report of the year's course is heard in that year: what it says of the year before is a comparison.
    var isOfItsTime: Bool { !isOfWholeYear && year.contains(meeting) }

    /// Whether the title names the outturn of a year that has not come out.
    var isTooEarlyForOutturn: Bool { isOfWholeYear && monthsSinceStart < Self.openMonths && monthsSinceStart >= 0 }

    /// Whether the year begins so long after the meeting that nobody decides on it yet.
    var isTooFarAhead: Bool { monthsSinceStart < -Self.mostMonths }

    /// Whether the year had ended so long before the meeting that another one has come out since.
    var isLongPast: Bool { isOfWholeYear && monthsSinceStart >= Self.monthsOfYear + Self.mostMonths }

    /// Full months from the year's first day to the meeting; negative before it.
    private var monthsSinceStart: Int {
        (meeting.year - year.startYear) * Self.monthsOfYear + meeting.month - Month.april.rawValue
    }

    /// The year that the report tells of instead, and how often it is told; nil where the day doesn't deny the title's.
    ///
    /// - Parameters:
    ///   - own: How often the title's year is told beside the title.
    ///   - told: How often each other year is.
    func yearMeant(own: Int, told: [FinancialYear: Int]) -> (year: FinancialYear, times: Int)? {
        let other: FinancialYear
        if isTooEarlyForOutturn || isTooFarAhead && own == 0 {
            other = year.previous
        } else if isLongPast {
            other = year.next
        } else {
            return nil
        }
        guard let times = told[other], times >= Self.leastMentions, times > own,
            told.values.allSatisfy({ $0 <= times })
        else { return nil }
        return (other, times)
    }

    /// The year beside the title's is told more than once.
    private static let leastMentions = 2
}
