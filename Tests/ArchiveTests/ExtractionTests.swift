import Archive
import Foundation
import Ingestion
import Testing

/// One report in the forms in which extractors and councils give it, beside others that are nearly the same.
@Suite struct ExtractionTests {
    /// How a table is set.
    enum Form: String, CaseIterable {
        case tabbed, piped, aligned, html

        static let pairs = allCases.flatMap { first in
            allCases.filter { first.rawValue < $0.rawValue }.map { (first, $0) }
        }

        var ending: String {
            switch self {
            case .tabbed, .aligned: "txt"
            case .piped: "md"
            case .html: "html"
            }
        }
    }

    /// A monitoring report of an invented council. What does not depend on the quarter is the same in all of them, as
    /// it is in those of councils.
    struct Monitoring {
        var quarter = 1
        var day = "8 July 2031"
        var portfolio = "Lamps and Lanes"
        var forecasts = ["1.300", "2.400", "0.800", "0.410"]
        /// What the table says the last service is over by.
        var lastVariance = "0.010"
        var total = "4.910"

        private static let services = ["Lamplighting", "Towpaths", "Bandstands", "Fountains"]
        private static let budgets = ["1.000", "2.500", "0.750", "0.400"]

        private var rows: [[String]] {
            let variances = ["0.300", "-0.100", "0.050", lastVariance]
            let lines = Self.services.indices.map { index in
                [Self.services[index], Self.budgets[index], forecasts[index], variances[index]]
            }
            return [["Service", "Budget £m", "Forecast £m", "Variance £m"]] + lines
                + [["Total", "4.650", total, "0.260"]]
        }

        private var paragraphs: [String] {
            [
                "WEXCOMBE COUNTY COUNCIL", "CABINET MEMBER FOR \(portfolio.uppercased())", day,
                "BUDGET MONITORING 2031-32 AS AT QUARTER \(quarter)", "(\(portfolio))",
                "1. Purpose of the Report",
                "To tell the Cabinet Member how the portfolio stands against the budget that the Council set for it in "
                    + "February, and what the directors propose to do where it does not.",
                "2. Information and Analysis",
                "2.1 Lamps were lit on every evening but \(quarter + 1), when the oil had not come. The towpaths were mown "
                    + "\(quarter) times, and the bandstand in the lower park was painted by volunteers.",
                "2.2 The directors review the position each month with the heads of service and hold back what is not "
                    + "committed until the review is done.",
                "Table 1: Revenue Budget of the Portfolio",
            ]
        }

        private let closing = [
            "3. Other Considerations",
            "In preparing this report the relevance of the following factors has been considered: financial, legal, human "
                + "rights, human resources, equality of opportunity, health, environmental, transport, property and crime.",
            "4. Officer's Recommendation",
            "That the Cabinet Member notes the position of the portfolio and asks for another report in the autumn.",
        ]

        func text(as form: Form) -> String {
            let before = paragraphs
            if form == .html {
                let cells = rows.map { row in "<tr>" + row.map { "<td>\($0)</td>" }.joined() + "</tr>" }.joined(
                    separator: "\n"
                )
                return "<!DOCTYPE html><html><body>\n"
                    + (before.map { "<p>\($0)</p>" } + ["<table>\n\(cells)\n</table>"] + closing.map { "<p>\($0)</p>" })
                    .joined(separator: "\n") + "\n</body></html>\n"
            }
            return (before + [table(as: form)] + closing).joined(separator: "\n\n") + "\n"
        }

        private func table(as form: Form) -> String {
            switch form {
            case .tabbed, .html: return rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
            case .piped:
                let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
                return ([lines[0], "|---|---|---|---|"] + lines.dropFirst()).joined(separator: "\n")
            case .aligned:
                return rows.map { row in
                    row[0].padding(toLength: 20, withPad: " ", startingAt: 0)
                        + row.dropFirst().map { String(repeating: " ", count: 14 - $0.count) + $0 }.joined()
                }.joined(separator: "\n")
            }
        }
    }

    private func column(_ name: String, of answer: Answer) -> [String?] {
        guard let column = answer.columns.firstIndex(of: name) else { return [] }
        return answer.rows.map { $0[column].shown }
    }

    private func terms(_ words: String) -> Question.Terms {
        var terms = Question.Terms()
        terms.words = words
        return terms
    }

    /// Every pair, so that none is one only through a third.
    @Test(arguments: Form.pairs)
    func oneReportInTwoForms(_ first: Form, _ second: Form) async throws {
        let shelf = try Shelf()
        for form in [first, second] { try shelf.write(Monitoring().text(as: form), to: "\(form).\(form.ending)") }
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let copies = try archive.answer(.copies, Question.Terms())
        #expect(column("kinship", of: copies) == ["copy"])
        #expect(column("figures_different", of: copies) == ["0"])
        for service in ["Lamplighting", "Fountains"] {
            #expect(try archive.answer(.service, terms(service)).rows.count == 1, "\(service)")
        }
    }

    /// Two quarters, two portfolios: most of the words are the same, and many of the figures.
    @Test(arguments: Form.allCases)
    func nearlyTheSameIsAnother(_ form: Form) async throws {
        let shelf = try Shelf()
        try shelf.write(Monitoring().text(as: .tabbed), to: "q1.txt")
        try shelf.write(Monitoring(quarter: 2, day: "8 October 2031").text(as: form), to: "q2.\(form.ending)")
        try shelf.write(Monitoring(portfolio: "Parks and Piers").text(as: form), to: "parks.\(form.ending)")
        try await shelf.ingest()
        #expect(try shelf.texts("SELECT kinship FROM report_copies") == [])
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        #expect(try archive.answer(.service, terms("Towpaths")).rows.count == 3)
    }

    @Test(arguments: Form.allCases)
    func aCorrectedVersionStandsForTheFirst(_ form: Form) async throws {
        let shelf = try Shelf()
        try shelf.write(Monitoring(lastVariance: "0.100").text(as: .tabbed), to: "first.txt")
        let corrected = Monitoring(
            day: "22 July 2031",
            forecasts: ["1.300", "2.400", "0.800", "0.510"],
            total: "5.010"
        )
        try shelf.write(corrected.text(as: form), to: "corrected.\(form.ending)")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let copies = try archive.answer(.copies, Question.Terms())
        #expect(column("kinship", of: copies) == ["earlier_version"])
        #expect(column("paper", of: copies) == ["first.txt"])
        #expect(column("forecast", of: try archive.answer(.service, terms("Fountains"))) == ["510000"])
        // What the earlier version said wrongly is of the past; the later one's own findings are told.
        let first = "FROM findings JOIN papers USING (paper_key) WHERE file_name = 'first.txt'"
        let later = "FROM findings JOIN papers USING (paper_key) WHERE file_name <> 'first.txt'"
        #expect(try shelf.count("SELECT count(*) \(first)") > 0)
        let counted = column("findings", of: try archive.answer(.findings, Question.Terms())).compactMap {
            Int($0 ?? "")
        }
        #expect(try counted.reduce(0, +) == shelf.count("SELECT count(*) \(later)"))
    }

    /// A mistake of the paper is one finding, however often the paper was extracted, and says where else it stands.
    @Test(arguments: [Form.aligned, .piped, .html])
    func aFindingOfTwoExtractionsIsToldOnce(_ form: Form) async throws {
        let shelf = try Shelf()
        let report = Monitoring(lastVariance: "0.100")
        try shelf.write(report.text(as: .tabbed), to: "a.txt")
        try shelf.write(report.text(as: form), to: "b.\(form.ending)")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let stored = try shelf.count("SELECT count(*) FROM findings")
        #expect(stored > 1)
        let counts = try archive.answer(.findings, Question.Terms())
        let rule = try #require(column("rule", of: counts).first ?? nil)
        let told = try archive.answer(.findings, terms(rule))
        #expect(told.rows.count == 1)
        let (paper, other) = (column("paper", of: told).first ?? nil, column("also_in", of: told).first ?? nil)
        #expect(Set([paper, other]) == ["a.txt", "b.\(form.ending)"])
        let counted = column("findings", of: counts).compactMap { Int($0 ?? "") }
        #expect(counted.reduce(0, +) * 2 == stored)

        // The audit of the archive and what is published as one say the same.
        let copies = try archive.findingCopies()
        var kept = 0
        var explained = 0
        for location in try PaperLocation.papers(in: archive) {
            var timings = StageTimings()
            var findings = try Pipeline().audit(location, named: location.path, timings: &timings).findings
            copies.apply(to: &findings, ofPaper: try #require(location.kept?.key))
            kept += findings.count
            explained += findings.filter { $0.explanation?.contains("other extraction") == true }.count
        }
        #expect((kept, explained) == (stored / 2, stored / 2))
    }

    /// A pack may hold a report twice: in another such pack both find the same counterpart.
    @Test func twoPacksThatHoldAReportTwice() async throws {
        let shelf = try Shelf()
        let report = Monitoring(lastVariance: "0.100").text(as: .tabbed)
        try shelf.write("AGENDA ITEM 4\n\n\(report)\n\u{C}\nAGENDA ITEM 5\n\n\(report)", to: "items.txt")
        try shelf.write("\(report)\n\nAppendix 1\n\n\(report)", to: "appendix.txt")
        try await shelf.ingest()
        #expect(try shelf.count("SELECT count(*) FROM reports") == 4)
        #expect(try shelf.count("SELECT count(*) FROM report_copies") == 2)
        #expect(try shelf.count("SELECT count(*) FROM finding_copies") == 2)
    }
}
