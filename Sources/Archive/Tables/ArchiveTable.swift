import Publishing

/// A table of the contract as SQLite has it.
///
/// Every table is STRICT. Rows lie together by paper: the key is the row's id, or the paper's key and the number of the
/// row in it, so that a paper is written, read and dropped as one stretch, and what is in the archive does not depend
/// on the order in which papers came. A decimal is two columns, an integer and its scale: 4.1 is 41 with scale 1, and
/// amounts in whole pounds, which nearly all are, are plain integers.
struct ArchiveTable {
    struct Column {
        var name: String
        var type: String
        var constraint = ""

        var definition: String { "\(SQLName.quoted(name)) \(type)\(constraint)" }
    }

    let table: ContractTable
    /// The keys that go before the fields.
    let keys: [Column]
    let fields: [Column]
    /// What the whole table has to satisfy.
    let constraints: [String]

    static let scaleSuffix = "_scale"

    init(_ table: ContractTable, in contract: ContractTables) {
        self.table = table
        let parent = table.parent.map { contract.tables[$0] }
        var keys = [Column(name: ContractTable.paperKey, type: "INTEGER", constraint: " NOT NULL")]
        var constraints: [String] = []
        if parent == nil {
            keys[0].constraint = " PRIMARY KEY"
        } else {
            keys.append(Column(name: ContractTable.rowKey, type: "INTEGER", constraint: " NOT NULL"))
            // What has an id is keyed by it, for it is what others name it by; ids begin with their paper's too.
            let keys = "(\(ContractTable.paperKey), \(ContractTable.rowKey))"
            constraints += table.idColumn == nil ? ["PRIMARY KEY \(keys)"] : ["PRIMARY KEY (id)", "UNIQUE \(keys)"]
            constraints.append(
                "FOREIGN KEY (\(ContractTable.paperKey)) REFERENCES \(ContractTables.papers) (\(ContractTable.paperKey))"
            )
        }
        if let name = table.parentColumn, let parent {
            keys.append(Column(name: name, type: table.parentID == nil ? "INTEGER" : "TEXT", constraint: " NOT NULL"))
            constraints.append(Self.link(to: parent, by: name, isID: table.parentID != nil))
        }
        self.keys = keys
        self.constraints = constraints
        fields = table.columns.flatMap(Self.columns)
    }

    private static func link(to parent: ContractTable, by column: String, isID: Bool) -> String {
        if isID { return "FOREIGN KEY (\(column)) REFERENCES \(parent.name) (id)" }
        return "FOREIGN KEY (\(ContractTable.paperKey), \(column)) "
            + "REFERENCES \(parent.name) (\(ContractTable.paperKey), \(ContractTable.rowKey))"
    }

    private static func columns(of field: ContractColumn) -> [Column] {
        switch field.kind {
        case .text:
            // Deferred, since a record may come before the table that it stands in.
            let link = field.references.map { " REFERENCES \($0) (id) DEFERRABLE INITIALLY DEFERRED" } ?? ""
            return [Column(name: field.name, type: "TEXT", constraint: link)]
        case .date, .json: return [Column(name: field.name, type: "TEXT")]
        case .integer, .boolean: return [Column(name: field.name, type: "INTEGER")]
        case .number:
            return [
                Column(name: field.name, type: "INTEGER"), Column(name: field.name + scaleSuffix, type: "INTEGER"),
            ]
        }
    }

    var columns: [Column] { keys + fields }

    var creation: String {
        let lines = columns.map(\.definition) + constraints
        let options = table.parent == nil ? "STRICT" : "STRICT, WITHOUT ROWID"
        return "CREATE TABLE \(SQLName.quoted(table.name)) (\n    \(lines.joined(separator: ",\n    "))\n) \(options)"
    }

    static func index(on table: String, _ columns: [String]) -> String {
        "\(indexCreation)\(SQLName.quoted(([table] + columns).joined(separator: "_by_"))) "
            + "ON \(SQLName.quoted(table)) (\(SQLName.list(columns)))"
    }

    /// How every index of ours begins, up to its name.
    static let indexCreation = "CREATE INDEX IF NOT EXISTS "
}
