import JSON

// Frictionless' `datapackage.json`: https://specs.frictionlessdata.io/data-package/
extension DataPackage {
    public func frictionless() -> [UInt8] {
        let package: JSONValue = [
            "profile": "tabular-data-package",
            "name": "outturn",
            "title": .string(Self.title),
            "description": .string(Self.note),
            "version": .string(Contract.version),
            "resources": .array(tables.map(resource)),
        ]
        return package.document()
    }

    private func resource(_ table: Int) -> JSONValue {
        let described = contract.tables[table]
        let keys = described.keyColumns.map { key in
            field(key, type(ofKey: key), TableLink.describe(key: key), constraints: ["required": true])
        }
        let fields = described.columns.map { column in
            let allowed: JSONValue? = column.allowed.isEmpty ? nil : ["enum": .strings(column.allowed)]
            return field(column.name, column.kind.frictionlessType, column.description, constraints: allowed)
        }
        return [
            "profile": "tabular-data-resource",
            "name": .string(described.name),
            "path": .string(Self.fileName(of: described)),
            "description": .string(described.description),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "schema": [
                "fields": .array(keys + fields),
                "missingValues": [""],
                "primaryKey": primaryKey(of: described),
                "foreignKeys": .array(links(of: table).map(foreignKey)),
            ],
        ]
    }

    private func field(_ name: String, _ type: String, _ description: String, constraints: JSONValue?) -> JSONValue {
        var field: JSONObject = [
            "name": .string(name), "type": .string(type), "description": .string(description),
        ]
        field["constraints"] = constraints
        return .object(field)
    }

    private func foreignKey(_ link: TableLink) -> JSONValue {
        [
            "fields": .strings(link.columns),
            "reference": ["resource": .string(link.table), "fields": .strings(link.targets)],
        ]
    }
}

extension ContractColumn.Kind {
    fileprivate var frictionlessType: String {
        switch self {
        case .text: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "date"
        case .number: "number"
        case .json: "array"
        }
    }
}
