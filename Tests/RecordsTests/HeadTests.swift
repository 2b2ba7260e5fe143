import Figures
import Lexicon
import Papers
import Tables
import Testing

@testable import Records

@Suite("What a report says of itself")
struct HeadTests {
    @Test("in the lines above its first section")
    func lines() throws {
        let head = try PaperText.report(
            """
            WEXCOMBE COUNTY COUNCIL

            CABINET MEMBER FOR ROADS

            2 March 2025

            Joint Report of the Director of Roads and the Director of Finance

            BUDGET MONITORING/FORECAST OUTTURN 2024/2025 AS AT QUARTER 3

            (Roads and Transport)

            1. Purpose of the Report

            To tell the Cabinet Member how the budget stands at the end of December 2024.
            """
        ).head
        #expect(head.kind == .budgetMonitoring)
        #expect(head.authority?.name == "WEXCOMBE COUNTY COUNCIL")
        #expect(head.body == "CABINET MEMBER FOR ROADS")
        #expect(head.meetingDate == CalendarDate(year: 2025, month: 3, day: 2))
        #expect(head.title == "BUDGET MONITORING/FORECAST OUTTURN 2024/2025 AS AT QUARTER 3")
        #expect(head.portfolio == "Roads and Transport")
        #expect(head.period.financialYear == FinancialYear(startYear: 2024))
        #expect(head.period.quarter == .third)
        #expect(head.period.asAt == CalendarDate(year: 2024, month: 12, day: 31))
        #expect(head.period.basis == .forecast)
    }

    @Test("and in its first sentences")
    func sentences() throws {
        let head = try PaperText.report(
            """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            6 July 2025

            Services Performance and Revenue Outturn 2024-25

            1. Purpose

            1.1 To report the outturn of the Learning & Culture (formerly Schools) portfolio for 2024-25.
            """
        ).head
        #expect(head.kind == .outturn)
        #expect(head.portfolio == "Learning & Culture")
        #expect(head.period.basis == .actual)
        #expect(head.period.quarter == nil)
    }

    @Test(
        "by the narrowest kind that its title names",
        arguments: [
            ("Performance and Budget Monitoring 2024-25", ReportHead.Kind.budgetMonitoring),
            ("Revenue Outturn 2024-25", .outturn),
            ("Council Plan Performance Report 2024-25", .performance),
            ("Budget Book 2025-26", .budget),
            ("Audited Accounts 2024-25", .accounts),
        ]
    )
    func kinds(_ title: String, _ kind: ReportHead.Kind) throws {
        #expect(try PaperText.report("\(title)\n\n1. Purpose\n\nTo report.\n").head.kind == kind)
    }

    @Test("or leaves open")
    func nothing() throws {
        let head = try PaperText.report("Some notes that a clerk made.\n\nThey say little.\n").head
        #expect(head.kind == .other)
        #expect(head.authority == nil && head.title == nil && head.meetingDate == nil && head.portfolio == nil)
        #expect(head.period.isEmpty)
    }

    @Test(
        "words with which a body's name begins make no body of a title",
        arguments: ["Executive Summary", "Council Tax Base"]
    )
    func noBody(_ line: String) throws {
        let text = "Wexcombe County Council\n\n\(line)\n\nRevenue Outturn 2023-24\n\n1. Purpose\n\nTo report.\n"
        #expect(try PaperText.report(text).head.body == nil)
    }

    @Test(
        "the day to which it speaks, and the day of the meeting",
        arguments: [
            ("Finance Monitoring 2024/25 - Month 7", "2024-10-31", nil),
            ("Finance Monitoring 2024/25 - Period 9", "2024-12-31", nil),
            ("Grant Monitoring 2020/21: position at the end of December 2020", "2020-12-31", nil),
            ("Capital Monitoring 2023-24 - position at end December 2023", "2023-12-31", nil),
            ("Finance Report Quarter 3 2023/24", "2023-12-31", nil),
            ("Finance Report 2023/24 as at 30 September 2023", "2023-09-30", nil),
            ("Finance Report March 2024", nil, nil),
            ("Minutes of the Annual Meeting held on 11 May 2021", nil, "2021-05-11"),
        ] as [(String, String?, String?)]
    )
    func days(_ title: String, _ asAt: String?, _ meeting: String?) throws {
        let head = try PaperText.report("Wexcombe County Council\n\n\(title)\n\n1. Purpose\n\nTo report.").head
        #expect(head.period.asAt?.description == asAt)
        #expect(head.meetingDate?.description == meeting)
    }

    @Test(
        "what the line of the author gives",
        arguments: [
            ("Report of the Chief Finance Officer, Wexcombe County Council", "Wexcombe County Council", nil),
            ("Report of the Cabinet Member for Roads and Parks", nil, "Roads and Parks"),
            ("Report of the Cabinet Member for Health, Care and Wellbeing", nil, "Health, Care and Wellbeing"),
            ("Report of the Cabinet Member for Finance, Councillor Jo Doe", nil, "Finance"),
            ("Joint Report of the Portfolio Holder for Finance and the Director of Resources", nil, "Finance"),
            ("Report of the Section 151 Officer", nil, nil),
        ] as [(String, String?, String?)]
    )
    func author(_ line: String, _ authority: String?, _ portfolio: String?) throws {
        let head = try PaperText.report("# Finance Report 2024/25\n\n\(line)\n\nCabinet - 18 December 2024\n").head
        #expect(head.authority?.name == authority)
        #expect(head.portfolio == portfolio)
        #expect(head.body == "Cabinet")
    }

    @Test("a council's name joins no title below it")
    func council() throws {
        let head = try PaperText.report(
            "Upper Wexcombe Town and District Council\nFinance report 2024/25 - Quarter 3\n\n1. Purpose\n\nTo report."
        ).head
        #expect(head.authority?.name == "Upper Wexcombe Town and District Council")
        #expect(head.title == "Finance report 2024/25 - Quarter 3")
    }

    @Test(
        "its kind, by its tables where the title doesn't say",
        arguments: [
            ("Service|Budget £000|Forecast £000\nParks|10|12\nRoads|20|21", ReportHead.Kind.budgetMonitoring),
            ("Service|Budget £000|Actual £000\nParks|10|12\nRoads|20|21", .other),
            ("Indicator|Target|Result\nBins missed|10|12\nCalls answered|20|21", .performance),
            ("Department|Staff\nParks|10\nRoads|20", .other),
        ]
    )
    func kind(_ table: String, _ kind: ReportHead.Kind) throws {
        let head = try PaperText.report("Wexcombe County Council\n\nDoing well 2024/25\n\n\(table)\n").head
        #expect(head.kind == kind)
        #expect(head.period.basis == (kind == .budgetMonitoring ? .forecast : nil))
    }
}
