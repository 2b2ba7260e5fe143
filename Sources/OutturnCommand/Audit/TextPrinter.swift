import Publishing
import Reconciliation

/// For people: a paper's findings as soon as those of all papers before it are printed, and the counts at the end.
struct TextPrinter: FindingsPrinter {
    private static var text: AuditText { AuditText(usesColour: Console.usesColour) }

    static func piece(of audited: AuditedPaper) -> String { text.findings(of: audited) }

    mutating func add(_ piece: String) throws {
        // An empty line after each paper that has something to tell.
        if !piece.isEmpty { try Console.print(piece + "\n") }
    }

    mutating func refuse(_ name: String, _ refusal: Refusal) {}

    mutating func add(between pieces: [String], _ checks: [CheckTally]) throws {
        if !pieces.isEmpty { try Console.print("Between the papers\n\n" + pieces.map { $0 + "\n" }.joined()) }
    }

    consuming func finish(_ tally: AuditTally) throws {
        let stale = Self.text.stale(tally.standings, in: tally.acceptancesName)
        if !stale.isEmpty { try Console.print(stale + "\n") }
        try Console.print(
            Self.text.tally(tally.counts, papers: tally.read, refused: tally.refusals.count, known: tally.known)
        )
    }
}
