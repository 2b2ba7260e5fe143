import Papers

/// A place of a paper as SARIF tells it: columns count UTF-16 code units, from 1.
struct SourceRegion: Hashable, Sendable {
    var startLine: Int
    /// Nil where the place has no column.
    var startColumn: Int?
    var endLine: Int
    var endColumn: Int?
    /// What stands at the place, where it is on one line.
    var snippet: String?

    /// Longer ones are no help to whoever looks at a finding.
    private static let longestSnippet = 400

    init(of place: Place, in source: SourceText) {
        startLine = max(1, Int(place.line))
        endLine = max(startLine, Int(place.endLine))
        guard place.column > 0 else { return }
        startColumn = Self.column(Int(place.column), ofLine: startLine, in: source)
        endColumn = Self.column(Int(place.endColumn), ofLine: endLine, in: source)
        guard startLine == endLine, startLine <= source.lineCount else { return }
        let line = source.range(ofLine: startLine)
        let lower = line.lowerBound + Int(place.column) - 1
        let upper = line.lowerBound + Int(place.endColumn) - 1
        guard lower <= upper, upper <= line.upperBound, upper - lower <= Self.longestSnippet else { return }
        snippet = String(decoding: source.bytes[lower..<upper], as: UTF8.self)
    }

    /// The column in UTF-16 code units of one in bytes; nil where the line is not there.
    private static func column(_ column: Int, ofLine line: Int, in source: SourceText) -> Int? {
        guard column > 0, line >= 1, line <= source.lineCount else { return nil }
        let range = source.range(ofLine: line)
        let end = min(range.lowerBound + column - 1, range.upperBound)
        var units = 1
        for byte in source.bytes[range.lowerBound..<max(range.lowerBound, end)] {
            // A character begins with a byte that continues none; beyond the basic plane it takes two units.
            if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
        return units
    }
}
