import Lexicon
import Papers

/// Reads a table that came out of a paper one cell a line: the reading that places most of its figures.
struct ExplodedTableReader {
    private let lexicon: Lexicon
    private let bag: HeadingBag

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        bag = HeadingBag(lexicon: lexicon)
    }

    /// Nil where no reading places half of the figures, or two place them otherwise and neither can prove itself.
    func arrangement(of region: ExplodedRegion) -> ExplodedArrangement? {
        guard !region.isCut else { return nil }
        let match = bag.kind(in: region.pieces)
        if let record = RecordReader(region, match: match, lexicon: lexicon).arrangement(),
            record.share >= ExplodedCosts.leastShare
        {
            return record
        }
        guard match == nil else { return nil }
        return StripReader(region, lexicon: lexicon).arrangement()
    }
}
