import Papers
import Publishing
import Reconciliation

/// For programs: one document when all papers are audited.
struct JSONPrinter: FindingsPrinter, ~Copyable {
    private var document = AuditDocument()

    /// What is left needs no more room than its findings while it waits for its turn.
    static func piece(of audited: AuditedPaper) -> AuditedPaper {
        var slim = audited
        slim.reports = []
        slim.paper.blocks = []
        slim.paper.source = SourceText([])
        return slim
    }

    mutating func add(_ piece: AuditedPaper) { document.add(piece) }

    mutating func refuse(_ name: String, _ refusal: Refusal) { document.refuse(name, refusal) }

    mutating func add(between pieces: [AuditedPaper], _ checks: [CheckTally]) {
        document.add(between: pieces, checks)
    }

    consuming func finish(_ tally: AuditTally) throws {
        try Console.print(document.finish(known: tally.known, standings: tally.standings))
    }
}
