import Archive
import Foundation
import Ingestion
import Reconciliation
import TestSupport
import Testing

/// Published papers of one council in one archive.
@Suite("Published papers in an archive", .enabled(if: PublishedPapers.areThere))
struct ArchivedPaperTests {
    private func withArchive(_ look: (ArchiveFile) throws -> Void) async throws {
        let workshop = try Workshop()
        let archive = try ArchiveFile.open(workshop.path("a.sqlite"))
        let papers = try PaperSource([FilePath(try #require(PublishedPapers.folder) + "/derbyshire")])
        let options = ArchiveIngestion.Options(jobs: 2)
        _ = try await ArchiveIngestion(papers, into: archive, through: Pipeline(), options: options).run()
        try look(archive)
        try archive.close()
    }

    private func column(_ name: String, of answer: Answer) -> [String] {
        guard let column = answer.columns.firstIndex(of: name) else { return [] }
        return answer.rows.map { String(($0[column].shown ?? "").prefix(3)) }
    }

    @Test("two extractions are one report, and an outturn goes on from a forecast")
    func archive() async throws {
        try await withArchive { archive in
            let copies = try archive.answer(.copies, Question.Terms())
            #expect(column("paper", of: copies) == ["000"])
            #expect(column("of_paper", of: copies) == ["002"])
            #expect(column("kinship", of: copies) == ["cop"])

            var terms = Question.Terms()
            terms.words = "Redundancy"
            #expect(column("paper", of: try archive.answer(.service, terms)) == ["002", "003"])

            let comparison = try archive.comparison(rules: RuleRegister.rules)
            let names = Dictionary(uniqueKeysWithValues: try archive.paperNames().map { ($0.key, $0.name.prefix(3)) })
            let told = comparison.between.findings.flatMap { paper, findings in
                findings.map { finding in
                    (names[comparison.papers[paper]] ?? "", finding.evidence.compactMap(\.paper).first?.prefix(3) ?? "")
                }
            }
            #expect(told.contains { $0 == ("004", "001") })
        }
    }
}
