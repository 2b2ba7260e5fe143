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
        for _ in 0..<Self.cuts where cuts.apply(to: &region, columns) { columns = deal(region) }
        region.entries.removeFirst(rows.count)
        columns.places.removeFirst(rows.count)
        return columns
    }

    private func deal(_ region: AlignedRegion) -> AlignedColumns {
        let rows = region.rowLines
        var columns = ColumnDealer.deal(rows, between: region.wordLines, ruled: ruled)
        columns.marks = RowMarks(bytes: source.bytes).column(in: columns, rows)
        return columns
    }
}
