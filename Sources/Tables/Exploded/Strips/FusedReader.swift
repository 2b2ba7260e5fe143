import Figures
import Lexicon

/// Reads tables whose first column was printed in one line with the names of the rows, and the other columns behind
/// them, one after the other.
///
/// The lines tell for certain which figure and which name share a row. A strip behind them is a column where it has as
/// many values as there are rows and its figures prove it: named totals that are the sums above them, or columns that
/// are made of others. A name without a figure in its line is a row where the strips count it, else more of the name
/// above; two columns that stand close share a block, their figures in turn.
struct FusedReader {
    private let lines: FusedLines
    private let labels: LabelLines
    private let marks: StripMarks

    private static let leastRows = 3
    /// Rows of one value each that may make a total by chance.
    private static let leastOfOne = 4
    private static let mostShared = 3

    /// The lines that are a figure and a name.
    private let cut: Set<Int>

    /// The region with those lines cut.
    var region: ExplodedRegion { lines.region }

    init?(_ region: ExplodedRegion, lexicon: Lexicon) {
        guard let lines = FusedLines(region, lexicon: lexicon) else { return nil }
        self.lines = lines
        cut = Set(lines.figures.map { lines.region.pieces[$0].line })
        labels = LabelLines(lines.region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
    }

    func takes(line: Int) -> Bool { cut.contains(line) }

    func arrangements() -> [ExplodedArrangement] {
        let stacks = self.stacks()
        return stacks.indices.compactMap { index in
            let end = index + 1 < stacks.count ? stacks[index + 1].start : region.pieces.count
            return table(of: stacks[index], before: end)
        }
    }

    // MARK: Names with their figures

    private struct Line {
        var figure: Int?
        var label: [Int]
    }

    private struct Stack {
        var start: Int
        var end: Int
        var lines: [Line] = []
    }

    /// Lines that follow each other, of which the first has its figure with it.
    private func stacks() -> [Stack] {
        var stacks: [Stack] = []
        var open: Stack?
        var index = 0
        while index < region.pieces.count {
            if lines.figures.contains(index), index + 1 < region.pieces.count {
                var stack = open ?? Stack(start: index, end: index)
                stack.lines.append(Line(figure: index, label: [index + 1]))
                stack.end = index + 2
                open = stack
                index += 2
                continue
            }
            let piece = region.pieces[index]
            if !lines.numbers.contains(index), let stack = open {
                if piece.shape == .text, region.pieces[stack.end - 1].block == piece.block {
                    open?.lines.append(Line(figure: nil, label: [index]))
                    open?.end = index + 1
                } else {
                    stacks.append(stack)
                    open = nil
                }
            }
            index += 1
        }
        if let open { stacks.append(open) }
        return stacks.filter { $0.lines.count >= Self.leastRows }
    }

    /// The rows of a stack if they are so many: every line without a figure is a row, or none is.
    private func rows(of stack: Stack, count: Int) -> [Line]? {
        let widest = labels.widest(stack.lines.flatMap(\.label))
        func border(_ index: Int) -> LabelLines.Border {
            let above = stack.lines[index - 1].label
            return labels.border(after: above[above.count - 1], before: stack.lines[index].label[0], widest: widest)
        }
        let open = stack.lines.indices.filter { stack.lines[$0].figure == nil }
        if stack.lines.count == count { return open.allSatisfy { border($0) != .join } ? stack.lines : nil }
        guard stack.lines.count - open.count == count, open.allSatisfy({ border($0) != .border }) else { return nil }
        var rows: [Line] = []
        for line in stack.lines {
            if line.figure == nil { rows[rows.count - 1].label += line.label } else { rows.append(line) }
        }
        return rows
    }

    // MARK: The columns behind them

    private struct Strip {
        var heading: [Int]
        var values: [Int]
    }

    /// The blocks of values of a stretch, each with the text that opens its block.
    private func strips(from start: Int, to end: Int) -> [Strip] {
        var strips: [Strip] = []
        var heading: [Int] = []
        var index = start
        while index < end {
            let block = region.pieces[index].block
            var values: [Int] = []
            heading = []
            while index < end, region.pieces[index].block == block {
                if StripStream.isValue(region.pieces[index].shape) {
                    values.append(index)
                } else if values.isEmpty {
                    heading.append(index)
                } else {
                    // Words behind values: what they are is not known.
                    values = []
                    heading = []
                    while index < end, region.pieces[index].block == block { index += 1 }
                    break
                }
                index += 1
            }
            if !values.isEmpty { strips.append(Strip(heading: heading, values: values)) }
        }
        return strips
    }

    private func table(of stack: Stack, before end: Int) -> ExplodedArrangement? {
        let strips = self.strips(from: stack.end, to: end)
        let figures = stack.lines.count { $0.figure != nil }
        var best: StripGrid?
        for count in Set([figures, stack.lines.count]) where count >= Self.leastRows {
            guard let rows = rows(of: stack, count: count), let grid = grid(rows, strips) else { continue }
            // Two ways to count that both prove themselves prove nothing.
            if let other = best, other.valueCount == grid.valueCount { return nil }
            if grid.valueCount > best?.valueCount ?? 0 { best = grid }
        }
        guard let grid = best, let last = grid.pieces.max() else { return nil }
        let how = "figures in one line with their labels, and columns counted out behind them; their sums prove them"
        var arrangement = grid.arrangement(over: stack.start...max(stack.start, last), how: how)
        arrangement.refused.removeAll(where: lines.numbers.contains)
        // What is no column of this table may be one that its sums need.
        arrangement.untold = [.columns]
        if grid.rows.contains(where: { $0.values.contains(nil) }) { arrangement.untold.insert(.rows) }
        arrangement.provenBy = [.rows, .columns]
        return arrangement
    }

    private func grid(_ rows: [Line], _ strips: [Strip]) -> StripGrid? {
        let totals = Set(rows.indices.filter { marks.isTotal(rows[$0].label, in: region) })
        let first = rows.map { row in row.figure.flatMap { region.pieces[$0].value } ?? .zero }
        let isFirstProven = rows.count >= Self.leastOfOne && StripProof([first], totals: totals).hasTotals
        var columns: [(heading: [Int], values: [Int])] = []
        for strip in strips {
            if strip.values.count == rows.count {
                columns.append((strip.heading, strip.values))
            } else if let shared = shared(strip.values, rows.count, totals) {
                columns += shared.map { ([], $0) }
            }
        }
        let proof = StripProof(columns.map { values($0.values) }, totals: totals)
        let kept = columns.indices.filter { proof.sums[$0] != .none || proof.related.contains($0) }
        guard proof.hasTotals || !proof.related.isEmpty || isFirstProven else { return nil }
        let stands = proof.hasTotals || !proof.related.isEmpty ? kept.map { columns[$0] } : []
        var grid = StripGrid(isByColumns: true)
        grid.rows = rows.indices.map { row in
            StripGrid.Row(texts: [rows[row].label], values: [rows[row].figure] + stands.map { $0.values[row] })
        }
        if !stands.isEmpty, stands.allSatisfy({ !$0.heading.isEmpty }) {
            grid.headings = [[]] + stands.map { $0.heading.map { StripPart(region.pieces[$0]) } }
            grid.passed = Set(stands.flatMap(\.heading))
        }
        return grid
    }

    private func values(_ strip: [Int]) -> [ExactDecimal?] { strip.map { region.pieces[$0].value } }

    /// Several columns of one block, their figures in turn or one below the other, where the totals of each hold in one
    /// way alone.
    private func shared(_ strip: [Int], _ count: Int, _ totals: Set<Int>) -> [[Int]]? {
        let width = strip.count / count
        guard (2...Self.mostShared).contains(width), strip.count == width * count else { return nil }
        let ways = [false, true].map { isDown in
            (0..<width).map { column in
                (0..<count).map { strip[isDown ? column * count + $0 : $0 * width + column] }
            }
        }
        let proven = ways.filter { columns in
            let proof = StripProof(columns.map(values), totals: totals)
            return proof.hasTotals && !proof.sums.contains(.none)
        }
        return proven.count == 1 ? proven[0] : nil
    }
}
