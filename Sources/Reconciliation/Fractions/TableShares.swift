import Figures
import Lexicon
import Records
import Tables

/// What part of a whole some rows of a table are, in every way in which its columns show it.
struct TableShares {
    struct Share {
        /// In parts of ten thousand.
        var value: Int
        var parts: [Figure]
        var whole: Figure
        var column: String
        var total: String
    }

    private let table: Table
    private let words: ComparisonWords

    init(_ table: Table, _ words: ComparisonWords) {
        self.table = table
        self.words = words
    }

    /// The shares of totals, those that cells print as percentages, and, of a whole that is not called all of
    /// something, those of other cells of the same row.
    func all(of rows: [Int], for claim: FractionClaim) -> [Share] {
        ofTotals(rows) + printed(rows) + (claim.isOfAll ? [] : ofCells(rows))
    }

    /// The share of a total that is nearest to what is told.
    func nearest(of rows: [Int], to claim: FractionClaim) -> Share? {
        let middle = (claim.bounds.lowerBound + claim.bounds.upperBound) / 2
        return ofTotals(rows).min { abs($0.value - middle) < abs($1.value - middle) }
    }

    private var totals: [Row] { table.rows.filter { !$0.roles.isDisjoint(with: [.total, .subtotal]) } }

    private func ofTotals(_ rows: [Int]) -> [Share] {
        table.columns.flatMap { column -> [Share] in
            guard !column.headingWords.hashes.contains(where: words.rates.contains) else { return [] }
            let cells = rows.compactMap { table.rows[$0 - 1].figure(inColumn: column.index) }
            guard cells.count == rows.count, cells.allSatisfy({ $0.unit?.addsUp != false }) else { return [] }
            return totals.compactMap { total in
                guard !rows.contains(total.index), let whole = total.figure(inColumn: column.index) else { return nil }
                return share(cells, of: whole, column.heading, total.label)
            }
        }
    }

    private func ofCells(_ rows: [Int]) -> [Share] {
        guard rows.count == 1, table.rows.indices.contains(rows[0] - 1) else { return [] }
        let cells = table.rows[rows[0] - 1].cells
        return cells.flatMap { part in
            cells.compactMap { whole in
                guard whole.column != part.column, let one = part.figure, let other = whole.figure else { return nil }
                return share([one], of: other, "", "")
            }
        }
    }

    private func printed(_ rows: [Int]) -> [Share] {
        table.columns.compactMap { column in
            let cells = rows.compactMap { table.rows[$0 - 1].figure(inColumn: column.index) }
            guard cells.count == rows.count, cells.allSatisfy({ $0.unit == .percent }), let last = cells.last,
                case let values = cells.compactMap(\.value), values.count == cells.count,
                let value = Self.whole(values.reduce(.zero) { $0 + $1 }.scaled(byPowerOfTen: 2))
            else { return nil }
            return Share(value: value, parts: cells, whole: last, column: column.heading, total: "")
        }
    }

    private func share(_ cells: [Figure], of whole: Figure, _ column: String, _ total: String) -> Share? {
        let values = cells.compactMap(\.value)
        guard values.count == cells.count, let divisor = whole.value, !divisor.isZero,
            values.allSatisfy({ $0.isNegative == divisor.isNegative || $0.isZero }),
            let quotient = values.reduce(.zero, { $0 + $1 }).divided(by: divisor, places: 4),
            let value = Self.whole(quotient.scaled(byPowerOfTen: 4)), 0...FractionClaim.all ~= value
        else { return nil }
        return Share(value: value, parts: cells, whole: whole, column: column, total: total)
    }

    private static func whole(_ value: ExactDecimal) -> Int? { Int("\(value.rounded(toPlaces: 0))") }
}
