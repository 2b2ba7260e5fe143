import Figures
import Tables

/// The time between two balances of a table that tells several, and what moves the one to the other.
struct BalanceSpan {
    var opening: Column
    var movements: [Column]
    var closing: Column

    /// The spans of a table that goes on from balance to balance, each with its own movements between:
    /// `31.03.24 | Use | 31.03.25 | Use | 31.03.26`. None where it tells one span, or balances only.
    static func spans(of columns: [Column]) -> [BalanceSpan] {
        let told = columns.filter { column in
            switch column.role {
            case .opening, .closing, .balance, .movement: column.unit?.unit != .percent
            default: false
            }
        }
        var spans: [BalanceSpan] = []
        var opening: Column?
        var movements: [Column] = []
        for column in told {
            if column.role == .movement {
                movements.append(column)
                continue
            }
            if let start = opening {
                guard !movements.isEmpty, let first = start.period?.asAt, let last = column.period?.asAt, first < last
                else { return [] }
                spans.append(BalanceSpan(opening: start, movements: movements, closing: column))
            } else if !movements.isEmpty {
                return []
            }
            opening = column
            movements = []
        }
        return spans.count > 1 && movements.isEmpty ? spans : []
    }

    /// The year at whose end the closing balance stands.
    var year: FinancialYear? { closing.period?.asAt.map { FinancialYear(containing: $0) } }
}
