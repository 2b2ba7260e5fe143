import Ingestion
import Publishing
import Reconciliation

/// An audit of many papers, from the files to what is printed.
struct AuditRun: Sendable {
    var papers: PaperRun
    var baseline: Baseline?
    var acceptancesName = ""

    /// Tells the findings by a printer, in the order of the papers.
    func run<Printer: FindingsPrinter & ~Copyable>(_ printer: consuming Printer) async throws -> AuditTally {
        var tally = AuditTally(comparesWithBaseline: baseline != nil)
        tally.acceptancesName = acceptancesName
        var failure: (any Error)?
        _ = await papers.run(name: \.path) { [self] (_, audited, timings) in
            piece(of: audited, by: Printer.self, &timings)
        } take: { outcome in
            tally.add(outcome.timings)
            switch outcome.result {
            case .success(let piece):
                do {
                    try printer.add(piece.told)
                } catch {
                    failure = error
                }
                tally.add(piece.kept, of: outcome.paper)
            case .failure(let error):
                printer.refuse(outcome.paper.path.description, error.refusal)
                tally.add(error, of: outcome.paper)
            }
            return failure == nil
        }
        if let failure { throw failure }
        if let book = papers.pipeline.acceptances { tally.judge(book, rules: papers.pipeline.ruleIDs) }
        try printer.finish(tally)
        return tally
    }

    private func piece<Printer: FindingsPrinter & ~Copyable>(
        of audited: AuditedPaper,
        by _: Printer.Type,
        _ timings: inout StageTimings
    ) -> (told: Printer.Piece, kept: AuditedPiece) {
        timings.measure(.publishing) { () throws(Never) in
            var audited = audited
            let keys = Set(audited.findings.map(\.key))
            let known = baseline?.removeKnown(from: &audited.findings) ?? 0
            let kept = AuditedPiece(counts: PaperCounts(of: audited), keys: keys, known: known)
            return (Printer.piece(of: audited), kept)
        }
    }
}
