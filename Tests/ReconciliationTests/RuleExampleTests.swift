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

    /// - Parameter isBetweenPapers: Whether examples of two papers are wanted, or those of one.
    static func all(
        betweenPapers isBetweenPapers: Bool = false,
        _ examples: (RuleDescription) -> [RuleExample]
    ) -> [RuleExampleCase] {
        RuleRegister.rules.map(\.description).flatMap { description in
            examples(description).map { RuleExampleCase(rule: description.id, example: $0) }
        }.filter { ($0.example.earlier != nil) == isBetweenPapers }
    }

    func audited() throws -> AuditedPaper { try Self.audited(example.text, name: "example.txt") }

    static func audited(_ text: String, name: String) throws -> AuditedPaper {
        let paper = try PaperReader.read(Array(text.utf8), name: name, lexicon: .standard())
        let lexicon = try Lexicon.standard()
        let reports = ReportReader(lexicon: lexicon).reports(of: paper)
        return Reconciler(lexicon: lexicon).audit(paper, reports: reports)
    }

    /// The paper and the one before it, compared.
    func compared() throws -> (between: BetweenPapers, own: [Finding]) {
        let papers = try [
            Self.audited(example.earlier ?? "", name: "earlier.txt"), Self.audited(example.text, name: "example.txt"),
        ]
        return (BetweenPapers(papers.map(PaperFacts.init)), papers.flatMap(\.findings))
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

    @Test(
        "What differs between two papers is found where it is marked, by its own rule",
        arguments: RuleExampleCase.all(betweenPapers: true, \.triggering)
    )
    func betweenPapers(_ example: RuleExampleCase) throws {
        let (between, own) = try example.compared()
        #expect(own.isEmpty)
        #expect(Array(between.findings.keys) == [1])
        let findings = (between.findings[1] ?? []).sorted {
            ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
        }
        #expect(findings.map(\.rule) == example.example.expected.map { _ in example.rule })
        #expect(findings.map { Int($0.place.line) } == example.example.expected.map(\.line))
        #expect(findings.map { Int($0.place.column) } == example.example.expected.map(\.column))
        #expect(findings.allSatisfy { $0.evidence.contains { $0.paper == "earlier.txt" } })
    }

    @Test(
        "What agrees between two papers is compared, and nothing is found",
        arguments: RuleExampleCase.all(betweenPapers: true, \.nonTriggering)
    )
    func agreeingPapers(_ example: RuleExampleCase) throws {
        let (between, own) = try example.compared()
        #expect(own.isEmpty)
        #expect(between.findings.isEmpty)
        let tally = try #require(between.checks.first { $0.rule == example.rule })
        #expect(tally.passed > 0)
    }
}
