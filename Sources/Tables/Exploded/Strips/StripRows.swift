import Lexicon

/// Reads tables that were printed row by row: behind each label as many values as the table has columns.
///
/// A row may be printed over a border: two labels and then the values of both, a total before its label. Such a row
/// stands only where a sum holds in it; what has another number of values is a row whose values are not placed.
struct StripRows {
    private let region: ExplodedRegion
    private let lines: LabelLines
    private let headings: StripHeadings
    private let marks: StripMarks
    private var runs: [StripRun]

    /// Runs that are looked at to tell how wide the column of labels is, and how many cells of text a row has.
    private static let window = 64
    private static let mostTexts = 3
    private static let leastRows = 3

    init(_ region: ExplodedRegion, runs: [StripRun], lexicon: Lexicon) {
        self.region = region
        self.runs = runs
        lines = LabelLines(region, lexicon: lexicon)
        headings = StripHeadings(region, lexicon: lexicon)
        marks = StripMarks(lexicon: lexicon)
    }

    /// Stretches of rows of one width, none overlapping another. Whether they are tables, their figures tell.
    ///
    /// - Parameter stands: Whether a grid may be published, and what of it.
    mutating func grids(_ stands: (StripGrid) -> StripGrid?) -> [StripGrid] {
        var found: [StripGrid] = []
        /// Where the last stretch of a width that came to nothing began and ended: a start within it is tried once.
        var failed: [Int: (first: Int, end: Int)] = [:]
        var index = 0
        while index < runs.count {
            var best: (grid: StripGrid, end: Int)?
            for width in widths(at: index) {
                if let last = failed[width], index < last.end, index > last.first + 1 { continue }
                let (grid, end) = stretch(from: index, width: width)
                if let grid = stands(grid), grid.rows.count >= Self.leastRows {
                    if grid.pieces.count > best?.grid.pieces.count ?? 0 { best = (grid, end) }
                } else {
                    failed[width] = (failed[width].map { index < $0.end ? $0.first : index } ?? index, end)
                }
            }
            if let best {
                found.append(best.grid)
                index = best.end
            } else {
                index += 1
            }
        }
        return found
    }

    private func widths(at index: Int) -> Set<Int> {
        guard !runs[index].texts.isEmpty else { return [] }
        return Set(
            runs[index..<min(index + 2, runs.count)].map(\.values.count).filter {
                (1...ExplodedLimits.rowValues).contains($0)
            }
        )
    }

    // MARK: A stretch

    private struct Shape {
        var width: Int
        /// Cells of text before the values.
        var texts: Int
        var widest: Int
        /// Lines of the longest label but the first, over which a heading may stand.
        var mostLines: Int
    }

    private func shape(from start: Int, width: Int) -> Shape {
        let near = runs[start..<min(start + Self.window, runs.count)]
        let like = near.dropFirst().filter { $0.values.count == width && !$0.texts.isEmpty }
        var texts = 1
        for count in 2...Self.mostTexts
        where like.count >= Self.leastRows && like.count(where: { $0.texts.count == count }) * 5 >= like.count * 3 {
            texts = count
        }
        let labels = near.filter { !$0.texts.isEmpty }.compactMap {
            $0.texts.count >= texts ? $0.texts[$0.texts.count - texts] : $0.texts.first
        }
        let widest = lines.widest(labels.dropFirst().joined())
        let others = zip(near.filter { !$0.texts.isEmpty }, labels).dropFirst().filter { $0.0.values.count == width }
            .map(\.1)
        let mostLines = others.map { lines.split($0, widest: widest).label.count }.max()
        return Shape(width: width, texts: texts, widest: widest, mostLines: mostLines ?? .max)
    }

    private func stretch(from start: Int, width: Int) -> (grid: StripGrid, end: Int) {
        let shape = self.shape(from: start, width: width)
        var grid = StripGrid()
        var holes = 0
        var index = start
        /// What is left of the texts of a run whose first is the label of the values before it.
        var left: [[Int]]?
        while index < runs.count {
            let run = runs[index]
            var texts = left ?? run.texts
            left = nil
            if texts.isEmpty { break }
            if index > start, mayGoOn(runs[index - 1], texts) { grid.hasDoubtfulLabels = true }
            let lead = self.lead(of: &texts, shape, isFirst: index == start)
            if index == start {
                addHead(lead, to: &grid, shape)
            } else if headings.cut(lead, count: width) != nil {
                break
            } else {
                addGroups(lead, to: &grid, shape)
            }
            let count = run.values.count
            let next = index + 1 < runs.count ? runs[index + 1] : nil
            if count == width {
                grid.rows.append(row(texts, run.values))
                holes = 0
            } else if count > width, count % width == 0, let rows = self.rows(of: run, shape) {
                grid.rows += rows
                holes = 0
            } else if count == 2 * width {
                grid.rows.append(row(texts, Array(run.values.prefix(width))))
                var total = StripGrid.Row(texts: [nil], values: Array(run.values.suffix(width)), isDoubtful: true)
                if let next, let (label, rest) = trailingTotal(of: next, widest: shape.widest) {
                    total.texts = [label]
                    left = rest
                }
                grid.rows.append(total)
                holes = 0
            } else if count < width, let next, next.values.count == width - count {
                var whole = row(texts, run.values + next.values)
                whole.isDoubtful = true
                grid.rows.append(whole)
                index += 1
                holes = 0
            } else if count > width {
                addLast(run, texts, to: &grid, shape)
                index += 1
                break
            } else {
                holes += 1
                guard holes < 2 else { break }
                grid.rows.append(row(texts, Array(repeating: nil, count: width)))
            }
            index += 1
        }
        while let last = grid.rows.last, last.isHeading || last.values.allSatisfy({ $0 == nil }) {
            grid.rows.removeLast()
            if !last.isHeading { index -= 1 }
        }
        return (grid, max(index, start + 1))
    }

    /// Whether the first lines behind values may be more of the label before them: all stand in one block.
    private func mayGoOn(_ before: StripRun, _ texts: [[Int]]) -> Bool {
        guard let value = before.values.last, let block = texts.first, block.count > 1 else { return false }
        return region.pieces[value].block == region.pieces[block[0]].block
    }

    /// The name of a total among the texts behind its values, and the texts without it.
    private func trailingTotal(of run: StripRun, widest: Int) -> (label: [Int]?, rest: [[Int]])? {
        for (index, block) in run.texts.enumerated() {
            guard let (label, rest) = lines.first(of: block, where: { marks.isTotal($0, in: region) }) else { continue }
            let left = run.texts[..<index] + (rest.isEmpty ? [] : [rest]) + run.texts[(index + 1)...]
            // A row needs a label of its own.
            if left.isEmpty, !run.values.isEmpty { return nil }
            // What follows in its block may be more of it.
            let isWhole =
                rest.isEmpty || lines.border(after: label[label.count - 1], before: rest[0], widest: widest) == .border
            return (isWhole ? label : nil, Array(left))
        }
        return nil
    }

    private func row(_ texts: [[Int]], _ values: [Int?]) -> StripGrid.Row {
        StripGrid.Row(texts: texts.map { $0.isEmpty ? nil : $0 }, values: values)
    }

    /// Takes what stands over the label of a row off its texts.
    private func lead(of texts: inout [[Int]], _ shape: Shape, isFirst: Bool) -> [[Int]] {
        let count = min(shape.texts, texts.count)
        var lead = Array(texts.dropLast(count))
        texts = Array(texts.suffix(count))
        let (before, label) = lines.split(texts[0], widest: shape.widest, most: isFirst ? shape.mostLines : .max)
        if !before.isEmpty { lead.append(before) }
        // No row is called by a heading: what this row is called stands elsewhere.
        texts[0] = label.contains { marks.endsInUnit(region.pieces[$0].text) } ? [] : label
        return lead
    }

    /// What stands over the first row: the headings, and below them the name of the first group.
    private func addHead(_ lead: [[Int]], to grid: inout StripGrid, _ shape: Shape) {
        guard let cut = headings.cut(lead, count: shape.width) else { return }
        grid.headings = cut.columns
        grid.passed = cut.pieces
        let last = cut.pieces.max() ?? 0
        addGroups(lead.map { $0.filter { $0 > last } }.filter { !$0.isEmpty }, to: &grid, shape)
    }

    private func addGroups(_ lead: [[Int]], to grid: inout StripGrid, _ shape: Shape) {
        guard shape.texts == 1, lead.count <= 2 else { return }
        for block in lead where !block.contains(where: { marks.isNoLabel(region.pieces[$0].text) }) {
            grid.rows.append(StripGrid.Row(texts: [block], values: []))
        }
    }

    /// Several labels and then the values of all of them, row by row or column by column.
    private func rows(of run: StripRun, _ shape: Shape) -> [StripGrid.Row]? {
        guard shape.texts == 1, let block = run.texts.last else { return nil }
        let count = run.values.count / shape.width
        let fits = lines.fits(block[...], count: count)
        guard fits.count == 1, fits[0].lead.isEmpty else { return nil }
        let isByColumns = run.blocks.count == shape.width && run.blocks.allSatisfy { $0 == count } && count > 1
        guard isByColumns || run.blocks.allSatisfy({ $0 == 1 || $0 == shape.width }) else { return nil }
        return fits[0].labels.enumerated().map { row, label in
            let values = (0..<shape.width).map { column in
                run.values[isByColumns ? column * count + row : row * shape.width + column]
            }
            return StripGrid.Row(texts: [label], values: values, isDoubtful: true)
        }
    }

    /// Behind the last row there may be whole columns, or what belongs to something else.
    private func addLast(_ run: StripRun, _ texts: [[Int]], to grid: inout StripGrid, _ shape: Shape) {
        let rest = Array(run.values.dropFirst(shape.width))
        var last = row(texts, Array(run.values.prefix(shape.width)))
        let isWhole = grid.rows.allSatisfy {
            $0.values.count == shape.width && !$0.isDoubtful && !$0.values.contains(nil)
        }
        let count = grid.rows.count + 1
        guard isWhole, rest.count % count == 0 else {
            last.isDoubtful = true
            grid.rows.append(last)
            return
        }
        grid.rows.append(last)
        grid.headings = []
        for (index, value) in rest.enumerated() { grid.rows[index % count].values.append(value) }
    }
}
