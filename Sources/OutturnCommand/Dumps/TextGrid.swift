import Publishing

/// Words set in columns, for a terminal.
struct TextGrid {
    private var rows: [[String]] = []
    /// A longer cell is cut, so that a row stays a line.
    private let widest: Int
    /// Where the last cell of a row goes on below itself; nil where a row is always one line.
    private let end: Int?

    init(widest: Int = 32, wrapsAt end: Int? = nil) {
        self.widest = widest
        self.end = end
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
        return rows.flatMap { row in
            var line = "  "
            for (column, cell) in row.dropLast().enumerated() {
                line += TerminalText.padded(cell, to: widths[column] + 2)
            }
            let margin = TerminalText.width(of: line)
            let last = Self.wrapped(row.last ?? "", to: end.map { max(20, $0 - margin) } ?? .max)
            var lines = [line + (last.first ?? "")]
            lines += last.dropFirst().map { String(repeating: " ", count: margin) + $0 }
            while lines[0].last == " " { lines[0].removeLast() }
            return lines
        }
    }

    /// The words of a text in lines of a width; a longer word has a line of its own.
    private static func wrapped(_ text: String, to width: Int) -> [String] {
        guard TerminalText.width(of: text) > width else { return [text] }
        return text.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, TerminalText.width(of: last) + 1 + TerminalText.width(of: String(word)) <= width {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append(String(word))
            }
        }
    }
}
