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
        ("{}", "x.json:1:1: the document: has the fields of no schema"),
        ("[1]", "x.json:1:2: the document: has the fields of no schema"), ("{\"a\"", "x.json:1:5: not JSON"),
        ("{\"schema_version\": 1, \"papers\": [", "x.json:1:34: not JSON"), ("[1", "x.json:1:3: not JSON"),
        ("{} {}", "x.json:1:4: not JSON"), ("", "x.json:1:1: not JSON"),
    ])
    func saysWhatIsNoDocumentOfOurs(_ text: String, _ message: String) throws {
        try workshop.write(text, to: "x.json")
        let run = try validate("x.json", "out/index.json")
        #expect(run.status == 1)
        #expect(run.output.contains(message))
        #expect(run.output.contains("out/index.json: valid"))
    }

    @Test func checksListsLinesAndWhatComesIn() throws {
        let run = try CommandRun(
            shell: #"""
                "$outturn" export in --to json > list.json
                "$outturn" export in --to ndjson > lines.ndjson
                printf '\357\273\277{"name": "a", "path": "in/a.txt"}\n\nx\n' | "$outturn" ingest --stream > stream.ndjson
                echo '[]' > none.json
                "$outturn" validate list.json lines.ndjson stream.ndjson none.json - < audit.json
                """#,
            in: workshop
        )
        #expect(run.status == 0, "\(run.output)")
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 5)
        #expect(lines[0] == "list.json: valid (paper 0.1.0)")
        #expect(lines[1].hasPrefix("lines.ndjson: valid (record 0.1.0, "))
        #expect(lines[2] == "stream.ndjson: valid (paper 0.1.0; refusal 0.1.0, 2 documents)")
        #expect(lines[3] == "none.json: valid (no documents)")
        #expect(lines[4] == "standard input: valid (audit 0.1.0)")
    }

    @Test func tellsTheLineOfADocumentAmongOthers() throws {
        let record = try CommandRun(["export", "in", "--to", "ndjson", "--kind", "budget_lines"], in: workshop).output
        let lines = record.split(separator: "\n").map(String.init)
        let broken = lines[1].replacing("\"kind\":", with: "\"sort\":")
        try workshop.write("\(lines[0])\n\n\(broken)\n{\"schema_version\"\n\(lines[0])\n", to: "x.ndjson")
        var run = try validate("x.ndjson")
        #expect(run.status == 1)
        let places = run.output.split(separator: "\n").map { $0.split(separator: " ").first.map(String.init) ?? "" }
        #expect(
            Set(places.map { $0.split(separator: ":").prefix(2).joined(separator: ":") }) == [
                "x.ndjson:3", "x.ndjson:4",
            ]
        )
        try workshop.write("[\n  \(lines[0]),\n  \(broken)\n]\n", to: "x.json")
        run = try validate("x.json")
        #expect(run.status == 1)
        #expect(run.output.contains("x.json:3:3: /1: "))
    }

    @Test func goesOnWhereAFileCannotBeRead() throws {
        let run = try validate("gone.json", "out/index.json")
        #expect(run.status == 2)
        #expect(run.errors.hasPrefix("outturn: gone.json: is not there"))
        #expect(run.output.contains("out/index.json: valid"))
    }
}
