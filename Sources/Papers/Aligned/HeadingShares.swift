/// Shares a run of headed columns out among the few pieces of a line above it, all columns to one of them.
struct HeadingShares {
    let frame: ColumnFrame
    /// The lines below, the lowest first.
    let below: [[HeadingPiece]]
    let run: ClosedRange<Int>
    let pieces: [HeadingPiece]

    /// How far edges or middles that are meant to be one may be apart, in characters.
    private static let slack = 1

    /// The shares where all pieces stand alike over two columns or more: at their left,
    /// at their right or in their middle.
    var aligned: [ClosedRange<Int>]? {
        for shares in [fromLeft, fromRight, fromMiddle] {
            if let shares, shares.count == pieces.count, shares.allSatisfy({ $0.count > 1 }) { return shares }
        }
        return nil
    }

    /// Each column to the piece whose middle is nearest.
    var nearest: [ClosedRange<Int>]? {
        var owners: [Int] = []
        for column in run {
            let middle = frame.boxes[column].lowerBound + frame.boxes[column].upperBound
            let nearest = pieces.indices.min { one, other in
                abs(pieces[one].start + pieces[one].end - middle)
                    < abs(pieces[other].start + pieces[other].end - middle)
            }
            guard let nearest, nearest >= owners.last ?? 0 else { return nil }
            owners.append(nearest)
        }
        return pieces.indices.reduce(into: [ClosedRange<Int>]?.some([])) { shares, index in
            guard let first = owners.firstIndex(of: index), let last = owners.lastIndex(of: index) else {
                shares = nil
                return
            }
            shares?.append(run.lowerBound + first...run.lowerBound + last)
        }
    }

    private var fromLeft: [ClosedRange<Int>]? {
        let firsts = pieces.compactMap { piece in
            run.first { column in extents(of: column).contains { abs($0.lowerBound - piece.start) <= Self.slack } }
        }
        guard firsts.count == pieces.count, firsts.first == run.lowerBound, rises(firsts) else { return nil }
        return firsts.indices.map { index in
            firsts[index]...(index + 1 < firsts.count ? firsts[index + 1] - 1 : run.upperBound)
        }
    }

    private var fromRight: [ClosedRange<Int>]? {
        let lasts = pieces.compactMap { piece in
            run.last { column in extents(of: column).contains { abs($0.upperBound - piece.end) <= Self.slack } }
        }
        guard lasts.count == pieces.count, lasts.last == run.upperBound, rises(lasts) else { return nil }
        return lasts.indices.map { index in (index > 0 ? lasts[index - 1] + 1 : run.lowerBound)...lasts[index] }
    }

    private var fromMiddle: [ClosedRange<Int>]? {
        var shares: [ClosedRange<Int>] = []
        var first = run.lowerBound
        for (index, piece) in pieces.enumerated() {
            guard first <= run.upperBound else { return nil }
            let isLast = index + 1 == pieces.count
            let best = (isLast ? run.upperBound...run.upperBound : first...run.upperBound)
                .map { (last: $0, miss: abs(doubleMiddle(first...$0) - piece.start - piece.end)) }
                .min { $0.miss < $1.miss }
            guard let best, best.miss <= 6 else { return nil }
            shares.append(first...best.last)
            first = best.last + 1
        }
        return shares
    }

    /// Twice the middle of what is printed in some columns.
    private func doubleMiddle(_ columns: ClosedRange<Int>) -> Int {
        let left = extents(of: columns.lowerBound).reduce(Int.max) { min($0, $1.lowerBound) }
        let right = extents(of: columns.upperBound).reduce(0) { max($0, $1.upperBound) }
        return left + right
    }

    private func extents(of column: Int) -> [Range<Int>] { frame.extents(of: column, under: below) }

    private func rises(_ columns: [Int]) -> Bool { zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 } }
}
