import Figures
import Tables

extension TableSubject {
    /// What the cell beside, above or below another is called that holds the same figure, of three digits or more:
    /// whoever copies figures by hand slips into the next row or column. Nil where none holds it, or more than one.
    func neighbour(of cell: GridCell) -> String? {
        guard let figure = self.cell(at: cell)?.figure, let value = figure.value, value.isLong else { return nil }
        let (row, column) = (Int(cell.row), Int(cell.column))
        let beside =
            [nextRow(row, by: -1), nextRow(row, by: 1)].compactMap { $0.map { GridCell(row: $0, column: column) } }
            + [GridCell(row: row, column: column - 1), GridCell(row: row, column: column + 1)]
        let alike = beside.filter { place in
            guard let other = self.cell(at: place)?.figure else { return false }
            return other.value == value && other.unit == figure.unit
        }
        guard alike.count == 1, let place = alike.first else { return nil }
        return label(of: place)
    }

    /// The next row above or below in which figures stand.
    private func nextRow(_ row: Int, by step: Int) -> Int? {
        var next = row + step
        while table.rows.indices.contains(next - 1) {
            if table.rows[next - 1].cells.contains(where: { $0.figure?.value != nil }) { return next }
            next += step
        }
        return nil
    }
}

extension ExactDecimal {
    /// Whether it has three digits that count.
    fileprivate var isLong: Bool { significand.magnitude >= 100 && !isZero }
}
