import Lexicon

/// Deals all lines of a heading out to the columns together, where each line by itself could be read in several ways.
///
/// Names one space apart drift away from the figures below, and a wrapped name has its parts on several lines. What
/// tells is that the parts of one name stand one above the other, that the drift grows evenly along a line, that names
/// begin with capital letters, and that every column has one. Each line is dealt out in order at the least cost, first
/// by the figures, then by the other lines; each line is tried as the first, and the reading that costs least is taken.
struct HeadingSolver {
    private let costs: HeadingCosts
    private let lines: [HeadingLine]
    private var frame: ColumnFrame { costs.frame }
    /// The first column of figures.
    private let first: Int

    /// The most words of a name on one line.
    private static let longest = 5
    /// How often the lines are dealt out anew by each other.
    private static let sweeps = 2
    /// More words than this on a line are no heading that can be told apart.
    private static let widest = 48

    /// - Parameter lines: the lines of the heading, the lowest first.
    init?(_ lines: [AlignedLine], frame: ColumnFrame, words: PaperWords, kinds: WordKinds) {
        guard let first = frame.figures.first, !lines.isEmpty else { return nil }
        self.first = first
        self.lines = lines.map { HeadingLine($0, kinds: kinds, figures: frame.figures.count) }
        guard self.lines.allSatisfy({ $0.words.count <= Self.widest }) else { return nil }
        costs = HeadingCosts(frame: frame, words: words, bytes: kinds.bytes, lines: self.lines)
    }

    /// The pieces of every line, by its number; nil where the words of a line cannot be dealt out in order.
    func pieces() -> [Int: [HeadingPiece]]? {
        var best: (cost: Double, pieces: [[HeadingPiece]])?
        func offer(_ found: (cost: Double, pieces: [[HeadingPiece]])?) {
            if let found, found.cost < best?.cost ?? .infinity { best = found }
        }
        if let parted = HeadingGutters(frame: frame, lines: lines).pieces() { offer(solved(from: 0, parted)) }
        for start in lines.indices { offer(solved(from: start, Array(repeating: [], count: lines.count))) }
        return best.map { Dictionary(uniqueKeysWithValues: zip(lines.map(\.number), $0.pieces)) }
    }

    /// The lines dealt out one after the other, one of them first, and then again by what the others say.
    private func solved(from start: Int, _ opening: [[HeadingPiece]]) -> (cost: Double, pieces: [[HeadingPiece]])? {
        var pieces = opening
        let order = [start] + Array(lines.indices.dropFirst(start + 1)) + lines.indices.prefix(start).reversed()
        for sweep in 0...Self.sweeps {
            var isChanged = false
            for index in order {
                guard let dealt = deal(index, beside: heads(pieces, without: index))?.pieces else { return nil }
                if dealt.map(\.columns) != pieces[index].map(\.columns) { isChanged = true }
                pieces[index] = dealt
            }
            if sweep > 0, !isChanged { break }
        }
        var cost = 0.0
        for index in lines.indices {
            let heads = heads(pieces, without: index)
            guard let dealt = deal(index, beside: heads) else { return nil }
            cost += dealt.cost
            // What draws a line to columns without a name is no merit of a reading.
            if !lines[index].isUnits {
                let only = dealt.pieces.count { heads[$0.columns.lowerBound].allSatisfy(\.isUnit) }
                cost += HeadingCosts.name * Double(only)
            }
        }
        let nameless = (first..<frame.count).count { column in
            !zip(lines, pieces).contains { line, pieces in
                !line.isUnits && pieces.contains { $0.columns.lowerBound == column }
            }
        }
        return (cost + HeadingCosts.name * Double(nameless), pieces)
    }

    /// What the other lines say over each column.
    private func heads(_ pieces: [[HeadingPiece]], without own: Int) -> [[HeadingCosts.Head]] {
        var heads: [[HeadingCosts.Head]] = Array(repeating: [], count: frame.count)
        for (index, line) in pieces.enumerated() where index != own {
            for piece in line {
                heads[piece.columns.lowerBound].append(
                    .init(range: piece.start..<piece.end, rise: index - own, isUnit: lines[index].isUnits)
                )
            }
        }
        return heads
    }

    // MARK: One line

    private struct State {
        var cost = Double.infinity
        /// The first word of the last piece, and where the state before it is.
        var first = 0
        var before: (word: Int, column: Int)?

        mutating func offer(_ cost: Double, first: Int, before: (word: Int, column: Int)?) {
            if cost < self.cost { self = State(cost: cost, first: first, before: before) }
        }
    }

    private func deal(
        _ index: Int,
        beside heads: [[HeadingCosts.Head]]
    ) -> (pieces: [HeadingPiece], cost: Double)? {
        let line = lines[index]
        if line.countsFigures { return (line.counted(frame.figures), 0) }
        let (height, width) = (line.words.count, frame.count)
        let nearest = heads.map { costs.nearest($0) }
        // By the number of words dealt out and the column of the last piece.
        var states = Array(repeating: State(), count: (height + 1) * width)
        for first in 0..<height {
            let cut = line.opens[first] ? 0 : costs.cut(before: first, line.words)
            var joint = cut
            for last in first..<min(height, first + Self.longest) {
                if last > first {
                    if line.opens[last] { break }
                    joint += costs.join(before: last, line.words)
                }
                for column in 0..<width {
                    let place = HeadingCosts.Place(line.words[first].start, line.words[last].end, over: column)
                    guard var own = costs.fit(place, heads, isUnits: line.isUnits) else { continue }
                    own += joint
                    if column >= self.first, !line.isUnits {
                        own += costs.phrase(line.words[first], line.words[last], heads[column])
                    }
                    let part = costs.part(place, nearest[column], isUnits: line.isUnits)
                    let state = (last + 1) * width + column
                    if first == 0 {
                        states[state].offer(own + part, first: 0, before: nil)
                        continue
                    }
                    for previous in 0..<column {
                        let before = states[first * width + previous]
                        guard before.cost.isFinite else { continue }
                        let left = HeadingCosts.Place(
                            line.words[before.first].start,
                            line.words[first - 1].end,
                            over: previous
                        )
                        // The names of a line may all have drifted from those of another alike.
                        let parts = min(part, costs.partDrift(from: left, to: place, nearest))
                        states[state].offer(
                            before.cost + own + costs.drift(from: left, to: place) + parts,
                            first: first,
                            before: (first, previous)
                        )
                    }
                }
            }
        }
        return trace(line, states)
    }

    private func trace(_ line: HeadingLine, _ states: [State]) -> (pieces: [HeadingPiece], cost: Double)? {
        let (height, width) = (line.words.count, frame.count)
        let last = (0..<width).min { states[height * width + $0].cost < states[height * width + $1].cost }
        guard var column = last, case let cost = states[height * width + column].cost, cost.isFinite else { return nil }
        var pieces: [HeadingPiece] = []
        var end = height
        while end > 0 {
            let state = states[end * width + column]
            pieces.append(
                HeadingPiece(words: Array(line.words[state.first..<end]), columns: column...column, line: line.number)
            )
            guard let before = state.before else { break }
            (end, column) = before
        }
        return (pieces.reversed(), cost)
    }
}
