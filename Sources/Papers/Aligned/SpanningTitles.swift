/// Finds the titles of groups of rows that are set in the middle of the table and not at its labels: "Men" and "Women"
/// over the rates of each.
///
/// One such line may be the lower part of a cell; several whose middles are one, near that of the table, are titles.
struct SpanningTitles {
    private let columns: AlignedColumns
    /// Twice the middle of the table, and its width.
    private let middle: Int
    private let width: Int

    /// By how much middles of titles differ, and how far from the labels they begin, in characters.
    private static let slack = 1
    private static let indent = 4
    /// Which part of the table's width they stand off its middle at most.
    private static let drift = 5

    init(_ columns: AlignedColumns) {
        self.columns = columns
        let left = columns.columns.reduce(Int.max) { min($0, $1.extent.lowerBound) }
        let right = columns.columns.reduce(0) { max($0, $1.extent.upperBound) }
        middle = left + right
        width = right - left
    }

    /// The lines that are such titles, by their numbers.
    ///
    /// - Parameter above: The line right above the first row.
    func lines(of region: AlignedRegion, below above: AlignedLine?) -> Set<Int> {
        let between = region.entries.lazy.filter { !$0.isRow && isTitle($0.line) }.map(\.line)
        guard let first = between.first else { return [] }
        var lines = Array(between)
        if let above, isTitle(above) { lines.append(above) }
        guard lines.count > 1, lines.allSatisfy({ abs(centre($0) - centre(first)) <= 2 * Self.slack }) else {
            return []
        }
        return Set(lines.map(\.number))
    }

    private func centre(_ line: AlignedLine) -> Int { line.items.first?.doubleCentre ?? 0 }

    /// Whether a line has one thing, near the middle of the table, and this stands in no column of words.
    private func isTitle(_ line: AlignedLine) -> Bool {
        guard line.items.count == 1, let item = line.items.first, item.kind != .figure, item.kind != .mark,
            case let label = columns.label ?? 0, label == 0 || label == columns.textColumns.first,
            item.start >= columns.columns[label].extent.lowerBound + Self.indent,
            abs(item.doubleCentre - middle) * Self.drift <= 2 * width
        else { return false }
        return columns.textColumns.allSatisfy { column in
            let extent = columns.columns[column].extent
            return column == label || item.end <= extent.lowerBound || extent.upperBound <= item.start
        }
    }
}
