import JSON
import Publishing

/// What Datasette is told of an archive: what each table and column holds, by what to call a row, and what to facet by.
public struct DatasetteMetadata {
    let contract: ContractTables

    public init(contract: ContractTables) {
        self.contract = contract
    }

    /// - Parameter database: the name Datasette gives to the archive: that of its file without its ending.
    public func json(database: String) -> [UInt8] {
        let metadata: JSONValue = [
            "title": "What papers say",
            "description": .string(
                "Read by \(Generator.current.name) \(Generator.current.version). Amounts are in whole pounds: in the "
                    + "tables as exact integers with their scale, in the views as plain numbers."
            ),
            "databases": .object([database: ["tables": .object(tables)]]),
        ]
        return metadata.document()
    }

    private var tables: JSONObject {
        var tables = JSONObject()
        for table in contract.tables {
            tables[table.name] = entry(table, isView: false)
            tables[table.name + PlainView.suffix] = entry(table, isView: true)
        }
        tables["text_blocks"] = [
            "title": "text",
            "description": "The text of the papers, piece by piece; it can be searched.",
            "fts_table": "text_search",
            "fts_pk": "text_key",
        ]
        for (name, told) in Self.own {
            tables[name] = ["title": .string(name.replacing("_", with: " ")), "description": .string(told)]
        }
        for name in ["grdb_migrations", "pending_kin", "contract"] { tables[name] = ["hidden": true] }
        return tables
    }

    /// The archive's own tables.
    private static let own = [
        ("files", "What became of each file: read, or refused and why; vanished where it is not there any more."),
        ("runs", "When papers were read, from where, by which program, and what came of it."),
        ("sources", "The bytes from which each paper was read."),
        ("report_heads", "What each report says of itself, as reports are compared by it."),
        ("facts", "The figures by what they tell of and for which day, as papers are compared by them."),
        ("report_copies", "Reports that another stands for: what they are to it, and how much they have in common."),
        ("record_copies", "Records that another extraction of the same report has too."),
        (
            "finding_copies",
            "Findings that another extraction of their report has too; without a row, those of an earlier version."
        ),
    ]

    private func entry(_ table: ContractTable, isView: Bool) -> JSONValue {
        let title = table.name.replacing("_", with: " ")
        var entry: JSONObject = [
            "title": .string(isView ? title + ", for people" : title), "description": .string(table.description),
        ]
        if !isView, let label = Self.labels.first(where: { table.column($0) != nil }) {
            entry["label_column"] = .string(label)
        }
        let facets = facets(of: table, isView: isView)
        if !facets.isEmpty { entry["facets"] = .strings(facets) }
        entry["columns"] = .object(
            JSONObject(table.columns.map { ($0.name, .string(described($0, isView: isView))) })
        )
        return .object(entry)
    }

    private func facets(of table: ContractTable, isView: Bool) -> [String] {
        if !isView { return Self.facets.filter { table.column($0) != nil } }
        guard hasReport(table) else { return [] }
        return ["authority", "report_financial_year"] + (table.column("role") == nil ? [] : ["role"])
    }

    private static let labels = ["name", "title", "file_name", "caption", "message"]

    private static let facets = [
        "authority_name", "period_financial_year", "kind", "role", "rule", "severity", "layout",
    ]

    private func hasReport(_ table: ContractTable) -> Bool {
        table.parent != nil && table.parent == contract.index(of: ContractTables.reports)
    }

    private func described(_ column: ContractColumn, isView: Bool) -> String {
        guard let unit = column.unitColumn else { return column.description }
        let scale = isView ? "" : " To be divided by ten to the power of `\(column.name)\(ArchiveTable.scaleSuffix)`."
        return "\(column.description) In the unit that `\(unit)` tells, money in whole pounds.\(scale)"
    }
}
