/// Words of a heading line and the columns that they stand over.
struct HeadingPiece {
    var words: [AlignedWord]
    /// The first and last column, from 0.
    var columns: ClosedRange<Int>
    var line: Int

    var start: Int { words[0].start }
    var end: Int { words[words.count - 1].end }
    var bytes: Range<Int> { words[0].bytes.lowerBound..<words[words.count - 1].bytes.upperBound }
    var isGroup: Bool { columns.count > 1 }
}

/// Where the columns stand near the head of their table.
struct ColumnFrame {
    /// What the first cells of each column cover.
    let boxes: [Range<Int>]
    /// Whether a column holds words.
    let isText: [Bool]
    /// The columns that hold figures.
    let figures: [Int]
    let label: Int?

    /// How many rows are looked at.
    private static let depth = 10

    init(_ columns: AlignedColumns, rows: [AlignedLine]) {
        var boxes: [Range<Int>?] = Array(repeating: nil, count: columns.columns.count)
        for (row, places) in zip(rows.prefix(Self.depth), columns.places) {
            for (item, place) in zip(row.items, places) where place >= 0 {
                let box = boxes[place] ?? item.start..<item.end
                boxes[place] = min(box.lowerBound, item.start)..<max(box.upperBound, item.end)
            }
        }
        self.boxes = boxes.enumerated().map { $1 ?? columns.columns[$0].extent }
        isText = columns.columns.indices.map { columns.isText($0) }
        figures = columns.figureColumns
        label = columns.label
    }

    var count: Int { boxes.count }

    /// How far the heading of a column may reach: from the end of the column before to the start of the one after.
    func room(of column: Int) -> (from: Int, to: Int) {
        (
            column == 0 ? -1 : boxes[column - 1].upperBound,
            column + 1 == count ? Int.max / 4 : boxes[column + 1].lowerBound
        )
    }

    /// How badly a stretch fits as the heading of one column: by its edges, its middle, or its standing in the column's room.
    func misfit(_ start: Int, _ end: Int, over column: Int) -> Double {
        let box = boxes[column]
        let middles = abs(Double(start + end) - Double(box.lowerBound + box.upperBound)) / 2
        let starts = Double(abs(start - box.lowerBound))
        var cost =
            isText[column] ? min(starts, middles + 1) : min(Double(abs(end - box.upperBound)), middles, starts)
        let room = room(of: column)
        let outside = max(0, room.from - start) + max(0, end - room.to)
        if outside == 0 {
            // What names the labels begins where they do, or stands in their middle.
            cost = isText[column] ? min(cost, 5) : min(cost, 1.5 + 0.05 * cost)
        } else if outside >= end - start {
            cost += 8
        } else {
            cost = min(cost, 3 + 0.1 * cost) + 0.5 * Double(outside)
        }
        return cost
    }
}
