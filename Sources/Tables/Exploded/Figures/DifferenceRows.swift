/// One row of figures whose third is the second less the first, as indices into the stream; a nil figure is one whose
/// place in the row is not known.
struct DifferenceRow: Sendable {
    var first: Int?
    var second: Int?
    var result: Int?

    var all: [Int] { [first, second, result].compactMap { $0 } }
}

/// Finds the rows of a table whose third column is the second less the first, wherever the figures were printed.
struct DifferenceRows {
    /// In the order of the table.
    private(set) var rows: [DifferenceRow] = []
    private(set) var isBounded = false
    /// Whether every figure has its row.
    private(set) var isComplete = false

    private let stream: FigureStream

    /// Nil where the figures are no such table.
    static func find(in stream: FigureStream) -> DifferenceRows? {
        guard stream.count >= 3, stream.count % 3 == 0 else { return nil }
        var found = DifferenceRows(stream: stream)
        if found.readPlain() { return found }
        guard stream.count <= ExplodedLimits.figures else {
            found.isBounded = true
            return found
        }
        for window in [ExplodedLimits.figureWindow, 2 * stream.rowCount + 1] {
            let patterns = DifferencePatterns(stream, window: window)
            if patterns.isBounded {
                found.isBounded = true
                return found
            }
            guard let cover = DifferenceCover.cover(patterns) else { continue }
            found.isBounded = cover.isBounded
            found.place(cover.certain.map { patterns.patterns[$0] }, patterns)
            return found
        }
        return nil
    }

    private init(stream: FigureStream) {
        self.stream = stream
    }

    // MARK: Plain print

    /// Row by row, column by column, or the last column apart: where every figure fits, nothing is to be searched.
    private mutating func readPlain() -> Bool {
        let count = stream.rowCount
        let layouts: [(Int) -> (Int, Int, Int)] = [
            { ($0 * 3, $0 * 3 + 1, $0 * 3 + 2) },
            { ($0, $0 + count, $0 + 2 * count) },
            { ($0 * 2, $0 * 2 + 1, $0 + 2 * count) },
        ]
        for layout in layouts {
            let places = (0..<count).map(layout)
            guard places.allSatisfy({ holds($0.0, $0.1, $0.2) }), isTelling(places) else { continue }
            rows = places.map { DifferenceRow(first: $0.0, second: $0.1, result: $0.2) }
            isComplete = true
            return true
        }
        return false
    }

    private func holds(_ first: Int, _ second: Int, _ result: Int) -> Bool {
        let (value, overflow) = stream.values[second].subtractingReportingOverflow(stream.values[first])
        guard !overflow, value == stream.values[result] else { return false }
        return !stream.hasMarks || (stream.isMarked[result] && !stream.isMarked[first] && !stream.isMarked[second])
    }

    /// A difference of figures that are all nil says nothing: half of the rows have to say something.
    private func isTelling(_ places: [(Int, Int, Int)]) -> Bool {
        let telling = places.count { stream.values[$0.0] != 0 || stream.values[$0.1] != 0 }
        return telling * 2 >= places.count
    }

    // MARK: Any print

    private mutating func place(_ found: [DifferencePattern], _ list: DifferencePatterns) {
        var placing = FigurePlacing(found, members: list.members)
        placing.order()
        let isOrdered = placing.insertLoose()
        placing.handOut()
        let oriented = RowOrientation(stream: stream).rows(placing.rows)
        rows = oriented
        isComplete = found.count == stream.rowCount && isOrdered
    }
}
