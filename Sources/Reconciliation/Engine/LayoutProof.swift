import Tables

/// Whether arithmetic proves that the columns of a table that only spaces keep apart were told apart rightly.
///
/// Every row prints a figure in every column of figures, so that none can have slipped into another; and so many sums
/// hold that another reading of the columns would not have made them. Of a single column there is no doubt.
enum LayoutProof {
    private static let leastHeld = 8
    private static let heldForEachFailure = 4

    static func holds(for table: Table, _ verdicts: [Verdict]) -> Bool {
        if isOneColumn(table) { return true }
        var held = 0
        var failed = 0
        for verdict in verdicts {
            if verdict.outcome == .failed { failed += 1 }
            if verdict.outcome == .passed, verdict.computation?.isBeyondChance == true { held += 1 }
        }
        guard held >= leastHeld, held >= failed * heldForEachFailure else { return false }
        return isFull(table)
    }

    /// Whether no row has more than one figure: an account told down one column, where none can stand in another. Nor
    /// may a label go over lines: its first may be a title that says which way the figures below it go.
    private static func isOneColumn(_ table: Table) -> Bool {
        guard table.layout == .aligned,
            table.rows.allSatisfy({ $0.lines.count == 1 || $0.roles.contains(.header) })
        else { return false }
        var only: Int?
        for row in table.rows.indices {
            for column in figureColumns(of: table.rows[row]) {
                if let only, only != column { return false }
                only = column
            }
        }
        return only != nil
    }

    /// Whether every row of amounts fills the same columns.
    static func isFull(_ table: Table) -> Bool {
        let rows = table.rows.filter {
            !$0.roles.isDisjoint(with: [.line, .total, .subtotal, .adjustment, .memorandum])
        }
        guard let first = rows.first else { return false }
        let columns = figureColumns(of: first)
        return rows.allSatisfy { figureColumns(of: $0) == columns && !$0.label.isEmpty }
    }

    private static func figureColumns(of row: Row) -> [Int] {
        row.cells.compactMap { $0.figure.map { $0.absence != .blank } == true ? $0.column : nil }
    }
}
