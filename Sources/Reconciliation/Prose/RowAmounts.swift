import Figures
import Tables

/// The figures that the rows of tables print, gathered once for each row: hundreds of sentences are held against one.
///
/// Apart from the trial, as ``NearValues`` is.
struct RowAmounts {
    /// A figure with a value other than zero.
    struct Amount {
        var column: Int
        var figure: Figure
        var value: ExactDecimal
        /// The value without its sign.
        var size: ExactDecimal
    }

    private let tables: [TableSubject]
    /// By table and row, and then by unit; nil until a row is asked for.
    private var known: [[[(unit: Unit?, amounts: [Amount])]?]]

    init(_ tables: [TableSubject]) {
        self.tables = tables
        known = Array(repeating: [], count: tables.count)
    }

    /// Those of a row that have a unit, in the order of its cells.
    mutating func amounts(in row: RowPlace, of unit: Unit?) -> [Amount] {
        if known[row.table].isEmpty {
            known[row.table] = Array(repeating: nil, count: tables[row.table].table.rows.count)
        }
        if known[row.table][row.row - 1] == nil { known[row.table][row.row - 1] = gathered(row) }
        return known[row.table][row.row - 1]?.first { $0.unit == unit }?.amounts ?? []
    }

    private func gathered(_ row: RowPlace) -> [(unit: Unit?, amounts: [Amount])] {
        var found: [(unit: Unit?, amounts: [Amount])] = []
        for cell in tables[row.table].table.rows[row.row - 1].cells {
            guard let figure = cell.figure, let value = figure.value, !value.isZero else { continue }
            let amount = Amount(column: cell.column, figure: figure, value: value, size: value.magnitude)
            if let place = found.firstIndex(where: { $0.unit == figure.unit }) {
                found[place].amounts.append(amount)
            } else {
                found.append((figure.unit, [amount]))
            }
        }
        return found
    }
}
