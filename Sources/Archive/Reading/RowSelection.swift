import GRDB
import GRDBSQLite
import Publishing

/// Reads the rows of a paper back: what ``RowInsertion`` wrote.
struct RowSelection {
    let contract: ContractTables
    private let statements: TableStatements

    init(contract: ContractTables) {
        self.contract = contract
        statements = .of(contract)
    }

    /// The tables that hold the records of reports, with the heads of both.
    var recordTables: Set<Int> { statements.recordTables }

    /// - Parameter tables: which tables to read; a table is of no use without those it hangs below.
    func rows(ofPaper paperKey: Int64, tables: Set<Int>? = nil, from db: Database) throws -> RowBatch {
        var batch = RowBatch(contract)
        for table in contract.tables.indices where tables?.contains(table) ?? true {
            try read(table, paperKey, into: &batch, from: db)
        }
        return batch
    }

    private func read(_ table: Int, _ paperKey: Int64, into batch: inout RowBatch, from db: Database) throws {
        let described = contract.tables[table]
        let statement = try db.cachedStatement(sql: statements.selections[table])
        let handle = statement.sqliteStatement
        sqlite3_bind_int64(handle, 1, paperKey)
        defer { sqlite3_reset(handle) }
        var parentRow = 0
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else {
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
            }
            var place: Int32 = 0
            var key: Int?
            if let parent = described.parent {
                key = Int(sqlite3_column_int64(handle, 0))
                place = 1
                if described.parentColumn != nil {
                    // Rows come in the order of their parents, so each parent is looked at once.
                    while parentRow + 1 < batch.tables[parent].count,
                        !isParent(parentRow, of: handle, described, parent, in: batch)
                    {
                        parentRow += 1
                    }
                    place = 2
                }
            }
            let row = batch.appendRow(to: table, parent: parentRow, key: key)
            for (column, field) in described.columns.enumerated() {
                let value = value(handle, &place, field.kind, &batch)
                batch.set(value, table, row, column)
            }
        }
    }

    private func isParent(
        _ row: Int,
        of handle: OpaquePointer?,
        _ table: ContractTable,
        _ parent: Int,
        in batch: RowBatch
    ) -> Bool {
        guard let id = table.parentID else {
            return Int64(batch.tables[parent].keys[row]) == sqlite3_column_int64(handle, 1)
        }
        guard let text = sqlite3_column_text(handle, 1) else { return false }
        let named = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, 1)))
        return batch.bytes(of: batch.tables[parent].value(row, id)).elementsEqual(named)
    }

    private func value(
        _ handle: OpaquePointer?,
        _ place: inout Int32,
        _ kind: ContractColumn.Kind,
        _ batch: inout RowBatch
    ) -> RowValue {
        defer { place += 1 }
        let isNull = sqlite3_column_type(handle, place) == SQLITE_NULL
        if case .number = kind {
            let column = place
            place += 1
            if isNull { return .null }
            let scale = UInt8(clamping: sqlite3_column_int64(handle, column + 1))
            return .decimal(sqlite3_column_int64(handle, column), scale: scale)
        }
        if isNull { return .null }
        switch kind {
        case .integer, .boolean: return .integer(sqlite3_column_int64(handle, place))
        case .text, .date, .json, .number:
            let text = sqlite3_column_text(handle, place)
            return batch.append(
                text: UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, place)))
            )
        }
    }
}
