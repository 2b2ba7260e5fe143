import JSON
import Publishing
import Reconciliation
import TestSupport
import Testing

@Suite struct AuditCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(20), to: "in/clean.txt")
    }

    private func audit(_ call: String) throws -> CommandRun {
        try CommandRun(["audit"] + call.split(separator: " ").map(String.init), in: workshop)
    }

    private func writeWrongTotal() throws {
        try workshop.write(SamplePaper.text(20, total: "4.350"), to: "in/wrong.txt")
    }

    @Test func endsWithZeroWhereAllIsWell() throws {
        let run = try audit("in/clean.txt")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("0 errors, 0 warnings, 0 notes in 1 paper"))
    }

    @Test func tellsWhatDoesNotAddUp() throws {
        try writeWrongTotal()
        let run = try audit("in")
        #expect(run.status == 1)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasPrefix("in/wrong.txt:21:7: error: "))
        #expect(run.output.contains("[total-mismatch]"))
        // The two are copies of one report, and their totals differ.
        #expect(run.output.contains("1 error, 1 warning, 0 notes in 2 papers"))
    }

    @Test(arguments: [("--fail-on error", 1), ("--fail-on warning", 1), ("--fail-on note", 1)])
    func failsAtOrAboveASeverity(_ option: String, _ status: Int32) throws {
        try writeWrongTotal()
        #expect(try audit("\(option) in/wrong.txt").status == status)
        #expect(try audit("\(option) in/clean.txt").status == 0)
    }

    @Test func appliesTheRulesThatWereChosen() throws {
        try writeWrongTotal()
        let only = try audit("--rule percent-share-sum in/wrong.txt")
        #expect(only.status == 0)
        #expect(!only.output.contains("total-mismatch"))
        let without = try audit("--ignore total-mismatch in/wrong.txt")
        #expect(!without.output.contains("[total-mismatch]"))
        #expect(try audit("--rule total-mismatch in/wrong.txt").status == 1)
    }

    @Test func printsADocumentForPrograms() throws {
        try writeWrongTotal()
        try workshop.write("", to: "in/empty.txt")
        let run = try audit("--format json in")
        #expect(run.status == 1)
        #expect(try PublishedSchema.audit.compiled().validate(Array(run.output.utf8)).isEmpty)
        let document = try JSONValue(parsing: run.output)
        let papers = try #require(document["papers"]?.arrayValue)
        #expect(papers.map { $0["file"]?["name"]?.stringValue } == ["in/clean.txt", "in/wrong.txt"])
        #expect(papers.map { $0["findings"]?.arrayValue?.count } == [0, 1])
        #expect(document["refused"]?[0]?["name"]?.stringValue == "in/empty.txt")
    }

    @Test(arguments: ["text", "json"])
    func isTheSameWhateverTheJobs(_ format: String) throws {
        for number in 0..<20 {
            let text = SamplePaper.text(number, total: number % 3 == 0 ? "9.999" : nil)
            try workshop.write(text, to: "in/p\(number).txt")
        }
        let one = try audit("--format \(format) --jobs 1 in")
        #expect(one.status == 1)
        #expect(try audit("--format \(format) --jobs 2 in").output == one.output)
    }

    @Test func goesOnWhereAPaperInAFolderCannotBeRead() throws {
        try workshop.write("%PDF-1.7\n", to: "in/scan.pdf")
        let run = try audit("in")
        #expect(run.status == 0)
        #expect(run.errors.hasPrefix("outturn: in/scan.pdf: is a PDF, not text\n"))
        #expect(run.output.contains("1 file could not be read"))
    }

    @Test(arguments: ["in/scan.pdf", "in/clean.txt in/scan.pdf"])
    func endsWithTwoWhereANamedPaperCannotBeRead(_ paths: String) throws {
        try workshop.write("%PDF-1.7\n", to: "in/scan.pdf")
        #expect(try audit(paths).status == 2)
    }
}
