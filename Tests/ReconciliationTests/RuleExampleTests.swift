import Lexicon
import Papers
import Records
import Testing

@testable import Reconciliation

/// An example of a rule's page, read as a paper is.
struct RuleExampleCase: CustomTestStringConvertible, Sendable {
    var rule: String
    var example: RuleExample

    var testDescription: String { "\(rule): \(example.title)" }

    static func all(_ examples: (RuleDescription) -> [RuleExample]) -> [RuleExampleCase] {
        RuleRegister.rules.map(\.description).flatMap { description in
            examples(description).map { RuleExampleCase(rule: description.id, example: $0) }
        }
    }

    func audited() throws -> AuditedPaper {
        let paper = try PaperReader.read(Array(example.text.utf8), name: "example.txt")
        let lexicon = try Lexicon.standard()
        let reports = ReportReader(lexicon: lexicon).reports(of: paper)
        return Reconciler(lexicon: lexicon).audit(paper, reports: reports)
    }
}

@Suite("The examples of the rules")
struct RuleExampleTests {
    @Test(
        "A triggering example is found where it is marked, by its own rule",
        arguments: RuleExampleCase.all(\.triggering)
    )
    func triggering(_ example: RuleExampleCase) throws {
        let findings = try example.audited().findings
        #expect(findings.map(\.rule) == example.example.expected.map { _ in example.rule })
        #expect(findings.map { Int($0.place.line) } == example.example.expected.map(\.line))
        #expect(findings.map { Int($0.place.column) } == example.example.expected.map(\.column))
        let severity = RuleRegister.rule(example.rule)?.description.severity
        #expect(findings.allSatisfy { $0.severity > .note || severity == .note })
    }

    @Test(
        "A non-triggering example is checked by its rule, and nothing is found",
        arguments: RuleExampleCase.all(\.nonTriggering)
    )
    func nonTriggering(_ example: RuleExampleCase) throws {
        let audited = try example.audited()
        #expect(audited.findings.isEmpty)
        let tally = try #require(audited.checks.first { $0.rule == example.rule })
        #expect(tally.passed > 0)
    }
}
