import Figures
import Lexicon

/// What the times that a heading names say of the span of which its column tells.
enum ColumnTimes {
    /// Whether a heading speaks of the time up to a month or a day within the year: `to P9`, `to 31 December`,
    /// `April to December`. To the end of a year is all of it.
    static func endWithinYear(_ mentions: [PeriodMention], in heading: String, _ lexicon: Lexicon) -> Bool {
        let words = Words(heading)
        var last: PeriodMention?
        for mention in mentions {
            defer { last = mention }
            guard isWithinYear(mention.value) else { continue }
            if mention.lead == .upTo { return true }
            let before = words.ranges.lastIndex { $0.upperBound <= mention.range.lowerBound }
            if let before, lexicon.headings.destinations.contains(words.hashes[before]) { return true }
            // "Apr–Dec": from one month to another.
            if let last, isMonth(last.value), isMonth(mention.value),
                (1...4).contains(mention.range.lowerBound - last.range.upperBound)
            {
                return true
            }
        }
        return false
    }

    /// Whether the only times are days or months of the quarter before a year, in which its budget is set.
    static func nameDayBeforeYear(_ mentions: [PeriodMention]) -> Bool {
        mentions.allSatisfy { mention in
            switch mention.value {
            case .date(let date): date.month <= 3
            case .month(let month, year: .some): month.rawValue <= 3
            default: false
            }
        }
    }

    private static func isMonth(_ value: PeriodMention.Value) -> Bool {
        if case .month = value { true } else { false }
    }

    private static func isWithinYear(_ value: PeriodMention.Value) -> Bool {
        switch value {
        case .date(let date): !(date.month == 3 && date.day == 31)
        case .day(let day, let month): !(month == .march && day == 31)
        case .month(let month, _): month != .march
        case .quarter(let quarter): quarter != .fourth
        case .period(let number): number < 12
        case .financialYear, .years, .calendarYear, .yearEnd: false
        }
    }
}
