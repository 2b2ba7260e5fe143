import Papers

/// Marks what was put back into its place by the reader, so that nobody takes it for printed there.
enum RecoveredMarks {
    static func mark(_ table: inout Table, how: String) {
        for row in table.rows.indices where !table.rows[row].roles.contains(.header) {
            mark(&table.rows[row], how: how)
        }
    }

    static func mark(_ row: inout Row, how: String) {
        var cells = row.cells
        for cell in cells.indices where !cells[cell].text.isEmpty {
            cells[cell].content = marked(cells[cell].content, how)
        }
        row.cells = cells
    }

    private static func marked(_ content: CellContent, _ how: String) -> CellContent {
        switch content {
        case .figure(var figure):
            figure.origin = .recovered(how)
            return .figure(figure)
        case .rating(var rating):
            rating.origin = .recovered(how)
            return .rating(rating)
        case .text, .trend, .blank: return content
        }
    }

    /// The places of a text that was put together from several, one for each stretch of neighbouring lines.
    static func places(of text: TracedText) -> [Place] {
        var places: [Place] = []
        let starts = [text.first] + text.others
        var lastLine: Int32?
        for (index, run) in starts.enumerated() {
            let end = index + 1 < starts.count ? Int(starts[index + 1].offset) : text.text.utf8.count
            guard Int(run.offset) < end else { continue }
            let place = text.place(of: Int(run.offset)..<end)
            if let last = lastLine, run.line - last <= 1, let previous = places.last {
                places[places.count - 1] = previous.union(place)
            } else {
                places.append(place)
            }
            lastLine = run.line
        }
        return places
    }
}
