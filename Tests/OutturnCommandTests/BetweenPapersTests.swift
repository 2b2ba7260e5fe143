import JSON
import Reconciliation
import TestSupport
import Testing

/// Papers that are audited together, as the pages of the rules show them.
@Suite struct BetweenPapersTests {
    private let workshop: Workshop

    init() throws {
        workshop = try Workshop()
        let example = try #require(RuleRegister.rule("papers-disagree")?.description.triggering.first)
        try workshop.write(example.earlier ?? "", to: "in/a.txt")
        try workshop.write(example.text, to: "in/b.txt")
    }

    private func audit(_ rest: String) throws -> CommandRun {
        try CommandRun(["audit"] + rest.split(separator: " ").map(String.init), in: workshop)
    }

    @Test func textShowsBothPlaces() throws {
        let run = try audit("in --fail-on warning")
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("Between the papers\n\nin/b.txt:12:24: "))
        #expect(run.output.contains("\n  12 | Branch libraries"))
        #expect(run.output.contains("in/a.txt:12:24"))
    }

    @Test func papersAuditedApartAreNotCompared() throws {
        let run = try audit("in --apart --fail-on warning")
        #expect(run.status == 0)
        #expect(!run.output.contains("papers-disagree"))
    }

    @Test func theOrderOfThePapersDoesNotMatter() throws {
        #expect(try audit("in/a.txt in/b.txt").output == audit("in/b.txt in/a.txt").output)
    }

    @Test func onePaperIsNotComparedWithItself() throws {
        #expect(try audit("in/b.txt --fail-on warning").status == 0)
        try workshop.write(String(decoding: workshop.read("in/b.txt"), as: UTF8.self), to: "twice/b.txt")
        let run = try audit("in/b.txt twice/b.txt --fail-on warning")
        #expect(run.status == 0)
        #expect(!run.output.contains("Between the papers"))
    }

    @Test func theRuleCanBeLeftOut() throws {
        let run = try audit("in --ignore papers-disagree --fail-on warning")
        #expect(run.status == 0)
        #expect(!run.output.contains("papers-disagree"))
    }

    @Test func everyFormatTellsIt() throws {
        let json = try JSONValue(parsing: try audit("in --format json").output)
        let finding = try #require(json["between_papers"]?["findings"]?[0])
        #expect(finding["paper"] == "in/b.txt")
        let digits = try #require(finding["fingerprint"]?.stringValue)
        for format in ["text", "sarif", "csv"] { #expect(try audit("in --format \(format)").output.contains(digits)) }
        let sarif = try JSONValue(parsing: try audit("in --format sarif").output)
        #expect(sarif["runs"]?[0]?["artifacts"]?.arrayValue?.count == 2)
    }

    @Test func itCanBeAcceptedAndKnown() throws {
        let json = try audit("in --format json")
        try workshop.write(json.output, to: "before.json")
        #expect(try audit("in --baseline before.json --fail-on warning").status == 0)
        for finding in try JSONValue(parsing: json.output)["between_papers"]?["findings"]?.arrayValue ?? [] {
            let digits = try #require(finding["fingerprint"]?.stringValue)
            let run = try CommandRun(
                ["accept", "in", "--fingerprint", digits, "--by", "A", "--reason", "A late posting."],
                in: workshop
            )
            #expect(run.status == 0, "\(run.errors)")
        }
        #expect(try audit("in --acceptances acceptances.json --fail-on warning").status == 0)
    }
}
