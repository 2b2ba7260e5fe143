/// Reads the top line of a heading as names of groups, each in the middle of its columns: "Land" and "Livestock" over
/// "Arable", "Grass", "Total" and "Cattle", "Sheep".
///
/// The middle of three columns is that of their group, so a name may well stand over one column as the upper part of
/// its heading. All names of the line are tried as groups together; whether that reads better is for
/// ``HeadingScore``.
struct HeadingTiles {
    let frame: ColumnFrame
    /// The pieces of each line, the lowest first.
    let lines: [[HeadingPiece]]

    /// How far the middle of a name may be from that of its columns, in half characters.
    private static let slack = 6
    /// The most columns that are tried.
    private static let widest = 24

    private struct Choice {
        var columns = 0
        var miss = 0
        var runs: [ClosedRange<Int>] = []

        func adding(_ run: ClosedRange<Int>, _ miss: Int) -> Choice {
            Choice(columns: columns + run.count, miss: self.miss + miss, runs: runs + [run])
        }
    }

    /// Whether one choice takes more columns than another, or as many at a smaller distance; of equal ones, which is
    /// further left.
    private func isBetter(_ one: Choice, than other: Choice) -> Bool {
        if one.columns != other.columns { return one.columns > other.columns }
        if one.miss != other.miss { return one.miss < other.miss }
        return one.runs.lexicographicallyPrecedes(other.runs) {
            ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
        }
    }

    /// The lines with groups on the top one; nil where its names don't stand so.
    func grouped() -> [[HeadingPiece]]? {
        guard lines.count > 1, let top = lines.last, case let below = Array(lines.dropLast()),
            !top.allSatisfy(\.isGroup), frame.figures.count <= Self.widest,
            let first = frame.figures.first, let last = frame.figures.last
        else { return nil }
        let places = top.indices.filter { frame.figures.contains(top[$0].columns.lowerBound) }
        let named = Set(below.joined().filter { !$0.isGroup }.map(\.columns.lowerBound))
        guard places.count > 1, places.count < frame.figures.count, frame.figures.allSatisfy(named.contains),
            !below.joined().contains(where: \.isGroup)
        else { return nil }
        // For each name the runs of columns that it may stand over, and the best of all choices so far by their last
        // column.
        var best: [Int: Choice] = [first - 1: Choice()]
        for place in places {
            var next: [Int: Choice] = [:]
            for left in first..<last {
                for right in (left + 1)...last {
                    guard let miss = miss(top[place], left...right, below), miss <= Self.slack else { continue }
                    for (end, state) in best where end < left {
                        let found = state.adding(left...right, miss)
                        if let other = next[right], !isBetter(found, than: other) { continue }
                        next[right] = found
                    }
                }
            }
            best = next
        }
        guard let choice = best.values.max(by: { isBetter($1, than: $0) }) else { return nil }
        var result = lines
        for (place, run) in zip(places, choice.runs) { result[result.count - 1][place].columns = run }
        return result
    }

    /// How far a name is from the middle of what some columns hold, or of their cells.
    private func miss(_ piece: HeadingPiece, _ run: ClosedRange<Int>, _ below: [[HeadingPiece]]) -> Int? {
        let left = frame.extents(of: run.lowerBound, under: below).map(\.lowerBound).min()
        let right = frame.extents(of: run.upperBound, under: below).map(\.upperBound).max()
        guard let left, let right, piece.start >= left - Self.slack, piece.end <= right + Self.slack else { return nil }
        let middle = abs(piece.start + piece.end - left - right)
        guard let cells = frame.cellCentre(of: run, under: below) else { return middle }
        return min(middle, abs(piece.start + piece.end - cells))
    }
}
