extension TableSubject {
    /// The label of a row; its number where it has none.
    func rowLabel(_ row: Int32) -> String { printedLabel(ofRow: row) ?? "row \(row)" }

    /// The headings of a column from the outermost to the innermost; its number where it has none.
    func columnLabel(_ column: Int32) -> String { printedLabel(ofColumn: column) ?? "column \(column)" }

    /// `Placements, Controllable Budget`
    func label(of cell: GridCell) -> String { "\(rowLabel(cell.row)), \(columnLabel(cell.column))" }

    /// `‘Placements’ under ‘Controllable Budget’`
    func name(of cell: GridCell) -> String { "\(name(ofRow: cell.row)) under \(name(ofColumn: cell.column))" }

    /// What is printed is quoted, a number that we give is not.
    func name(ofRow row: Int32) -> String {
        printedLabel(ofRow: row).map { "‘\($0)’" } ?? rowLabel(row)
    }

    func name(ofColumn column: Int32) -> String {
        printedLabel(ofColumn: column).map { "‘\($0)’" } ?? columnLabel(column)
    }

    func printedLabel(ofRow row: Int32) -> String? {
        let index = Int(row) - 1
        guard table.rows.indices.contains(index), !table.rows[index].label.isEmpty else { return nil }
        return table.rows[index].label
    }

    func printedLabel(ofColumn column: Int32) -> String? {
        let index = Int(column) - 1
        guard table.columns.indices.contains(index), !table.columns[index].path.isEmpty else { return nil }
        return table.columns[index].path.joined(separator: " / ")
    }
}
