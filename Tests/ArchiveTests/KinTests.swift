import Archive
import Foundation
import Ingestion
import JSON
import Publishing
import Testing

/// Reports that are in an archive more than once.
@Suite struct KinTests {
    /// A report, with its table or without.
    static func extraction(
        table: Bool = true,
        date: String = "8 July 2031",
        title: String = "LAMPLIGHTING AND TOWPATHS MONITORING 2031/2032 AS AT QUARTER 1",
        forecast: String = "1.300",
        write: String = "0.012"
    ) -> String {
        let rows = [
            "Service\tBudget £m\tForecast £m", "Lamplighting\t1.000\t\(forecast)", "Towpaths\t2.500\t2.400",
            "Bandstands\t0.750\t0.800",
        ]
        return """
            WEXCOMBE COUNTY COUNCIL

            CABINET

            \(date)

            \(title)

            1 Purpose of the Report

            To tell the Cabinet how the lamplighters, the keepers of the towpaths and the bandstands fared in the first
            three months of the year, and what they expect to spend by the end of it.

            2 Budget Position

            Lamps were lit on every evening but two, when the oil had not come. The towpaths were mown twice, and the
            bandstand in the lower park was painted by volunteers who asked for nothing but the paint.

            Table 1: Revenue Budget

            \(table ? rows.joined(separator: "\n") : "")

            3 Debt

            In the first quarter £\(write)m of debt was written off by the department of lamps and lanes.

            """
    }

    private func column(_ name: String, of answer: Answer) -> [String?] {
        guard let column = answer.columns.firstIndex(of: name) else { return [] }
        return answer.rows.map { $0[column].shown }
    }

    @Test func twoExtractionsAreOneReport() async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "a.txt")
        try shelf.write(Self.extraction(table: false), to: "b.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let copies = try archive.answer(.copies, Question.Terms())
        #expect(column("paper", of: copies) == ["b.txt"])
        #expect(column("of_paper", of: copies) == ["a.txt"])
        #expect(column("kinship", of: copies) == ["copy"])
        #expect(try shelf.count("SELECT count(*) FROM pending_kin") == 0)
    }

    @Test func whatWasLostIsJoinedFromTheOther() async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "a.txt")
        // It has lost a row and one figure, and has a row that the other lost.
        let other = Self.extraction().replacing("Bandstands\t0.750\t0.800", with: "Fountains\t0.100\t0.100")
            .replacing("Towpaths\t2.500\t2.400", with: "Towpaths\t2.500\t")
        try shelf.write(other, to: "b.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        var lines: [JSONValue] = []
        for key in try archive.paperKeys() {
            let rows = try archive.joinedRows(ofPaper: key)
            #expect(throws: Never.self) {
                try Publisher.check(RowAssembler.document(of: rows), against: .paper, document: "joined")
            }
            let text = String(decoding: RecordLines.lines(of: rows, kinds: ["budget_lines"]), as: UTF8.self)
            lines += try text.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
        }
        #expect(
            lines.compactMap { $0["record"]?["name"]?.stringValue }.sorted() == [
                "Bandstands", "Fountains", "Lamplighting", "Towpaths",
            ]
        )
        #expect(lines.allSatisfy { $0["record"]?["forecast"]?["value"]?.numberValue != nil })
        // All under one report, each with an id that tells where it comes from.
        let ids = lines.compactMap { $0["record"]?["id"]?.stringValue }
        #expect(Set(lines.compactMap { $0["report"]?["id"]?.stringValue }).count == 1)
        #expect(Set(ids.map { $0.prefix(12) }).count == 2)
    }

    @Test func aFigureThatOneLostIsFilledInWithItsOrigin() throws {
        let lost: JSONValue = ["value": nil, "absence": "blank", "printed": "", "origin": "printed", "how": nil]
        let kept: JSONValue = ["value": 5, "absence": nil, "printed": "5", "origin": "printed", "how": nil]
        func report(_ forecast: JSONValue) -> JSONObject {
            let line: JSONValue = ["id": "1/b1", "name": "Towpaths", "forecast": forecast, "budget": kept]
            let report: JSONValue = ["id": "1/r1", "budget_lines": [line]]
            return report.objectValue ?? JSONObject()
        }
        let join = ReportJoin(report(lost), report(kept), paper: "b.txt")
        let figure = join.joined["budget_lines"]?[0]?["forecast"]
        #expect(figure?["value"] == 5)
        #expect(figure?["origin"] == "recovered")
        #expect(figure?["how"]?.stringValue?.contains("b.txt") == true)
        #expect((join.filled, join.added, join.matches.count) == (1, 0, 1))
        #expect(join.emptied["budget_lines"] == [])
        // What contradicts is another record.
        let other: JSONValue = ["value": 6, "absence": nil, "printed": "6", "origin": "printed", "how": nil]
        let apart = ReportJoin(report(other), report(kept), paper: "b.txt")
        #expect((apart.added, apart.matches.count) == (1, 0))
    }

    @Test func aLaterVersionStandsForAnEarlierOne() async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "a.txt")
        try shelf.write(Self.extraction(date: "22 July 2031", forecast: "1.400"), to: "b.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let copies = try archive.answer(.copies, Question.Terms())
        #expect(column("kinship", of: copies) == ["earlier_version"])
        #expect(column("paper", of: copies) == ["a.txt"])
        #expect(column("figures_different", of: copies) == ["1"])
        var terms = Question.Terms()
        terms.words = "Lamplighting"
        #expect(column("forecast", of: try archive.answer(.service, terms)) == ["1400000"])
    }

    @Test func versionsOfOneDayAreNotPutInOrder() async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "a.txt")
        try shelf.write(Self.extraction(forecast: "1.400"), to: "b.txt")
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        #expect(column("kinship", of: try archive.answer(.copies, Question.Terms())) == ["other_version"])
        var terms = Question.Terms()
        terms.words = "Lamplighting"
        #expect(try archive.answer(.service, terms).rows.count == 2)
    }

    /// The next quarter's report has the same title and most of the words, and is another report.
    @Test(arguments: [
        KinTests.extraction(
            date: "8 October 2031",
            title: "LAMPLIGHTING AND TOWPATHS MONITORING 2031/2032 AS AT QUARTER 2"
        ),
        KinTests.extraction().replacing("WEXCOMBE", with: "GLOUCESTERSHIRE"),
    ])
    func anotherReportIsNone(_ other: String) async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "a.txt")
        try shelf.write(other, to: "b.txt")
        try await shelf.ingest()
        #expect(try shelf.count("SELECT count(*) FROM report_copies") == 0)
    }

    @Test func whatIsOneDoesNotDependOnTheOrder() async throws {
        let shelf = try Shelf()
        try shelf.write(Self.extraction(), to: "1/a.txt")
        try shelf.write(Self.extraction(table: false), to: "2/b.txt")
        try shelf.write(Self.extraction(date: "22 July 2031", forecast: "1.400"), to: "3/c.txt")
        for name in ["1", "2", "3"] { try await shelf.ingest([name]) }
        for name in ["3", "1", "2"] { try await shelf.ingest([name], into: "b.sqlite") }
        #expect(try shelf.contents() == shelf.contents(of: "b.sqlite"))
        // A paper that goes over into another takes its kin along.
        try shelf.write(samplePaper(20), to: "1/a.txt")
        try await shelf.ingest(["1"])
        for name in ["2", "3", "1"] { try await shelf.ingest([name], into: "c.sqlite") }
        #expect(try shelf.contents() == shelf.contents(of: "c.sqlite"))
    }
}
