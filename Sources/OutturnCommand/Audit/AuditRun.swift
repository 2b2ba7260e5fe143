import Archive
import Ingestion
import Publishing
import Reconciliation

/// An audit of many papers, from the files to what is printed.
struct AuditRun: Sendable {
    var papers: PaperRun
    /// Where the papers lie, which then finds what is to be compared between them; nil for papers at hand.
    var archive: ArchiveFile?
    var comparesPapers = true
    var baseline: Baseline?
    var acceptancesName = ""

    /// Tells the findings by a printer, in the order of the papers.
    func run<Printer: FindingsPrinter & ~Copyable>(_ printer: consuming Printer) async throws -> AuditTally {
        var tally = AuditTally(comparesWithBaseline: baseline != nil)
        tally.acceptancesName = acceptancesName
        var failure: (any Error)?
        var read: [(location: PaperLocation, facts: PaperFacts?)] = []
        let copies = try archive?.findingCopies()
        _ = await papers.run(name: \.path) { [self] (index, audited, timings) in
            var audited = audited
            if let key = papers.papers[index].kept?.key { copies?.apply(to: &audited.findings, ofPaper: key) }
            return piece(of: audited, by: Printer.self, &timings)
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
                read.append((outcome.paper, piece.kept.facts))
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
            let known =
                baseline?.removeKnown(
                    from: &audited.findings,
                    of: audited.paper.file.name,
                    sha256: audited.paper.file.sha256
                ) ?? 0
            var kept = AuditedPiece(counts: PaperCounts(of: audited), keys: keys, known: known)
            if comparesPapers, archive == nil, papers.papers.count > 1 { kept.facts = PaperFacts(of: audited) }
            return (Printer.piece(of: audited), kept)
        }
    }

    /// Compares the papers with each other, and tells each finding in the paper where it stands.
    private func compare<Printer: FindingsPrinter & ~Copyable>(
        _ read: [(location: PaperLocation, facts: PaperFacts?)],
        printer: inout Printer,
        tally: inout AuditTally
    ) throws {
        guard comparesPapers, read.count > 1 else { return }
        var timings = StageTimings()
        let (checks, told) = try timings.measure(.reconciliation) { () throws(ArchiveError) in try between(read) }
        tally.add(checks)
        var pieces: [Printer.Piece] = []
        for (location, found) in told {
            // Read once more for the lines to show: few papers have such findings, and none is kept for them.
            let paper = try papers.pipeline.read(location, named: location.path, timings: &timings)
            var findings = found
            papers.pipeline.acceptances?.apply(to: &findings, of: location.path.description)
            let keys = Set(findings.map(\.key))
            let known =
                baseline?.removeKnown(
                    from: &findings,
                    of: paper.file.name,
                    sha256: paper.file.sha256
                ) ?? 0
            tally.add(between: findings, keys, of: location, known: known)
            if !findings.isEmpty {
                pieces.append(
                    Printer.piece(of: AuditedPaper(paper: paper, reports: [], checks: [], findings: findings))
                )
            }
        }
        try printer.add(between: pieces, checks)
        timings.bytes = 0
        tally.add(timings)
    }

    /// The findings between the papers, in the order of the papers that they are told in.
    private func between(
        _ read: [(location: PaperLocation, facts: PaperFacts?)]
    ) throws(ArchiveError) -> (checks: [CheckTally], told: [(PaperLocation, [Finding])]) {
        guard let archive else {
            let between = BetweenPapers(read.compactMap(\.facts), rules: papers.pipeline.rules)
            let told = between.findings.sorted { $0.key < $1.key }.map { (read[$0.key].location, $0.value) }
            return (between.checks, told)
        }
        let comparison = try archive.comparison(rules: papers.pipeline.rules)
        var found: [Int64: [Finding]] = [:]
        for (paper, findings) in comparison.between.findings { found[comparison.papers[paper]] = findings }
        let told = read.compactMap { paper -> (PaperLocation, [Finding])? in
            guard let key = paper.location.kept?.key, let findings = found[key] else { return nil }
            return (paper.location, findings)
        }
        return (comparison.between.checks, told)
    }
}
