import Figures
import Papers

/// One printed piece that takes a line, or part of one, in a table that lost its shape.
struct ExplodedPiece: Sendable {
    var line: Int
    /// Its bytes in the source.
    var bytes: Range<Int>
    var text: String
    var shape: CellShape
    /// Pieces with no blank line between them have the same number.
    var block: Int
    /// Behind a note at the foot, where a lost cell may stand.
    var isAfterNote: Bool
    /// What the piece adds to a sum. A dash is nothing, said on purpose.
    var value: ExactDecimal?
}

/// A run of short lines among which values stand.
struct ExplodedRegion: Sendable {
    var pieces: [ExplodedPiece]
    /// Lines of the region that the limits leave out.
    var isCut: Bool

    var lines: ClosedRange<Int> {
        let first = pieces.first?.line ?? 1
        return first...max(first, pieces.last?.line ?? 1)
    }
}
