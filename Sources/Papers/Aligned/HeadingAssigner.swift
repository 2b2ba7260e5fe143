/// Deals the words of a heading line out to columns, in order and no two to one, at the least cost.
///
/// Words one space apart may be cut where two columns stand below; a heading may stand over several columns that have
/// headings of their own.
struct HeadingAssigner {
    let frame: ColumnFrame
    let kinds: WordKinds
    /// What was found on the lines below.
    var below: [HeadingPiece] = []

    /// The most words of one heading on one line.
    private static let longest = 12

    /// The words of a group's name are hardly ever more than this by more than one.
    private static let groupName = 4

    /// The pieces of a line and their mean cost; nil where they cannot be dealt out in order.
    func pieces(of line: AlignedLine, headed: [Bool]) -> (pieces: [HeadingPiece], cost: Double)? {
        if let counted = counted(line) { return (counted, 0) }
        if let plain = solve(line, headed: headed, spans: false), plain.pieces.count == line.items.count,
            plain.pieces.allSatisfy({ frame.misfit($0.start, $0.end, over: $0.columns.lowerBound) <= 4 })
        {
            return plain
        }
        return solve(line, headed: headed, spans: true)
    }

    /// A line of units or years that are as many as the columns of figures heads them in order, wherever figures that
    /// drift may stand; so does a line whose words stand over those of such a line.
    private func counted(_ line: AlignedLine) -> [HeadingPiece]? {
        guard line.items.count == frame.figures.count, line.items.count >= 3 else { return nil }
        let names = line.items.allSatisfy { item in
            kinds.isUnit(item) || (item.words.count == 1 && kinds.namesPeriod(item))
        }
        guard names || isOver(below.suffix(line.items.count), line) else { return nil }
        return zip(line.items, frame.figures).map { item, column in
            HeadingPiece(words: item.words, columns: column...column, line: line.number)
        }
    }

    /// Whether each word stands over one of the pieces below, which head the columns of figures in order.
    private func isOver(_ pieces: ArraySlice<HeadingPiece>, _ line: AlignedLine) -> Bool {
        guard pieces.map(\.columns) == frame.figures.map({ $0...$0 }) else { return false }
        return zip(line.items, pieces).allSatisfy { abs($0.start - $1.start) <= 1 || abs($0.end - $1.end) <= 1 }
    }

    private struct Step {
        var word: Int
        var columns: ClosedRange<Int>
    }

    private func solve(
        _ line: AlignedLine,
        headed: [Bool],
        spans: Bool
    ) -> (pieces: [HeadingPiece], cost: Double)? {
        var words: [AlignedWord] = []
        var opens: [Bool] = []
        for item in line.items {
            for (index, word) in item.words.enumerated() {
                words.append(word)
                // "Quarter Quarter"
                opens.append(index == 0 || isRepeated(word, item.words[index - 1]))
            }
        }
        let (height, width) = (words.count, frame.count)
        let stride = width + 1
        var best = Array(repeating: Double.infinity, count: (height + 1) * stride)
        var steps: [Step?] = Array(repeating: nil, count: (height + 1) * stride)
        for column in 0...width { best[column] = 0 }
        for first in 0..<height {
            var last = first
            while last < height, last == first || !opens[last], last - first < Self.longest {
                let (start, end) = (words[first].start, words[last].end)
                for left in 0..<width where best[first * stride + left].isFinite {
                    var right = left
                    while right < width {
                        if right > left, last > first || !covers(start, end, left, right) {
                            if !spans || !mayGroup(left, right, headed) || end - start <= 3 { break }
                        }
                        let misfit =
                            left == right
                            ? frame.misfit(start, end, over: left)
                            : misfit(start, end, overGroup: left...right)
                                + Double(max(0, last - first - Self.groupName))
                        let cut = opens[first] ? 0 : self.cut(start, end, over: left)
                        let cost = best[first * stride + left] + misfit + cut
                        let index = (last + 1) * stride + right + 1
                        if cost < best[index] {
                            best[index] = cost
                            steps[index] = Step(word: first, columns: left...right)
                        }
                        right += 1
                    }
                }
                last += 1
            }
            pass(row: first + 1, stride, &best, &steps)
        }
        return trace(words, line.number, best, steps, stride)
    }

    private func isRepeated(_ word: AlignedWord, _ before: AlignedWord) -> Bool {
        word.bytes.count > 2 && kinds.bytes[word.bytes] == kinds.bytes[before.bytes]
    }

    /// What it costs to cut words one space apart: little where the second part stands as the heading below it does.
    private func cut(_ start: Int, _ end: Int, over column: Int) -> Double {
        let agrees = below.contains { piece in
            guard piece.columns == column...column else { return false }
            return abs(piece.start - start) <= 1 || abs(piece.end - end) <= 1
                || abs(piece.start + piece.end - start - end) <= 2
        }
        return agrees ? 0.5 : 2.5
    }

    /// Whether a stretch stands over the figures of two columns or more, most of each.
    private func covers(_ start: Int, _ end: Int, _ left: Int, _ right: Int) -> Bool {
        (left...right).allSatisfy { column in
            let box = frame.boxes[column]
            return !frame.isText[column] && (min(end, box.upperBound) - max(start, box.lowerBound)) * 2 >= box.count
        }
    }

    private func mayGroup(_ left: Int, _ right: Int, _ headed: [Bool]) -> Bool {
        headed[left] && headed[right] && !frame.isText[left] && !frame.isText[right]
    }

    /// Columns may stay without a heading on the line.
    private func pass(row: Int, _ stride: Int, _ best: inout [Double], _ steps: inout [Step?]) {
        for column in 1..<stride {
            let index = row * stride + column
            if best[index - 1] < best[index] {
                best[index] = best[index - 1]
                steps[index] = steps[index - 1]
            }
        }
    }

    private func trace(
        _ words: [AlignedWord],
        _ line: Int,
        _ best: [Double],
        _ steps: [Step?],
        _ stride: Int
    ) -> (pieces: [HeadingPiece], cost: Double)? {
        let cost = best[best.count - 1]
        guard cost.isFinite, !words.isEmpty else { return nil }
        var pieces: [HeadingPiece] = []
        var word = words.count
        var column = stride - 1
        while word > 0 {
            guard let step = steps[word * stride + column] else { return nil }
            pieces.append(HeadingPiece(words: Array(words[step.word..<word]), columns: step.columns, line: line))
            word = step.word
            column = step.columns.lowerBound
        }
        pieces.reverse()
        return (pieces, cost / Double(pieces.count))
    }

    private func misfit(_ start: Int, _ end: Int, overGroup columns: ClosedRange<Int>) -> Double {
        let left = frame.boxes[columns.lowerBound].lowerBound
        let right = frame.boxes[columns.upperBound].upperBound
        let from = frame.room(of: columns.lowerBound).from
        let to = frame.room(of: columns.upperBound).to
        let middle = Double(start + end) / 2
        var cost = min(
            abs(middle - Double(left + right) / 2),
            abs(middle - Double(max(from, left - 12) + min(to, right + 2)) / 2)
        )
        if start >= from - 2 { cost = min(cost, Double(abs(start - left)) + 1.5) }
        if start >= from - 1, start <= left { cost = min(cost, Double(abs(start - max(from, left - 20))) + 2) }
        let outside = max(0, from - start) + max(0, end - to)
        return cost * 0.8 + 0.5 * Double(outside) + 1
    }
}
