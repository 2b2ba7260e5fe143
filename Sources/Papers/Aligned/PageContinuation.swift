/// The rows at the foot of a page whose table may go on at the head of the next.
///
/// A page may begin with no more than the total of a table. What stands in no row there has no column to be told from,
/// and one row by itself is no table: both go by the rows above the page's end.
struct PageContinuation {
    /// The last rows, as they were cut for their columns.
    private let rows: [AlignedLine]
    let lastLine: Int
    let columnCount: Int
    let figureColumns: Int
    private let headLines: [AlignedLine]
    /// The lines of the heading, single spaces between their words.
    private let heads: Set<[UInt8]>
    /// The last of these.
    private let end: [UInt8]?

    /// So many rows say where the columns stand.
    private static let depth = 6
    /// How far a figure of a row with blanks may stand from one of its column.
    private static let slack = 3
    /// So few columns of figures have only their total go on alone.
    private static let told = 2

    init(_ region: AlignedRegion, _ columns: AlignedColumns, heading: [AlignedLine], source: SourceText) {
        rows = Array(region.rowLines.suffix(Self.depth))
        lastLine = region.lastLine
        columnCount = columns.columns.count
        figureColumns = columns.figureColumns.count
        headLines = heading
        let lines = heading.map { Self.words(of: $0.number, source) }
        heads = Set(lines)
        end = lines.last
    }

    /// Whether a line above the rows of the next page is one of the heading again.
    func repeats(_ line: Int, _ source: SourceText) -> Bool { heads.contains(Self.words(of: line, source)) }

    /// Whether a line is the last one of the heading again: what stands below it belongs to the first row.
    func repeatsEnd(_ line: Int, _ source: SourceText) -> Bool {
        end != nil && Self.words(of: line, source) == end
    }

    /// The rows moved to where they would stand on another page, as a line of the heading that it repeats tells.
    ///
    /// - Parameter lines: The lines above its rows.
    func rows(below lines: [AlignedLine], _ source: SourceText) -> [AlignedLine] {
        let ruler = lines.lazy.compactMap { line in self.ruler(line, source) }.first
        guard let ruler else { return rows }
        return rows.map { row in
            var row = row
            row.items = row.items.map { item in
                let shift = Self.shift(at: item.end, ruler)
                let words = item.words.map { word -> AlignedWord in
                    let start = max(0, word.start + shift)
                    return AlignedWord(
                        start: start,
                        end: max(start + 1, word.end + shift),
                        bytes: word.bytes,
                        kind: word.kind
                    )
                }
                return AlignedItem(words, kind: item.kind)
            }
            return row
        }
    }

    /// Where the words of a heading's line end, and where they do on another page.
    private func ruler(_ line: AlignedLine, _ source: SourceText) -> [(from: Int, to: Int)]? {
        let words = Self.words(of: line.number, source)
        guard let own = headLines.first(where: { Self.words(of: $0.number, source) == words }) else { return nil }
        let (from, to) = (own.items.flatMap(\.words), line.items.flatMap(\.words))
        guard from.count == to.count, from.count > 2 else { return nil }
        return zip(from, to).map { ($0.end, $1.end) }
    }

    /// By how much a place moves that stands between two words of a ruler.
    private static func shift(at place: Int, _ ruler: [(from: Int, to: Int)]) -> Int {
        guard let after = ruler.first(where: { $0.from >= place }) else {
            return ruler.last.map { $0.to - $0.from } ?? 0
        }
        guard let before = ruler.last(where: { $0.from < place }) else { return after.to - after.from }
        let (near, far) = (before.to - before.from, after.to - after.from)
        return near + (far - near) * (place - before.from) / max(1, after.from - before.from)
    }

    /// Whether the rows of a page go on with these: they stand in the same columns, one has a figure in each or all
    /// stand close to theirs, and few of them are the table's total or have figures in several columns.
    ///
    /// - Parameter above: These rows, moved to where they would stand.
    func goesOn(
        with rows: [AlignedLine],
        below above: [AlignedLine],
        in columns: AlignedColumns,
        _ kinds: WordKinds
    ) -> Bool {
        let ends = above.flatMap(\.items).filter(\.kind.isValue).map(\.end)
        let values = rows.map { row in row.items.filter(\.kind.isValue) }
        let areTold =
            values.contains { $0.count == figureColumns }
            || values.joined().allSatisfy { value in ends.contains { abs($0 - value.end) <= Self.slack } }
        guard areTold, columns.columns.count == columnCount, columns.figureColumns.count == figureColumns else {
            return false
        }
        return rows.contains { row in
            guard let label = row.items.first(where: { $0.kind == .text }) else { return false }
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
