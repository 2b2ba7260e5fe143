import Papers

/// Settles which reading stands where a table was counted out as its text was cut into blocks, and the same lines were
/// put together again by their kind or by what their figures prove: the one that explains more of the figures; of two
/// that explain as many, the first where it names its columns, since it knows the blocks, else the second.
struct ArrangementContest {
    typealias Arranged = (region: ExplodedRegion, arrangement: ExplodedArrangement)

    private struct Counted {
        var lines: ClosedRange<Int>
        var figures: Int
        var isHeaded: Bool
    }

    private let counted: [Counted]

    /// A reading without names of columns has to explain one in so many more figures than one that has them.
    private static let names = 4

    init(_ blocks: ArraySlice<Block>) {
        counted = blocks.compactMap { block in
            guard let region = block.region, region.layout == .exploded else { return nil }
            let isHeaded = region.rows.contains { $0.section == .head }
            return Counted(lines: block.lines, figures: region.countedFigures, isHeaded: isHeaded)
        }
    }

    /// - Returns: the arrangements that stand, in their order, and the first lines of the counted tables that do not.
    func settled(_ arranged: [Arranged]) -> (kept: [Arranged], taken: Set<Int>) {
        guard !counted.isEmpty else { return (arranged, []) }
        var kept: [Arranged] = []
        var taken: Set<Int> = []
        var counted = self.counted[...]
        var group: (lines: ClosedRange<Int>, arranged: [Arranged], counted: [Counted])?
        func settle() {
            guard let ended = group else { return }
            let figures = ended.arranged.reduce(0) { $0 + Self.figures(of: $1) }
            let others = ended.counted.reduce(0) { $0 + $1.figures }
            // A record that its figures prove says more than that.
            let isRecord = ended.arranged.contains { !$0.arrangement.isCounted }
            let isHeaded = ended.counted.contains(where: \.isHeaded)
            let yields = isRecord || !isHeaded
            // Names of columns are worth more than a few figures.
            let losesNames = isHeaded && !isRecord && ended.arranged.allSatisfy { !$0.arrangement.isHeaded }
            let isMore = losesNames ? figures * Self.names > others * (Self.names + 1) : figures > others
            if isMore || figures == others && yields {
                kept += ended.arranged
                taken.formUnion(ended.counted.map(\.lines.lowerBound))
            }
            group = nil
        }
        for one in arranged {
            let lines = Self.lines(of: one)
            if let last = group, lines.lowerBound > last.lines.upperBound { settle() }
            var open = group ?? (lines, [], [])
            open.arranged.append(one)
            open.lines = open.lines.lowerBound...max(open.lines.upperBound, lines.upperBound)
            while let next = counted.first, next.lines.lowerBound <= open.lines.upperBound {
                counted.removeFirst()
                guard next.lines.overlaps(open.lines) else { continue }
                open.counted.append(next)
                let first = min(open.lines.lowerBound, next.lines.lowerBound)
                open.lines = first...max(open.lines.upperBound, next.lines.upperBound)
            }
            group = open
        }
        settle()
        return (kept, taken)
    }

    private static func lines(of one: Arranged) -> ClosedRange<Int> {
        let pieces = one.arrangement.rows.joined().compactMap(\.self).joined()
        let lines = pieces.map { one.region.pieces[$0].line }
        let first = lines.min() ?? one.region.lines.lowerBound
        return first...max(first, lines.max() ?? first)
    }

    private static func figures(of one: Arranged) -> Int {
        one.arrangement.rows.joined().compactMap(\.self).joined().count { one.region.pieces[$0].shape != .text }
    }
}
