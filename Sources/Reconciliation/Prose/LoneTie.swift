import Figures
import Tables

/// How a row is known that a figure which stands nowhere may be of.
enum LoneTie: Int, Sendable {
    /// Another figure of the sentence is of its column.
    case column
    /// It is a total.
    case total
    /// Words of the sentence are of its label alone, or its heading is called by it.
    case near
    /// Words around the figure are of its label alone.
    case part
    /// Its name stands near the figure.
    case named
    /// Another figure of the sentence is of it.
    case beside
}

/// How the words around a figure speak of a column.
enum LoneColumn: Sendable {
    /// They say what its figures are.
    case role
    /// They say that the figure is another thing.
    case another
    /// They tell all, or half of what tells its heading from the others.
    case full, half
    /// Another figure of the sentence is of it.
    case beside
    /// The sentence tells its time.
    case timed
    /// The sentence tells half of its heading somewhere.
    case somewhere
    case none

    var isTold: Bool { self != .none }
}

/// What a slip may have made of a figure: a cell, or the difference of two of its row.
struct LoneTarget: Sendable {
    var row: RowPlace
    var cells: [(column: Int, figure: Figure)]
    /// To as many digits as the figure tells.
    var value: ExactDecimal
    var slip: Finding.Diagnosis

    var isGap: Bool { cells.count > 1 }
    var place: ValueIndex.CellPlace {
        ValueIndex.CellPlace(table: row.table, cell: GridCell(row: row.row, column: cells[0].column))
    }
}
