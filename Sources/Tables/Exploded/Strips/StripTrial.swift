import Figures
import Lexicon

/// Says whether a grid that was counted out is a table, and why.
struct StripTrial {
    private let region: ExplodedRegion
    private let marks: StripMarks

    /// Rows that prove themselves by being alike, where every column has its heading.
    private static let regularRows = 5
    /// What may stand over the labels in their block: a title, and what the labels are.
    private static let linesOverLabels = 2
    /// Rows of one value each that may make a total by chance.
    private static let leastOfOne = 4

    enum Ground {
        case totals, columns, regularity

        var words: String {
            switch self {
            case .totals: "its totals prove each"
            case .columns: "columns that are sums of others prove the rows"
            case .regularity: "every row has as many as the headings"
            }
        }
    }

    init(_ region: ExplodedRegion, lexicon: Lexicon) {
        self.region = region
        marks = StripMarks(lexicon: lexicon)
    }

    /// The grid as far as it stands, and what speaks for it; nil where nothing does.
    func judge(_ grid: StripGrid) -> (grid: StripGrid, ground: Ground)? {
        var grid = grid
        var proof = self.proof(of: grid)
        if grid.rows.contains(where: \.isDoubtful) {
            // Rows put together over a border stand where a sum holds in them.
            let isBound = !proof.sums.isEmpty && proof.totalsStand && !proof.sums.contains(.none)
            var number = -1
            for row in grid.rows.indices where !grid.rows[row].isHeading {
                number += 1
                guard grid.rows[row].isDoubtful, !isBound, !proof.bound.contains(number) else { continue }
                grid.rows[row].values = Array(repeating: nil, count: grid.rows[row].values.count)
            }
            if grid.rows.allSatisfy({ $0.values.allSatisfy { $0 == nil } }) { return nil }
            proof = self.proof(of: grid)
        }
        if grid.isByColumns, !proof.hasRelation, proof.hasTotals, !isRegular(grid, proof) {
            keep(proof.sums.indices.filter { proof.sums[$0] != .none }, of: &grid)
        } else if grid.isByColumns, proof.hasRelation, proof.hasTotals, !isRegular(grid, proof) {
            keep(proof.sums.indices.filter { proof.sums[$0] != .none || proof.related.contains($0) }, of: &grid)
        }
        guard let ground = ground(of: grid, proof) else { return nil }
        if !grid.isClean, !labelsBegin(grid, proof) {
            guard proof.hasRelation else { return nil }
            for row in grid.rows.indices { grid.rows[row].texts = [nil] }
        }
        if grid.hasDoubtfulLabels {
            for row in grid.rows.indices { grid.rows[row].texts = grid.rows[row].texts.map { _ in nil } }
            grid.rows.removeAll(where: \.isHeading)
        }
        if grid.headings.count == grid.valueCount, marks.areOutOfOrder(grid.headings, proof) { grid.headings = [] }
        if grid.isByColumns, !labelsAgree(grid, proof) {
            // The figures stand in their rows; what the rows are called is not known.
            for row in grid.rows.indices { grid.rows[row].texts = [nil] }
        }
        return (grid, ground)
    }

    private func ground(of grid: StripGrid, _ proof: StripProof) -> Ground? {
        let rows = grid.rows.count { !$0.isHeading }
        if proof.hasRelation, proof.related.count == grid.valueCount || !proof.hasTotals { return .columns }
        if proof.hasTotals, grid.isByColumns || proof.totalsStand || proof.hasRelation {
            return grid.valueCount > 1 || rows >= Self.leastOfOne ? .totals : nil
        }
        return isRegular(grid, proof) ? .regularity : nil
    }

    /// Where the labels begin, a total at its place can tell, if no more stands before them than a title and a heading.
    private func labelsBegin(_ grid: StripGrid, _ proof: StripProof) -> Bool {
        proof.hasTotals && grid.linesBefore <= Self.linesOverLabels && grid.valueCount > 1
    }

    /// A row that is a total is named so; else the labels are those of something else, or have slipped.
    private func labelsAgree(_ grid: StripGrid, _ proof: StripProof) -> Bool {
        let rows = grid.rows.filter { !$0.isHeading }
        guard !proof.totals.isEmpty else { return true }
        return proof.totals.contains { isTotal(rows[$0]) }
    }

    /// Leaves out the strips that nothing proves.
    private func keep(_ columns: [Int], of grid: inout StripGrid) {
        guard columns.count < grid.valueCount else { return }
        grid.isPartial = true
        for row in grid.rows.indices { grid.rows[row].values = columns.map { grid.rows[row].values[$0] } }
        if grid.headings.count > columns.count { grid.headings = columns.map { grid.headings[$0] } }
    }

    private func proof(of grid: StripGrid) -> StripProof {
        let rows = grid.rows.filter { !$0.isHeading }
        let columns = (0..<grid.valueCount).map { column in
            rows.map { row in row.values[column].flatMap { region.pieces[$0].value } }
        }
        return StripProof(columns, totals: Set(rows.indices.filter { isTotal(rows[$0]) }))
    }

    private func isTotal(_ row: StripGrid.Row) -> Bool {
        // A row without a label may be a total, where more than one figure says so.
        guard let label = row.texts.first ?? nil else { return row.values.count > 1 }
        return marks.isTotal(label, in: region)
    }

    // MARK: Regularity

    /// Whether the rows are so many and so alike, and the headings as many as their values, that nothing is missing.
    private func isRegular(_ grid: StripGrid, _ proof: StripProof) -> Bool {
        let rows = grid.rows.filter { !$0.isHeading }
        guard rows.count >= Self.regularRows, grid.valueCount >= 2, grid.headings.count == grid.valueCount,
            grid.headings.allSatisfy({ !$0.isEmpty }),
            rows.allSatisfy({ !$0.isDoubtful && $0.texts.count == 1 && !$0.values.contains(nil) })
        else { return false }
        // Totals that are named and hold nowhere say that something slipped.
        let totals = rows.contains(where: isTotal)
        if totals, !proof.sums.contains(where: { $0 != .none }) { return false }
        return (0..<grid.valueCount).allSatisfy { column in isAlike(rows.compactMap { $0.values[column] }) }
    }

    /// Whether the values of a column are of one kind.
    private func isAlike(_ values: [Int]) -> Bool {
        var kinds: Set<CellShape> = []
        for value in values {
            switch region.pieces[value].shape {
            case .dash, .absence: continue
            case .number(let decimals, let unit):
                kinds.insert(
                    region.pieces[value].value?.isZero == true ? .dash : .number(decimals: decimals, unit: unit)
                )
            case let shape: kinds.insert(shape)
            }
        }
        kinds.remove(.dash)
        return kinds.count <= 1
    }
}
