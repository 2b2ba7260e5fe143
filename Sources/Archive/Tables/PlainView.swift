import Publishing

/// The view of a table that is made for people: which paper and report it is,
/// and money and percentages as plain numbers.
///
/// Its numbers are binary floating point, good for looking, sorting and charts; who sums to the penny takes the table.
struct PlainView {
    let table: ContractTable
    let contract: ContractTables

    static let suffix = "_view"

    var name: String { table.name + Self.suffix }

    /// What a row hangs below, from the report down; empty for what hangs below the paper alone.
    private var hasReport: Bool {
        guard let parent = table.parent, let reports = contract.index(of: ContractTables.reports) else { return false }
        return parent == reports
    }

    var creation: String {
        var selected: [String] = []
        var joins = ""
        if table.parent != nil {
            selected.append("paper.file_name AS paper")
            joins += " JOIN papers AS paper ON paper.paper_key = record.paper_key"
        }
        if hasReport {
            for (column, name) in Self.head { selected.append("report.\(column) AS \(name)") }
            joins += " JOIN reports AS report ON report.id = record.report_id"
        }
        selected.append("record.paper_key")
        if let parent = table.parentColumn { selected.append("record.\(SQLName.quoted(parent))") }
        selected += table.columns.map { Self.expression(of: $0) }
        return "CREATE VIEW \(SQLName.quoted(name)) AS SELECT \(selected.joined(separator: ", ")) "
            + "FROM \(SQLName.quoted(table.name)) AS record\(joins)"
    }

    /// The head of the report as far as people ask for it.
    private static let head = [
        ("authority_name", "authority"), ("body", "report_body"), ("meeting_date", "report_meeting_date"),
        ("portfolio", "report_portfolio"), ("title", "report_title"),
        ("period_financial_year", "report_financial_year"), ("period_quarter", "report_quarter"),
    ]

    private static func expression(of field: ContractColumn) -> String {
        guard case .number = field.kind else { return "record.\(SQLName.quoted(field.name))" }
        return "\(plain(field.name, of: "record")) AS \(SQLName.quoted(field.name))"
    }

    /// A decimal as a plain number.
    static func plain(_ name: String, of row: String) -> String {
        let value = "\(row).\(SQLName.quoted(name))"
        return "(\(value) / CAST('1e' || \(row).\(SQLName.quoted(name + ArchiveTable.scaleSuffix)) AS REAL))"
    }
}
