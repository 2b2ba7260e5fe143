import Lexicon

/// Deals the lines of words between the rows of figures out: to the row above, to the row below, or to nobody, as the
/// title of a group.
struct RowAssembler {
    let source: SourceText
    let words: PaperWords
    let columns: AlignedColumns
    /// The lines that stand in the middle of the table as titles of the rows below.
    let spanning: Set<Int>

    /// The lines of words before a row, or after the last.
    struct Gap {
        var lines: [Line] = []
        /// Whether a blank line stands right before the row of figures below.
        var isParted = false

        struct Line {
            var number: Int
            /// What stands in each column of words.
            var cells: [(column: Int, items: Few<AlignedItem>)]
            /// Whether a blank line stands before it.
            var isParted: Bool
            /// Whether it is the title of the rows below, set in the middle of the table.
            var isSpanning = false

            func items(in column: Int) -> Few<AlignedItem>? { cells.first { $0.column == column }?.items }
        }
    }

    /// A row of figures as it was dealt out to the columns.
    struct FigureRow {
        var number: Int
        var cells: [(column: Int, items: Few<AlignedItem>)]

        func items(in column: Int) -> Few<AlignedItem>? { cells.first { $0.column == column }?.items }
    }

    private(set) var rows: [FigureRow] = []
    private(set) var gaps: [Gap] = [Gap()]

    init(_ source: SourceText, words: PaperWords, columns: AlignedColumns, spanning: Set<Int>) {
        self.source = source
        self.words = words
        self.spanning = spanning
        self.columns = columns
    }

    /// The rows from the first line below the heading to the last that belongs to the last row.
    ///
    /// - Parameters:
    ///   - heading: What heads the columns of words, which a line right below may go on with.
    ///   - endsPage: Whether nothing else stands further down on the page.
    /// - Returns: the rows, and what of the lines belongs to the heading of which column.
    mutating func assemble(
        _ entries: [AlignedRegion.Entry],
        before: [AlignedLine],
        after: [AlignedLine],
        heading: WordHeadings,
        endsPage: Bool
    ) -> (rows: [AlignedRow], heading: [(column: Int, parts: [AlignedCell.Part])]) {
        read(before.map { .init(line: $0, isRow: false) } + entries + after.map { .init(line: $0, isRow: false) })
        let hasWords = gaps.contains { !$0.lines.isEmpty }
        let plan =
            hasWords
            ? GapPlanner(
                source: source,
                words: words,
                columns: columns,
                rows: rows,
                gaps: gaps,
                heading: heading,
                endsPage: endsPage
            )
            .plan()
            : gaps.map { _ in (0, 0) }
        var result: [AlignedRow] = []
        var more: [(column: Int, parts: [AlignedCell.Part])] = []
        for (index, gap) in gaps.enumerated() {
            let (up, down) = plan[index]
            for line in gap.lines.prefix(up) {
                if index == 0 {
                    for cell in line.cells {
                        more.append((cell.column, cell.items.map { .init(line: line.number, bytes: $0.bytes) }))
                    }
                } else {
                    add(line, to: &result[result.count - 1])
                }
            }
            for line in gap.lines.dropFirst(up).dropLast(down) {
                if line.isSpanning, let cell = line.cells.first {
                    var title = AlignedCell(
                        0,
                        parts: Few(cell.items.map { AlignedCell.Part(line: line.number, bytes: $0.bytes) })
                    )
                    title.columns = 0...columns.columns.count - 1
                    result.append(AlignedRow(kind: .words, cells: [title]))
                    continue
                }
                if let last = result.last, last.kind == .words, goesOn(line, with: last) {
                    add(line, to: &result[result.count - 1])
                    continue
                }
                var row = AlignedRow(kind: .words, cells: [])
                add(line, to: &row)
                result.append(row)
            }
            guard index < rows.count else { break }
            var row = AlignedRow(kind: .figures, cells: [])
            row.cells.reserveCapacity(rows[index].cells.count)
            for line in gap.lines.suffix(down) { add(line, to: &row) }
            for cell in rows[index].cells { row.add(cell.items, of: rows[index].number, to: cell.column) }
            result.append(row)
        }
        return (result, more)
    }

    private func add(_ line: Gap.Line, to row: inout AlignedRow) {
        for cell in line.cells { row.add(cell.items, of: line.number, to: cell.column) }
    }

    /// Whether a line goes on with the title or note above it.
    private func goesOn(_ line: Gap.Line, with row: AlignedRow) -> Bool {
        guard !line.isParted, line.cells.count == 1, row.cells.count == 1, row.cells[0].columns.count == 1,
            let item = line.cells[0].items.first,
            row.cells[0].columns.lowerBound == line.cells[0].column, let last = row.cells[0].parts.last,
            last.line == line.number - 1
        else { return false }
        return LabelWrapping.areOne(source.bytes, last.bytes, item.bytes, words)
            || (isNote(row) && !LabelSurvey.opensNote(source.bytes, item))
    }

    private func isNote(_ row: AlignedRow) -> Bool {
        guard let first = row.cells[0].parts.first else { return false }
        return source.bytes[first.bytes.lowerBound] == 0x2A || source.bytes[first.bytes.lowerBound] == 0x5B
    }

    // MARK: Rows and gaps

    private mutating func read(_ entries: [AlignedRegion.Entry]) {
        var isParted = false
        for entry in entries {
            if entry.line.isBlank {
                isParted = true
                continue
            }
            if entry.isRow {
                gaps[gaps.count - 1].isParted = isParted
                let places = columns.places[rows.count]
                var cells: [(column: Int, items: Few<AlignedItem>)] = []
                cells.reserveCapacity(places.count)
                for (item, place) in zip(entry.line.items, places) { Self.add(item, to: place, in: &cells) }
                rows.append(FigureRow(number: entry.line.number, cells: cells))
                gaps.append(Gap())
            } else {
                var cells: [(column: Int, items: Few<AlignedItem>)] = []
                let isSpanning = spanning.contains(entry.line.number)
                for item in entry.line.items {
                    Self.add(item, to: isSpanning ? columns.label ?? 0 : column(of: item), in: &cells)
                }
                gaps[gaps.count - 1].lines.append(
                    .init(number: entry.line.number, cells: cells, isParted: isParted, isSpanning: isSpanning)
                )
            }
            isParted = false
        }
    }

    private static func add(
        _ item: AlignedItem,
        to column: Int,
        in cells: inout [(column: Int, items: Few<AlignedItem>)]
    ) {
        if let index = cells.firstIndex(where: { $0.column == column }) {
            cells[index].items.append(contentsOf: CollectionOfOne(item))
        } else {
            cells.append((column, Few(item)))
        }
    }

    /// The column in which words between the rows stand: the one whose left edge they keep.
    private func column(of item: AlignedItem) -> Int {
        var best = 0
        var least = Double.infinity
        for (index, column) in columns.columns.enumerated() {
            let extent = column.extent
            var distance: Double
            if columns.isText(index) {
                distance = Double(
                    item.start >= extent.lowerBound - 3
                        ? abs(item.start - extent.lowerBound) : 40 + extent.lowerBound - item.start
                )
                if item.start >= extent.lowerBound - 2, item.start <= extent.upperBound {
                    distance = min(distance, 5 + Double(item.start - extent.lowerBound) * 0.05)
                }
            } else {
                distance = Double(min(abs(item.end - extent.upperBound), abs(item.start - extent.lowerBound)) + 10)
            }
            if distance < least {
                least = distance
                best = index
            }
        }
        return best
    }
}
