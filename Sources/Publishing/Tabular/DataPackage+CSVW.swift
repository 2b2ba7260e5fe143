import JSON

// The W3C's metadata for CSV on the web: https://www.w3.org/TR/tabular-metadata/
extension DataPackage {
    /// A key of CSV on the web must not be empty, so links that a row may lack are in the other description alone.
    public func csvw() -> [UInt8] {
        let metadata: JSONValue = [
            "@context": "http://www.w3.org/ns/csvw",
            "dc:title": .string(Self.title),
            "dc:description": .string(Self.note),
            "tables": .array(tables.map(csvwTable)),
        ]
        return metadata.document()
    }

    private func csvwTable(_ table: Int) -> JSONValue {
        let described = contract.tables[table]
        let keys = described.keyColumns.map { key in
            csvwColumn(key, type(ofKey: key), TableLink.describe(key: key), isRequired: true)
        }
        let columns = described.columns.map { column in
            csvwColumn(column.name, column.kind.csvwType, column.description, isRequired: false)
        }
        return [
            "url": .string(Self.fileName(of: described)),
            "dc:description": .string(described.description),
            "tableSchema": [
                "columns": .array(keys + columns),
                "primaryKey": primaryKey(of: described),
                "foreignKeys": .array(links(of: table).filter { !$0.isOptional }.map(csvwForeignKey)),
            ],
        ]
    }

    private func csvwColumn(_ name: String, _ type: String, _ description: String, isRequired: Bool) -> JSONValue {
        var column: JSONObject = [
            "name": .string(name), "titles": .string(name), "datatype": .string(type),
            "dc:description": .string(description),
        ]
        if isRequired { column["required"] = true }
        return .object(column)
    }

    private func csvwForeignKey(_ link: TableLink) -> JSONValue {
        [
            "columnReference": .strings(link.columns),
            "reference": ["resource": .string(link.table + ".csv"), "columnReference": .strings(link.targets)],
        ]
    }
}

extension ContractColumn.Kind {
    fileprivate var csvwType: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .number: "decimal"
        case .json: "json"
        }
    }
}
