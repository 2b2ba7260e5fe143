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
        /// What may go on on the next page.
        var open: PageContinuation?
    }

    private let source: SourceText
    private let words: PaperWords
    private let furniture: PageFurniture
    private let cutter: LineCutter
    private let phrases: HeadingPhrases?

    /// - Parameter lexicon: What is known as the heading of a column tells names one space apart.
    static func tables(
        in source: SourceText,
        cutter: LineCutter,
        words: PaperWords,
        furniture: PageFurniture,
        lexicon: Lexicon?
    ) -> [Found] {
        guard source.lineCount > 0 else { return [] }
        return AlignedTables(source, cutter: cutter, words: words, furniture: furniture, lexicon: lexicon).tables()
    }

    private init(
        _ source: SourceText,
        cutter: LineCutter,
        words: PaperWords,
        furniture: PageFurniture,
        lexicon: Lexicon?
    ) {
        phrases = lexicon.map { HeadingPhrases(lexicon: $0) }
        self.source = source
        self.words = words
        self.furniture = furniture
        self.cutter = cutter
    }

    private func tables() -> [Found] {
        var found: [Found] = []
        var free = 1
        let regions = AlignedRegionFinder.regions(in: source, cutter: cutter, furniture: furniture)
        for region in HeadingFigures(source, cutter: cutter).joined(regions) {
            let open = found.last.flatMap { last in isRightAbove(last, region) ? last.open : nil }
            guard var table = table(in: region, floor: max(free, region.floor), after: open) else { continue }
            table.region.startsPage = furniture.startsPage(at: table.lines.lowerBound, in: source)
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

    /// Whether nothing but what belongs to the page stands below a line, one line at most that is not known to, and
    /// another page comes after it.
    private func endsPage(below line: Int) -> Bool {
        var number = line + 1
        var strange = 0
        while number <= source.lineCount, !source.startsPage(number) {
            if !isFurniture(number) { strange += 1 }
            if strange > 1 { return false }
            number += 1
        }
        return number <= source.lineCount
    }

    /// Whether nothing stands between a table and rows further down but what belongs to pages.
    private func isRightAbove(_ table: Found, _ region: AlignedRegion) -> Bool {
        let below = table.lines.upperBound + 1
        return (below..<max(below, region.floor)).allSatisfy(isFurniture)
    }

    /// Whether a line holds nothing but what belongs to its page.
    private func isFurniture(_ line: Int) -> Bool {
        furniture.contains(line) || source.range(ofLine: line).allSatisfy { source.bytes[$0] <= 0x20 }
    }

    /// The rows above a page's end that those below it go on with: nothing stands there but the heading again and what
    /// belongs to the first row.
    private func rows(
        of open: PageContinuation?,
        above region: AlignedRegion,
        but opening: [AlignedLine]
    ) -> PageContinuation? {
        guard let open, region.floor < region.firstLine else { return nil }
        let isWhole = (region.floor..<(opening.first?.number ?? region.firstLine)).allSatisfy {
            isFurniture($0) || open.repeats($0, source)
        }
        return isWhole ? open : nil
    }

    /// - Parameter open: the table right above, which goes on here where no other heading stands above.
    private func table(in found: AlignedRegion, floor: Int, after open: PageContinuation?) -> Found? {
        // Where cells stand one space apart, places say nothing: such rows are read by their words.
        if isFused(found) { return nil }
        var region = LoneNils(bytes: source.bytes)
            .parted(HeadingFigures(source, cutter: cutter).beheaded(found, floor: floor))
        region = OpeningRows(source: source, cutter: cutter).grown(region, floor: floor)
        let furniture = furniture
        var above = LinesAbove(
            region,
            floor: floor,
            source: source,
            cutter: cutter,
            isFurniture: furniture.contains
        )
        // What stands between the heading of a page and its first row belongs to that row.
        let before = open.flatMap { open in
            (open.lastLine...region.firstLine).contains { source.startsPage($0) } ? open : nil
        }
        let opening = before.map { open in above.takeBelow { open.repeatsEnd($0, source) } } ?? []
        let ruled = above.columnsCounted ?? (above.namesNothing ? open?.figureColumns : nil)
        let dealer = RegionDealer(source: source, cutter: cutter, above: above, ruled: ruled)
        let continued = rows(of: before, above: region, but: opening).flatMap {
            open -> (AlignedRegion, AlignedColumns)? in
            var joined = region
            let rows = open.rows(below: above.lines.map(\.line), source)
            let columns = dealer.columns(of: &joined, below: rows)
            let goesOn = open.goesOn(with: joined.rowLines, below: rows, in: columns, cutter.kinds)
            return goesOn ? (joined, columns) : nil
        }
        let columns: AlignedColumns
        if let continued { (region, columns) = continued } else { columns = dealer.columns(of: &region) }
        let rowLines = region.rowLines
        guard !columns.figureColumns.isEmpty, columns.columns.count <= Self.widest else { return nil }
        let spanning = SpanningTitles(columns).lines(of: region, below: above.lines.first?.line)
        var first: [AlignedLine] = []
        if let lowest = above.lines.first?.line, spanning.contains(lowest.number) {
            first = [lowest]
            above.takeLowest()
        }
        let frame = ColumnFrame(columns, rows: rowLines)
        let reader = HeadingReader(source, cutter: cutter, frame: frame, words: words, phrases: phrases)
        let heading = reader.heading(in: above.lines)
        var headingRows = HeadingRows(frame: frame, kinds: cutter.kinds).rows(of: heading.lines)
        let likeness = TableLikeness(
            source: source,
            rows: rowLines,
            columns: columns,
            headingRows: headingRows.count
        )
        guard continued != nil || likeness.isTable else { return nil }
        var assembler = RowAssembler(source, words: words, columns: columns, spanning: spanning)
        let tail = TableTail(source: source, cutter: cutter, furniture: furniture).lines(below: region, columns)
        let (body, more) = assembler.assemble(
            region.entries,
            before: heading.between + opening + first,
            after: tail,
            heading: WordHeadings(heading.lines, over: columns),
            endsPage: endsPage(below: tail.last?.number ?? region.lastLine)
        )
        for (column, parts) in more { Self.add(parts, toHeadingOf: column, in: &headingRows) }
        let maker = AlignedRegionMaker(source: source, boxes: frame.boxes)
        let halves = SideBySide(source: source, words: words, columns: columns, heading: headingRows, body: body)
        let rows = headingRows + body
        guard let start = halves.start else {
            var found = maker.region(rows, from: heading.firstLine, caption: heading.caption)
            found?.open = PageContinuation(
                region,
                columns,
                heading: Set(heading.lines.joined().map(\.line)).sorted().map { cutter.line($0) },
                source: source
            )
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

    /// More columns than any page holds: no table.
    private static let widest = 80

    private static func add(_ parts: [AlignedCell.Part], toHeadingOf column: Int, in rows: inout [AlignedRow]) {
        for row in rows.indices.reversed() {
            if let cell = rows[row].cells.firstIndex(where: { $0.columns == column...column }) {
                rows[row].cells[cell].parts.append(contentsOf: parts)
                return
            }
        }
    }
}
