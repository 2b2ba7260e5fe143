/// What the headings of a paper have told of their columns. Its tables are headed alike, and the same words tell the
/// same each time.
final class HeadingMemory {
    private var columns: [[String]: Column] = [:]

    /// What some headings tell of a column, the outermost first; they are read where they have not been before.
    func column(at index: Int, under headings: [String], read: () -> Column) -> Column {
        var column: Column
        if let known = columns[headings] {
            column = known
        } else {
            column = read()
            columns[headings] = column
        }
        column.index = index
        return column
    }
}
