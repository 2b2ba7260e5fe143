/// Says over which columns a single piece of a heading line stands where nothing repeats below and the pieces do not
/// share all columns out: one group beside columns that have headings of their own, as "Movement in the year" over "In"
/// and "Out" between two balances.
///
/// A piece over a column that has a name already is a group's heading or the upper part of that name. It is a group's
/// where it reaches over two names, where it stands as no single name below it does, and where it tells what a run of
/// years is of, or which year a run of names is of.
struct GroupExtents {
    let frame: ColumnFrame
    let kinds: WordKinds
    /// The lines so far, the lowest first.
    let below: [[HeadingPiece]]
    /// What the columns are called so far, units left out; columns without a name are missing.
    let names: [Int: String]
    let isParted: Bool

    /// How far the middle of a group's heading may be from the group's own, in half characters.
    private static let slack = 5

    func groups(of candidates: [Int], in pieces: [HeadingPiece]) -> [(Int, ClosedRange<Int>)] {
        var groups: [(Int, ClosedRange<Int>)] = []
        var free = 0
        for index in candidates {
            let after = pieces[(index + 1)...].first { frame.figures.contains($0.columns.lowerBound) }
            let bound = after.map { firstColumn(under: $0) } ?? frame.count
            if let group = group(of: pieces[index], from: free, before: bound) {
                groups.append((index, group))
                free = group.upperBound + 1
            } else {
                free = pieces[index].columns.upperBound + 1
            }
        }
        return groups + besideGroups(groups, of: candidates, in: pieces)
    }

    /// The pieces beside groups that stand in the middle of all the columns that these leave: they are groups' names as
    /// well, also where that middle is a column of its own.
    private func besideGroups(
        _ groups: [(Int, ClosedRange<Int>)],
        of candidates: [Int],
        in pieces: [HeadingPiece]
    ) -> [(Int, ClosedRange<Int>)] {
        guard !groups.isEmpty else { return [] }
        return candidates.compactMap { index in
            guard !groups.contains(where: { $0.0 == index }), !pieces[index].isGroup else { return nil }
            let column = pieces[index].columns.lowerBound
            let free = groups.last { $0.0 < index }.map { $0.1.upperBound + 1 } ?? 0
            let bound = groups.first { $0.0 > index }.map { $0.1.lowerBound } ?? frame.count
            let isAlone = !pieces.indices.contains { other in
                other != index && pieces[other].columns.lowerBound >= free && pieces[other].columns.upperBound < bound
                    && frame.figures.contains(pieces[other].columns.lowerBound)
            }
            guard isAlone, column >= free, let run = run(around: column, from: free, before: bound), run.count > 2
            else {
                return nil
            }
            let edges = edges(of: run)
            let miss = abs(pieces[index].start + pieces[index].end - edges.lowerBound - edges.upperBound)
            return miss <= 2 * Self.slack ? (index, run) : nil
        }
    }

    /// Where the room of the piece before ends.
    private func firstColumn(under piece: HeadingPiece) -> Int {
        let aligned = piece.columns.first { column in
            extents(of: column).contains { abs($0.lowerBound - piece.start) <= 1 }
        }
        return aligned ?? piece.columns.lowerBound
    }

    private func group(of piece: HeadingPiece, from free: Int, before bound: Int) -> ClosedRange<Int>? {
        let column = piece.columns.lowerBound
        guard let top = top(over: column), !LabelWrapping.goesOn(kinds.bytes, top.bytes) else { return nil }
        guard column >= free, let run = run(around: column, from: free, before: bound), run.count > 1 else {
            return nil
        }
        let reached = run.filter { reaches(piece, over: $0) }
        let own = reached.count > 1 ? reached[0]...reached[reached.count - 1] : column...column
        if let years = yearsBelow(piece, in: run), years.contains(own.lowerBound), fits(piece, over: years) {
            return years
        }
        if own.count > 1 { return centred(piece, in: run, over: own) ?? own }
        if piece.agrees(with: top) {
            // What year a run of names is of, up to the next year.
            let isYear =
                isPeriod(piece) && isParted && !run.contains { isPeriod(over: $0) } && run.upperBound == bound - 1
            if isYear, abs(piece.start - top.start) <= 1 { return column...run.upperBound }
            // Across a blank line, where none parts the lines below, nothing goes on.
            return isParted ? centredInCells(piece, in: run, over: column) : nil
        }
        // Figures stand right and headings left: the name that it goes on with may be that of the column beside.
        let isBeside = run.contains { beside in
            names[beside] != nil && self.top(over: beside).map { abs($0.start - piece.start) <= 1 } == true
        }
        guard !isBeside else { return nil }
        let inCells = centredInCells(piece, in: run, over: column)
        if let inCells, miss(piece, inCells) <= Self.exact { return inCells }
        return centred(piece, in: run, over: own) ?? inCells
    }

    /// The groups of a line whose pieces stand in the middle of their cells and share a run of columns out among them.
    func shares(of candidates: [Int], in pieces: [HeadingPiece]) -> [(Int, ClosedRange<Int>)] {
        guard candidates.count > 1, let column = candidates.first.map({ pieces[$0].columns.lowerBound }),
            let run = run(around: column, from: 0, before: frame.count)
        else { return [] }
        var groups: [(Int, ClosedRange<Int>)] = []
        var first = run.lowerBound
        for index in candidates {
            guard first < run.upperBound, !endsWithColumn(pieces[index], in: run) else { return [] }
            let best = (first + 1...run.upperBound).map { first...$0 }
                .min { miss(pieces[index], $0) < miss(pieces[index], $1) }
            guard let best, miss(pieces[index], best) <= Self.slack else { return [] }
            groups.append((index, best))
            first = best.upperBound + 1
        }
        return first == run.upperBound + 1 ? groups : []
    }

    /// A group's name that stands no further than this from the middle of its cells, in half characters, is its own.
    private static let exact = 2

    private func endsWithColumn(_ piece: HeadingPiece, in run: ClosedRange<Int>) -> Bool {
        run.contains { abs(piece.end - frame.boxes[$0].upperBound) <= 1 }
    }

    /// The columns of a run in the middle of whose cells a piece stands, where all headings end at the right of theirs
    /// and the piece does not: of several, those that the run begins with.
    private func centredInCells(
        _ piece: HeadingPiece,
        in run: ClosedRange<Int>,
        over column: Int
    ) -> ClosedRange<Int>? {
        guard !endsWithColumn(piece, in: run) else { return nil }
        for first in run.lowerBound...column {
            let groups = (column...run.upperBound).lazy.filter { $0 > first }.map { first...$0 }
            let best = groups.min { miss(piece, $0) < miss(piece, $1) }
            if let best, miss(piece, best) <= Self.slack { return best }
        }
        return nil
    }

    private func miss(_ piece: HeadingPiece, _ group: ClosedRange<Int>) -> Int {
        frame.cellCentre(of: group, under: below).map { abs(piece.start + piece.end - $0) } ?? Int.max
    }

    /// The columns that have names, one beside the other, around one of them.
    private func run(around column: Int, from free: Int, before bound: Int) -> ClosedRange<Int>? {
        guard names[column] != nil, column < bound else { return nil }
        var run = column...column
        while run.lowerBound - 1 >= free, names[run.lowerBound - 1] != nil { run = run.lowerBound - 1...run.upperBound }
        while run.upperBound + 1 < bound, names[run.upperBound + 1] != nil { run = run.lowerBound...run.upperBound + 1 }
        return run
    }

    /// The years below a piece that names none, and the total right of them.
    private func yearsBelow(_ piece: HeadingPiece, in run: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard !isPeriod(piece) else { return nil }
        let years = run.filter { isOnlyPeriod(over: $0) }
        guard let first = years.first, let last = years.last, last - first == years.count - 1, years.count > 1 else {
            return nil
        }
        if last < run.upperBound, let next = top(over: last + 1),
            kinds.words.totals.containsStart(of: kinds.bytes.span, next.bytes), next.words.count == 1
        {
            return first...last + 1
        }
        return first...last
    }

    /// Whether a piece begins or ends with a group, or stands in its middle.
    private func fits(_ piece: HeadingPiece, over group: ClosedRange<Int>) -> Bool {
        let edges = edges(of: group)
        return abs(piece.start - edges.lowerBound) <= 1
            || (abs(piece.end - edges.upperBound) <= 1 && !frame.isPart(piece, of: group.upperBound, under: below))
            || abs(piece.start + piece.end - edges.lowerBound - edges.upperBound) <= 2 * Self.slack
    }

    /// The columns of a run whose middle is that of a piece.
    private func centred(
        _ piece: HeadingPiece,
        in run: ClosedRange<Int>,
        over own: ClosedRange<Int>
    ) -> ClosedRange<Int>? {
        var best: (group: ClosedRange<Int>, miss: Int)?
        for first in run.lowerBound...own.lowerBound {
            for last in own.upperBound...run.upperBound where last > first {
                let edges = edges(of: first...last)
                let miss = abs(piece.start + piece.end - edges.lowerBound - edges.upperBound)
                if miss <= Self.slack, miss < best?.miss ?? Int.max { best = (first...last, miss) }
            }
        }
        return best?.group
    }

    private func top(over column: Int) -> HeadingPiece? {
        below.joined().last { $0.columns == column...column && !kinds.isUnit(AlignedItem($0.words)) }
    }

    private func reaches(_ piece: HeadingPiece, over column: Int) -> Bool {
        guard let top = top(over: column) else { return false }
        return piece.start < top.end && top.start < piece.end
    }

    private func isPeriod(_ piece: HeadingPiece) -> Bool { kinds.namesPeriod(AlignedItem(piece.words)) }

    private func isPeriod(over column: Int) -> Bool {
        below.joined().contains { $0.columns == column...column && isPeriod($0) }
    }

    /// Whether a column is called by nothing but a period.
    private func isOnlyPeriod(over column: Int) -> Bool {
        let named = below.joined().filter { $0.columns == column...column && !kinds.isUnit(AlignedItem($0.words)) }
        return !named.isEmpty && named.allSatisfy { isPeriod($0) }
    }

    private func extents(of column: Int) -> [Range<Int>] { frame.extents(of: column, under: below) }

    /// What the figures and headings of a group cover.
    private func edges(of group: ClosedRange<Int>) -> Range<Int> {
        let left = extents(of: group.lowerBound).map(\.lowerBound).min() ?? 0
        let right = extents(of: group.upperBound).map(\.upperBound).max() ?? left
        return left..<max(left, right)
    }
}
