/// Columns of a table that name a row of another.
public struct TableLink: Sendable {
    public var columns: [String]
    public var table: String
    public var targets: [String]
    /// Whether a row may name no other.
    public var isOptional = false

    /// All links of a table, to its paper, to the row it hangs below, and by id to other tables.
    public static func links(of table: Int, in contract: ContractTables) -> [TableLink] {
        let described = contract.tables[table]
        guard let parent = described.parent else { return [] }
        let papers = TableLink(
            columns: [ContractTable.paperKey],
            table: ContractTables.papers,
            targets: [ContractTable.paperKey]
        )
        var links = [papers]
        if let column = described.parentColumn {
            let parent = contract.tables[parent]
            if described.parentID != nil {
                links.append(TableLink(columns: [column], table: parent.name, targets: ["id"]))
            } else {
                links.append(
                    TableLink(
                        columns: [ContractTable.paperKey, column],
                        table: parent.name,
                        targets: [ContractTable.paperKey, ContractTable.rowKey]
                    )
                )
            }
        }
        for column in described.columns {
            if let target = column.references {
                links.append(TableLink(columns: [column.name], table: target, targets: ["id"], isOptional: true))
            }
        }
        return links
    }

    static func describe(key: String) -> String {
        switch key {
        case ContractTable.paperKey: "The paper: the first twelve hexadecimal digits of its SHA-256 as a number."
        case ContractTable.rowKey: "The number of the row among those of its table in its paper, from 1."
        case ContractTable.parentKey: "The row_key of the row that it belongs to."
        default: "The id of what it belongs to."
        }
    }
}
