import Lexicon

/// Finds the headings of a table whose pieces were printed out of their turn: over its first row, or some of them right
/// before the values that were left open below them.
struct ScatterHeadings {
    private let region: ExplodedRegion
    private let headings: StripHeadings
    private let marks: StripMarks
    private let lexicon: Lexicon

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        headings = StripHeadings(region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
    }

    /// - Parameter lead: The blocks of text over the first values that name no row.
    func cut(
        _ outcome: ScatterSearch.Outcome,
        _ chunks: [ScatterChunk],
        lead: [[Int]]
    ) -> StripHeadings.Cut? {
        let width = outcome.rows[0].count
        let late = late(outcome, chunks)
        guard let late else { return headings.cut(lead, count: width) }
        guard late.column > 0, let upper = headings.cut(lead, count: late.column) else { return nil }
        let columns = late.blocks.map { $0.map { StripPart(region.pieces[$0]) } }
        return StripHeadings.Cut(columns: upper.columns + columns, pieces: upper.pieces.union(late.blocks.joined()))
    }

    /// Whether what stands right over the first value heads the last column, or may do so, and names no row.
    ///
    /// - Parameter arePeriods: Whether years or days name the rows.
    func isLast(_ blocks: [[Int]], _ width: Int, arePeriods: Bool) -> Bool {
        guard blocks.count > 1, let last = blocks.last else { return false }
        // Where no headings are found without it, it may be one of those that were not.
        let text = last.map { region.pieces[$0].text }.joined(separator: " ")
        if arePeriods, marks.isPeriod(text) { return false }
        guard let without = headings.cut(blocks.dropLast(), count: width) else {
            // Those of the last columns may be late.
            return isHeading(last) || !(2..<width).contains { headings.cut(blocks.dropLast(), count: $0) != nil }
        }
        guard isHeading(last), headings.cut(blocks, count: width) != nil else {
            return false
        }
        // One heading too many: the first is none.
        guard let first = without.columns.first else { return false }
        return !marks.isHeading(first.map(\.text).joined(separator: " "))
    }

    /// The headings of the last columns where they were printed right before the values that stand below them, from
    /// which column on. There are none over the first row for those.
    private func late(_ outcome: ScatterSearch.Outcome, _ chunks: [ScatterChunk]) -> (column: Int, blocks: [[Int]])? {
        let width = outcome.rows[0].count
        for index in chunks.indices.dropFirst() {
            guard let column = outcome.columns[index], column > 0 else { continue }
            let blocks = Array(chunks[index].texts.reversed().prefix(while: isHeading).reversed())
            if !blocks.isEmpty, column + blocks.count == width { return (column, blocks) }
        }
        return nil
    }

    private func isHeading(_ block: [Int]) -> Bool {
        marks.isHeading(block.map { region.pieces[$0].text }.joined(separator: " "))
    }

    /// The lines right before the headings that may name the first rows: those below what heads the names.
    func opening(in lead: [[Int]], before cut: StripHeadings.Cut) -> [Int]? {
        guard let first = cut.pieces.min(), let block = lead.last(where: { ($0.last ?? first) < first }) else {
            return nil
        }
        let start = block.lastIndex(where: isCorner).map { $0 + 1 } ?? 0
        let lines = Array(block[start...])
        return lines.isEmpty || lines.contains { marks.isNoLabel(region.pieces[$0].text) } ? nil : lines
    }

    /// What stands above the names of the rows: the unit of all, or what they are; before the headings.
    func corner(in lead: [[Int]], before cut: StripHeadings.Cut?) -> [Int] {
        let first = cut?.pieces.min()
        let piece = lead.joined().last { piece in
            (first.map { piece < $0 } ?? true) && (isCorner(piece) || marks.isUnit(region.pieces[piece].text))
        }
        guard let piece, cut != nil || marks.isUnit(region.pieces[piece].text) else { return [] }
        // Without headings a unit that stands by itself is that of all.
        let units = lead.joined().filter { marks.endsInUnit(region.pieces[$0].text) }
        return cut != nil || units.count == 1 ? [piece] : []
    }

    private func isCorner(_ piece: Int) -> Bool {
        let words = Words(region.pieces[piece].text)
        return lexicon.nameKinds.meaning(of: words) != nil || lexicon.columns.meaning(of: words) != nil
            || lexicon.wholeHeadings.meaning(of: words) != nil
    }
}
