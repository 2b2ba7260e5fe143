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
        var json = JSONWriter(style: .pretty)
        json.beginObject()
        text("title", "What papers say", &json)
        text(
            "description",
            "Read by \(Generator.current.name) \(Generator.current.version). Amounts are in whole pounds: in the tables "
                + "as exact integers with their scale, in the views as plain numbers.",
            &json
        )
        json.key("databases")
        json.beginObject()
        json.key(named: database)
        json.beginObject()
        json.key("tables")
        json.beginObject()
        for table in contract.tables {
            entry(table, isView: false, &json)
            entry(table, isView: true, &json)
        }
        json.key("text_blocks")
        json.beginObject()
        text("title", "text", &json)
        text("description", "The text of the papers, piece by piece; it can be searched.", &json)
        text("fts_table", "text_search", &json)
        text("fts_pk", "text_key", &json)
        json.endObject()
        for (name, told) in Self.own {
            json.key(named: name)
            json.beginObject()
            text("title", name.replacing("_", with: " "), &json)
            text("description", told, &json)
            json.endObject()
        }
        for name in ["grdb_migrations", "pending_kin", "contract"] { hidden(name, &json) }
        json.endObject()
        json.endObject()
        json.endObject()
        json.endObject()
        json.endLine()
        return json.takeBytes()
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

    private func entry(_ table: ContractTable, isView: Bool, _ json: inout JSONWriter) {
        json.key(named: isView ? table.name + PlainView.suffix : table.name)
        json.beginObject()
        let title = table.name.replacing("_", with: " ")
        text("title", isView ? title + ", for people" : title, &json)
        text("description", table.description, &json)
        if !isView,
            let label = ["name", "title", "file_name", "caption", "message"].first(where: { table.column($0) != nil })
        {
            text("label_column", label, &json)
        }
        let facets =
            isView
            ? ["authority", "report_financial_year", "role"].filter { $0 != "role" || table.column("role") != nil }
            : Self.facets.filter { table.column($0) != nil }
        if !isView || hasReport(table), !facets.isEmpty {
            json.key("facets")
            json.beginArray()
            for facet in facets { json.string(facet) }
            json.endArray()
        }
        json.key("columns")
        json.beginObject()
        for column in table.columns {
            json.key(named: column.name)
            json.string(described(column, isView: isView))
        }
        json.endObject()
        json.endObject()
    }

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

    private func hidden(_ name: String, _ json: inout JSONWriter) {
        json.key(named: name)
        json.beginObject()
        json.key("hidden")
        json.bool(true)
        json.endObject()
    }

    private func text(_ key: StaticString, _ text: String, _ json: inout JSONWriter) {
        json.key(key)
        json.string(text)
    }
}
