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

    private struct State {
        var masks: [UInt16]
        var places: [Place?] = []
        var cost = 0.0
        var skipped = 0
        var isGap = false
    }

    private struct Place {
        var row: Int
        var column: Int
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
        var states = [State(masks: Array(repeating: 0, count: rows))]
        for index in chunks.indices {
            var after = states.flatMap { moves(of: index, from: $0, shapes, lengths) }
            guard let least = after.map(\.cost).min() else { return [] }
            after.removeAll { $0.cost > least + ScatterCosts.lead }
            if after.count > ScatterCosts.states {
                after.sort { $0.cost < $1.cost }
                after.removeLast(after.count - ScatterCosts.states)
            }
            states = after
        }
        return states.filter { $0.masks.allSatisfy { $0 == full } }.sorted { $0.cost < $1.cost }.map(outcome)
    }

    private var full: UInt16 { (1 << UInt16(width)) - 1 }

    // MARK: Moves

    private func moves(of index: Int, from state: State, _ shapes: [CellShape?], _ lengths: [ClosedRange<Int>?])
        -> [State]
    {
        let chunk = chunks[index]
        // Over the first row stand headings as well.
        let isHeaded = index > 0 && headed.contains(index)
        var found: [State] = []
        var tried: Set<Int> = []
        func put(_ row: Int, _ column: Int, _ cost: Double, isGap: Bool) {
            guard tried.insert(row * width + column).inserted, fits(chunk, row, column, state.masks) else { return }
            let unlike = unlike(chunk, column, shapes)
            // The number of a paragraph may stand where a place was left blank.
            if isLoneNumber(chunk), unlike > 0 || isOdd(chunk, lengths[column], isOutOfTurn: cost > 0) { return }
            var next = state
            next.cost += cost + unlike
            for line in 0..<chunk.height { next.masks[row + line] |= mask(chunk, column) }
            next.places.append(Place(row: row, column: column))
            next.isGap = isGap
            found.append(next)
        }
        if let last = state.places.last ?? nil {
            let before = chunks[state.places.count - 1]
            let column = last.column + before.width
            if column < width {
                let cost = isHeaded ? ScatterCosts.overHeading : chunk.texts.isEmpty ? 0 : ScatterCosts.overText
                put(last.row, column, cost, isGap: state.isGap)
            }
        }
        if let row = top(of: 0, state.masks) {
            put(row, 0, isHeaded || chunk.texts.isEmpty ? ScatterCosts.unnamed : 0, isGap: false)
        }
        for column in 1..<max(1, width) {
            guard let row = top(of: column, state.masks) else { continue }
            let isLeft = state.masks[row] & ((1 << UInt16(column)) - 1) == (1 << UInt16(column)) - 1
            // The next line of a piece of two lines, whose first line has its whole row by now.
            let isBelow = state.places.last.flatMap { $0 }.map { $0.row + 1 == row && state.masks[$0.row] == full }
            let goesOn = (state.isGap || isBelow == true) && chunk.texts.isEmpty && isLeft
            let cost = goesOn ? ScatterCosts.nextGap : isLeft ? ScatterCosts.gap : ScatterCosts.apart
            put(row, column, isHeaded ? cost - ScatterCosts.heading : cost, isGap: true)
        }
        if state.skipped < skips, isLoneNumber(chunk) {
            var next = state
            next.cost += ScatterCosts.skip
            next.skipped += 1
            next.places.append(nil)
            found.append(next)
        }
        return found
    }

    private func mask(_ chunk: ScatterChunk, _ column: Int) -> UInt16 {
        ((1 << UInt16(chunk.width)) - 1) << UInt16(column)
    }

    private func fits(_ chunk: ScatterChunk, _ row: Int, _ column: Int, _ masks: [UInt16]) -> Bool {
        guard column + chunk.width <= width, row + chunk.height <= rows else { return false }
        return (row..<row + chunk.height).allSatisfy { masks[$0] & mask(chunk, column) == 0 }
    }

    private func top(of column: Int, _ masks: [UInt16]) -> Int? {
        masks.firstIndex { $0 & (1 << UInt16(column)) == 0 }
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

    // MARK: Shapes

    /// The shape that the values of each column have and how long they are, as far as whole rows show it.
    private func columnShapes() -> (shapes: [CellShape?], lengths: [ClosedRange<Int>?]) {
        var lengths = [ClosedRange<Int>?](repeating: nil, count: width)
        var columns = Array(repeating: [CellShape: Int](), count: width)
        var run: [Int] = []
        func count() {
            guard run.count == width else { return }
            for (column, piece) in run.enumerated() {
                let length = region.pieces[piece].text.utf8.count
                lengths[column] =
                    min(
                        lengths[column]?.lowerBound ?? length,
                        length
                    )...max(
                        lengths[column]?.upperBound ?? length,
                        length
                    )
                if let shape = shape(of: piece) { columns[column][shape, default: 0] += 1 }
            }
        }
        for chunk in chunks {
            if !chunk.texts.isEmpty {
                count()
                run = []
            }
            if chunk.height == 1 { run += chunk.lines[0] } else { run = Array(repeating: 0, count: width + 1) }
        }
        count()
        let usual = columns.map { shapes -> CellShape? in
            let all = shapes.values.reduce(0, +)
            guard all >= ScatterCosts.leastAlike, let most = shapes.max(by: { $0.value < $1.value }),
                most.value * 3 >= all * 2
            else { return nil }
            return most.key
        }
        return (usual, lengths)
    }

    /// Nil where the value fits any column: nil, a dash.
    private func shape(of piece: Int) -> CellShape? {
        switch region.pieces[piece].shape {
        case .dash, .absence: nil
        case .number where region.pieces[piece].value?.isZero == true: nil
        case let shape: shape
        }
    }

    private func unlike(_ chunk: ScatterChunk, _ column: Int, _ shapes: [CellShape?]) -> Double {
        var cost = 0.0
        for line in chunk.lines {
            for (offset, piece) in line.enumerated() {
                guard let usual = shapes[column + offset], let own = shape(of: piece), own != usual else { continue }
                cost += ScatterCosts.unlike
            }
        }
        return cost
    }

    // MARK: The table

    private func outcome(_ state: State) -> Outcome {
        var grid = Array(repeating: Array(repeating: 0, count: width), count: rows)
        var openings = Array(repeating: 0, count: rows)
        for (index, place) in state.places.enumerated() {
            guard let place else { continue }
            for (down, line) in chunks[index].lines.enumerated() {
                for (right, piece) in line.enumerated() { grid[place.row + down][place.column + right] = piece }
                if place.column == 0 { openings[place.row + down] = index }
            }
        }
        let whole = grid.count { row in zip(row, row.dropFirst()).allSatisfy { $1 > $0 } && isUnbroken(row) }
        let columns = state.places.map { $0?.column }
        return Outcome(rows: grid, cost: state.cost, openings: openings, columns: columns, whole: whole)
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
