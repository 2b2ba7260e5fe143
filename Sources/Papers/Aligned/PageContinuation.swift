/// The rows at the foot of a page whose table may go on at the head of the next.
///
/// A page may begin with no more than the total of a table. What stands in no row there has no column to be told from,
/// and one row by itself is no table: both go by the rows above the page's end.
struct PageContinuation {
    /// The last rows, as they were cut for their columns.
    let rows: [AlignedLine]
    let lastLine: Int
    let columnCount: Int
    let figureColumns: Int
    /// The lines of the heading, single spaces between their words.
    private let heads: Set<[UInt8]>
    /// The last of these.
    private let end: [UInt8]?

    /// So many rows say where the columns stand.
    private static let depth = 6
    /// So few columns of figures have only their total go on alone.
    private static let told = 2

    init(_ region: AlignedRegion, _ columns: AlignedColumns, heading: [Int], source: SourceText) {
        rows = Array(region.rowLines.suffix(Self.depth))
        lastLine = region.lastLine
        columnCount = columns.columns.count
        figureColumns = columns.figureColumns.count
        let lines = heading.map { Self.words(of: $0, source) }.filter { !$0.isEmpty }
        heads = Set(lines)
        end = lines.last
    }

    /// Whether a line above the rows of the next page is one of the heading again.
    func repeats(_ line: Int, _ source: SourceText) -> Bool { heads.contains(Self.words(of: line, source)) }

    /// Whether a line is the last one of the heading again: what stands below it belongs to the first row.
    func repeatsEnd(_ line: Int, _ source: SourceText) -> Bool {
        end != nil && Self.words(of: line, source) == end
    }

    /// Whether the rows of a page go on with these: they stand in the same columns, and few of them are the table's
    /// total or have figures in several columns.
    func goesOn(with rows: [AlignedLine], in columns: AlignedColumns, _ kinds: WordKinds) -> Bool {
        guard columns.columns.count == columnCount, columns.figureColumns.count == figureColumns else { return false }
        return rows.contains { row in
            guard let label = row.items.first, label.kind == .text else { return false }
            return row.items.count { $0.kind.isValue } >= Self.told
                || kinds.words.totals.containsStart(of: kinds.bytes.span, label.bytes)
        }
    }

    private static func words(of line: Int, _ source: SourceText) -> [UInt8] {
        var words: [UInt8] = []
        var isApart = false
        for index in source.range(ofLine: line) {
            let byte = source.bytes[index]
            if byte <= 0x20 {
                isApart = !words.isEmpty
                continue
            }
            if isApart { words.append(0x20) }
            isApart = false
            words.append(byte)
        }
        return words
    }
}
