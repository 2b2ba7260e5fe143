import Lexicon

/// Puts the text cells of a table into its text columns, each column from its top to its bottom.
///
/// A beam search over the stream of print: a state says how far each column is filled and where the last cell stood.
/// What a step costs is in ``ExplodedCosts``. A label counts as known where all readings all but as good as the best
/// agree on it, and the best is good enough.
struct LabelBeam {
    private struct State {
        var cost = 0.0
        /// What the readings of the blocks cost, which says nothing of the places.
        var readingCost = 0.0
        /// The row that is next in each text column.
        var next: [Int]
        /// The cell in each text column and row, column after column, as an index into `cells`; -1 for none.
        var placed: [Int]
        var lastRow = -1
        var lastColumn = -1
        var lastIsText = false
        /// The row in which the run down the last column began.
        var stripStart = -1
        var textCells = 0
    }

    /// A text cell as some reading of its block has it.
    private struct TextCell {
        var pieces: [Int]
        var words: Words
        /// Words of four letters and more.
        var longWords: Set<UInt64>
        var endsInStop: Bool
    }

    private let problem: LabelProblem
    private let steady: (row: Double, column: Double)
    private var cells: [TextCell] = []
    private var cellOf: [[Int]: Int] = [:]

    static func solve(_ problem: LabelProblem) -> LabelSolution? {
        var beam = LabelBeam(problem: problem)
        return beam.solution()
    }

    private init(problem: LabelProblem) {
        self.problem = problem
        steady = problem.steadyCosts
    }

    private mutating func solution() -> LabelSolution? {
        let columns = problem.columns.count
        var states = [
            State(
                next: Array(repeating: 0, count: columns),
                placed: Array(repeating: -1, count: problem.rowCount * columns)
            )
        ]
        for step in problem.steps {
            var after: [State] = []
            for state in states {
                switch step {
                case .fixed(let row, let column): after.append(moved(state, toRow: row, column: column))
                case .text(let readings, let kind):
                    let children = children(of: state, readings, kind).sorted { $0.cost < $1.cost }
                    after += children.prefix(ExplodedLimits.beamBranches)
                }
            }
            if after.count > ExplodedLimits.beamStates {
                after.sort { $0.cost < $1.cost }
                after.removeLast(after.count - ExplodedLimits.beamStates)
            }
            states = after
        }
        let finished = states.map(finished).sorted { $0.cost < $1.cost }
        guard let best = finished.first else { return nil }
        return agreed(finished.filter { $0.cost <= best.cost + ExplodedCosts.labelMargin }, best)
    }

    // MARK: Steps

    private mutating func children(of state: State, _ readings: [BlockReading], _ kind: LabelProblem.Kind) -> [State] {
        var children: [State] = []
        for reading in readings {
            let ids = reading.cells.map { id(of: $0) }
            for column in problem.columns.indices where takes(column, kind) {
                for skipped in 0...1 {
                    let start = state.next[column] + skipped
                    guard start + ids.count <= problem.rowCount else { continue }
                    var child = state
                    child.cost += reading.cost + ExplodedCosts.emptyCell * Double(skipped)
                    child.readingCost += reading.cost
                    for (offset, id) in ids.enumerated() { put(id, row: start + offset, column: column, in: &child) }
                    children.append(child)
                }
            }
            guard ids.count == 1 else { continue }
            var child = state
            child.cost += ExplodedCosts.leftOver + reading.cost
            child.readingCost += reading.cost
            children.append(child)
        }
        return children
    }

    private func takes(_ column: Int, _ kind: LabelProblem.Kind) -> Bool {
        problem.columns[column].takes == kind
    }

    private func put(_ id: Int, row: Int, column: Int, in state: inout State) {
        state = moved(state, toRow: row, column: problem.columns[column].column, isText: true)
        state.textCells += 1
        state.placed[column * problem.rowCount + row] = id
        if sharesWord(state, id, row: row, column: column) { state.cost += ExplodedCosts.sharedWord }
        state.next[column] = row + 1
    }

    private func moved(_ state: State, toRow row: Int, column: Int, isText: Bool = false) -> State {
        var state = state
        // What it costs to go from figure to figure is the same in every arrangement.
        if isText || state.lastIsText { state.cost += stepCost(state, row, column, isText: isText) }
        if column != state.lastColumn || row != state.lastRow + 1 { state.stripStart = row }
        state.lastRow = row
        state.lastColumn = column
        state.lastIsText = isText
        return state
    }

    private func stepCost(_ state: State, _ row: Int, _ column: Int, isText: Bool) -> Double {
        if state.lastColumn < 0 {
            return row == 0 ? ExplodedCosts.topOfColumn : ExplodedCosts.jump + ExplodedCosts.jumpRow * Double(row)
        }
        if state.lastRow == row, column == state.lastColumn + 1 { return steady.row }
        if state.lastColumn == column, row == state.lastRow + 1 { return steady.column }
        // Behind a strip of several cells the next column goes on beside its first.
        if row == state.stripStart, row < state.lastRow, column == state.lastColumn + 1 {
            return ExplodedCosts.topOfColumn
        }
        if state.lastIsText, !isText {
            return row == state.lastRow ? ExplodedCosts.figureNotAdjoining : ExplodedCosts.figureOfOtherRow
        }
        if row == 0, column == state.lastColumn + 1 { return ExplodedCosts.topOfColumn }
        if row == state.lastRow + 1, column < state.lastColumn {
            return ExplodedCosts.carriageReturn + ExplodedCosts.carriageReturnColumn * Double(column)
        }
        return ExplodedCosts.jump + ExplodedCosts.jumpRow * Double(abs(row - state.lastRow))
    }

    private mutating func id(of pieces: [Int]) -> Int {
        if let known = cellOf[pieces] { return known }
        let words = BlockReadings.words(pieces, problem.region)
        let long = words.ranges.indices.filter { words.ranges[$0].count >= 4 }.map { words.hashes[$0] }
        let last = pieces.last.map { problem.region.pieces[$0].text.utf8.last }
        cells.append(
            TextCell(
                pieces: pieces,
                words: words,
                longWords: Set(long),
                endsInStop: last == UInt8(ascii: ".")
            )
        )
        cellOf[pieces] = cells.count - 1
        return cells.count - 1
    }

    // MARK: Whole arrangements

    private func finished(_ state: State) -> State {
        var state = state
        var columnsOf: [Words: Set<Int>] = [:]
        var rowsOf: [Words: Set<Int>] = [:]
        for column in problem.columns.indices {
            let placed = self.column(column, of: state)
            let filled = placed.filter { $0 >= 0 }
            state.cost += ExplodedCosts.emptyCell * Double(problem.rowCount - state.next[column])
            let stops = filled.count { cells[$0].endsInStop }
            state.cost += ExplodedCosts.unlikeFullStop * Double(min(stops, filled.count - stops))
            for (row, id) in placed.enumerated() where id >= 0 {
                columnsOf[cells[id].words, default: []].insert(column)
                rowsOf[cells[id].words, default: []].insert(row)
            }
        }
        for (words, columns) in columnsOf where columns.count > 1 && (rowsOf[words]?.count ?? 0) > 1 {
            state.cost += ExplodedCosts.textInTwoColumns
        }
        return state
    }

    /// Whether a cell has a long word of one beside it. Where the same two stand beside each other again it proves no
    /// more, and texts that repeat would crowd all others out of the beam.
    private func sharesWord(_ state: State, _ id: Int, row: Int, column: Int) -> Bool {
        for other in problem.columns.indices where other != column {
            let beside = state.placed[other * problem.rowCount + row]
            guard beside >= 0, !cells[beside].longWords.isDisjoint(with: cells[id].longWords) else { continue }
            let isKnown = (0..<problem.rowCount).contains { known in
                guard known != row else { return false }
                let one = state.placed[column * problem.rowCount + known]
                let two = state.placed[other * problem.rowCount + known]
                return one >= 0 && two >= 0 && cells[one].words == cells[id].words
                    && cells[two].words == cells[beside].words
            }
            if !isKnown { return true }
        }
        return false
    }

    private func column(_ column: Int, of state: State) -> ArraySlice<Int> {
        state.placed[column * problem.rowCount..<(column + 1) * problem.rowCount]
    }

    private func agreed(_ near: [State], _ best: State) -> LabelSolution {
        let walk = best.cost - best.readingCost
        let isRefused = best.textCells == 0 || walk > ExplodedCosts.labelCeiling * Double(best.textCells)
        var solution = LabelSolution(
            cells: Array(
                repeating: Array(repeating: nil, count: problem.rowCount),
                count: problem.columns.count
            ),
            uncertain: [],
            isRefused: isRefused,
            isFilled: !best.placed.contains(-1)
        )
        for column in problem.columns.indices {
            for (row, id) in self.column(column, of: best).enumerated() where id >= 0 {
                let isAgreed = near.allSatisfy { state in
                    let other = state.placed[column * problem.rowCount + row]
                    return other >= 0 && cells[other].words == cells[id].words
                }
                if isAgreed, !isRefused {
                    solution.cells[column][row] = cells[id].pieces
                } else {
                    solution.uncertain.append(cells[id].pieces)
                }
            }
        }
        return solution
    }
}
