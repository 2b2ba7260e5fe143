import Figures

/// Joins the periods that one heading or title mentions into one: `2020/2021 as at Quarter 3 (31 December 2020)`.
public enum PeriodJoiner {
    /// The first mention of each kind counts. Nil where none is of a kind that a period can hold.
    public static func period(of mentions: [PeriodMention]) -> Period? {
        var period = Period()
        var monthYear: Int?
        for mention in mentions {
            switch mention.value {
            case .financialYear(let year): period.financialYear = period.financialYear ?? year
            case .years(let from, _): period.financialYear = period.financialYear ?? FinancialYear(startYear: from)
            case .calendarYear, .day, .yearEnd: continue
            case .quarter(let quarter): period.quarter = period.quarter ?? quarter
            case .month(let month, let year):
                period.month = period.month ?? month.rawValue
                monthYear = monthYear ?? year
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
}
