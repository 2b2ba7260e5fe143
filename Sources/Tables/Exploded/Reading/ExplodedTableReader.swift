import Lexicon
import Papers

/// What came of a region.
enum ExplodedReading {
    /// One table, or several sections one below the other.
    case tables([ArrangementContest.Arranged])
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
        if let record = reader.arrangement(), record.share >= ExplodedCosts.leastShare {
            return .tables([(region, record)])
        }
        if match != nil {
            let counted = counted(region)
            if !counted.isEmpty { return .tables(counted) }
        }
        return reader.isBounded ? .bounded : .none
    }

    /// Tables whose rows count out; where they do only when pieces are put back in their turn, and that explains more
    /// of the figures, so.
    private func counted(_ region: ExplodedRegion) -> [ArrangementContest.Arranged] {
        let strips = StripReader(region, lexicon: lexicon).arrangements()
        let scattered = ScatterReader(region, lexicon: lexicon).arrangements()
        let better = scattered.filter { one in
            let own = one.pieces
            let rivals = strips.filter { !$0.pieces.isDisjoint(with: own) }
            return rivals.reduce(0) { $0 + $1.values(in: region) } < one.values(in: region)
        }
        let taken = Set(better.flatMap(\.pieces))
        let kept = strips.filter { $0.pieces.isDisjoint(with: taken) }
        let whole = (kept + better).map { (region: region, arrangement: $0) }
        guard let fused = FusedReader(region, lexicon: lexicon) else { return whole.sorted(by: isEarlier) }
        // Whatever takes such a line for a name has its rows wrong.
        let apart = whole.filter { one in
            one.arrangement.pieces.allSatisfy { !fused.takes(line: one.region.pieces[$0].line) }
        }
        return joined(apart, fused.arrangements().map { (fused.region, $0) }).sorted(by: isEarlier)
    }

    private func isEarlier(_ one: ArrangementContest.Arranged, _ other: ArrangementContest.Arranged) -> Bool {
        one.arrangement.lines(in: one.region).lowerBound < other.arrangement.lines(in: other.region).lowerBound
    }

    /// Tables that need lines cut into a figure and its name, and those that take every line as it is: of two that
    /// overlap, the one that explains more of the figures.
    private func joined(
        _ whole: [ArrangementContest.Arranged],
        _ fused: [ArrangementContest.Arranged]
    ) -> [ArrangementContest.Arranged] {
        func overlap(_ one: ArrangementContest.Arranged, _ other: ArrangementContest.Arranged) -> Bool {
            one.arrangement.lines(in: one.region).overlaps(other.arrangement.lines(in: other.region))
        }
        let better = fused.filter { one in
            let rivals = whole.filter { overlap($0, one) }
            return rivals.reduce(0) { $0 + $1.arrangement.values(in: $1.region) }
                < one.arrangement.values(in: one.region)
        }
        return whole.filter { one in !better.contains { overlap($0, one) } } + better
    }
}

extension ExplodedArrangement {
    /// Every piece that stands in a row.
    fileprivate var pieces: Set<Int> { Set(rows.joined().compactMap(\.self).joined()) }

    /// From the first line of its rows to the last.
    fileprivate func lines(in region: ExplodedRegion) -> ClosedRange<Int> {
        let lines = pieces.map { region.pieces[$0].line }
        let first = lines.min() ?? region.lines.lowerBound
        return first...max(first, lines.max() ?? first)
    }

    /// How many of them are values.
    fileprivate func values(in region: ExplodedRegion) -> Int {
        pieces.count { StripStream.isValue(region.pieces[$0].shape) }
    }
}
