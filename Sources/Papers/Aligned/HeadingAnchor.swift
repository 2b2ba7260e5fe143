/// Finds the lines of a heading that name every column of figures, one name a column.
///
/// Such a line is read by order, wherever its names stand: a heading whose words are wider than the figures below
/// drifts away from them, and names one space apart stand over no column at all. The other lines of the heading drift
/// with it, so that where they stand is told from this line and not from the figures.
struct HeadingAnchor {
    private var frame: ColumnFrame
    private let kinds: WordKinds
    /// What each of those lines says over which column, by the line's number.
    private(set) var lines: [Int: [HeadingPiece]] = [:]
    /// Whether names stand outside their columns, so that the other lines go by them.
    private(set) var isAdrift = false

    /// How many lines above the first row are looked at.
    private static let reach = 8
    /// The most words of one name on its line.
    private static let longest = 4
    /// How badly a name may stand over its column, in characters, before the heading has drifted.
    private static let slack = 4.0

    init(_ above: [LinesAbove.Line], frame: ColumnFrame, kinds: WordKinds) {
        self.frame = frame
        self.kinds = kinds
        guard frame.figures.count >= 2 else { return }
        let heading = above.prefix(Self.reach).prefix {
            !$0.line.isRow && $0.blanks <= 1 && $0.line.longestText < 12
        }
        for line in heading.map(\.line) {
            if let pieces = dealt(line.items, line.number), isPlain(pieces, line) { take(pieces, line.number) }
        }
        for line in heading.map(\.line) where lines[line.number] == nil {
            let words = line.items.flatMap { $0.end <= left ? [$0] : $0.words.map { AlignedItem($0) } }
            guard words.count > line.items.count, let pieces = dealt(words, line.number) else { continue }
            // Above a line that names them all, what is set in several pieces may be the names of groups.
            let mayStand = lines.isEmpty || line.items.count { $0.end > left } == 1
            let isTold =
                areCounts(pieces) || isCycle(named(pieces).map { AlignedItem($0.words) })
                || (mayStand && stand(pieces, of: line))
                || (!lines.isEmpty && (agree(pieces) || repeats(line)))
            if isTold { take(pieces, line.number) }
        }
    }

    private mutating func take(_ pieces: [HeadingPiece], _ line: Int) {
        lines[line] = pieces
        let hasDrifted = pieces.contains { piece in
            frame.figures.contains(piece.columns.lowerBound) && misfit(of: piece) > Self.slack
        }
        if hasDrifted { isAdrift = true }
        if isAdrift { frame.grow(with: pieces) }
    }

    /// Where the columns of figures begin.
    private var left: Int { frame.figures.first.map { frame.boxes[$0].lowerBound } ?? 0 }

    private func misfit(of piece: HeadingPiece) -> Double {
        frame.misfit(piece.start, piece.end, over: piece.columns.lowerBound)
    }

    /// The items of a line over all columns from the first of figures on, or over those of figures alone.
    private func dealt(_ items: [AlignedItem], _ line: Int) -> [HeadingPiece]? {
        guard let first = frame.figures.first else { return nil }
        return dealt(items, line, over: Array(first..<frame.count)) ?? dealt(items, line, over: frame.figures)
    }

    private func dealt(_ items: [AlignedItem], _ line: Int, over columns: [Int]) -> [HeadingPiece]? {
        let first = columns[0]
        let names = first
        let extra = items.count - columns.count
        guard extra >= 0, extra <= names else { return nil }
        let named = items.suffix(columns.count)
        guard named.allSatisfy({ $0.words.count <= Self.longest && $0.kind != .figure }) else { return nil }
        // What names the labels stands over them and is none of the names of figures.
        guard let opening = named.first, let label = frame.label,
            label > first || opening.start > frame.boxes[label].lowerBound + 3,
            opening.end > frame.room(of: first).from
        else { return nil }
        let before = Array(items.prefix(extra))
        guard before.allSatisfy({ $0.start < left && $0.kind == .text }) else { return nil }
        let isInOrder = named.allSatisfy({ countsOrTotals($0) }) || isCycle(Array(named))
        guard isInOrder || isNear(zip(named, columns)) else { return nil }
        guard var pieces = labels(before, line, before: first) else { return nil }
        for (item, column) in zip(named, columns) {
            pieces.append(HeadingPiece(words: item.words, columns: column...column, line: line))
        }
        return pieces
    }

    /// Whether years and units count the columns, or no other columns fit better by where the names stand.
    private func isPlain(_ pieces: [HeadingPiece], _ line: AlignedLine) -> Bool {
        if areCounts(pieces) { return true }
        let headed = Array(repeating: false, count: frame.count)
        guard let placed = HeadingAssigner(frame: frame, kinds: kinds).pieces(of: line, headed: headed) else {
            return true
        }
        return placed.cost > Self.fit || placed.pieces.map(\.columns) == pieces.map(\.columns)
    }

    /// Names stand no worse over their columns where they have not drifted, on average.
    private static let fit = 2.5

    /// The names of the columns of words before the figures, each to the one where it begins.
    private func labels(_ items: [AlignedItem], _ line: Int, before first: Int) -> [HeadingPiece]? {
        var pieces: [HeadingPiece] = []
        var free = 0
        for (index, item) in items.enumerated() {
            let last = first - (items.count - index)
            guard free <= last else { return nil }
            let nearest = (free...last).min { one, other in
                abs(frame.boxes[one].lowerBound - item.start) < abs(frame.boxes[other].lowerBound - item.start)
            }
            guard let nearest else { return nil }
            pieces.append(HeadingPiece(words: item.words, columns: nearest...nearest, line: line))
            free = nearest + 1
        }
        return pieces
    }

    /// Years, units, and the total right of them.
    private func countsOrTotals(_ item: AlignedItem) -> Bool {
        kinds.isUnit(item) || (item.words.count == 1 && kinds.namesPeriod(item))
            || kinds.words.totals.contains(kinds.bytes.span, item.bytes)
    }

    /// Whether names of one word are one sequence over and over.
    private func isCycle(_ named: [AlignedItem]) -> Bool {
        named.allSatisfy { $0.words.count == 1 } && NameCycle.isOne(named.map(\.bytes), in: kinds.bytes)
    }

    private func areCounts(_ pieces: [HeadingPiece]) -> Bool {
        named(pieces).allSatisfy { countsOrTotals(AlignedItem($0.words)) }
    }

    /// Whether no name stands beyond the columns beside its own.
    private func isNear(_ pairs: Zip2Sequence<ArraySlice<AlignedItem>, [Int]>) -> Bool {
        pairs.allSatisfy { item, column in
            item.end > frame.room(of: max(0, column - 1)).from
                && item.start < frame.room(of: min(frame.count - 1, column + 1)).to
        }
    }

    /// Words of one piece are names of their own where each stands over its column, or years say so; of a line set in
    /// few pieces, where most do.
    private func stand(_ pieces: [HeadingPiece], of line: AlignedLine) -> Bool {
        let named = named(pieces)
        guard line.items.count(where: { $0.end > left }) * 3 <= named.count * 2 else { return false }
        let near = named.count { misfit(of: $0) <= Self.slack }
        return near == named.count || (named.count > 3 && near * 3 >= named.count * 2)
    }

    /// Whether each stands as what a line found before says over its column.
    private func agree(_ pieces: [HeadingPiece]) -> Bool {
        named(pieces).allSatisfy { piece in
            lines.values.joined().contains { other in
                guard other.columns == piece.columns else { return false }
                return abs(other.start - piece.start) <= 1 || abs(other.end - piece.end) <= 1
                    || abs(other.start + other.end - piece.start - piece.end) <= 2
            }
        }
    }

    /// Whether the names over the figures are one phrase of several words over and over: the upper parts of
    /// sub-headings that repeat.
    private func repeats(_ line: AlignedLine) -> Bool {
        let named = line.items.filter { $0.end > left && $0.words.count > 1 }
        let texts = Set(named.map { kinds.bytes[$0.bytes] })
        return named.count > 1 && texts.count == 1
    }

    private func named(_ pieces: [HeadingPiece]) -> [HeadingPiece] {
        pieces.filter { frame.figures.contains($0.columns.lowerBound) }
    }
}
