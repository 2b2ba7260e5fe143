import Lexicon

/// Cuts the blocks of a paper into the reports that it holds. Most papers hold one.
enum Outline {
    static func parts(of blocks: [Block], lexicon: Lexicon) -> [OutlinePart] {
        let cuts = PackCutter(blocks, lexicon: lexicon).cuts()
        var parts: [OutlinePart] = []
        for (index, cut) in cuts.enumerated() {
            let end = index + 1 < cuts.count ? cuts[index + 1].block : blocks.count
            append(cut.block..<end, cut.opening, of: blocks, lexicon, to: &parts)
        }
        return parts
    }

    /// Adds a document of the pack, its appendices apart.
    private static func append(
        _ range: Range<Int>,
        _ opening: OutlinePart.Opening,
        of blocks: [Block],
        _ lexicon: Lexicon,
        to parts: inout [OutlinePart]
    ) {
        var cutter = AppendixCutter(blocks[range], lexicon: lexicon)
        // A document that is all one appendix, with its name at the top, is a report as any other.
        let cuts = cutter.cuts().filter { cut in blocks[range.lowerBound..<cut.block].contains { !$0.isFurniture } }
        let parent = parts.count
        parts.append(OutlinePart(blocks: range.lowerBound..<(cuts.first?.block ?? range.upperBound), opening: opening))
        for (index, cut) in cuts.enumerated() {
            let end = index + 1 < cuts.count ? cuts[index + 1].block : range.upperBound
            parts.append(
                OutlinePart(
                    blocks: cut.block..<end,
                    opening: .appendix,
                    parent: parent,
                    label: cut.label,
                    title: cut.title
                )
            )
        }
    }
}
