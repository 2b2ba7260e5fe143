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

    private static let note = """
        Money is in whole pounds, whatever unit was printed. A text that a spreadsheet would run as a formula has an \
        apostrophe before it. Lists of plain values are JSON.
        """

    /// Links to files that are not in the folder are left out.
    private func links(of table: Int) -> [TableLink] {
        let names = Set(tables.map { contract.tables[$0].name })
        return TableLink.links(of: table, in: contract).filter { names.contains($0.table) }
    }

    private func primaryKey(of table: ContractTable) -> [String] {
        table.parent == nil ? [ContractTable.paperKey] : [ContractTable.paperKey, ContractTable.rowKey]
    }

    /// Both descriptions call the two types of keys the same.
    private func type(ofKey key: String) -> String {
        [ContractTable.paperKey, ContractTable.rowKey, ContractTable.parentKey].contains(key) ? "integer" : "string"
    }

    // MARK: - Frictionless

    public func frictionless() -> [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.beginObject()
        json.member("profile", "tabular-data-package")
        json.member("name", "outturn")
        json.member("title", "What papers say, as \(Generator.current.name) \(Generator.current.version) read them")
        json.member("description", Self.note)
        json.member("version", Contract.version)
        json.key("resources")
        json.beginArray()
        for table in tables { resource(table, into: &json) }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.takeBytes()
    }

    private func resource(_ table: Int, into json: inout JSONWriter) {
        let described = contract.tables[table]
        json.beginObject()
        json.member("profile", "tabular-data-resource")
        json.member("name", described.name)
        json.member("path", Self.fileName(of: described))
        json.member("description", described.description)
        json.member("format", "csv")
        json.member("mediatype", "text/csv")
        json.member("encoding", "utf-8")
        json.key("schema")
        json.beginObject()
        json.key("fields")
        json.beginArray()
        for key in described.keyColumns {
            field(key, type(ofKey: key), TableLink.describe(key: key), true, [], into: &json)
        }
        for column in described.columns {
            field(column.name, column.frictionlessType, column.description, false, column.allowed, into: &json)
        }
        json.endArray()
        json.key("missingValues")
        json.strings([""])
        json.key("primaryKey")
        json.strings(primaryKey(of: described))
        json.key("foreignKeys")
        json.beginArray()
        for link in links(of: table) {
            json.beginObject()
            json.key("fields")
            json.strings(link.columns)
            json.key("reference")
            json.beginObject()
            json.member("resource", link.table)
            json.key("fields")
            json.strings(link.targets)
            json.endObject()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endObject()
    }

    private func field(
        _ name: String,
        _ type: String,
        _ description: String,
        _ isRequired: Bool,
        _ allowed: [String],
        into json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("name", name)
        json.member("type", type)
        json.member("description", description)
        if isRequired || !allowed.isEmpty {
            json.key("constraints")
            json.beginObject()
            if isRequired {
                json.key("required")
                json.bool(true)
            }
            if !allowed.isEmpty {
                json.key("enum")
                json.strings(allowed)
            }
            json.endObject()
        }
        json.endObject()
    }

    // MARK: - CSV on the web

    /// A key of CSV on the web must not be empty, so links that a row may lack are in the other description alone.
    public func csvw() -> [UInt8] {
        var json = JSONWriter(style: .pretty)
        json.beginObject()
        json.member("@context", "http://www.w3.org/ns/csvw")
        json.member("dc:title", "What papers say, as \(Generator.current.name) \(Generator.current.version) read them")
        json.member("dc:description", Self.note)
        json.key("tables")
        json.beginArray()
        for table in tables { csvwTable(table, into: &json) }
        json.endArray()
        json.endObject()
        json.endLine()
        return json.takeBytes()
    }

    private func csvwTable(_ table: Int, into json: inout JSONWriter) {
        let described = contract.tables[table]
        json.beginObject()
        json.member("url", Self.fileName(of: described))
        json.member("dc:description", described.description)
        json.key("tableSchema")
        json.beginObject()
        json.key("columns")
        json.beginArray()
        for key in described.keyColumns {
            csvwColumn(key, type(ofKey: key), TableLink.describe(key: key), true, into: &json)
        }
        for column in described.columns {
            csvwColumn(column.name, column.csvwType, column.description, false, into: &json)
        }
        json.endArray()
        json.key("primaryKey")
        json.strings(primaryKey(of: described))
        json.key("foreignKeys")
        json.beginArray()
        for link in links(of: table) where !link.isOptional {
            json.beginObject()
            json.key("columnReference")
            json.strings(link.columns)
            json.key("reference")
            json.beginObject()
            json.member("resource", link.table + ".csv")
            json.key("columnReference")
            json.strings(link.targets)
            json.endObject()
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endObject()
    }

    private func csvwColumn(
        _ name: String,
        _ type: String,
        _ description: String,
        _ isRequired: Bool,
        into json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("name", name)
        json.member("titles", name)
        json.member("datatype", type)
        json.member("dc:description", description)
        if isRequired {
            json.key("required")
            json.bool(true)
        }
        json.endObject()
    }
}

extension ContractColumn {
    fileprivate var frictionlessType: String {
        switch kind {
        case .text: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .number: "number"
        case .json: "array"
        }
    }

    fileprivate var csvwType: String {
        switch kind {
        case .text: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .number: "decimal"
        case .json: "json"
        }
    }
}

extension JSONWriter {
    fileprivate mutating func member(_ key: StaticString, _ value: String) {
        self.key(key)
        string(value)
    }

    fileprivate mutating func strings(_ values: [String]) {
        beginArray()
        for value in values { string(value) }
        endArray()
    }
}
