import Papers
import Tables

/// Where the figures of tables stand, to tell text that has been read as a cell from text that is still to be read.
///
/// A recovered table is made of what the blocks take for paragraphs, and a row that came loose stands in one. The
/// places of HTML name nodes, no columns; there cells and paragraphs never share any text.
struct CellPlaces: Sendable {
    private struct Place: Comparable {
        var line: Int32
        var column: Int32

        static func < (left: Place, right: Place) -> Bool {
            (left.line, left.column) < (right.line, right.column)
        }
    }

    /// Sorted by their starts; none overlaps another.
    private var starts: [Place] = []
    private var ends: [Place] = []

    init(of tables: [IdentifiedTable]) {
        var areInOrder = true
        for table in tables where table.table.layout != .html {
            let rows = table.table.rows.span
            for row in rows.indices {
                let cells = rows[row].cells.span
                for cell in cells.indices where cells[cell].place.column > 0 && cells[cell].figure != nil {
                    add(cells[cell].place, &areInOrder)
                    for place in cells[cell].otherPlaces { add(place, &areInOrder) }
                }
            }
        }
        // Nearly every table is read from its first line to its last.
        guard !areInOrder else { return }
        let order = starts.indices.sorted { starts[$0] < starts[$1] }
        (starts, ends) = (order.map { starts[$0] }, order.map { ends[$0] })
    }

    private mutating func add(_ place: Papers.Place, _ areInOrder: inout Bool) {
        let start = Place(line: place.line, column: place.column)
        if let last = starts.last, start < last { areInOrder = false }
        starts.append(start)
        ends.append(Place(line: place.endLine, column: place.endColumn))
    }

    /// Whether a place begins within a cell that holds a figure.
    func contains(_ place: Papers.Place) -> Bool {
        guard place.column > 0, !starts.isEmpty else { return false }
        let wanted = Place(line: place.line, column: place.column)
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return low > 0 && wanted < ends[low - 1]
    }
}
