/// Parts the words of a heading by the gutters that run down all its lines, where these leave as many parts as there
/// are columns to name.
struct HeadingGutters {
    let frame: ColumnFrame
    /// The lowest first.
    let lines: [HeadingLine]

    func pieces() -> [[HeadingPiece]]? {
        guard let first = frame.figures.first else { return nil }
        let parts = parts()
        let columns = [Array(first..<frame.count), frame.figures].first { columns in
            parts.count >= columns.count && parts.count - columns.count <= first
        }
        guard let columns else { return nil }
        let named = zip(parts.suffix(columns.count), columns)
        return lines.map { line in
            if line.countsFigures { return line.counted(frame.figures) }
            return named.compactMap { part, column in
                let words = line.words.filter { part.contains($0.start) }
                return words.isEmpty ? nil : HeadingPiece(words: words, columns: column...column, line: line.number)
            }
        }
    }

    /// What the words of all lines cover together, units left out.
    private func parts() -> [Range<Int>] {
        let words = lines.filter { !$0.isUnits }.flatMap(\.words).sorted { $0.start < $1.start }
        var parts: [Range<Int>] = []
        for word in words {
            if let last = parts.last, word.start <= last.upperBound {
                parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, word.end)
            } else {
                parts.append(word.start..<word.end)
            }
        }
        return parts
    }
}
