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
        var read: [(location: PaperLocation, facts: PaperFacts)] = []
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
                if let facts = piece.kept.facts { read.append((outcome.paper, facts)) }
            case .failure(let error):
                printer.refuse(outcome.paper.path.description, error.refusal)
                tally.add(error, of: outcome.paper)
            }
            return failure == nil
        }
        if let failure { throw failure }
        try compare(read, printer: &printer, tally: &tally)
        if let book = papers.pipeline.acceptances {
            tally.judge(book, rules: Set(papers.pipeline.rules.map(\.description.id)))
        }
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
            var kept = AuditedPiece(counts: PaperCounts(of: audited), keys: keys, known: known)
            if papers.papers.count > 1 { kept.facts = PaperFacts(of: audited) }
            return (Printer.piece(of: audited), kept)
        }
    }

    /// Compares the papers with each other, and tells each finding in the paper where it stands.
    private func compare<Printer: FindingsPrinter & ~Copyable>(
        _ read: [(location: PaperLocation, facts: PaperFacts)],
        printer: inout Printer,
        tally: inout AuditTally
    ) throws {
        guard read.count > 1 else { return }
        var timings = StageTimings()
        let between = timings.measure(.reconciliation) { () throws(Never) in
            BetweenPapers(read.map(\.facts), rules: papers.pipeline.rules)
        }
        tally.add(between.checks)
        var pieces: [Printer.Piece] = []
        for (index, found) in between.findings.sorted(by: { $0.key < $1.key }) {
            let location = read[index].location
            // Read once more for the lines to show: few papers have such findings, and none is kept for them.
            let paper = try papers.pipeline.read(location, named: location.path, timings: &timings)
            var findings = found
            papers.pipeline.acceptances?.apply(to: &findings)
            let keys = Set(findings.map(\.key))
            let known = baseline?.removeKnown(from: &findings) ?? 0
            tally.add(between: findings, keys, of: location, known: known)
            if !findings.isEmpty {
                pieces.append(
                    Printer.piece(of: AuditedPaper(paper: paper, reports: [], checks: [], findings: findings))
                )
            }
        }
        try printer.add(between: pieces, between.checks)
        timings.bytes = 0
        tally.add(timings)
    }
}
