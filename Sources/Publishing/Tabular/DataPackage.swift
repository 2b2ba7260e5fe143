import JSON

/// What describes a folder of CSV files to programs: Frictionless' `datapackage.json`, and the W3C's metadata for CSV
/// on the web. Both say of every column what it holds, and how the files hang together.
public struct DataPackage {
    public let contract: ContractTables
    /// The tables that are in the folder, in the order of the contract.
    public let tables: [Int]

    public init(_ contract: ContractTables, tables: [Int]) {
        self.contract = contract
        self.tables = tables
    }

    public static let frictionlessName = "datapackage.json"
    public static let csvwName = "csv-metadata.json"

    public static func fileName(of table: ContractTable) -> String { table.name + ".csv" }

    /// The files that a `datapackage.json` tells of; none where it is not one.
    public static func fileNames(describedBy bytes: [UInt8]) -> [String] {
        guard let package = try? JSONValue(parsing: bytes) else { return [] }
        return (package["resources"]?.arrayValue ?? []).compactMap { $0["path"]?.stringValue }
    }

    static let title = "What papers say, as \(Generator.current.name) \(Generator.current.version) read them"

    static let note = """
        Money is in whole pounds, whatever unit was printed. A text that a spreadsheet would run as a formula has an \
        apostrophe before it. Lists of plain values are JSON.
        """

    /// Links to files that are not in the folder are left out.
    func links(of table: Int) -> [TableLink] {
        let names = Set(tables.map { contract.tables[$0].name })
        return TableLink.links(of: table, in: contract).filter { names.contains($0.table) }
    }

    func primaryKey(of table: ContractTable) -> JSONValue {
        .strings(table.parent == nil ? [ContractTable.paperKey] : [ContractTable.paperKey, ContractTable.rowKey])
    }

    /// Both descriptions call the two types of keys the same.
    func type(ofKey key: String) -> String {
        [ContractTable.paperKey, ContractTable.rowKey, ContractTable.parentKey].contains(key) ? "integer" : "string"
    }
}
