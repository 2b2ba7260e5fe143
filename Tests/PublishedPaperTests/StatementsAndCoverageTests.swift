import Foundation
import Ingestion
import Lexicon
import Papers
import Reconciliation
import Records
import Testing

@Suite("Statements and coverage of published papers", .enabled(if: PublishedPapers.areThere))
struct StatementsAndCoverageTests {
    private func statements(_ name: String) throws -> [String] {
        try PublishedPapers.audited(name).reports.flatMap(\.statements).map { statement in
            let figure = statement.figure
            let words = "\(statement.direction?.rawValue ?? "-") \(statement.qualifier?.rawValue ?? "-")"
            return "\(figure.printed) \(figure.value.map { "\($0)" } ?? "") \(words)"
        }.sorted()
    }

    @Test("the same report in two extractions states the same")
    func sameStatements() throws {
        let first = try statements("derbyshire/000")
        #expect(first.count >= 59)
        #expect(first == (try statements("derbyshire/002")))
    }

    @Test("captions without a table", arguments: [("000", 11), ("001", 10), ("002", 5), ("003", 6), ("004", 35)])
    func missing(_ name: String, _ count: Int) throws {
        let reports = try PublishedPapers.audited("derbyshire/\(name)").reports
        #expect(reports.flatMap(\.missingTables).count == count)
    }

    @Test("the totals that the text still says", arguments: [("000", "£7.101m"), ("001", "£4.527m")])
    func totals(_ name: String, _ total: String) throws {
        let reports = try PublishedPapers.audited("derbyshire/\(name)").reports
        #expect(reports.flatMap(\.missingTables).compactMap(\.statedTotal?.printed) == [total])
    }

    @Test("every figure is counted, and in the tables none is unread")
    func coverage() throws {
        let pipeline = try Pipeline()
        for (name, bytes) in try PublishedPapers.all() where name.hasPrefix("derbyshire/") {
            let paper = try pipeline.read(bytes, name: name)
            let reports = pipeline.reports(of: paper)
            let coverage = try #require(pipeline.audit(paper, reports: reports).coverage)
            #expect(coverage.figures > 0)
            for unread in coverage.unread {
                let line = Int(unread.place.line)
                let tables = reports.flatMap(\.tables).flatMap(\.table.lineRanges)
                #expect(!tables.contains { $0.contains(line) }, "\(name):\(line) \(unread.printed)")
            }
        }
    }
}
