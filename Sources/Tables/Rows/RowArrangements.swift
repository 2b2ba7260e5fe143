import Papers

/// Carries over what the reader of the text had to recover: figures that arithmetic placed say so, and no sum is held
/// against its total that was used to place them, or that lacks the figures of a row nothing could place.
enum RowArrangements {
    private static let placed = "its section's total says in which columns the figures of the row stand"

    static func complete(_ table: inout Table, from region: TableRegion) {
        guard region.rows.contains(where: { $0.arrangement != .printed }), region.rows.count == table.rows.count else {
            return
        }
        var recovered: Set<Int> = []
        var refused: [Int] = []
        for (place, row) in region.rows.enumerated() {
            switch row.arrangement {
            case .printed: continue
            case .recovered:
                recovered.insert(table.rows[place].index)
                RecoveredMarks.mark(&table.rows[place], how: placed)
            case .refused: refused.append(table.rows[place].index)
            }
        }
        table.relations.removeAll { relation in
            guard relation.axis == .rows else { return false }
            let rows = relation.operands.map(\.index) + [relation.result]
            let (first, last) = (rows.min() ?? 0, rows.max() ?? 0)
            let isOpen = refused.contains { first <= $0 && $0 <= last }
            return isOpen && (relation.held < relation.tried || rows.contains(where: refused.contains))
        }
        for index in table.relations.indices where table.relations[index].axis == .rows {
            let relation = table.relations[index]
            if (relation.operands.map(\.index) + [relation.result]).contains(where: recovered.contains) {
                table.relations[index].usedToRecover = true
            }
        }
    }
}
