import Figures
import Papers
import Records
import Tables

/// A table as the rules see it: what each cell contributes, and what a reader would call it.
///
/// A class, since every sentence asks for rows and cells of it: a copy of a table counts up a reference for each part.
public final class TableSubject: Sendable {
    /// The id by which findings name the table.
    public let id: String
    public let table: Table

    public init(_ table: IdentifiedTable) {
        self.id = table.id
        self.table = table.table
    }

    func cell(at position: GridCell) -> Cell? {
        index(of: position).map { table.rows[Int(position.row) - 1].cells[$0] }
    }

    /// Which of its row's cells begins at a position.
    private func index(of position: GridCell) -> Int? {
        let (row, column) = (Int(position.row) - 1, Int(position.column))
        guard table.rows.indices.contains(row) else { return nil }
        let count = table.rows[row].cells.count
        if column <= count, column > 0, table.rows[row].cells[column - 1].column == column { return column - 1 }
        // Spans leave gaps in the count of columns; the cells still stand in order.
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if table.rows[row].cells[middle].column < column { low = middle + 1 } else { high = middle }
        }
        return low < count && table.rows[row].cells[low].column == column ? low : nil
    }

    /// A figure that spans columns counts in the first of them; the others are blank.
    func reading(at position: GridCell) -> Reading {
        guard let index = index(of: position) else { return .blank }
        // In place: a copy of a row or cell counts up a reference for each of its fields.
        let (all, isPlaced) = (table.rows, table.layout == .exploded)
        let rows = all.span
        let cells = rows[Int(position.row) - 1].cells.span
        switch cells[index].content {
        case .figure(let figure): return Reading(figure, isPlaced: isPlaced)
        case .blank: return .blank
        case .text: return cells[index].text.isEmpty ? .blank : .words
        case .rating, .trend: return .words
        }
    }

    func term(row: Int, column: Int, weight: Int = 1) -> Term {
        let position = GridCell(row: row, column: column)
        return Term(cell: position, weight: weight, reading: reading(at: position))
    }

    /// Where a cell's figure stands; where the row is when the cell is not printed.
    func place(of position: GridCell) -> Place {
        if let cell = cell(at: position) { return cell.figure?.place ?? cell.place }
        let row = table.rows.indices.contains(Int(position.row) - 1) ? table.rows[Int(position.row) - 1] : nil
        let lines = row?.lines ?? table.lineRanges.first ?? 1...1
        return Place(line: lines.lowerBound, column: 0, endLine: lines.upperBound, endColumn: 0)
    }
}
