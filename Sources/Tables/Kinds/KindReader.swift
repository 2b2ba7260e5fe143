import Lexicon

/// Says what a table is about from the roles of its columns and the words around it, and completes the roles that only
/// the kind can tell.
struct KindReader {
    let lexicon: Lexicon
    /// How the rows of an account are called that tell how its balance stands.
    private let balanceRows: BalanceRows

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        balanceRows = BalanceRows(
            lexicon.kinds.filter { $0.kind == .balanceMovements }.flatMap(\.rows),
            words: lexicon.rows
        )
    }

    func complete(_ table: inout Table, labelColumn: Int?) {
        completeRoles(of: &table)
        let told = table.columns.filter { isTold($0, table) }
        let roles = told.map(\.role)
        let fitting = lexicon.kinds.first { holds($0, for: table, told: told, roles) }
        if tellsBalances(table, fitting?.kind) {
            table.kind = .balanceMovements
            return
        }
        if fitting == nil, table.hasColumn(where: { $0 == .actual || $0 == .amount }), tellsReceiptsAndPayments(table) {
            table.kind = .receiptsPayments
            return
        }
        guard let meaning = fitting else {
            table.kind = isLayoutOnly(table) ? .layoutOnly : nil
            return
        }
        table.kind = meaning.kind
        completeRoles(of: &table, being: meaning)
    }

    /// Whether the rows lead from one balance to another, where no kind is told, or one that only the caption tells.
    private func tellsBalances(_ table: Table, _ kind: TableKind?) -> Bool {
        let rows = balanceRows
        switch kind {
        case nil:
            return rows.opensAndCloses(table) || rows.leadsFromDayToDay(table) && table.hasColumn(ofMoney: true)
        case .budget, .fundedCosts: return rows.opensAndCloses(table)
        case .budgetMonitoring:
            return !table.hasColumn { $0 == .variance } && rows.opensAndCloses(table)
        default: return false
        }
    }

    /// A grid of next to no cells without a figure holds a page together, it tells nothing.
    private func isLayoutOnly(_ table: Table) -> Bool {
        let filled = table.rows.reduce(0) { $0 + $1.cells.count { !$0.text.isEmpty } }
        let hasFigure = table.rows.contains { $0.cells.contains { $0.figure?.value != nil } }
        return !hasFigure && (filled <= 1 || table.columns.count == 1)
    }
}

extension Table {
    /// Whether any column is one of money, or of anything else.
    func hasColumn(ofMoney isMoney: Bool) -> Bool {
        columns.contains { ($0.unit?.unit.isMoney == true) == isMoney }
    }

    /// Whether any column has a role as asked.
    func hasColumn(where test: (ColumnRole?) -> Bool) -> Bool {
        // Read in place: a copy of a column counts up a reference for each of its fields.
        let columns = columns.span
        for index in columns.indices where test(columns[index].role) { return true }
        return false
    }
}
