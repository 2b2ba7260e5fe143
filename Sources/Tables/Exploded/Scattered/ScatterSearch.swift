/// Deals values out to the places of a table that was printed row by row with some of its pieces out of their turn.
///
/// `pdftotext` prints the cells of a page block by block. Where a heading or a name is higher than its neighbours, the
/// rest of its row comes later: behind the first cells of the next rows, or behind all rows. Whatever it does, the
/// cells of a row keep their order, and what was left open is filled from the top. So a piece goes on to the right of
/// the one before, opens the next row, or fills the topmost gap of a column. The search takes the cheapest way that
/// fills every place once.
struct ScatterSearch {
    struct Outcome {
        /// The pieces of each row.
        var rows: [[Int]]
        var cost: Double
        /// The chunk that begins each row.
        var openings: [Int]
        /// The column of each chunk; nil of one that belongs to nothing.
        var columns: [Int?]
        /// Rows whose values follow each other.
        var whole: Int
    }

    /// A reading of the chunks so far. The open places of its rows stand beside those of the other readings.
    private struct State {
        /// The step that led to it; nil before the first chunk.
        var step: Int?
        var cost = 0.0
        var skipped = 0
        var isGap = false
    }

    /// Where one chunk went, and the step before it: readings share the steps with which they began.
    private struct Step {
        var before: Int?
        var place: Place?
    }

    private struct Place {
        var row: Int
        var column: Int
    }

    /// One step from a state. Most lead to nothing that is followed, so that none is taken before all are known.
    private struct Move {
        var state: Int
        /// Nil where the chunk belongs to nothing.
        var place: Place?
        var cost: Double
        var isGap: Bool
    }

    /// The states that are followed, and the filled places of each row of each.
    private struct Front {
        var states: [State]
        var masks: [UInt16]
    }

    let region: ExplodedRegion
    let chunks: [ScatterChunk]
    let width: Int
    let rows: Int
    /// Chunks that belong to nothing, as the number of a paragraph does.
    let skips: Int
    /// Chunks before which a heading stands, which names no row.
    let headed: Set<Int>

    /// The places of the best readings, the cheapest first; each fills the table.
    func outcomes() -> [Outcome] {
        guard width <= ExplodedLimits.rowValues, rows > 0 else { return [] }
        let (shapes, lengths) = columnShapes()
        var front = Front(states: [State()], masks: Array(repeating: 0, count: rows))
        var steps: [Step] = []
        for index in chunks.indices {
            var moves = moves(of: index, from: front, steps, shapes, lengths)
            guard let least = moves.map(\.cost).min() else { return [] }
            moves.removeAll { $0.cost > least + ScatterCosts.lead }
            if moves.count > ScatterCosts.states {
                moves.sort { $0.cost < $1.cost }
                moves.removeLast(moves.count - ScatterCosts.states)
            }
            front = taking(moves, of: chunks[index], from: front, &steps)
        }
        return front.states.indices.filter { state in front.masks[rows(of: state)].allSatisfy { $0 == full } }
            .map { front.states[$0] }.sorted { $0.cost < $1.cost }.map { outcome($0, steps) }
    }

    /// The places of the masks of a state's rows.
    private func rows(of state: Int) -> Range<Int> { state * rows..<(state + 1) * rows }

    private var full: UInt16 { (1 << UInt16(width)) - 1 }

    // MARK: Moves

    private func moves(
        of index: Int,
        from front: Front,
        _ steps: [Step],
        _ shapes: [CellShape?],
        _ lengths: [ClosedRange<Int>?]
    ) -> [Move] {
        let chunk = chunks[index]
        let (height, span) = (chunk.height, chunk.width)
        let hasText = !chunk.texts.isEmpty
        let isLone = isLoneNumber(chunk)
        // Over the first row stand headings as well.
        let isHeaded = index > 0 && headed.contains(index)
        // What it costs in a column is the same for all states.
        let unlikeness = (0..<max(0, width - span + 1)).map { unlike(chunk, $0, shapes) }
        let masks = front.masks
        var found: [Move] = []
        var tried: [Place] = []
        var tops = [Int?](repeating: nil, count: max(1, width))
        for (number, state) in front.states.enumerated() {
            let base = number * rows
            tried.removeAll(keepingCapacity: true)
            func put(_ row: Int, _ column: Int, _ cost: Double, isGap: Bool) {
                guard !tried.contains(where: { $0.row == row && $0.column == column }) else { return }
                let place = Place(row: row, column: column)
                tried.append(place)
                guard column + span <= width, row + height <= rows else { return }
                let mask = mask(span, column)
                for line in row..<row + height where masks[base + line] & mask != 0 { return }
                let unlike = unlikeness[column]
                // The number of a paragraph may stand where a place was left blank.
                if isLone, unlike > 0 || isOdd(chunk, lengths[column], isOutOfTurn: cost > 0) { return }
                found.append(Move(state: number, place: place, cost: state.cost + (cost + unlike), isGap: isGap))
            }
            let last = state.step.flatMap { steps[$0].place }
            if let last {
                let column = last.column + chunks[index - 1].width
                if column < width {
                    let cost = isHeaded ? ScatterCosts.overHeading : hasText ? ScatterCosts.overText : 0
                    put(last.row, column, cost, isGap: state.isGap)
                }
            }
            findTops(in: masks[rows(of: number)], &tops)
            if let row = tops[0] { put(row, 0, isHeaded || !hasText ? ScatterCosts.unnamed : 0, isGap: false) }
            for column in 1..<max(1, width) {
                guard let row = tops[column] else { continue }
                let isLeft = masks[base + row] & ((1 << UInt16(column)) - 1) == (1 << UInt16(column)) - 1
                // The next line of a piece of two lines, whose first line has its whole row by now.
                let isBelow = last.map { $0.row + 1 == row && masks[base + $0.row] == full } ?? false
                let goesOn = (state.isGap || isBelow) && !hasText && isLeft
                let cost = goesOn ? ScatterCosts.nextGap : isLeft ? ScatterCosts.gap : ScatterCosts.apart
                put(row, column, isHeaded ? cost - ScatterCosts.heading : cost, isGap: true)
            }
            if state.skipped < skips, isLone {
                found.append(
                    Move(state: number, place: nil, cost: state.cost + ScatterCosts.skip, isGap: state.isGap)
                )
            }
        }
        return found
    }

    /// The states to which moves lead.
    private func taking(_ moves: [Move], of chunk: ScatterChunk, from front: Front, _ steps: inout [Step]) -> Front {
        var after = Front(states: [], masks: [])
        after.states.reserveCapacity(moves.count)
        after.masks.reserveCapacity(moves.count * rows)
        for move in moves {
            var state = front.states[move.state]
            steps.append(Step(before: state.step, place: move.place))
            state.step = steps.count - 1
            state.cost = move.cost
            state.isGap = move.isGap
            let base = after.masks.count
            after.masks.append(contentsOf: front.masks[rows(of: move.state)])
            if let place = move.place {
                let mask = mask(chunk.width, place.column)
                for line in 0..<chunk.height { after.masks[base + place.row + line] |= mask }
            } else {
                state.skipped += 1
            }
            after.states.append(state)
        }
        return after
    }

    private func mask(_ span: Int, _ column: Int) -> UInt16 { ((1 << UInt16(span)) - 1) << UInt16(column) }

    /// The topmost row of each column that has an open place.
    private func findTops(in masks: ArraySlice<UInt16>, _ tops: inout [Int?]) {
        for column in tops.indices { tops[column] = nil }
        var wanted = full
        for index in masks.indices {
            var open = ~masks[index] & wanted
            wanted &= ~open
            while open != 0 {
                tops[open.trailingZeroBitCount] = index - masks.startIndex
                open &= open - 1
            }
            if wanted == 0 { return }
        }
    }

    /// A short whole number, or one with a point, in a block of its own.
    private func isLoneNumber(_ chunk: ScatterChunk) -> Bool {
        guard chunk.values == 1 else { return false }
        let text = region.pieces[chunk.lines[0][0]].text
        let isShort = text.utf8.count < ScatterCosts.longestNumber || text.utf8.contains(UInt8(ascii: "."))
        return isShort && text.utf8.count <= ScatterCosts.longestNumber
            && text.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    }

    /// Whether a short number is unlike the values of a column, or may be: it is much shorter, or out of its turn.
    private func isOdd(_ chunk: ScatterChunk, _ lengths: ClosedRange<Int>?, isOutOfTurn: Bool) -> Bool {
        guard let lengths else { return isOutOfTurn }
        let length = region.pieces[chunk.lines[0][0]].text.utf8.count
        return length + 2 <= lengths.lowerBound || isOutOfTurn && lengths.upperBound > ScatterCosts.longestNumber
    }

    // MARK: The table

    private func outcome(_ state: State, _ steps: [Step]) -> Outcome {
        let places = places(of: state, steps)
        var grid = Array(repeating: Array(repeating: 0, count: width), count: rows)
        var openings = Array(repeating: 0, count: rows)
        for (index, place) in places.enumerated() {
            guard let place else { continue }
            for (down, line) in chunks[index].lines.enumerated() {
                for (right, piece) in line.enumerated() { grid[place.row + down][place.column + right] = piece }
                if place.column == 0 { openings[place.row + down] = index }
            }
        }
        let whole = grid.count { row in zip(row, row.dropFirst()).allSatisfy { $1 > $0 } && isUnbroken(row) }
        let columns = places.map { $0?.column }
        return Outcome(rows: grid, cost: state.cost, openings: openings, columns: columns, whole: whole)
    }

    /// The places of all chunks, in their order.
    private func places(of state: State, _ steps: [Step]) -> [Place?] {
        var places: [Place?] = []
        var step = state.step
        while let number = step {
            places.append(steps[number].place)
            step = steps[number].before
        }
        return places.reversed()
    }

    /// Whether no text and no other value stands between the values of a row.
    private func isUnbroken(_ row: [Int]) -> Bool {
        guard let first = row.first, let last = row.last else { return false }
        return last - first == row.count - 1
    }
}

/// What it costs to take a value out of its turn, and how far the search goes.
enum ScatterCosts {
    /// Text stands before a value that goes on in the row.
    static let overText = 2.5
    static let overHeading = 0.3
    /// What a heading right before it takes off the cost of a gap.
    static let heading = 0.7
    /// A row begins without text that may name it.
    static let unnamed = 1.0
    /// The first open place of a row is filled later.
    static let gap = 1.0
    /// One behind another, from row to row.
    static let nextGap = 0.3
    /// A place with an open one to its left.
    static let apart = 2.0
    static let skip = 2.0
    static let unlike = 2.5
    /// What costs so much more than the best is not followed.
    static let lead = 5.0
    static let states = 160
    /// Another reading within this of the best makes both doubtful.
    static let margin = 0.6
    /// Of readings within this of the best, the only one whose figures bear it out stands.
    static let proven = 2.0
    static let longestNumber = 3
    static let leastAlike = 3
    /// Stretches of one region that are tried.
    static let trials = 48
}
