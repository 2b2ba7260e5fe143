import Foundation
import TestSupport
import Testing

@Suite struct ValidateCommandTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        try workshop.write(SamplePaper.text(20), to: "in/a.txt")
        _ = try CommandRun(["ingest", "in", "--output", "out", "--pretty"], in: workshop)
        let audit = try CommandRun(["audit", "in", "--format", "json"], in: workshop)
        try workshop.write(audit.output, to: "audit.json")
    }

    private func validate(_ arguments: String...) throws -> CommandRun {
        try CommandRun(["validate"] + arguments, in: workshop)
    }

    @Test func tellsTheSchemaByTheContent() throws {
        let run = try validate("out/a.txt.json", "out/index.json", "audit.json")
        #expect(run.status == 0)
        let words = run.output.split(separator: "\n").map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
        #expect(words == ["out/a.txt.json: valid (paper", "out/index.json: valid (index", "audit.json: valid (audit"])
    }

    @Test func tellsEveryViolationWithItsPlace() throws {
        let text = String(decoding: try workshop.read("out/index.json"), as: UTF8.self)
        let broken = text.replacingOccurrences(of: "\"read\": 1", with: "\"read\": -1")
            .replacingOccurrences(of: "\"status\": \"read\"", with: "\"status\": \"lost\"")
        try workshop.write(broken, to: "index.json")
        let run = try validate("index.json")
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.contains(": /papers/0/status: ") == true)
        #expect(lines.last?.contains(": /totals/read: ") == true)
        for line in lines { #expect(line.split(separator: ":").dropFirst().prefix(2).allSatisfy { Int($0) != nil }) }
    }

    @Test func checksAgainstTheSchemaThatIsNamed() throws {
        let run = try validate("--schema", "paper", "out/index.json")
        #expect(run.status == 1)
        #expect(run.output.contains("out/index.json:1:1: the document: "))
    }

    @Test(arguments: [
        ("{}", "has the fields of no schema"), ("[1]", "has the fields of no schema"), ("{\"a\"", "not JSON"),
    ])
    func saysWhatIsNoDocumentOfOurs(_ text: String, _ message: String) throws {
        try workshop.write(text, to: "x.json")
        let run = try validate("x.json", "out/index.json")
        #expect(run.status == 1)
        #expect(run.output.contains(message))
        #expect(run.output.contains("out/index.json: valid"))
    }

    @Test func goesOnWhereAFileCannotBeRead() throws {
        let run = try validate("gone.json", "out/index.json")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: gone.json: is not there"))
        #expect(run.output.contains("out/index.json: valid"))
    }
}
