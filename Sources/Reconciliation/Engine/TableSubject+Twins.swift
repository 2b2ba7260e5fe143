import Tables

extension TableSubject {
    /// Whether two rows print the same label and the same figures.
    func printsAlike(_ first: Int32, _ second: Int32) -> Bool {
        let indices = [Int(first) - 1, Int(second) - 1]
        guard indices.allSatisfy(table.rows.indices.contains) else { return false }
        let (one, other) = (table.rows[indices[0]], table.rows[indices[1]])
        return one.label == other.label && one.cells.count == other.cells.count
            && zip(one.cells, other.cells).allSatisfy { $0.column == $1.column && $0.text == $1.text }
    }

    /// The row right before or after one that prints the same.
    func twin(ofRow row: Int32) -> Int32? {
        [row + 1, row - 1].first { printsAlike(row, $0) }
    }
}
