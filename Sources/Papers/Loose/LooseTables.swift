import Lexicon

/// Finds the tables of a text that printed its cells one by one, a blank line between them: `pdftotext` without
/// `-layout` does, where cells stand far apart.
struct LooseTables {
    /// - Parameter free: lines that belong to no other table.
    static func tables(
        in source: SourceText,
        cutter: LineCutter,
        words: PaperWords,
        furniture: PageFurniture,
        lexicon: Lexicon,
        free: [ClosedRange<Int>]
    ) -> [AlignedTables.Found] {
        let fused = FusedLineReader(source: source, cutter: cutter, words: words)
        let reader = LooseLineReader(source: source, cutter: cutter, fused: fused, lexicon: lexicon)
        let blocks = LooseBlocks(source: source, reader: reader, furniture: furniture)
        let maker = LooseTable(source, cutter: cutter, words: words, lexicon: lexicon)
        let near = LooseLines(source: source, furniture: furniture)
        return free.flatMap(near.stretches).flatMap { range in
            var walk = LooseWalk(marks: FusedMarks(bytes: source.bytes, kinds: cutter.kinds))
            walk.read(blocks.pieces(in: range))
            return walk.found.compactMap(maker.table).map { table in
                var table = table
                table.region.startsPage = furniture.startsPage(at: table.lines.lowerBound, in: source)
                table.region.furniture = table.lines.filter(furniture.contains)
                return table
            }
        }
    }
}
