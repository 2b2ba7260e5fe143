extension RowBatch {
    /// A link between rows of the paper that leads nowhere: the table, the column and the id; nil where all is well.
    public var brokenLink: (table: String, column: String, id: String)? {
        var ids: [String: Set<String>] = [:]
        for (index, table) in contract.tables.enumerated() where tables[index].count > 0 {
            for (column, described) in table.columns.enumerated() {
                guard let target = described.references else { continue }
                for row in 0..<tables[index].count {
                    guard let id = string(index, row, column) else { continue }
                    let known = ids[target] ?? self.ids(of: target)
                    ids[target] = known
                    if !known.contains(id) { return (table.name, described.name, id) }
                }
            }
        }
        return nil
    }

    private func ids(of table: String) -> Set<String> {
        guard let index = contract.index(of: table), let column = contract.tables[index].idColumn else { return [] }
        return Set((0..<tables[index].count).compactMap { string(index, $0, column) })
    }
}
