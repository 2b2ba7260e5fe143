import Publishing
import Reconciliation

/// For viewers and services that take in what checkers find.
struct SARIFPrinter: FindingsPrinter, ~Copyable {
    private var document: SARIFDocument

    init(rules: [RuleDescription], isComparison: Bool) {
        document = SARIFDocument(rules: rules, isComparison: isComparison)
    }

    static func piece(of audited: AuditedPaper) -> SARIFPaper { SARIFPaper(of: audited) }

    mutating func add(_ piece: SARIFPaper) { document.add(piece) }

    mutating func refuse(_ name: String, _ refusal: Refusal) { document.refuse(name, refusal) }

    mutating func add(between pieces: [SARIFPaper], _ checks: [CheckTally]) {
        for piece in pieces { document.add(between: piece) }
    }

    consuming func finish(_ tally: AuditTally) throws {
        try Console.print(document.finish(standings: tally.standings))
    }
}
