import TestSupport
import Testing

/// `-` is a paper that comes on standard input, as `pdftotext -layout paper.pdf -` writes it.
@Suite struct StandardInputTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(1), to: "a.txt")
    }

    private func run(_ script: String) throws -> CommandRun { try CommandRun(shell: script, in: workshop) }

    /// But for the name of the file, it is the same as from a file.
    @Test func readsWhatAFileWouldGive() throws {
        let file = try run("\"$outturn\" ingest a.txt")
        let input = try run("cat a.txt | \"$outturn\" ingest -")
        #expect(file.status == 0 && input.status == 0)
        let named = input.output.replacing("\"name\":\"standard input\"", with: "\"name\":\"a.txt\"")
        #expect(named == file.output)
    }

    @Test(arguments: ["audit -", "inspect - --stage tables"])
    func otherCommandsTakeIt(_ call: String) throws {
        let run = try run("cat a.txt | \"$outturn\" \(call)")
        #expect(run.status == 0)
        #expect(!run.output.isEmpty)
    }

    /// It can be read but once, and is read again for what is told between papers.
    @Test func isComparedWithOtherPapers() throws {
        try workshop.write(SamplePaper.text(1).replacing("2.500", with: "2.700"), to: "b.txt")
        let files = try run("\"$outturn\" audit --format json a.txt b.txt")
        let input = try run("cat b.txt | \"$outturn\" audit --format json a.txt -")
        #expect(files.status == input.status)
        #expect(files.output.contains("papers-disagree"))
        #expect(input.output.replacing("standard input", with: "b.txt") == files.output)
    }

    @Test func takesNoMoreThanIsAllowed() throws {
        let run = try run("cat a.txt | \"$outturn\" ingest - --max-bytes 10")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: standard input: "))
        #expect(run.output.isEmpty)
    }
}
