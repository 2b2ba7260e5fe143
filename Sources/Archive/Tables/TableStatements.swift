import Publishing
import Synchronization

/// The statements by which the rows of a contract are written, read and dropped: made once, for making them costs as
/// much as storing a small paper.
final class TableStatements: Sendable {
    /// By table.
    let insertions: [String]
    let selections: [String]
    let deletions: [String]
    /// Which tables read back what a record of a report says: all but what the paper printed around it.
    let recordTables: Set<Int>

    private init(_ contract: ContractTables) {
        insertions = contract.tables.map { table in
            let columns = ArchiveTable(table, in: contract).columns.map(\.name)
            let marks = repeatElement("?", count: columns.count).joined(separator: ", ")
            return "INSERT INTO \(SQLName.quoted(table.name)) (\(SQLName.list(columns))) VALUES (\(marks))"
        }
        selections = contract.tables.map { table in
            let described = ArchiveTable(table, in: contract)
            let columns = described.keys.dropFirst().map(\.name) + described.fields.map(\.name)
            let order = table.parent == nil ? "" : " ORDER BY \(ContractTable.rowKey)"
            return "SELECT \(SQLName.list(columns)) FROM \(SQLName.quoted(table.name)) "
                + "WHERE \(ContractTable.paperKey) = ?\(order)"
        }
        deletions = contract.tables.map {
            "DELETE FROM \(SQLName.quoted($0.name)) WHERE \(ContractTable.paperKey) = ?"
        }
        recordTables = Set(
            contract.tables.indices.filter { table in
                let chain = contract.ancestry(of: table).map { contract.tables[$0].name }
                let heads = [ContractTables.papers, ContractTables.reports]
                return heads.contains(chain[0]) || chain.contains { RecordKind(rawValue: $0) != nil }
            }
        )
    }

    static func of(_ contract: ContractTables) -> TableStatements {
        made.withLock { made in
            if let made, made.contract === contract { return made.statements }
            let statements = TableStatements(contract)
            made = (contract, statements)
            return statements
        }
    }

    /// Of the contract that was asked for last: a program has one.
    private static let made = Mutex<(contract: ContractTables, statements: TableStatements)?>(nil)
}
