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
}
