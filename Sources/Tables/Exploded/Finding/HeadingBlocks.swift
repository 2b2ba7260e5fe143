import Lexicon

/// Tells the headings of a table of no known kind: units, years and phrases that the lexicon knows as headings, where
/// they fill a block or lead it.
struct HeadingBlocks {
    let lexicon: Lexicon

    func pieces(of region: ExplodedRegion) -> Set<Int> {
        var found: Set<Int> = []
        var start = 0
        while start < region.pieces.count {
            var end = start
            while end < region.pieces.count, region.pieces[end].block == region.pieces[start].block { end += 1 }
            let leading = (start..<end).prefix { isHeading(region.pieces[$0]) }
            // One heading over a line of words is as likely the first line of a wrapped cell.
            if leading.count == end - start || leading.count >= 2 { found.formUnion(leading) }
            start = end
        }
        return found
    }

    private func isHeading(_ piece: ExplodedPiece) -> Bool {
        if piece.shape == .year { return true }
        guard piece.shape == .text else { return false }
        let words = Words(piece.text)
        // A total is a row.
        guard !words.isEmpty, lexicon.rows.meaning(of: words) == nil else { return false }
        if lexicon.units.meaning(of: words)?.isMark == true { return true }
        guard let match = lexicon.columns.match(in: words, at: 0) else { return false }
        if match.words.count == words.count { return true }
        // A heading and its unit: "Income £m".
        return lexicon.units.match(in: words, at: match.words.count)?.words.upperBound == words.count
    }
}
