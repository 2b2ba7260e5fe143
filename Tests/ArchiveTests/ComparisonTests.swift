import Archive
import Foundation
import Ingestion
import Papers
import Publishing
import Reconciliation
import Testing

/// The database finds what is to be compared between papers just as it is found among papers at hand.
@Suite struct ComparisonTests {
    /// What was found, by the name of the paper.
    private func told(_ findings: [(String, [Finding])]) -> [String] {
        findings.flatMap { name, findings in findings.map { "\(name) \($0.rule) \($0.fingerprint) \($0.message)" } }
            .sorted()
    }

    private func between(_ facts: [PaperFacts]) -> [Finding] { BetweenPapers(facts).findings.flatMap(\.value) }

    private func compare(_ papers: [(name: String, text: String)]) async throws -> (memory: [String], archive: [String])
    {
        let shelf = try Shelf()
        let pipeline = try Pipeline()
        var facts: [PaperFacts] = []
        for (name, text) in papers.sorted(by: { $0.name < $1.name }) {
            try shelf.write(text, to: name)
            let paper = try pipeline.read(Array(text.utf8), name: name)
            facts.append(PaperFacts(of: pipeline.audit(paper, reports: pipeline.reports(of: paper))))
        }
        try await shelf.ingest()
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        let kept = try archive.comparison(rules: RuleRegister.rules)
        let asked = try archive.answerBetween(Question.Terms())
        #expect(asked.rows.compactMap { $0.last?.shown.flatMap(Int.init) }.reduce(0, +) == between(facts).count)
        let names = Dictionary(uniqueKeysWithValues: try archive.paperNames().map { ($0.key, $0.name) })
        let between = BetweenPapers(facts)
        #expect(between.checks == kept.between.checks)
        return (
            told(between.findings.map { (facts[$0.key].name, $0.value) }),
            told(kept.between.findings.map { (names[kept.papers[$0.key]] ?? "", $0.value) })
        )
    }

    @Test func theExamplesOfTheRules() async throws {
        var count = 0
        for rule in RuleRegister.rules {
            for example in rule.description.triggering {
                guard let earlier = example.earlier else { continue }
                let found = try await compare([("a.txt", earlier), ("b.txt", example.text)])
                #expect(found.memory == found.archive)
                #expect(!found.archive.isEmpty, "\(rule.description.id)")
                count += 1
            }
        }
        #expect(count >= 4)
    }

    /// Many papers, some without an authority, some twice, so that every fact has several neighbours.
    @Test func manyPapers() async throws {
        var papers: [(String, String)] = []
        for number in 1...24 {
            var text = samplePaper(number % 12, variance: number % 5 == 0 ? "0.900" : "0.300")
            if number % 4 == 0 { text = text.replacing("WEXCOMBE COUNTY COUNCIL", with: "") }
            if number % 7 == 0 { text = text.replacing("2.400", with: "2.300") }
            papers.append(("p\(number).txt", text))
        }
        let found = try await compare(papers)
        #expect(found.memory == found.archive)
        #expect(!found.archive.isEmpty)
    }

    @Test func anArchiveOfBeforeIsToldToBeBroughtUpToDate() async throws {
        let shelf = try Shelf()
        try shelf.write(samplePaper(1), to: "a.txt")
        try await shelf.ingest()
        try shelf.change("DROP TABLE facts")
        let archive = try ArchiveFile.read(shelf.path("a.sqlite"))
        #expect(throws: ArchiveError(.tooOld, at: shelf.path("a.sqlite"))) {
            try archive.comparison(rules: RuleRegister.rules)
        }
    }
}
