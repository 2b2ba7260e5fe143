/// Columns that have headings and no figure in any row.
extension AlignedColumns {
    /// How far a unit may end from the figures that it stands over.
    private static let slack = 4

    /// Puts a column where a line of units has one that stands over nothing, if all others stand over one column of
    /// figures each: of `Own`, `Outside` and `Total` the rows may fill the last alone.
    mutating func addEmpty(below ruler: AlignedLine) {
        var empty: [AlignedItem] = []
        var covered: Set<Int> = []
        for item in ruler.items {
            if let column = figureColumns.first(where: { stands(item, over: columns[$0]) }) {
                guard covered.insert(column).inserted else { return }
            } else if columns.contains(where: {
                item.start < $0.extent.upperBound && $0.extent.lowerBound < item.end
            }) {
                return
            } else {
                empty.append(item)
            }
        }
        guard !empty.isEmpty, covered.count == figureColumns.count else { return }
        for item in empty { insert(item) }
    }

    private func stands(_ unit: AlignedItem, over column: AlignedColumn) -> Bool {
        abs(Double(unit.end) - column.meanEnd) <= Double(Self.slack)
            || unit.start < column.extent.upperBound && column.extent.lowerBound < unit.end
    }

    private mutating func insert(_ item: AlignedItem) {
        let position = columns.firstIndex { $0.extent.lowerBound > item.start } ?? columns.count
        let id = (columns.map(\.id).max() ?? 0) + 1
        columns.insert(AlignedColumn(id: id, empty: item), at: position)
        if let marks, marks >= position { self.marks = marks + 1 }
        for row in places.indices {
            for index in places[row].indices where places[row][index] >= position { places[row][index] += 1 }
        }
    }
}
