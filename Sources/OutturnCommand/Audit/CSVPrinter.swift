import Publishing
import Reconciliation

/// For spreadsheets: a row a finding, as soon as its paper's turn has come.
struct CSVPrinter: FindingsPrinter {
    private var hasBegun = false

    static func piece(of audited: AuditedPaper) -> [UInt8] { FindingsCSV.rows(of: audited) }

    mutating func add(_ piece: [UInt8]) throws {
        try begin()
        if !piece.isEmpty { try Console.print(piece) }
    }

    mutating func refuse(_ name: String, _ refusal: Refusal) {}

    mutating func add(between pieces: [[UInt8]], _ checks: [CheckTally]) throws {
        for piece in pieces { try add(piece) }
    }

    consuming func finish(_ tally: AuditTally) throws {
        try begin()
        // The table has no room for them.
        for standing in tally.standings where standing.isStale {
            Console.tell("outturn: \(tally.acceptancesName): \(TerminalText.safe(standing.message))")
        }
    }

    private mutating func begin() throws {
        if !hasBegun { try Console.print(FindingsCSV.header) }
        hasBegun = true
    }
}
