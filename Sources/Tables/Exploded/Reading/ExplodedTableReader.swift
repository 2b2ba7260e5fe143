import Lexicon
import Papers

/// What came of a region.
enum ExplodedReading {
    case table(ExplodedArrangement)
    /// The search came to its bound before it found any row.
    case bounded
    case none
}

/// Reads a table that came out of a paper one cell a line: as a record whose headings or figures tell its rows, else by
/// counting.
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
        var reader = RecordReader(region, match: match, lexicon: lexicon)
        if let record = reader.arrangement(), record.share >= ExplodedCosts.leastShare { return .table(record) }
        if match == nil, let strips = StripReader(region, lexicon: lexicon).arrangement() { return .table(strips) }
        return reader.isBounded ? .bounded : .none
    }
}
