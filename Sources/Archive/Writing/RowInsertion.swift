import GRDB
import Publishing

/// Writes the rows of a paper into the tables.
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
        var binding = RowBinding(try db.cachedStatement(sql: statements.insertions[table]))
        let rows = batch.tables[table]
        let isScaled = described.columns.map { column in
            if case .number = column.kind { true } else { false }
        }
        for row in 0..<rows.count {
            binding.add(paperKey)
            if let parent = described.parent {
                binding.add(Int64(rows.keys[row]))
                if described.parentColumn != nil {
                    let parentRow = Int(rows.parents[row])
                    if let id = described.parentID {
                        Self.add(batch.tables[parent].value(parentRow, id), text, to: &binding)
                    } else {
                        binding.add(Int64(batch.tables[parent].keys[parentRow]))
                    }
                }
            }
            for column in 0..<rows.width {
                let value = rows.value(row, column)
                Self.add(value, text, to: &binding)
                guard isScaled[column] else { continue }
                if value.isNull { binding.addNull() } else { binding.add(Int64(value.scale)) }
            }
            try binding.insert(into: db)
        }
    }

    private static func add(_ value: RowValue, _ text: UnsafeBufferPointer<UInt8>, to binding: inout RowBinding) {
        switch value.kind {
        case .null: binding.addNull()
        case .integer, .decimal: binding.add(value.payload)
        case .text:
            let start = Int(value.payload)
            binding.add(lasting: UnsafeBufferPointer(rebasing: text[start..<start + Int(value.length)]))
        }
    }

    /// Drops all rows of a paper, those that hang below others first.
    func delete(paperKey: Int64, from db: Database) throws {
        for table in contract.tables.indices.reversed() {
            try db.cachedStatement(sql: statements.deletions[table]).execute(arguments: [paperKey])
        }
    }
}
