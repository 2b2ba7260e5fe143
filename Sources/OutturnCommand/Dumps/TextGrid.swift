import Publishing

/// Words set in columns, for a terminal.
struct TextGrid {
    private var rows: [[String]] = []
    /// A longer cell is cut, so that a row stays a line.
    private let widest: Int

    init(widest: Int = 32) {
        self.widest = widest
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map { TerminalText.shortened($0, to: widest) })
    }

    /// The rows as lines, each indented by two spaces, the columns two spaces apart.
    var lines: [String] {
        var widths: [Int] = []
        for row in rows {
            for (column, cell) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                widths[column] = max(widths[column], TerminalText.width(of: cell))
            }
        }
        return rows.map { row in
            var line = "  "
            for (column, cell) in row.enumerated() {
                line += column < row.count - 1 ? TerminalText.padded(cell, to: widths[column] + 2) : cell
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
