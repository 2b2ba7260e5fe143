import Lexicon
import Papers
import Testing

@testable import Records

/// What packs and their minutes say.
@Suite("Packs")
struct PackTests {
    private func reports(_ text: String) throws -> [Report] {
        let tabbed = text.replacing("|", with: "\t")
        let paper = try PaperReader.read(Array(tabbed.utf8), name: "paper.txt", lexicon: .standard())
        return try ReportReader(lexicon: Lexicon.standard()).reports(of: paper)
    }

    @Test("The items of an agenda have their numbers, their titles and what is said of them")
    func agenda() throws {
        let report = try reports(
            """
            To: Members of the Cabinet

            Friday, 2 May 2025

            Please attend a meeting of the Cabinet at 10 am on Monday, 12 May 2025 in Room 3.

            AGENDA

            PART I - ITEMS OPEN TO THE PUBLIC

            1. Apologies for absence

            2. Minutes

            To confirm the minutes of the meeting held on 3 March 2025

            3.

            Receipt of Petition
            """
        )[0]
        #expect(report.head.kind == .agenda)
        #expect(report.head.body == "Cabinet")
        #expect(report.head.meetingDate?.description == "2025-05-12")
        #expect(report.head.period.isEmpty)
        #expect(report.agendaItems.map(\.number) == ["1", "2", "3"])
        #expect(report.agendaItems.map(\.title) == ["Apologies for absence", "Minutes", "Receipt of Petition"])
        #expect(report.agendaItems[1].text == "To confirm the minutes of the meeting held on 3 March 2025")
        #expect(report.agendaItems.allSatisfy { $0.group == "PART I - ITEMS OPEN TO THE PUBLIC" })
    }

    struct Minute: CustomStringConvertible {
        var text: String
        var number: String?
        var title: String?
        var resolved: [String]

        var description: String { text }
    }

    static let minutes = [
        Minute(
            text: "01/25 MINUTES RESOLVED to confirm the minutes of the last meeting.",
            number: "01/25",
            title: "MINUTES",
            resolved: ["to confirm the minutes of the last meeting."]
        ),
        Minute(
            text:
                "02/25\nOPENING HOURS Approval was sought to open the library on Sundays.\nRESOLVED that it be opened.",
            number: "02/25",
            title: "OPENING HOURS",
            resolved: ["that it be opened."]
        ),
        Minute(
            text:
                "03/2025 GRANTS 2024-25\n\nThe grants were told.\n\nRESOLVED (1) to pay them;\n(2) to tell the clubs.",
            number: "03/2025",
            title: "GRANTS 2024-25",
            resolved: ["to pay them;", "to tell the clubs."]
        ),
        Minute(
            text: "04/25 BOATS\n\nA report was made on the boats of the lake.",
            number: "04/25",
            title: "BOATS",
            resolved: []
        ),
    ]

    @Test("A minute has its number, its title and what was resolved", arguments: minutes)
    func decision(_ minute: Minute) throws {
        let text = """
            MINUTES of a meeting of the CABINET held on 3 March 2025.

            PRESENT

            Councillors A Penrose and M Hale

            \(minute.text)
            """
        let report = try reports(text)[0]
        #expect(report.head.kind == .minutes)
        #expect(report.head.body == "CABINET")
        #expect(report.head.meetingDate?.description == "2025-03-03")
        let decision = try #require(report.decisions.first)
        #expect(report.decisions.count == 1)
        #expect(decision.number == minute.number)
        #expect(decision.title == minute.title)
        #expect(decision.resolved == minute.resolved)
    }

    @Test("A number that was printed after its minute belongs to the minute above it")
    func numberBehind() throws {
        let report = try reports(
            """
            MINUTES of a meeting of the CABINET held on 3 March 2025.

            PRESENT

            Councillors A Penrose and M Hale

            01/25 MINUTES

            RESOLVED to confirm the minutes of the last meeting.

            SCHOOL TERM DATES The cabinet was asked to note the dates of the terms of the year that comes.

            02/25

            RESOLVED to note the dates.
            """
        )[0]
        #expect(report.decisions.map(\.number) == ["01/25", "02/25"])
        #expect(report.decisions.map(\.title) == ["MINUTES", "SCHOOL TERM DATES"])
        #expect(report.decisions[1].resolved == ["to note the dates."])
    }

    @Test("Nominations and petitions come from tables that kept their shape as from those that lost it")
    func tables() throws {
        let report = try reports(
            """
            Nominations

            Name|School or academy|Nominating councillor|Appointment
            P Lacey|Quarry Bank Primary School|M Hale|New
            S Ferris|Hollin Junior School|J Oduya|Re-appointment

            Petitions

            Subject|Signatures|Local member
            Stop the mobile library in the square|137|Councillor M Hale
            Light the path to the station|1,204|Councillor J Oduya
            """
        )[0]
        #expect(report.nominations.map(\.name) == ["P Lacey", "S Ferris"])
        #expect(report.nominations[1].nominatedTo == "Hollin Junior School")
        #expect(report.nominations[1].nominatedBy == "J Oduya")
        #expect(report.nominations[0].appointment == "New")
        #expect(report.petitions.map { $0.signatures?.value?.description } == ["137", "1204"])
        #expect(report.petitions[0].localMember == "Councillor M Hale")
    }

    @Test("An appendix says of itself what it can, and takes the rest from its report")
    func appendix() throws {
        let reports = try reports(
            """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            12 May 2025

            Report of the Director of Finance

            Revenue Budget Monitoring 2024-25 as at Quarter 3

            1. Purpose

            To report the forecast of the services for the year, as far as it is known.

            Appendix 1 - Roads and Parks - Portfolio Summary

            The portfolio has a forecast overspend of £0.200m.

            Appendix 2 - Performance Report 2023-24

            The measures of the year before are these.
            """
        )
        #expect(reports.map(\.partOf) == [nil, reports[0].id, reports[0].id])
        #expect(reports[1].head.kind == .budgetMonitoring)
        #expect(reports[1].head.portfolio == "Roads and Parks")
        #expect(reports[1].head.body == "CABINET")
        #expect(reports[1].head.period == reports[0].head.period)
        #expect(reports[2].head.kind == .performance)
        #expect(reports[2].head.period.financialYear?.description == "2023-24")
        #expect(reports[2].head.period.quarter == nil)
    }
}
