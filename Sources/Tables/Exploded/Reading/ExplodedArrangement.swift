import Papers

/// What a reading of a region found: pieces in rows and columns, and what it could not place.
struct ExplodedArrangement {
    var plan: RecordPlan
    /// Rows of cells, each the pieces of one cell; nil where none is known.
    var rows: [[[Int]?]]
    /// Pieces that belong to the table and whose place is not certain.
    var refused: [Int]
    /// Pieces that name columns or units.
    var headings: Set<Int>
    /// The parts of lines that head each column, where they were told apart; empty where they were not.
    var columnHeadings: [[StripPart]] = []
    var how: String
    /// The columns (from 0) of a difference: the first, the second and their difference, if it told the rows.
    var difference: (first: Int, second: Int, result: Int)?
    /// Relations along this axis made the reading the right one: rows for totals, columns for differences.
    var provenBy: Set<Relation.Axis> = []
    /// Along this axis figures are missing that were printed, so that no sum of the others tells anything.
    var untold: Set<Relation.Axis> = []
    /// Rows and columns were counted out, not searched for.
    var isCounted = false
    var isBounded = false
    /// The share of the region's figures that stand in rows with all their cells.
    var share: Double

    /// Whether any column of values has a heading of its own.
    var isHeaded: Bool { columnHeadings.dropFirst().contains { !$0.isEmpty } }
}
