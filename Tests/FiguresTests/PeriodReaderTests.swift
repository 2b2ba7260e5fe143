import Testing

@testable import Figures

@Suite struct PeriodReaderTests {
    typealias Value = PeriodMention.Value

    private static func year(_ start: Int) -> Value { .financialYear(FinancialYear(startYear: start)) }
    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Value {
        .date(CalendarDate(year: year, month: month, day: day)!)
    }

    @Test(arguments: [
        ("2020/2021", 2020), ("2020/21", 2020), ("2020-21", 2020), ("2020–21", 2020), ("2020‑21", 2020),
        ("2020-2021", 2020),
        ("2018-2019", 2018), ("2015/6", 2015), ("2019/0", 2019), ("1999/00", 1999), ("1999-2000", 1999),
        ("2021-\n22", 2021),
        ("2024 /25", 2024), ("2024– 2025", 2024), ("2021-22*", 2021), ("FY21/22", 2021), ("FY 2021/22", 2021),
        ("FY2021-22", 2021), ("fy 21-22", 2021), ("2020\u{2212}21", 2020),
    ])
    func readsFinancialYears(text: String, start: Int) {
        #expect(PeriodReader().mentions(in: text).map(\.value) == [Self.year(start)])
    }

    @Test(arguments: [
        "2020/22", "2020-20", "2020-19", "20-21", "202122", "2020", "12020-21", "2020-215", "2020-21a", "A2020-21",
        "£2020-21",
        "978-2020-21-3", "2020/21/22", "1.2020-21", "1850-51", "2020:21", "2020-", "FY21",
    ])
    func readsNoFinancialYear(text: String) {
        #expect(PeriodReader().mentions(in: text).isEmpty)
    }

    @Test(arguments: [
        ("20-21", PeriodReader.Options.twoDigitYears, 2020), ("Target 21-22", .twoDigitYears, 2021),
        ("20/21", .twoDigitYears, 2020), ("99/00", .twoDigitYears, 1999), ("202122", .joinedYears, 2021),
        ("20212022", .joinedYears, 2021),
    ])
    func readsShortYearsOnlyWhenAsked(text: String, options: PeriodReader.Options, start: Int) {
        #expect(PeriodReader(options: options).mentions(in: text).map(\.value) == [Self.year(start)])
        #expect(PeriodReader().mentions(in: text).isEmpty)
    }

    @Test(arguments: [
        "20-22", "11/21", "1-2", "20 - 21", "202123", "120-21", "20-21-22", "20-211", "201", "20210331", "£20-21",
    ])
    func shortYearsAreConsecutive(text: String) {
        let reader = PeriodReader(options: [.twoDigitYears, .joinedYears])
        #expect(reader.mentions(in: text).isEmpty)
    }

    @Test(arguments: [
        ("2025-28", Value.years(from: 2025, through: 2028)), ("2010 – 2018", .years(from: 2010, through: 2018)),
        ("2017–2019", .years(from: 2017, through: 2019)),
    ])
    func readsSpansOfYears(text: String, value: Value) {
        #expect(PeriodReader().mentions(in: text).map(\.value) == [value])
    }

    @Test func readsBareYearsOnlyWhenAsked() {
        let reader = PeriodReader(options: .bareYears)
        #expect(reader.mentions(in: "in 2021, and 1,2021 or £2021 or 2021.5").map(\.value) == [.calendarYear(2021)])
        #expect(PeriodReader().mentions(in: "in 2021").isEmpty)
    }

    @Test(arguments: [
        ("30 June 2021", Self.date(2021, 6, 30)), ("30th June 2021", Self.date(2021, 6, 30)),
        ("30 June, 2021", Self.date(2021, 6, 30)), ("30 JUN 21", Self.date(2021, 6, 30)),
        ("30-Nov-24", Self.date(2024, 11, 30)),
        ("21-Jan-2021", Self.date(2021, 1, 21)), ("31.3.2021", Self.date(2021, 3, 31)),
        ("31/03/2021", Self.date(2021, 3, 31)),
        ("31.3.24", Self.date(2024, 3, 31)), ("01.04.21", Self.date(2021, 4, 1)), ("1/4/21", Self.date(2021, 4, 1)),
        ("2021-03-31", Self.date(2021, 3, 31)), ("1st of April 2021", Self.date(2021, 4, 1)),
        ("6 JULY 2021", Self.date(2021, 7, 6)), ("June 30, 2021", Self.date(2021, 6, 30)),
        ("31\nMarch\n2021", Self.date(2021, 3, 31)), ("31\u{A0}March\u{A0}2021", Self.date(2021, 3, 31)),
        ("29 February 2020", Self.date(2020, 2, 29)), ("2 Sept. 2024", Self.date(2024, 9, 2)),
        ("30 June '21", Self.date(2021, 6, 30)),
        ("30 June", .day(30, .june)), ("1st April", .day(1, .april)), ("31 MARCH", .day(31, .march)),
    ])
    func readsDays(text: String, value: Value) {
        let found = PeriodReader().mentions(in: text)
        #expect(found.map(\.value) == [value])
        #expect(found.first?.range == 0..<text.utf8.count)
    }

    @Test(arguments: [
        "31 June 2021", "0 June 2021", "30.13.2021", "1.2.3", "1.2.21", "12.31.3.2021", "31/03/2021/4", "2021-13-01",
        "29 February 2021", "12-10-08", "32/01/2021", "1/2", "30 Juneau 2021", "31/3/1066",
    ])
    func readsNoDay(text: String) {
        let days = PeriodReader().mentions(in: text).filter {
            switch $0.value {
            case .date, .day: true
            default: false
            }
        }
        #expect(days.isEmpty)
    }

    @Test(arguments: [
        ("Quarter 3", Quarter.third), ("QUARTER 1", .first), ("Q3", .third), ("q4", .fourth), ("Qtr 2", .second),
        ("third quarter", .third), ("final quarter", .fourth), ("Quarter\u{A0}3", .third), ("quarter three", .third),
        ("3rd quarter", .third), ("First\nquarter", .first), ("(Q2)", .second), ("Q2's", .second),
    ])
    func readsQuarters(text: String, quarter: Quarter) {
        #expect(PeriodReader().mentions(in: text).map(\.value) == [.quarter(quarter)])
    }

    @Test(arguments: [
        "Q5", "Q0", "FAQ3", "Q33", "Q3a", "Quarter 1.5", "quarterly 3", "third party", "a quarter of", "quarter",
        "5th quarter",
    ])
    func readsNoQuarter(text: String) {
        #expect(PeriodReader().mentions(in: text).isEmpty)
    }

    @Test(arguments: [
        ("Jun-2021", Value.month(.june, year: 2021)), ("Jun 2021", .month(.june, year: 2021)),
        ("December 2020", .month(.december, year: 2020)), ("Sept 2024", .month(.september, year: 2024)),
        ("Mar25", .month(.march, year: 2025)), ("Mar-25", .month(.march, year: 2025)),
        ("Jun 21", .month(.june, year: 2021)),
        ("Apr '21", .month(.april, year: 2021)), ("March, 2021", .month(.march, year: 2021)),
        ("April", .month(.april, year: nil)), ("May", .month(.may, year: nil)), ("Mar", .month(.march, year: nil)),
        ("period 3", .period(3)), ("Period 12", .period(12)), ("month 9", .period(9)),
        ("year-end", .yearEnd), ("year end", .yearEnd), ("end of the financial year", .yearEnd),
    ])
    func readsMonthsAndPeriods(text: String, value: Value) {
        let found = PeriodReader().mentions(in: text)
        #expect(found.map(\.value) == [value])
        #expect(found.first?.range == 0..<text.utf8.count)
    }

    @Test(arguments: [
        "this may be", "It May be so", "march on", "august body", "mar the view", "period 2021", "period 3.5",
        "period 14",
        "month 3rd", "Mayor 2021", "Decade", "Junior", "period of 3 months", "sept", "marching 2021",
    ])
    func readsNoMonth(text: String) {
        #expect(PeriodReader().mentions(in: text).isEmpty)
    }

    @Test(
        arguments: [
            (
                "Performance and budget monitoring 2020/2021 as at Quarter 3",
                [Self.year(2020), .quarter(.third)], [nil, PeriodMention.Lead.asAt]
            ),
            (
                "up to the end of December 2020 (Quarter 3)",
                [.month(.december, year: 2020), .quarter(.third)], [.upTo, nil]
            ),
            ("position as at 30 June 2021.", [Self.date(2021, 6, 30)], [.asAt]),
            ("as at the end of Quarter 1, 2021-22", [.quarter(.first), Self.year(2021)], [.asAt, nil]),
            ("up to the end of May (Q1)", [.month(.may, year: nil), .quarter(.first)], [.upTo, nil]),
            ("for the year ended 31 March 2021", [Self.date(2021, 3, 31)], [.upTo]),
            ("Turnover at period 3", [.period(3)], [nil]),
            ("Budget 2025-26", [Self.year(2025)], [nil]),
            ("from 2020/21-2024/25", [Self.year(2020), Self.year(2024)], [nil, nil]),
            ("30 June 2021-22 budget", [.day(30, .june), Self.year(2021)], [nil, nil]),
            ("On 30 June 25 people met", [.day(30, .june)], [nil]),
            ("at the end of the 2020-21 financial year", [Self.year(2020)], [.endOf]),
            ("up to £5m in 2020-21", [Self.year(2020)], [nil]),
            ("Figures to 30 JUN 21\nand", [Self.date(2021, 6, 30)], [nil]),
            ("Dec\n-24\n\nMar25\n\nJun25", [.month(.march, year: 2025), .month(.june, year: 2025)], [nil, nil]),
            ("30\tJune 2021", [.month(.june, year: 2021)], [nil]),
            ("in 2018\n- 2019 was", [], []),
            ("on 31\n            March 2025", [Self.date(2025, 3, 31)], [nil]),
            ("June        2021", [.month(.june, year: nil)], [nil]),
            ("2018/2019\t2019/2020\tTarget", [Self.year(2018), Self.year(2019)], [nil, nil]),
            ("period 1 April 2020 to 30 June 2020", [Self.date(2020, 4, 1), Self.date(2020, 6, 30)], [nil, nil]),
        ] as [(String, [Value], [PeriodMention.Lead?])]
    )
    func readsTitlesAndSentences(text: String, values: [Value], leads: [PeriodMention.Lead?]) {
        let found = PeriodReader().mentions(in: text)
        #expect(found.map(\.value) == values)
        #expect(found.map(\.lead) == leads)
    }

    @Test func rangesLeaveTheLeadOut() {
        let text = "as at  30 June 2021, up to the end of December 2020 (Quarter 3)"
        let found = PeriodReader().mentions(in: text)
        #expect(found.map { text.text($0.range) } == ["30 June 2021", "December 2020", "Quarter 3"])
    }
}
