import Lexicon
import Tables

/// Which of several budget columns of a table is the budget first set,
/// and which the one that its lines are held to now.
struct BudgetColumns {
    /// The columns (from 1).
    private(set) var budget: Int?
    private(set) var adjusted: Int?

    /// - Parameter columns: The budget columns that tell of the table's own time, best first; those of the year so far
    ///   are none of them.
    init(_ columns: [Column], in table: Table) {
        // In the order of time; of two of one stage the better.
        let first = columns.enumerated().min { (Self.rank($0.element), $0.offset) < (Self.rank($1.element), $1.offset) }
        guard let first = first?.element else { return }
        budget = first.index
        let last = columns.first { Self.rank($0) == Self.latest } ?? Self.held(of: columns, in: table)
        if let last, Self.rank(last) > Self.rank(first) { adjusted = last.index }
    }

    private static let latest = 3

    private static func rank(_ column: Column) -> Int {
        switch column.stage {
        case .original, .base: 0
        case .approved: 1
        case nil: 2
        case .revised, .working, .toDate: latest
        }
    }

    /// What the variance is held against says which budget is in force.
    private static func held(of columns: [Column], in table: Table) -> Column? {
        let operands = table.relations.lazy.filter { $0.axis == .columns && $0.kind == .variance }
            .flatMap(\.operands).map(\.index)
        return columns.first { column in operands.contains(column.index) }
    }
}
