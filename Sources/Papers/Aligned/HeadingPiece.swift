/// Words of a heading line and the columns that they stand over.
struct HeadingPiece {
    var words: AlignedWords
    /// The first and last column, from 0.
    var columns: ClosedRange<Int>
    var line: Int

    var start: Int { words[0].start }
    var end: Int { words[words.count - 1].end }
    var bytes: Range<Int> { words[0].bytes.lowerBound..<words[words.count - 1].bytes.upperBound }
    var isGroup: Bool { columns.count > 1 }

    /// Whether two pieces are set alike: at their left, at their right or in their middle.
    func agrees(with other: HeadingPiece) -> Bool {
        abs(other.start - start) <= 1 || abs(other.end - end) <= 1
            || abs(other.start + other.end - start - end) <= 2
    }
}

extension HeadingPiece {
    init(words: [AlignedWord], columns: ClosedRange<Int>, line: Int) {
        self.init(words: AlignedWords(words), columns: columns, line: line)
    }
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
    /// The column of the rows' numbers or codes.
    let marks: Int?
    /// What the headings read so far cover over each column.
    private(set) var heads: [Range<Int>?]

    /// How many rows are looked at.
    private static let depth = 10

    /// What the figures of a column cover, and what its headings do.
    func extents(of column: Int, under below: [[HeadingPiece]]) -> [Range<Int>] {
        [boxes[column]] + below.joined().filter { $0.columns == column...column }.map { $0.start..<$0.end }
    }

    /// Whether a piece has an edge in common with the heading of a column and reaches beyond neither its figures nor
    /// its headings on the left: it is the upper part of that heading and none of a group that ends there.
    func isPart(_ piece: HeadingPiece, of column: Int, under below: [[HeadingPiece]]) -> Bool {
        let extents = extents(of: column, under: below)
        guard let left = extents.map(\.lowerBound).min(), piece.start >= left else { return false }
        return extents.contains { abs($0.lowerBound - piece.start) <= 1 || abs($0.upperBound - piece.end) <= 1 }
    }

    /// Twice the middle of the cells of some columns of figures, where these and their headings end at the right of
    /// theirs: from where the column before ends to where the last does. The first column of figures is taken to be as
    /// wide as the next.
    func cellCentre(of columns: ClosedRange<Int>, under below: [[HeadingPiece]]) -> Int? {
        guard let first = figures.first, columns.lowerBound >= first, columns.lowerBound < columns.upperBound,
            columns.allSatisfy({ endsRight($0, under: below) })
        else { return nil }
        let end = boxes[columns.lowerBound].upperBound
        let left =
            columns.lowerBound > first
            ? boxes[columns.lowerBound - 1].upperBound : 2 * end - boxes[columns.lowerBound + 1].upperBound
        return left + boxes[columns.upperBound].upperBound
    }

    /// Whether all that heads a column of figures ends where these do.
    private func endsRight(_ column: Int, under below: [[HeadingPiece]]) -> Bool {
        !isText[column]
            && below.joined().allSatisfy {
                $0.columns != column...column || abs($0.end - boxes[column].upperBound) <= 2
            }
    }

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
        marks = columns.marks
        heads = Array(repeating: nil, count: self.boxes.count)
    }

    var count: Int { boxes.count }

    /// A line whose first item names both the numbers of the rows and what stands beside them, cut in two:
    /// "Ref Service".
    func parted(_ line: AlignedLine) -> AlignedLine {
        guard let marks, let label, let item = line.items.first, line.items.count > 1, item.kind == .text,
            item.words.count <= Self.longest, item.start < boxes[label].lowerBound - 1
        else { return line }
        let left = boxes[label].lowerBound
        // Another name stands over the labels already.
        if line.items.count > 1, abs(line.items[1].start - left) <= Self.reach + 2 { return line }
        let starts = item.words.indices.dropFirst().filter {
            item.words[$0].start >= boxes[marks].upperBound && abs(item.words[$0].start - left) <= Self.reach
        }
        guard let cut = starts.first(where: { abs(item.words[$0].start - left) <= 1 }) ?? starts.first else {
            return line
        }
        var line = line
        line.items.replaceSubrange(
            0...0,
            with: [AlignedItem(Array(item.words[..<cut])), AlignedItem(Array(item.words[cut...]))]
        )
        return line
    }

    /// The most words that name both.
    private static let longest = 5
    /// How far the name of the labels may stand from where they begin.
    private static let reach = 4

    /// A column grows with its heading: what stands above goes by this, where the figures have drifted away from it.
    mutating func grow(with pieces: [HeadingPiece]) {
        for piece in pieces where !piece.isGroup {
            let own = heads[piece.columns.lowerBound] ?? piece.start..<piece.end
            heads[piece.columns.lowerBound] = min(own.lowerBound, piece.start)..<max(own.upperBound, piece.end)
        }
    }

    /// How far the heading of a column may reach: from the end of the column before to the start of the one after.
    func room(of column: Int) -> (from: Int, to: Int) {
        (
            column == 0 ? -1 : boxes[column - 1].upperBound,
            column + 1 == count ? Int.max / 4 : boxes[column + 1].lowerBound
        )
    }

    /// How badly a stretch fits as the heading of one column: by its edges, its middle,
    /// or its standing in the column's room.
    func misfit(_ start: Int, _ end: Int, over column: Int) -> Double {
        let own = misfit(start, end, over: column, boxes[column], room(of: column))
        guard let head = heads[column] else { return own }
        let from = column == 0 ? -1 : (heads[column - 1] ?? boxes[column - 1]).upperBound
        let to = column + 1 == count ? Int.max / 4 : (heads[column + 1] ?? boxes[column + 1]).lowerBound
        return min(own + Self.drift, misfit(start, end, over: column, head, (from, to)))
    }

    /// What it costs to stand over the figures of a column and not over its heading.
    private static let drift = 1.5

    private func misfit(
        _ start: Int,
        _ end: Int,
        over column: Int,
        _ box: Range<Int>,
        _ room: (from: Int, to: Int)
    ) -> Double {
        let middles = abs(Double(start + end) - Double(box.lowerBound + box.upperBound)) / 2
        let starts = Double(abs(start - box.lowerBound))
        var cost =
            isText[column] ? min(starts, middles + 1) : min(Double(abs(end - box.upperBound)), middles, starts)
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
