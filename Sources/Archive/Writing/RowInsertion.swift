import GRDB
import GRDBSQLite
import Publishing

/// Writes the rows of a paper into the tables, value by value through SQLite's own interface: most of an archive's time
/// would go into boxing millions of cells otherwise.
struct RowInsertion {
    let contract: ContractTables
    private let statements: TableStatements

    init(contract: ContractTables) {
        self.contract = contract
        statements = .of(contract)
    }

    func insert(_ batch: RowBatch, paperKey: Int64, into db: Database) throws {
        try batch.text.withUnsafeBufferPointer { text in
            for table in contract.tables.indices where batch.tables[table].count > 0 {
                try insert(batch, table, paperKey, text, into: db)
            }
        }
    }

    private func insert(
        _ batch: RowBatch,
        _ table: Int,
        _ paperKey: Int64,
        _ text: UnsafeBufferPointer<UInt8>,
        into db: Database
    ) throws {
        let described = contract.tables[table]
        let statement = try db.cachedStatement(sql: statements.insertions[table])
        let handle = statement.sqliteStatement
        let rows = batch.tables[table]
        let isScaled = described.columns.map { column in
            if case .number = column.kind { true } else { false }
        }
        for row in 0..<rows.count {
            var place: Int32 = 1
            sqlite3_bind_int64(handle, place, paperKey)
            if let parent = described.parent {
                place += 1
                sqlite3_bind_int64(handle, place, Int64(rows.keys[row]))
                if described.parentColumn != nil {
                    place += 1
                    let parentRow = Int(rows.parents[row])
                    if let id = described.parentID {
                        Self.bind(batch.tables[parent].value(parentRow, id), handle, place, text)
                    } else {
                        sqlite3_bind_int64(handle, place, Int64(batch.tables[parent].keys[parentRow]))
                    }
                }
            }
            for column in 0..<rows.width {
                place += 1
                let value = rows.value(row, column)
                Self.bind(value, handle, place, text)
                if isScaled[column] {
                    place += 1
                    if value.isNull {
                        sqlite3_bind_null(handle, place)
                    } else {
                        sqlite3_bind_int64(handle, place, Int64(value.scale))
                    }
                }
            }
            let code = sqlite3_step(handle)
            let reset = sqlite3_reset(handle)
            if code != SQLITE_DONE {
                throw DatabaseError(
                    resultCode: ResultCode(rawValue: reset == SQLITE_OK ? code : reset),
                    message: "\(described.name): \(db.lastErrorMessage ?? "")"
                )
            }
        }
        sqlite3_clear_bindings(handle)
    }

    private static func bind(
        _ value: RowValue,
        _ handle: OpaquePointer?,
        _ place: Int32,
        _ text: UnsafeBufferPointer<UInt8>
    ) {
        switch value.kind {
        case .null: sqlite3_bind_null(handle, place)
        case .integer, .decimal: sqlite3_bind_int64(handle, place, value.payload)
        case .text:
            // The text lives until the statement was stepped, so SQLite need not copy it (a nil destructor says so).
            let start = text.baseAddress.map { UnsafeRawPointer($0 + Int(value.payload)) }
            sqlite3_bind_text(handle, place, start?.assumingMemoryBound(to: CChar.self), value.length, nil)
        }
    }

    /// Drops all rows of a paper, those that hang below others first.
    func delete(paperKey: Int64, from db: Database) throws {
        for table in contract.tables.indices.reversed() {
            try db.cachedStatement(sql: statements.deletions[table]).execute(arguments: [paperKey])
        }
    }
}
