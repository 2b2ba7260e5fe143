import Lexicon

/// Finds the tables of a text whose columns are kept apart by nothing but spaces, as `pdftotext -layout` writes them.
///
/// Words are cut out of lines, runs of lines whose figures meet become regions, the items of a region's rows are dealt
/// out to columns, the lines above are read as its heading and the lines of words between as wrapped labels and titles.
/// Positions count characters, never bytes; every cell keeps the line and byte column of each of its parts.
struct AlignedTables {
    struct Found {
        var lines: ClosedRange<Int>
        var region: TableRegion
        /// A second table on the right of the same lines.
        var beside: TableRegion?
        /// How many columns hold figures.
        var figureColumns = 0
    }

    private let source: SourceText
    private let words: PaperWords
    private let furniture: PageFurniture
    private let cutter: LineCutter
    /// How often the columns are dealt out anew after words were cut by them.
    private static let cuts = 3

    static func tables(in source: SourceText, words: PaperWords, furniture: PageFurniture) -> [Found] {
        guard source.lineCount > 0 else { return [] }
        return AlignedTables(source, words: words, furniture: furniture).tables()
    }

    private init(_ source: SourceText, words: PaperWords, furniture: PageFurniture) {
        self.source = source
        self.words = words
        self.furniture = furniture
        cutter = LineCutter(source, words: words)
    }

    private func tables() -> [Found] {
        var found: [Found] = []
        var free = 1
        let regions = AlignedRegionFinder.regions(in: source, cutter: cutter, furniture: furniture)
        for region in HeadingFigures(source, cutter: cutter).joined(regions) {
            let count = found.last.flatMap { last in
                let between = last.lines.upperBound + 1..<max(last.lines.upperBound + 1, region.floor)
                return isFurniture(between) ? last.figureColumns : nil
            }
            guard var table = table(in: region, floor: max(free, region.floor), after: count) else { continue }
            table.region.startsPage = startsPage(table.lines.lowerBound)
            table.beside?.startsPage = table.region.startsPage
            table.lines = withScale(table.lines, from: free)
            free = table.lines.upperBound + 1
            found.append(table)
        }
        return found
    }

    /// The lines of a table with those right above and below that hold nothing but the scale of the chart beside it.
    private func withScale(_ lines: ClosedRange<Int>, from free: Int) -> ClosedRange<Int> {
        var (start, end) = (lines.lowerBound, lines.upperBound)
        while start > free, cutter.isScale(start - 1) { start -= 1 }
        while end < source.lineCount, cutter.isScale(end + 1) { end += 1 }
        return start...end
    }

    private func startsPage(_ line: Int) -> Bool {
        var number = line
        while number >= 1 {
            if source.startsPage(number) { return true }
            number -= 1
            guard number >= 1 else { return false }
            if furniture.contains(number) { continue }
            for index in source.range(ofLine: number) where source.bytes[index] > 0x20 { return false }
        }
        return false
    }

    /// Whether lines hold nothing but what belongs to their pages.
    private func isFurniture(_ lines: Range<Int>) -> Bool {
        lines.allSatisfy { number in
            furniture.contains(number) || source.range(ofLine: number).allSatisfy { source.bytes[$0] <= 0x20 }
        }
    }

    /// - Parameter count: how many columns of figures the table at the foot of the page before has, which goes on here
    ///   where no heading stands above.
    private func table(in found: AlignedRegion, floor: Int, after count: Int?) -> Found? {
        // Where cells stand one space apart, places say nothing: such rows are read by their words.
        if isFused(found) { return nil }
        var region = LoneNils(bytes: source.bytes)
            .parted(HeadingFigures(source, cutter: cutter).beheaded(found, floor: floor))
        let furniture = furniture
        let above = LinesAbove(
            region,
            floor: floor,
            source: source,
            cutter: cutter,
            isFurniture: furniture.contains
        )
        let ruled = above.columnsCounted ?? (above.namesNothing ? count : nil)
        var columns = ColumnDealer.deal(region.rowLines, between: region.wordLines, ruled: ruled)
        let marks = RowMarks(bytes: source.bytes)
        columns.marks = marks.column(in: columns, region.rowLines)
        var cuts = SoftCuts(source, cutter: cutter, headingStarts: above.wordStarts)
        for _ in 0..<Self.cuts where cuts.apply(to: &region, columns) {
            columns = ColumnDealer.deal(region.rowLines, between: region.wordLines, ruled: ruled)
            columns.marks = marks.column(in: columns, region.rowLines)
        }
        let rowLines = region.rowLines
        guard !columns.figureColumns.isEmpty, columns.columns.count <= Self.widest else { return nil }
        let frame = ColumnFrame(columns, rows: rowLines)
        let reader = HeadingReader(source, cutter: cutter, frame: frame, words: words)
        let heading = reader.heading(in: above.lines)
        var headingRows = HeadingRows(frame: frame, kinds: cutter.kinds).rows(of: heading.lines)
        let likeness = TableLikeness(
            source: source,
            rows: rowLines,
            columns: columns,
            headingRows: headingRows.count
        )
        guard likeness.isTable else { return nil }
        var assembler = RowAssembler(source, words: words, columns: columns)
        let (body, more) = assembler.assemble(
            region.entries,
            before: heading.between,
            after: tail(of: region, columns),
            heading: WordHeadings(heading.lines, over: columns)
        )
        for (column, parts) in more { Self.add(parts, toHeadingOf: column, in: &headingRows) }
        let maker = AlignedRegionMaker(source: source, boxes: frame.boxes)
        let halves = SideBySide(source: source, words: words, columns: columns, heading: headingRows, body: body)
        let rows = headingRows + body
        guard let start = halves.start else {
            var found = maker.region(rows, from: heading.firstLine, caption: heading.caption)
            found?.figureColumns = columns.figureColumns.count
            return found
        }
        var found = AlignedRegionMaker(source: source, boxes: Array(frame.boxes[..<start]))
            .region(SideBySide.rows(rows, in: 0..<start), from: heading.firstLine, caption: heading.caption)
        let beside = AlignedRegionMaker(source: source, boxes: Array(frame.boxes[start...]))
            .region(SideBySide.rows(rows, in: start..<frame.count), from: heading.firstLine, caption: nil)
        if let lines = found?.lines, let beside {
            found?.beside = beside.region
            found?.lines =
                min(lines.lowerBound, beside.lines.lowerBound)...max(lines.upperBound, beside.lines.upperBound)
        }
        return found
    }

    /// Whether the cells of most rows stand one space apart: where they stand says nothing then.
    private func isFused(_ region: AlignedRegion) -> Bool {
        var rows = 0
        var fused = 0
        for entry in region.entries where entry.isRow {
            rows += 1
            if entry.line.isFused { fused += 1 }
        }
        return fused * 2 > rows
    }

    /// Only a description has so many words in one cell.
    private static let longCell = 12
    /// More columns than any page holds: no table.
    private static let widest = 80

    private static func add(_ parts: [AlignedCell.Part], toHeadingOf column: Int, in rows: inout [AlignedRow]) {
        for row in rows.indices.reversed() {
            if let cell = rows[row].cells.firstIndex(where: { $0.columns == column...column }) {
                rows[row].cells[cell].parts += parts
                return
            }
        }
    }

    /// Words that end in a full stop, which names do not.
    private func isSentence(_ item: AlignedItem) -> Bool {
        item.words.count >= 5 && source.bytes[item.bytes.upperBound - 1] == 0x2E
    }

    /// Lines right below the last row that stand in the columns of words.
    private func tail(of region: AlignedRegion, _ columns: AlignedColumns) -> [AlignedLine] {
        var lines: [AlignedLine] = []
        var number = region.lastLine + 1
        // Words that stand for a figure may go on below it: "Not yet", "available".
        var edges: [Int] = []
        for entry in region.entries.suffix(2) {
            edges += entry.line.texts.dropFirst().map(\.start)
        }
        while number <= region.ceiling, lines.count < 6, !furniture.contains(number) {
            let line = cutter.line(number)
            guard !line.isBlank, !line.isRow else { break }
            let fits = line.items.allSatisfy { item in
                guard item.kind == .text else { return false }
                let isLong = item.words.count >= Self.longCell
                return edges.contains(item.start) && !isLong
                    || columns.textColumns.contains { column in
                        // Only a description is as long as a sentence, and no label.
                        if isLong || isSentence(item), column == columns.textColumns.first { return false }
                        let extent = columns.columns[column].extent
                        let room =
                            column + 1 < columns.columns.count ? columns.columns[column + 1].extent.lowerBound : Int.max
                        return item.start >= extent.lowerBound - 2 && item.start <= extent.upperBound
                            && item.end <= max(extent.upperBound + 2, room)
                    }
            }
            guard fits else { break }
            lines.append(line)
            number += 1
        }
        return lines
    }
}
