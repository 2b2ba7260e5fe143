import Ingestion
import Publishing
import Reconciliation

/// What came of an audit of many papers: it decides how the command ends.
struct AuditTally {
    private(set) var read = 0
    private(set) var counts = PaperCounts()
    private(set) var refusals: [IngestionError] = []
    /// Whether the user named one of the refused papers, rather than a folder in which it was met.
    private(set) var refusedNamedPaper = false
    /// How many findings an earlier audit has already; nil where there is none to compare with.
    private(set) var known: Int?
    private(set) var timings = StageTimings()
    private(set) var standings: [AcceptanceStanding] = []
    /// What the file of acceptances was called.
    var acceptancesName = ""
    private var witness = AcceptanceWitness()

    init(comparesWithBaseline: Bool = false) {
        known = comparesWithBaseline ? 0 : nil
    }

    /// The highest severity that was found; an acceptance that has run out or matches nothing is a question too.
    var worst: Severity? {
        let stale: [Severity] = standings.contains(where: \.isStale) ? [.warning] : []
        return (counts.findings.filter { $0.value > 0 }.keys + stale).max()
    }

    mutating func add(_ paper: AuditedPiece, of location: PaperLocation) {
        read += 1
        counts += paper.counts
        if known != nil { known = (known ?? 0) + paper.known }
        witness.saw(paper.keys, in: location.path.lastComponent.description)
    }

    /// What was found between papers that have been added before.
    mutating func add(between findings: [Finding], _ keys: Set<Acceptance.Key>, of location: PaperLocation, known: Int)
    {
        counts.add(findings)
        if self.known != nil { self.known = (self.known ?? 0) + known }
        witness.saw(keys, in: location.path.lastComponent.description)
    }

    mutating func add(_ checks: [CheckTally]) {
        var more = PaperCounts()
        more.checks = checks
        counts += more
    }

    mutating func add(_ error: IngestionError, of paper: PaperLocation) {
        refusals.append(error)
        refusedNamedPaper = refusedNamedPaper || paper.isNamed
    }

    mutating func add(_ timings: StageTimings) { self.timings += timings }

    /// Looks at the acceptances when all papers are audited.
    mutating func judge(_ book: AcceptanceBook, rules: Set<String>) {
        standings = witness.standings(of: book, rules: rules)
    }
}

/// What the tally keeps of a paper.
struct AuditedPiece: Sendable {
    var counts: PaperCounts
    /// Of all findings, those that an earlier audit has included.
    var keys: Set<Acceptance.Key>
    /// How many findings an earlier audit has already.
    var known = 0
    /// What other papers can be compared with; nil where there is no other.
    var facts: PaperFacts?
}
