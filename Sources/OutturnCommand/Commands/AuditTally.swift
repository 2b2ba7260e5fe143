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

    /// The highest severity that was found.
    var worst: Severity? { counts.findings.filter { $0.value > 0 }.keys.max() }

    mutating func add(_ paper: PaperCounts) {
        read += 1
        counts += paper
    }

    mutating func add(_ error: IngestionError, of paper: PaperLocation) {
        refusals.append(error)
        refusedNamedPaper = refusedNamedPaper || paper.isNamed
    }
}
