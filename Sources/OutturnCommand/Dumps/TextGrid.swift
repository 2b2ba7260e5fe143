/// Words set in columns, for a terminal.
struct TextGrid {
    private var rows: [[String]] = []
    /// A longer cell is cut, so that a row stays a line.
    private let widest: Int

    init(widest: Int = 32) {
        self.widest = widest
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map(cut))
    }

    /// The rows as lines, each indented by two spaces, the columns two spaces apart.
    var lines: [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], cell.unicodeScalars.count)
            }
        }
        return rows.map { row in
            var line = "  "
            for (column, cell) in row.enumerated() {
                line += cell
                guard column < row.count - 1 else { break }
                line += String(repeating: " ", count: widths[column] - cell.unicodeScalars.count + 2)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    private func cut(_ text: String) -> String {
        guard text.unicodeScalars.count > widest else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(widest - 1))) + "…"
    }
}
