import Figures
import Lexicon
import Testing

@testable import Records

@Suite("The ways in which a report opens")
struct HeadLineTests {
    private let reader: HeadLineReader
    private let labels: HeadLabels

    init() throws {
        let lexicon = try Lexicon.standard()
        reader = HeadLineReader(lexicon: lexicon)
        labels = HeadLabels(lexicon: lexicon)
    }

    @Test(
        "a body and a date in one line",
        arguments: [
            ("Audit and Governance Committee 24 July 2024", "Audit and Governance Committee", "2024-07-24"),
            ("Report to Cabinet, 19 November 2024", "Cabinet", "2024-11-19"),
            ("REPORT TO THE CABINET – 19 NOVEMBER 2024", "CABINET", "2024-11-19"),
            ("Cabinet – 12 March 2025", "Cabinet", "2025-03-12"),
            ("Cabinet | 12 March 2025", "Cabinet", "2025-03-12"),
            ("Cabinet (12 March 2025)", "Cabinet", "2025-03-12"),
            ("Cabinet Meeting 12th March 2025", "Cabinet", "2025-03-12"),
            ("12 March 2025 - Cabinet", "Cabinet", "2025-03-12"),
            ("Meeting of the Executive held on 3 June 2024", "Executive", "2024-06-03"),
            ("Meeting of the Executive held on Monday 3 June 2024 at 6.30 pm", "Executive", "2024-06-03"),
            (
                "Audit, Risk and Standards Committee, Tuesday, 3 June 2024", "Audit, Risk and Standards Committee",
                "2024-06-03"
            ),
            ("Finance Scrutiny Panel 03/06/2024", "Finance Scrutiny Panel", "2024-06-03"),
            ("Wexcombe County Council, Cabinet, 3 June 2024", "Cabinet", "2024-06-03"),
            ("Report to the Resources Committee", "Resources Committee", nil),
            ("Tuesday 3 June 2024", nil, "2024-06-03"),
            ("Date of meeting 3 June 2024", nil, "2024-06-03"),
        ] as [(String, String?, String?)]
    )
    func together(_ line: String, _ body: String?, _ date: String?) {
        let read = reader.read(line)
        #expect(read?.body == body)
        #expect(read?.date?.description == date)
    }

    @Test("a council, a body, a date and a title, each by itself")
    func pieces() {
        let read = reader.read("Wexcombe County Council – Cabinet – 3 June 2024 – Revenue Outturn 2023-24")
        #expect(read?.authority == "Wexcombe County Council")
        #expect(read?.body == "Cabinet")
        #expect(read?.title == "Revenue Outturn 2023-24")
    }

    @Test(
        "what is only like a head is none",
        arguments: [
            "Revenue Budget Monitoring as at 30 September 2024", "Balance at 31 March 2025",
            "Cabinet approved the budget on 3 June 2024.", "Cabinet on 3 June 2024 approved the plan",
            "Reserves at 3 June 2024", "Report to the residents of the town", "Cabinet", "Executive Summary", "",
            "Revenue Outturn – 3 June 2024",
        ]
    )
    func none(_ line: String) {
        #expect(reader.read(line) == nil)
    }

    @Test(
        "labels with a colon",
        arguments: [
            ("Report to: Cabinet", "Cabinet", nil, nil, nil),
            ("Committee: Audit and Standards", "Audit and Standards", nil, nil, nil),
            ("Meeting: Cabinet, 3 June 2024", "Cabinet", "2024-06-03", nil, nil),
            ("Meeting: 3 June 2024", nil, "2024-06-03", nil, nil),
            ("Date of Meeting:\tTuesday, 3rd June, 2024", nil, "2024-06-03", nil, nil),
            ("Subject: Lanes and Ferries", nil, nil, nil, "Lanes and Ferries"),
            ("Portfolio: Finance and Property", nil, nil, "Finance and Property", nil),
            ("Portfolio Holder: Cllr Doe, Cabinet Member for Finance", nil, nil, "Finance", nil),
            ("Cabinet Member: Councillor Jo Doe (Finance)", nil, nil, "Finance", nil),
            ("Cabinet Member: Councillor Jo Doe", nil, nil, nil, nil),
            ("Report of: Director of Finance", nil, nil, nil, nil),
            ("Agenda Item No: 7", nil, nil, nil, nil),
        ] as [(String, String?, String?, String?, String?)]
    )
    func labelled(_ text: String, _ body: String?, _ date: String?, _ portfolio: String?, _ title: String?) throws {
        let (label, value) = try #require(labels.pair(in: text))
        let line = labels.line(label, value)
        #expect(line.body == body)
        #expect(line.date?.description == date)
        #expect(line.portfolio == portfolio)
        #expect(line.title == title)
    }

    @Test(
        "a sentence with a colon has no label",
        arguments: ["The position is: an overspend", "1: Purpose", ":", "Outturn 2024/25: Quarter 2"]
    )
    func noLabel(_ text: String) {
        #expect(labels.pair(in: text) == nil)
    }

    @Test(
        "whole heads",
        arguments: [
            // One paragraph of labels, as a text layer runs them together.
            "Report to: Cabinet\nDate of Meeting: 3 June 2024\nReport of: Director of Finance\nSubject: Revenue Outturn 2023-24\n",
            // Labels and values in turn, in blocks of their own.
            "Report to:\n\nCabinet\n\nDate of Meeting:\n\n3 June 2024\n\nSubject:\n\nRevenue Outturn 2023-24\n",
            // Two columns.
            "Report to|Cabinet\nDate|3 June 2024\nLead officer|Director of Finance\nSubject|Revenue Outturn 2023-24\n",
            "Report to:|Cabinet\nDate:|3 June 2024\nTitle:|Revenue Outturn 2023-24\n",
            "Agenda item 7\n\nReport to Cabinet, 3 June 2024\n\nRevenue Outturn 2023-24\n",
            "Cabinet – 3 June 2024\nRevenue Outturn 2023-24\nThe year ended with money left over.\n",
            "Cabinet – 3 June 2024\nRevenue Outturn 2023-24\nReport of the Director of Finance\n",
        ]
    )
    func heads(_ head: String) throws {
        let report = try PaperText.report(
            "Wexcombe County Council\n\n\(head)\n1. Purpose\n\n1.1 To report the outturn.\n"
        )
        #expect(report.head.authority?.name == "Wexcombe County Council")
        #expect(report.head.body == "Cabinet")
        #expect(report.head.meetingDate?.description == "2024-06-03")
        #expect(report.head.title == "Revenue Outturn 2023-24")
        #expect(report.head.kind == .outturn)
    }
}
