/// What heads the columns of words: the lines between it and the first row may go on with it.
struct WordHeadings {
    /// The last of what heads a column, by the column.
    private(set) var lowest: [Int: AlignedItem] = [:]
    /// The columns whose heading has several lines.
    private(set) var wrapped: Set<Int> = []

    /// - Parameter lines: the pieces of each line of the heading, the lowest first.
    init(_ lines: [[HeadingPiece]], over columns: AlignedColumns) {
        for piece in lines.joined() where !piece.isGroup && columns.isText(piece.columns.lowerBound) {
            let column = piece.columns.lowerBound
            if lowest[column] == nil {
                lowest[column] = AlignedItem(piece.words)
            } else {
                wrapped.insert(column)
            }
        }
    }
}
