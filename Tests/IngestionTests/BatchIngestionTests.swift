import Foundation
import JSON
import Publishing
import Synchronization
import TestSupport
import Testing

@testable import Ingestion

@Suite struct BatchIngestionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func ingest(
        _ paths: [String] = ["in"],
        into output: String = "out",
        jobs: Int = 2,
        shouldStop: @escaping @Sendable () -> Bool = { false },
        tell: (BatchProgress) -> Void = { _ in }
    ) async throws -> BatchReport {
        let output = folder.path(output)
        let source = try PaperSource(paths.map { folder.path($0) }, passingBy: output)
        let pipeline = try Pipeline()
        let batch = try BatchIngestion(source, into: output, through: pipeline, jobs: jobs, shouldStop: shouldStop)
        return try await batch.run(tell: tell)
    }

    private func index() throws -> JSONValue {
        let bytes = try Array(#require(try folder.contents(of: "out")["index.json"]))
        #expect(try PublishedSchema.index.compiled().validate(bytes).isEmpty)
        return try JSONValue(parsing: bytes)
    }

    private func writeMany(_ count: Int) throws {
        for number in 0..<count { try folder.write(SamplePaper.text(number), to: "in/\(number % 7)/p\(number).txt") }
    }

    @Test func publishesPapersApartFromOneAnother() async throws {
        try folder.write(SamplePaper.text(1), to: "in/a/good.txt")
        try folder.write("%PDF-1.7\n", to: "in/a/scan.pdf")
        try folder.write("", to: "in/b/empty.txt")
        try folder.write(SamplePaper.text(2), to: "in/b/good.txt")
        let report = try await ingest()
        #expect(try folder.names(in: "out") == ["a/good.txt.json", "b/good.txt.json", "index.json"])
        #expect(report.isComplete)
        #expect(report.refusals.map(\.code) == ["pdf", "empty"])
        #expect(report.namedRefusals.isEmpty)
        let rows = try #require(try index()["papers"]?.arrayValue)
        #expect(rows.map { $0["name"]?.stringValue } == ["a/good.txt", "a/scan.pdf", "b/empty.txt", "b/good.txt"])
        #expect(rows.map { $0["status"]?.stringValue } == ["read", "refused", "refused", "read"])
        #expect(rows[0]["output"]?.stringValue == "a/good.txt.json")
        #expect(rows[1]["error"]?["code"]?.stringValue == "pdf")
    }

    @Test func publishesWhatOnePaperAloneGives() async throws {
        let text = SamplePaper.text(3)
        try folder.write(text, to: "in/a/p.txt")
        _ = try await ingest()
        let alone = try Pipeline().document(of: Array(text.utf8), name: "a/p.txt")
        #expect(try folder.contents(of: "out")["a/p.txt.json"] == Data(alone))
    }

    @Test func givesTheSameBytesWhateverTheJobs() async throws {
        try writeMany(40)
        try folder.write("%PDF-1.7\n", to: "in/3/scan.pdf")
        _ = try await ingest(into: "one", jobs: 1)
        _ = try await ingest(into: "two", jobs: 2)
        _ = try await ingest(into: "many", jobs: 9)
        let one = try folder.contents(of: "one")
        #expect(one.count == 41)
        #expect(try folder.contents(of: "two") == one)
        #expect(try folder.contents(of: "many") == one)
    }

    @Test func givesTheSameBytesASecondTime() async throws {
        try writeMany(5)
        _ = try await ingest()
        let first = try folder.contents(of: "out")
        _ = try await ingest()
        #expect(try folder.contents(of: "out") == first)
    }

    @Test func keepsPapersOfOneNameApart() async throws {
        try folder.write(SamplePaper.text(1), to: "a/p.txt")
        try folder.write(SamplePaper.text(2), to: "b/p.txt")
        let report = try await ingest(["a/p.txt", "b/p.txt"])
        #expect(try folder.names(in: "out") == ["a/p.txt.json", "b/p.txt.json", "index.json"])
        #expect(Set(try folder.contents(of: "out").values).count == 3)
        #expect(report.progress.done == 2)
    }

    @Test func leavesOtherFilesAlone() async throws {
        try folder.write(SamplePaper.text(1), to: "in/p.txt")
        try folder.write("mine", to: "out/notes.md")
        try folder.write("stale", to: "out/p.txt.json")
        _ = try await ingest()
        #expect(try folder.names(in: "out") == ["index.json", "notes.md", "p.txt.json"])
        #expect(try folder.contents(of: "out")["notes.md"] == Data("mine".utf8))
        #expect(try folder.contents(of: "out")["p.txt.json"] != Data("stale".utf8))
    }

    @Test func tellsProgressAfterEachPaper() async throws {
        try writeMany(6)
        try folder.write("", to: "in/empty.txt")
        var told: [BatchProgress] = []
        _ = try await ingest(tell: { told.append($0) })
        #expect(told.map(\.done) == Array(1...7))
        #expect(told.last?.refused == 1)
        #expect(told.allSatisfy { $0.total == 7 })
    }

    @Test func stopsHalfWayWithoutAnIndexAndWithoutHalfAFile() async throws {
        try writeMany(60)
        let looks = Atomic(0)
        let report = try await ingest(shouldStop: { looks.add(1, ordering: .relaxed).newValue > 40 })
        #expect(!report.isComplete)
        #expect((1..<60).contains(report.progress.done))
        let files = try folder.contents(of: "out")
        #expect(files["index.json"] == nil)
        #expect(files.count >= report.progress.done)
        for (name, data) in files {
            #expect(name.hasSuffix(".txt.json"))
            #expect(throws: Never.self) { try JSONValue(parsing: Array(data)) }
        }
    }

    @Test func doesNotHarmOthersWhereOneOutputHasNoPlace() async throws {
        try folder.write(SamplePaper.text(1), to: "in/a.txt")
        try folder.write(SamplePaper.text(2), to: "in/b/c.txt")
        try folder.write(SamplePaper.text(3), to: "in/d.txt")
        try folder.makeFolder("out/a.txt.json")
        try folder.write("a file where a folder should be", to: "out/b")
        let report = try await ingest()
        #expect(report.refusals.map(\.code) == ["unwritable", "not_a_folder"])
        #expect(try folder.names(in: "out") == ["b", "d.txt.json", "index.json"])
    }

    @Test func endsWhereTheOutputFolderIsAFile() async throws {
        try folder.write("x", to: "out")
        try folder.write(SamplePaper.text(1), to: "in/a.txt")
        let error = await #expect(throws: IngestionError.self) { try await ingest() }
        #expect(error == IngestionError(.notAFolder, at: folder.path("out")))
    }

    @Test(arguments: [
        // Below the output folder, so that its own output would be one of the papers.
        (["in", "other"], "."),
        (["a.txt", "a.txt.json"], "."),
        (["index.json", "a.txt"], "."),
    ])
    func neverWritesAmongThePapers(_ paths: [String], _ output: String) async throws {
        for name in ["in/a.txt", "other/a.txt", "a.txt", "a.txt.json", "index.json"] {
            try folder.write(SamplePaper.text(1), to: name)
        }
        let before = try folder.contents()
        let error = await #expect(throws: IngestionError.self) { try await ingest(paths, into: output) }
        #expect(error?.problem == .outputAmongPapers)
        #expect(try folder.contents() == before)
    }

    @Test func writesBesideAPaperThatIsNamed() async throws {
        try folder.write(SamplePaper.text(1), to: "a.txt")
        _ = try await ingest(["a.txt"], into: ".")
        #expect(try folder.names() == ["a.txt", "a.txt.json", "index.json"])
    }

    @Test func refusesAPaperThatIsTooLarge() async throws {
        try folder.write(String(repeating: "x\n", count: 500), to: "in/a.txt")
        let source = try PaperSource([folder.path("in")])
        let pipeline = try Pipeline(limits: .init(maxBytes: 999))
        let batch = try BatchIngestion(source, into: folder.path("out"), through: pipeline, jobs: 1)
        #expect(try await batch.run().refusals.map(\.code) == ["too_large"])
    }
}
