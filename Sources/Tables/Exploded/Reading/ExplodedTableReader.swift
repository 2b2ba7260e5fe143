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
            let counted = counted(region)
            if !counted.isEmpty { return .tables(counted) }
        }
        var reader = RecordReader(region, match: match, lexicon: lexicon)
        if let record = reader.arrangement(), record.share >= ExplodedCosts.leastShare { return .tables([record]) }
        if match != nil {
            let counted = counted(region)
            if !counted.isEmpty { return .tables(counted) }
        }
        return reader.isBounded ? .bounded : .none
    }

    /// Tables whose rows count out; where they do only when pieces are put back in their turn, and that explains more
    /// of the figures, so.
    private func counted(_ region: ExplodedRegion) -> [ExplodedArrangement] {
        let strips = StripReader(region, lexicon: lexicon).arrangements()
        let scattered = ScatterReader(region, lexicon: lexicon).arrangements()
        let better = scattered.filter { one in
            let own = one.pieces
            let rivals = strips.filter { !$0.pieces.isDisjoint(with: own) }
            return rivals.reduce(0) { $0 + $1.values(in: region) } < one.values(in: region)
        }
        let taken = Set(better.flatMap(\.pieces))
        let kept = strips.filter { $0.pieces.isDisjoint(with: taken) }
        return (kept + better).sorted { ($0.pieces.min() ?? 0) < ($1.pieces.min() ?? 0) }
    }
}

extension ExplodedArrangement {
    /// Every piece that stands in a row.
    fileprivate var pieces: Set<Int> { Set(rows.joined().compactMap(\.self).joined()) }

    /// How many of them are values.
    fileprivate func values(in region: ExplodedRegion) -> Int {
        pieces.count { StripStream.isValue(region.pieces[$0].shape) }
    }
}
