import Testing

@testable import Figures

@Suite struct CalendarTests {
    @Test(arguments: [(2020, 2, 29), (2021, 12, 31), (2000, 2, 29), (2021, 4, 30)])
    func daysExist(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) != nil)
    }

    @Test(arguments: [
        (2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 0, 1), (2021, 13, 1), (2021, 1, 0), (0, 1, 1),
    ])
    func daysDoNotExist(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test func datesAreWrittenAsISO() throws {
        #expect(try #require(CalendarDate(year: 2021, month: 6, day: 3)).description == "2021-06-03")
    }

    @Test(arguments: [(2020, "2020-21"), (1999, "1999-00"), (2008, "2008-09"), (2099, "2099-00")])
    func financialYearsAreWrittenShort(start: Int, text: String) {
        #expect(FinancialYear(startYear: start).description == text)
    }

    @Test(arguments: [(2021, 3, 31, 2020), (2021, 4, 1, 2021), (2020, 12, 31, 2020), (2021, 1, 1, 2020)])
    func financialYearsBeginInApril(year: Int, month: Int, day: Int, start: Int) throws {
        let date = try #require(CalendarDate(year: year, month: month, day: day))
        #expect(FinancialYear(containing: date) == FinancialYear(startYear: start))
        #expect(FinancialYear(startYear: start).contains(date))
        #expect(!FinancialYear(startYear: start).next.contains(date))
    }

    @Test(arguments: [
        (Quarter.first, "2020-06-30"), (.second, "2020-09-30"), (.third, "2020-12-31"), (.fourth, "2021-03-31"),
    ])
    func quartersEnd(quarter: Quarter, date: String) {
        #expect(FinancialYear(startYear: 2020).end(of: quarter)?.description == date)
    }

    @Test func everyMonthHasItsQuarter() {
        #expect(Month.allCases.map(\.quarter.rawValue) == [4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3])
        for quarter in Quarter.allCases { #expect(quarter.lastMonth.quarter == quarter) }
    }
}
