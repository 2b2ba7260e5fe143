import Figures
import Lexicon

/// Reads a region as a table of records: text cells, then figures, of which the third may be the second less the first.
struct RecordReader {
    let region: ExplodedRegion
    let match: HeadingBag.Match?
    let headings: Set<Int>
    let items: [ExplodedItem]
    /// The values that have no place yet.
    var values: ValuePieces
    /// The place of each placed piece: row and column from 0.
    var places: [Int: (row: Int, column: Int)] = [:]
    var refused: [Int] = []
    /// Whether a search came to its bound.
    var isBounded = false

    init(_ region: ExplodedRegion, match: HeadingBag.Match?, lexicon: Lexicon) {
        self.region = region
        self.match = match
        headings = match?.pieces ?? HeadingBlocks(lexicon: lexicon).pieces(of: region)
        items = ExplodedItems(region, without: headings, joining: lexicon.exploded.joining).items
        values = ValuePieces(items)
    }

    mutating func arrangement() -> ExplodedArrangement? {
        let amounts = values.commonest
        if match == nil || match?.kind.columns.count(where: { $0.holds == .amount }) == 3,
            let rows = differenceRows(amounts)
        {
            return readRecords(rows, amounts: amounts)
        }
        guard let match, let plan = plan(of: match) else { return nil }
        return complete(
            plan.plan,
            rowCount: plan.rowCount,
            how: "values of one kind put to their column in the order of print"
        )
    }

    // MARK: Records whose headings tell the columns

    private func plan(of match: HeadingBag.Match) -> (plan: RecordPlan, rowCount: Int)? {
        let plan = RecordPlan(match)
        var counts: [Int] = []
        for holds in [ExplodedWords.Holding.amount, .count] {
            let columns = plan.indices(holds).count
            guard columns > 0 else { continue }
            // Several columns of one kind, and no difference that tells them apart: any arrangement fits.
            guard columns == 1 else { return nil }
            counts.append(values.pieces(holding: holds).count)
        }
        let people = plan.indices(.person).count
        if counts.isEmpty, people > 0 {
            let names = values.pieces(holding: .person).count
            guard names % people == 0 else { return nil }
            counts.append(names / people)
        }
        guard let first = counts.first, first > 0, counts.allSatisfy({ $0 == first }) else { return nil }
        return (plan, first)
    }

    // MARK: What every record has

    mutating func complete(
        _ plan: RecordPlan,
        rowCount: Int,
        takesLabels: Bool = true,
        how: String
    ) -> ExplodedArrangement? {
        values.remove(Set(places.keys))
        for holds in [ExplodedWords.Holding.amount, .count, .rating, .answer, .status] {
            guard let column = plan.indices(holds).first, plan.indices(holds).count == 1 else { continue }
            let found = values.pieces(holding: holds)
            guard !found.isEmpty else { continue }
            // As many as there are rows: the first to the first row.
            if found.count == rowCount, takesLabels {
                for (row, piece) in found.enumerated() { places[piece] = (row, column) }
            } else {
                refused += found
            }
            values.remove(Set(found))
        }
        var rows = Array(repeating: [[Int]?](repeating: nil, count: plan.columns.count), count: rowCount)
        for (piece, place) in places { rows[place.row][place.column] = [piece] }
        if takesLabels { placeLabels(plan, &rows) }
        let taken = Set(rows.flatMap { $0.compactMap(\.self).flatMap(\.self) })
        return ExplodedArrangement(
            plan: plan,
            rows: rows,
            refused: leftOver(taken: taken, headings: headings),
            headings: headings,
            how: how,
            isBounded: isBounded,
            share: share(of: rows, plan)
        )
    }

    /// The pieces between the first and the last of the table that stand nowhere.
    private func leftOver(taken: Set<Int>, headings: Set<Int>) -> [Int] {
        let known = taken.union(headings).union(refused)
        guard let first = known.min(), let last = known.max() else { return [] }
        return (first...last).filter { !taken.contains($0) && !headings.contains($0) }
    }

    /// How much of what the table holds stands in rows that have their first label.
    private func share(of rows: [[[Int]?]], _ plan: RecordPlan) -> Double {
        let values = plan.columns.indices.filter { [.amount, .count].contains(plan.columns[$0].holds) }
        let columns = values.isEmpty ? Array(plan.columns.indices) : values
        guard !rows.isEmpty else { return 0 }
        let filled = rows.reduce(0) { sum, row in sum + columns.count { row[$0] != nil } }
        return Double(filled) / Double(rows.count * columns.count)
    }
}
