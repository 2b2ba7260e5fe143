import Ingestion
import Papers
import Publishing
import Reconciliation

/// Prints the findings of many papers, in the order of the papers.
enum AuditPrinter {
    /// Prints a paper's findings as soon as those of all papers before it are printed, and the counts at the end.
    static func printText(of run: PaperRun) async throws -> AuditTally {
        let text = AuditText(usesColour: Console.usesColour)
        var tally = AuditTally()
        var failure: (any Error)?
        _ = await run.run(name: \.path) { (_, audited, _) in
            (text: text.findings(of: audited), counts: PaperCounts(of: audited))
        } take: { outcome in
            switch outcome.result {
            case .success(let paper):
                do {
                    // An empty line after each paper that has something to tell.
                    if !paper.text.isEmpty { try Console.print(paper.text + "\n") }
                } catch {
                    failure = error
                }
                tally.add(paper.counts)
            case .failure(let error):
                tally.add(error, of: outcome.paper)
            }
            return failure == nil
        }
        if let failure { throw failure }
        try Console.print(text.tally(tally.counts, papers: tally.read, refused: tally.refusals.count))
        return tally
    }

    /// Prints one document when all papers are audited.
    static func printJSON(of run: PaperRun) async throws -> AuditTally {
        var tally = AuditTally()
        var document = AuditDocument()
        _ = await run.run(name: \.path) { (_, audited, _) in
            (audited: withoutText(audited), counts: PaperCounts(of: audited))
        } take: { outcome in
            switch outcome.result {
            case .success(let paper):
                document.add(paper.audited)
                tally.add(paper.counts)
            case .failure(let error):
                document.refuse(outcome.paper.path.description, error.refusal)
                tally.add(error, of: outcome.paper)
            }
            return true
        }
        try Console.print(document.finish())
        return tally
    }

    /// What is left needs no more room than its findings while it waits for its turn.
    private static func withoutText(_ audited: AuditedPaper) -> AuditedPaper {
        var slim = audited
        slim.reports = []
        slim.paper.blocks = []
        slim.paper.source = SourceText([])
        return slim
    }
}
