import Lexicon
import Papers

/// What came of a region.
enum ExplodedReading {
    /// One table, or several sections one below the other.
    case tables([ExplodedArrangement])
    /// The search came to its bound before it found any row.
    case bounded
    case none
}

/// Reads a table that came out of a paper one cell a line: as a record whose headings or figures tell its rows, else by
/// counting, the whole region or section by section.
struct ExplodedTableReader {
    private let lexicon: Lexicon
    private let bag: HeadingBag

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        bag = HeadingBag(lexicon: lexicon)
    }

    func reading(of region: ExplodedRegion) -> ExplodedReading {
        guard !region.isCut else { return .bounded }
        let match = bag.kind(in: region.pieces)
        // Headings of a known kind tell more than counting does, and counting more than a search.
        if match == nil {
            let strips = StripReader(region, lexicon: lexicon).arrangements()
            if !strips.isEmpty { return .tables(strips) }
        }
        var reader = RecordReader(region, match: match, lexicon: lexicon)
        if let record = reader.arrangement(), record.share >= ExplodedCosts.leastShare { return .tables([record]) }
        if match != nil {
            let strips = StripReader(region, lexicon: lexicon).arrangements()
            if !strips.isEmpty { return .tables(strips) }
        }
        return reader.isBounded ? .bounded : .none
    }
}
