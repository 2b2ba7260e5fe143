import Foundation
import JSON
import Publishing
import TestSupport
import Testing

@Suite struct IngestCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
    }

    private func ingest(_ arguments: String...) throws -> CommandRun {
        try CommandRun(["ingest"] + arguments, in: workshop)
    }

    @Test func printsOnePaperOnOneLine() throws {
        try workshop.write(SamplePaper.text(1), to: "in/a.txt")
        let run = try ingest("in/a.txt")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.hasSuffix("}\n") && run.output.dropLast().contains("\n") == false)
        #expect(try PublishedSchema.paper.compiled().validate(Array(run.output.utf8)).isEmpty)
        #expect(try JSONValue(parsing: run.output)["file"]?["name"]?.stringValue == "in/a.txt")
    }

    @Test func indentsWhereAsked() throws {
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        let (plain, pretty) = (try ingest("a.txt"), try ingest("a.txt", "--pretty"))
        #expect(pretty.output.hasPrefix("{\n  \""))
        #expect(try JSONValue(parsing: pretty.output) == JSONValue(parsing: plain.output))
    }

    @Test func fillsAFolder() throws {
        try workshop.write(SamplePaper.text(1), to: "in/a/p.txt")
        try workshop.write(SamplePaper.text(2), to: "in/b/p.txt")
        try workshop.write("%PDF-1.7\n", to: "in/b/scan.pdf")
        let run = try ingest("in", "--output", "deep/out", "--jobs", "2")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("read 2 papers, refused 1"))
        #expect(run.output.contains("pdftotext -layout"))
        #expect(workshop.files(in: "deep/out") == ["a/p.txt.json", "b/p.txt.json", "index.json"])
    }

    @Test func givesTheSameBytesWhateverTheJobs() throws {
        for number in 0..<30 { try workshop.write(SamplePaper.text(number), to: "in/\(number % 4)/p\(number).txt") }
        #expect(try ingest("in", "-o", "one", "-j", "1").status == 0)
        #expect(try ingest("in", "-o", "two", "-j", "2").status == 0)
        let names = workshop.files(in: "one")
        #expect(names.count == 31)
        #expect(workshop.files(in: "two") == names)
        for name in names { #expect(try workshop.read("one/\(name)") == workshop.read("two/\(name)")) }
    }

    @Test func keepsQuietWhereAsked() throws {
        try workshop.write(SamplePaper.text(1), to: "in/a.txt")
        try workshop.write("", to: "in/empty.txt")
        let run = try ingest("in", "-o", "out", "--quiet")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("outturn: in/empty.txt: is empty\n  "))
    }

    @Test func tellsTimings() throws {
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        let run = try ingest("a.txt", "--timings")
        #expect(run.status == 0)
        for word in ["reading", "records", "reconciliation", "publishing", "MB/s"] {
            #expect(run.errors.contains(word))
        }
    }

    @Test func endsWithTwoWhereANamedPaperIsRefused() throws {
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        try workshop.write("%PDF-1.7\n", to: "scan.pdf")
        let run = try ingest("a.txt", "scan.pdf", "--output", "out")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: scan.pdf: is a PDF, not text\n  convert it first: pdftotext -layout"))
        #expect(workshop.files(in: "out") == ["a.txt.json", "index.json"])
    }

    @Test func endsWithTwoWhereNoPaperCameThrough() throws {
        try workshop.write("%PDF-1.7\n", to: "in/scan.pdf")
        let run = try ingest("in", "--output", "out")
        #expect(run.status == 2)
        #expect(workshop.files(in: "out") == ["index.json"])
    }

    @Test func takesNamesThatAreNotUTF8() throws {
        try workshop.write(SamplePaper.text(1), to: "a.txt")
        let script = #"p=$(printf 'p\377.txt'); mv a.txt "$p"; "$outturn" ingest "$p" && "$outturn" ingest . -o out"#
        let run = try CommandRun(shell: script, in: workshop)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(run.output.contains("\"name\":\"p\\\\xFF.txt\""))
        let listed = try CommandRun(shell: #"ls out/"$(printf 'p\377.txt.json')" >/dev/null"#, in: workshop)
        #expect(listed.status == 0)
    }

    @Test func namesAreNoCommandsToTheTerminal() throws {
        try workshop.write("", to: "a\u{1B}[2Jb.txt")
        let run = try ingest("a\u{1B}[2Jb.txt")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: a\u{FFFD}[2Jb.txt: is empty"))
    }
}
