import JSON
import Papers
import Publishing
import Reconciliation
import TestSupport
import Testing

@testable import Ingestion

@Suite struct PipelineTests {
    private let pipeline: Pipeline

    init() throws {
        pipeline = try Pipeline()
    }

    private func document(_ text: String) throws -> JSONValue {
        try JSONValue(parsing: pipeline.document(of: Array(text.utf8), name: "p.txt"))
    }

    @Test func takesAPaperThroughAllStages() throws {
        let document = try document(SamplePaper.text(20))
        #expect(document["file"]?["name"]?.stringValue == "p.txt")
        let report = try #require(document["reports"]?[0])
        #expect(report["tables"]?.arrayValue?.count == 1)
        let lines = try #require(report["budget_lines"]?.arrayValue)
        #expect(lines.map { $0["budget"]?["value"]?.intValue } == [1_000_000, 2_500_000, 750_000, 4_250_000])
        #expect(document["findings"]?.arrayValue?.isEmpty == true)
        let checks = try #require(document["checks"]?.arrayValue)
        #expect(checks.contains { ($0["passed"]?.intValue ?? 0) > 0 })
    }

    @Test func findsWhatDoesNotAddUp() throws {
        let findings = try #require(try document(SamplePaper.text(20, total: "4.350"))["findings"]?.arrayValue)
        #expect(findings.map { $0["severity"]?.stringValue } == ["error"])
    }

    @Test func appliesTheRulesThatItIsGiven() throws {
        let bytes = Array(SamplePaper.text(20, total: "4.350").utf8)
        let none = try Pipeline(rules: [])
        let audited = try none.audit(none.read(bytes, name: "p.txt"), reports: [])
        #expect(audited.checks.isEmpty)
        let one = try Pipeline(rules: RuleRegister.rules.filter { $0.description.id == "total-mismatch" })
        let paper = try one.read(bytes, name: "p.txt")
        #expect(one.audit(paper, reports: one.reports(of: paper)).checks.map(\.rule) == ["total-mismatch"])
    }

    @Test func givesTheSameBytesForTheSamePaper() throws {
        let bytes = Array(SamplePaper.text(7).utf8)
        #expect(try pipeline.document(of: bytes, name: "p.txt") == pipeline.document(of: bytes, name: "p.txt"))
    }

    @Test(arguments: [
        ("", PaperError.empty), (" \n\t\n", .blank), ("%PDF-1.7\n", .pdf), ("PK\u{3}\u{4}rest", .officeDocument),
    ])
    func saysWhatIsNoPaper(_ text: String, _ expected: PaperError) {
        let error = #expect(throws: IngestionError.self) { try pipeline.document(of: Array(text.utf8), name: "p.txt") }
        #expect(error?.problem == .paper(expected))
        #expect(error?.path == FilePath("p.txt"))
    }

    @Test func timesEveryStage() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(SamplePaper.text(1), to: "p.txt")
        let paper = try #require(try PaperSource([path]).papers.first)
        var timings = StageTimings()
        let audited = try pipeline.audit(paper, named: path, timings: &timings)
        let written = Written()
        try pipeline.publish(audited, from: path, timings: &timings) { written.append($0) }
        #expect(try written.bytes == pipeline.publish(audited))
        for stage in StageTimings.Stage.allCases { #expect(timings[stage] > .zero) }
        #expect(timings.bytes == SamplePaper.text(1).utf8.count)
        let once = timings.total
        timings += timings
        #expect(timings.total == once * 2)
    }

    private final class Written {
        var bytes: [UInt8] = []

        func append(_ piece: Span<UInt8>) {
            for index in piece.indices { bytes.append(piece[index]) }
        }
    }
}
