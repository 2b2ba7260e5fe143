import Papers

/// Carries over what the reader of the text had to recover: figures that arithmetic placed say so, and no sum is held
/// against its total that was used to place them, or that lacks the figures of a row nothing could place.
enum RowArrangements {
    private static let counted = "its cells were printed one by one, as many as there are columns"
    private static let placed = "its section's total says in which columns the figures of the row stand"

    static func complete(_ table: inout Table, from region: TableRegion) {
        if region.layout == .exploded { removeUncertain(&table) }
        guard region.rows.contains(where: { $0.arrangement != .printed }), region.rows.count == table.rows.count else {
            return
        }
        var recovered: Set<Int> = []
        var refused: [Int] = []
        for (place, row) in region.rows.enumerated() {
            switch row.arrangement {
            case .printed: continue
            case .counted: RecoveredMarks.mark(&table.rows[place], how: counted)
            case .recovered:
                recovered.insert(table.rows[place].index)
                RecoveredMarks.mark(&table.rows[place], how: placed)
            case .refused: refused.append(table.rows[place].index)
            }
        }
        let rows = table.rows
        table.relations.removeAll { relation in
            guard relation.axis == .rows else { return false }
            let held = relation.operands.map(\.index) + [relation.result]
            let (first, last) = (start(of: held.min() ?? 0, in: rows, refused), held.max() ?? 0)
            let isOpen = refused.contains { first <= $0 && $0 <= last }
            return isOpen && (relation.held < relation.tried || held.contains(where: refused.contains))
        }
        for index in table.relations.indices where table.relations[index].axis == .rows {
            let relation = table.relations[index]
            if (relation.operands.map(\.index) + [relation.result]).contains(where: recovered.contains) {
                table.relations[index].usedToRecover = true
            }
        }
    }

    /// Cells that came one by one may have come in another order in one row than in the others. So what a table without
    /// names of columns makes is held against it only where all of it holds but one column of a total, and any total
    /// only where no row that it may be made of lacks its figures: what looks like a title may be such a row.
    private static func removeUncertain(_ table: inout Table) {
        let isHeaded = table.columns.dropFirst().contains { !$0.path.isEmpty }
        let titles = table.rows.filter { row in
            !row.roles.contains(.header) && !row.cells.contains { $0.figure != nil }
        }.map(\.index)
        table.relations.removeAll { relation in
            guard relation.held < relation.tried else { return false }
            if !isHeaded, relation.axis == .columns || relation.tried - relation.held > 1 { return true }
            guard relation.axis == .rows else { return false }
            let first = relation.operands.map(\.index).min() ?? relation.result
            return titles.contains { first < $0 && $0 < relation.result }
        }
    }

    /// The first of the rows that nothing places right above another: it may be one of those that make the same sum.
    private static func start(of row: Int, in rows: [Row], _ refused: [Int]) -> Int {
        var start = row
        for above in rows.reversed() where above.index < row {
            if refused.contains(above.index) {
                start = above.index
            } else if !above.roles.contains(.heading) {
                break
            }
        }
        return start
    }
}
