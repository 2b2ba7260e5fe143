/// Deals the items of a region out to columns, and cuts words by the columns that come out.
struct RegionDealer {
    let source: SourceText
    let cutter: LineCutter
    let above: LinesAbove
    /// How many columns of figures a line above counts.
    let ruled: Int?

    /// How often the columns are dealt out anew after words were cut by them.
    private static let cuts = 3

    /// - Parameters:
    ///   - region: What is cut.
    ///   - rows: The rows at the foot of the page before that it may go on with; they say where columns stand and are
    ///     none of its own.
    func columns(of region: inout AlignedRegion, below rows: [AlignedLine] = []) -> AlignedColumns {
        region.entries.insert(contentsOf: rows.map { .init(line: $0, isRow: true) }, at: 0)
        var columns = deal(region)
        var cuts = SoftCuts(source, cutter: cutter, headings: above)
        for _ in 0..<Self.cuts {
            // What was not cut once is not cut by the same columns either.
            guard cuts.apply(to: &region, columns) else { break }
            columns = deal(region)
        }
        region.entries.removeFirst(rows.count)
        columns.places.removeFirst(rows.count)
        return columns
    }

    /// The most rows beside which lines of words above and below them tell of columns.
    private static let fewRows = 2
    private static let manyFigures = 4
    /// More pieces than this has only a heading.
    private static let fewPieces = 2

    private func standAlone(_ rows: [AlignedLine]) -> Bool {
        rows.count <= Self.fewRows && rows.allSatisfy { $0.figures.count >= Self.manyFigures }
    }

    /// The lines of words right above and below rows that stand alone: the first row's cells may begin above its
    /// figures, the last one's end below.
    private func linesAbout(_ region: AlignedRegion) -> [AlignedLine] {
        let upper = above.lines.prefix { $0.blanks == 0 && !$0.line.isRow && $0.line.items.count <= Self.fewPieces }
        guard !upper.isEmpty, region.lastLine < source.lineCount, !source.startsPage(region.lastLine + 1),
            case let lower = cutter.line(region.lastLine + 1), !lower.isRow
        else { return [] }
        return upper.map(\.line) + [lower]
    }

    private func deal(_ region: AlignedRegion) -> AlignedColumns {
        let rows = region.rowLines
        let between = region.wordLines + (standAlone(rows) ? linesAbout(region) : [])
        var columns = ColumnDealer.deal(rows, between: between, ruled: ruled)
        columns.marks = RowMarks(bytes: source.bytes).column(in: columns, rows)
        if let ruler = above.ruler { columns.addEmpty(below: ruler) }
        return columns
    }
}
