/// Lines of one page whose figures stand in columns, from the first row of figures to the last.
struct AlignedRegion {
    struct Entry {
        var line: AlignedLine
        /// A row of figures; the others are blank, or words between the rows.
        var isRow: Bool
    }

    var entries: [Entry]
    /// The first line that may belong to its heading: what stands above belongs to another table or page.
    var floor: Int
    /// The last line that may still belong to its last row.
    var ceiling: Int

    /// Lines above the first row that look like rows of figures and belong to the heading.
    var headings: Set<Int> = []

    var firstLine: Int { entries[0].line.number }
    var lastLine: Int { entries[entries.count - 1].line.number }
    var wordLines: [AlignedLine] { entries.filter { !$0.isRow }.map(\.line) }
    var rowLines: [AlignedLine] { entries.filter(\.isRow).map(\.line) }
}
