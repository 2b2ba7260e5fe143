import Lexicon

/// Adds to a table what its figures say: the relations between columns and rows, and the roles that follow from them.
struct RelationReader {
    let lexicon: Lexicon

    private static let amounts: RowRoles = [.line, .total, .subtotal, .memorandum]

    func complete(_ table: inout Table) {
        let amountRows = table.rows.filter { !$0.roles.isDisjoint(with: Self.amounts) }.map(\.index)
        guard !amountRows.isEmpty else { return }
        let values = ValueGrid(rows: table.rows, columnCount: table.columns.count)
        table.relations = ColumnRelationFinder(table: table, values: values, rows: amountRows).relations()
        RoleFromArithmetic.complete(&table)
        readSums(of: &table, values: values)
        table.relations += ShareFinder(table: table, values: values).relations()
    }

    // MARK: Totals

    private func readSums(of table: inout Table, values: ValueGrid) {
        var finder = SumFinder(values: values, columns: summedColumns(of: table))
        var lastTotal: Int?
        for position in table.rows.indices {
            let row = table.rows[position]
            if row.roles.contains(.heading) || row.roles == .header {
                finder.startGroup()
                lastTotal = row.roles.contains(.heading) ? nil : lastTotal
            }
            guard !row.roles.isDisjoint(with: [.line, .total, .subtotal]) else { continue }
            let operands = finder.meet(row: row.index, claim: claim(of: position, in: table))
            if !operands.isEmpty {
                markTotal(position, of: operands, in: &table)
                lastTotal = row.index
            } else if row.roles == .line, lastTotal != nil {
                // Below a total; it is a line after all if a later total takes it up.
                table.rows[position].roles = .memorandum
            } else if !finder.mayBeTotal(row.index) {
                table.rows[position].roles = .line
            }
        }
        table.relations += finder.relations
    }

    private func claim(of position: Int, in table: Table) -> SumFinder.Claim {
        let row = table.rows[position]
        if !row.roles.isDisjoint(with: [.total, .subtotal]) { return .named }
        if !row.label.isEmpty { return tellsBalance(row.label) ? .unlabelled : .none }
        guard table.columns.contains(where: { $0.role == .label }) else { return .none }
        let next = table.rows.indices.contains(position + 1) ? table.rows[position + 1].roles : .heading
        return next.isDisjoint(with: [.heading, .header]) ? .none : .unlabelled
    }

    /// Whether a label opens with the words of a running balance, which sums up what moved it if it sums up at all.
    private func tellsBalance(_ label: String) -> Bool {
        let words = Words(label)
        return lexicon.kinds.contains { $0.kind == .balanceMovements && $0.rows.contains { words.starts(with: $0) } }
    }

    /// A row that sums up others is a total. A total among its operands was a subtotal, unless all that came between
    /// was an adjustment: a line that fills only some of the columns that both totals fill.
    private func markTotal(_ position: Int, of operands: [Int], in table: inout Table) {
        if table.rows[position].roles.isDisjoint(with: [.total, .subtotal]) { table.rows[position].roles = .total }
        let totals = operands.filter { !table.rows[$0 - 1].roles.isDisjoint(with: [.total, .subtotal]) }
        let others = operands.filter { !totals.contains($0) }
        let adjusts =
            totals.count == 1 && !others.isEmpty && others.allSatisfy { isPartial($0, beside: totals[0], in: table) }
        for row in others { table.rows[row - 1].roles = adjusts ? .adjustment : .line }
        if !adjusts { for row in totals { table.rows[row - 1].roles = .subtotal } }
        // What sums up several groups belongs to none of them.
        if Set(operands.map { table.rows[$0 - 1].group }).count > 1 { table.rows[position].group = nil }
    }

    private func isPartial(_ row: Int, beside total: Int, in table: Table) -> Bool {
        let own = table.rows[row - 1].cells.count { $0.figure?.value != nil }
        let full = table.rows[total - 1].cells.count { $0.figure?.value != nil }
        return own < full
    }

    /// The columns in which rows add up.
    private func summedColumns(of table: Table) -> [Int] {
        table.columns.filter { column in
            switch column.role {
            case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .variancePercent, .share,
                .target, .benchmark, .result, .likelihood:
                return false
            default:
                return column.unit?.unit != .percent
            }
        }.map(\.index)
    }
}
