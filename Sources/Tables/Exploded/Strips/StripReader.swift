import Lexicon

/// Reads a region by counting: label by label with a run of values behind each, or column by column in strips of one
/// length, or label by label with whole strips behind.
///
/// Counting alone proves little, since a blank leaves no trace. A table is only read where its figures prove it: a
/// total named so that is the sum above it, or columns that are the difference of others.
struct StripReader {
    private let region: ExplodedRegion
    private let lexicon: Lexicon
    private let headings: Set<Int>
    private let items: [ExplodedItem]
    private let readings: BlockReadings

    private static let leastRows = 3

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        self.lexicon = lexicon
        headings = StripHeadings(lexicon: lexicon).pieces(of: region)
        let numbers = RowNumbers.pieces(of: region)
        items = ExplodedItems(region, without: headings.union(numbers), joining: lexicon.exploded.joining).items
        readings = BlockReadings(region, items: items)
    }

    /// The one reading that its figures prove; nil where none does, or two give different rows.
    func arrangement() -> ExplodedArrangement? {
        let proven = [byRows(), byColumns()].compactMap { grid -> (StripGrid, StripProof)? in
            guard let grid else { return nil }
            let proof = StripProof(grid, region: region, lexicon: lexicon)
            return proof.hasTotal || proof.hasDifference ? (grid, proof) : nil
        }
        guard proven.count == 1, let (grid, proof) = proven.first else { return nil }
        return arrangement(of: grid, proof)
    }

    // MARK: Label by label

    private struct Run {
        var labels: [ExplodedItem]
        var values: [Int]
    }

    /// Texts and the values behind them, in the order of print.
    private var runs: [Run] {
        var runs: [Run] = []
        for item in items {
            if Self.isValue(item.shape) {
                if runs.isEmpty { runs.append(Run(labels: [], values: [])) }
                runs[runs.count - 1].values += item.pieces
            } else if let last = runs.last, last.values.isEmpty {
                runs[runs.count - 1].labels.append(item)
            } else {
                runs.append(Run(labels: [item], values: []))
            }
        }
        return runs
    }

    private static func isValue(_ shape: CellShape) -> Bool {
        switch shape {
        case .number, .dash, .absence, .rating, .answer, .trend: true
        case .text, .person, .status, .year: false
        }
    }

    private func byRows() -> StripGrid? {
        let runs = runs.filter { !$0.labels.isEmpty && !$0.values.isEmpty }
        guard runs.count >= Self.leastRows, let width = commonLength(runs.dropLast()) else { return nil }
        var rows = runs.map { run in
            StripGrid.Row(label: run.labels.last.flatMap(label), values: Array(run.values.prefix(width)))
        }
        guard let last = runs.last else { return nil }
        let ordinary = runs.dropLast()
        // Whole strips may follow the last row, and a total without a label any.
        var isWhole = ordinary.allSatisfy { $0.values.count == width }
        let rest = Array(last.values.dropFirst(width))
        if !rest.isEmpty, isWhole, rest.count % runs.count == 0, rest.count > width || runs.count == 1 {
            for (index, value) in rest.enumerated() { rows[index % runs.count].values.append(value) }
        } else if rest.count == width {
            rows.append(StripGrid.Row(label: nil, values: rest))
        } else if !rest.isEmpty {
            isWhole = false
        }
        guard isWhole, rows.allSatisfy({ $0.values.count == rows[0].values.count }) else { return nil }
        return StripGrid(rows: rows, isByColumns: false)
    }

    /// How many values most rows have.
    private func commonLength(_ runs: ArraySlice<Run>) -> Int? {
        var covered: [Int: Int] = [:]
        for run in runs where run.values.count <= ExplodedLimits.rowValues {
            covered[run.values.count, default: 0] += run.values.count
        }
        let best = covered.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best?.key
    }

    /// A label, where its lines can only be one cell.
    private func label(_ item: ExplodedItem) -> [Int]? {
        let readings = readings.readings(of: item)
        guard let whole = readings.first(where: { $0.cells.count == 1 }) else { return nil }
        let others = readings.filter { $0.cells.count > 1 }.map(\.cost).min() ?? .infinity
        return whole.cost + ExplodedCosts.labelMargin < others ? whole.cells[0] : nil
    }

    // MARK: Column by column

    private func byColumns() -> StripGrid? {
        guard let opening = items.firstIndex(where: { Self.isValue($0.shape) }), opening > 0 else { return nil }
        // Values, and nothing but values, behind the labels.
        guard items[opening...].allSatisfy({ Self.isValue($0.shape) }) else { return nil }
        let values = items[opening...].flatMap(\.pieces)
        let counts = LabelCounts(items[..<opening], region).readings.filter { labels in
            labels.count >= Self.leastRows && values.count % labels.count == 0 && fits(values, labels.count)
        }
        guard counts.count == 1, let labels = counts.first else { return nil }
        let count = labels.count
        let rows = (0..<count).map { row in
            StripGrid.Row(label: labels[row], values: stride(from: row, to: values.count, by: count).map { values[$0] })
        }
        return StripGrid(rows: rows, isByColumns: true)
    }

    /// Whether strips end where headings cut the values, and hold values of one look each.
    private func fits(_ values: [Int], _ count: Int) -> Bool {
        for index in values.indices.dropFirst() where index % count != 0 {
            let isCut = (values[index - 1] + 1..<values[index]).contains { headings.contains($0) }
            if isCut { return false }
        }
        return true
    }

    // MARK: The table

    private func arrangement(of grid: StripGrid, _ proof: StripProof) -> ExplodedArrangement {
        var plan = RecordPlan(texts: 1, values: Array(repeating: .amount, count: grid.valueCount))
        let units = StripHeadings(lexicon: lexicon).units(in: headings, of: region)
        if units.count == grid.valueCount, Set(units).count == 1 { plan.unit = units.first }
        let rows = grid.rows.map { row in
            [proof.labelsDisagree ? nil : row.label] + row.values.map { [$0] }
        }
        let taken = Set(rows.flatMap { $0.compactMap(\.self).flatMap(\.self) })
        let figures = region.pieces.count { $0.shape.isNumber }
        let placed = taken.count { region.pieces[$0].shape.isNumber }
        let range = (taken.union(headings).min() ?? 0)...(taken.max() ?? 0)
        let proofWords = proof.hasTotal ? "the total proves the columns" : "a difference of columns proves the rows"
        return ExplodedArrangement(
            plan: plan,
            rows: rows,
            refused: range.filter { !taken.contains($0) && !headings.contains($0) },
            headings: headings,
            how: (grid.isByColumns
                ? "columns counted out under their labels; " : "values counted out behind their labels; ")
                + proofWords,
            provenBy: proof.hasTotal ? [.rows] : [.columns],
            share: figures == 0 ? 0 : Double(placed) / Double(figures)
        )
    }
}

/// Finds whole numbers that count the rows: they stand before their labels and are no values.
enum RowNumbers {
    private static let least = 4

    /// The pieces that print 1, 2, 3 and so on, four or more of them, each in a place of its own.
    static func pieces(of region: ExplodedRegion) -> Set<Int> {
        var found: [Int] = []
        for (index, piece) in region.pieces.enumerated() where piece.text == "\(found.count + 1)" {
            found.append(index)
        }
        return found.count >= least ? Set(found) : []
    }
}
