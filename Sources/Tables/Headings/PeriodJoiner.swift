import Figures

/// Joins the periods that one heading or title mentions into one: `2020/2021 as at Quarter 3 (31 December 2020)`.
public enum PeriodJoiner {
    /// The first mention of each kind counts. Nil where none is of a kind that a period can hold.
    public static func period(of mentions: [PeriodMention]) -> Period? {
        var period = Period()
        var monthYear: Int?
        var last: PeriodMention?
        for mention in mentions {
            defer { last = mention }
            switch mention.value {
            case .financialYear(let year): period.financialYear = period.financialYear ?? year
            case .years(let from, _): period.financialYear = period.financialYear ?? FinancialYear(startYear: from)
            case .calendarYear, .day, .yearEnd: continue
            case .quarter(let quarter): period.quarter = period.quarter ?? quarter
            case .month(let month, let year):
                // "April to December 2024" tells of the time up to the later month.
                if period.month == nil || isReached(mention, from: last) {
                    period.month = month.rawValue
                    monthYear = year ?? monthYear
                }
            case .date(let date): period.asAt = period.asAt ?? date
            case .period(let number):
                // Periods and months of a ledger count from April.
                if (1...12).contains(number) { period.month = period.month ?? (number + 2) % 12 + 1 }
            }
        }
        if period.financialYear == nil, let month = period.month, let monthYear {
            period.financialYear = FinancialYear(startYear: month >= 4 ? monthYear : monthYear - 1)
        }
        if period.financialYear == nil, let date = period.asAt {
            period.financialYear = FinancialYear(containing: date)
        }
        return period.isEmpty ? nil : period
    }

    /// Whether no more than a dash or a short word stands between two months, of which the first names no year of its
    /// own.
    private static func isReached(_ mention: PeriodMention, from last: PeriodMention?) -> Bool {
        guard let last, case .month(_, nil) = last.value else { return false }
        return (1...4).contains(mention.range.lowerBound - last.range.upperBound)
    }
}
