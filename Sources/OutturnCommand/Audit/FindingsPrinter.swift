import Publishing
import Reconciliation

/// One form in which the findings of papers are told.
///
/// A paper is made into a piece while its text is at hand, several papers at once; the pieces are then taken in the
/// order of the papers.
protocol FindingsPrinter: ~Copyable, SendableMetatype {
    associatedtype Piece: Sendable

    static func piece(of audited: AuditedPaper) -> Piece

    mutating func add(_ piece: Piece) throws

    /// A file that could not be read, so that nothing was checked in it.
    mutating func refuse(_ name: String, _ refusal: Refusal)

    /// What several papers tell together: a piece for each paper in which something is found, when all are read.
    mutating func add(between pieces: [Piece], _ checks: [CheckTally]) throws

    /// Tells what is told at the end.
    consuming func finish(_ tally: AuditTally) throws
}
