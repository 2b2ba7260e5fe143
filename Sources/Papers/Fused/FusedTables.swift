import Lexicon

/// Finds the tables of a text that lost the places of its cells and kept its rows: `pdftotext -raw` writes each on a
/// line, its cells one space apart.
///
/// The cells come in the order in which the page was drawn: headings from left to right, each over as many lines as its
/// cell has; then the rows, each with what numbers it, its words whole, its figures, and what is said about it. Places
/// say nothing, and a blank cell leaves no trace. So figures are counted from the right; the columns come from the
/// words over them (``HeadingCutter``), and where a row has too few figures, from the totals (``ColumnPlacement``).
struct FusedTables {
    /// - Parameter taken: lines of other tables, in their order.
    static func tables(
        in source: SourceText,
        cutter: LineCutter,
        words: PaperWords,
        furniture: PageFurniture,
        lexicon: Lexicon,
        taken: [ClosedRange<Int>]
    ) -> [AlignedTables.Found] {
        guard source.lineCount > 0 else { return [] }
        let reader = FusedLineReader(source: source, cutter: cutter, words: words)
        let maker = FusedTable(source, cutter: cutter, words: words, lexicon: lexicon)
        let finder = FusedRegionFinder(source, reader: reader, furniture: furniture)
        return finder.regions(in: free(taken, in: source)).compactMap(maker.table)
    }

    static func free(_ taken: [ClosedRange<Int>], in source: SourceText) -> [ClosedRange<Int>] {
        var free: [ClosedRange<Int>] = []
        var next = 1
        for range in taken {
            if range.lowerBound > next { free.append(next...range.lowerBound - 1) }
            next = max(next, range.upperBound + 1)
        }
        if next <= source.lineCount { free.append(next...source.lineCount) }
        return free
    }
}
