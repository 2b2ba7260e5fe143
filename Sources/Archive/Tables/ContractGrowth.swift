import GRDB
import Publishing

/// Brings the tables of an archive to the shape of the contract in force.
///
/// Why not a numbered migration for every field: within a major version the contract only grows, and what growing means
/// for the tables follows from the schema alone: a table that is missing is made, a column that is missing is added,
/// empty until its paper is read again (which the next run does, for the program is another). Such a step is the same
/// from whichever version an archive comes, so there is nothing in it that could be changed once it has shipped. What
/// does not follow from the schema, a field renamed or told otherwise, is a new major version and a numbered step of
/// ``FixedTables``. The tests keep the shape of each shipped version as a file, and fail where an archive of that shape
/// is not brought to today's with every row kept, or a column would be taken away.
struct ContractGrowth {
    let contract: ContractTables

    private var tables: [ArchiveTable] { contract.tables.map { ArchiveTable($0, in: contract) } }

    /// All that makes the shape, as text: equal texts, equal shapes.
    var shape: String {
        (tables.map(\.creation) + indexes + views).joined(separator: Self.separator) + ";\n"
    }

    private static let separator = ";\n"

    /// Only those that a question needs: each is an entry more for every row, at a place of its own. A paper's rows are
    /// found by its key, whichever table they are in.
    private var indexes: [String] { QuestionIndexes.statements(for: contract) }

    private var views: [String] { contract.tables.map { PlainView(table: $0, contract: contract).creation } }

    /// Drops the indexes that an earlier program made and this one does without; those that users made stay.
    private func dropIndexes(in db: Database) throws {
        let before = try String.fetchOne(db, sql: "SELECT shape FROM contract") ?? ""
        for statement in before.split(separator: Self.separator) where statement.hasPrefix(ArchiveTable.indexCreation) {
            guard !indexes.contains(String(statement)),
                let name = statement.dropFirst(ArchiveTable.indexCreation.count).split(separator: " ").first
            else { continue }
            try db.execute(sql: "DROP INDEX IF EXISTS \(name)")
        }
    }

    /// Whether the archive has this shape already.
    func isApplied(in db: Database) throws -> Bool {
        guard try db.tableExists("contract") else { return false }
        return try String.fetchOne(db, sql: "SELECT shape FROM contract") == shape
    }

    func apply(in db: Database) throws {
        for table in tables {
            let name = table.table.name
            guard try db.tableExists(name) else {
                try db.execute(sql: table.creation)
                continue
            }
            let present = Dictionary(
                uniqueKeysWithValues: try db.columns(in: name).map { ($0.name, $0.type) }
            )
            for column in table.columns {
                guard let type = present[column.name] else {
                    try db.execute(sql: "ALTER TABLE \(SQLName.quoted(name)) ADD COLUMN \(column.definition)")
                    continue
                }
                if type != column.type {
                    throw ContractGrowthError(table: name, column: column.name, was: type, is: column.type)
                }
            }
        }
        try dropIndexes(in: db)
        for statement in indexes { try db.execute(sql: statement) }
        // Views hold nothing, so they are made anew.
        for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view'") {
            try db.execute(sql: "DROP VIEW \(SQLName.quoted(name))")
        }
        for view in views { try db.execute(sql: view) }
        try db.execute(
            sql: "INSERT OR REPLACE INTO contract (only, schema_version, shape) VALUES (1, ?, ?)",
            arguments: [Contract.version, shape]
        )
    }
}

/// A field that changed its kind, which no growth can follow.
struct ContractGrowthError: Error, CustomStringConvertible {
    var table: String
    var column: String
    var was: String
    var `is`: String

    var description: String {
        "\(table).\(column) is \(was) here and \(`is`) in the contract of this program; make a new archive from the papers"
    }
}
