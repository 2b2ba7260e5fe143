import JSON

/// Which reports and which kinds of record are wanted.
public struct RowFilter: Sendable {
    /// Names of councils or their register codes; empty for all. Case makes no difference.
    public var authorities: [String] = []
    /// Financial years as `2020-21`, with a quarter as `2020-21 Q2`; empty for all.
    public var periods: [String] = []
    public var portfolios: [String] = []
    /// Names of lists of the document, `budget_lines` or `findings`; empty for all.
    public var kinds: [String] = []

    public init() {}

    private var choosesReports: Bool { !(authorities.isEmpty && periods.isEmpty && portfolios.isEmpty) }

    /// The tables that are wanted: papers and reports always, a kind with all that hangs below it, and those that a
    /// kept row names by id, so that no link leads nowhere.
    public func tables(of contract: ContractTables) -> [Int] {
        guard !kinds.isEmpty else { return Array(contract.tables.indices) }
        var kept = Set(
            contract.tables.indices.filter { table in
                let chain = contract.ancestry(of: table).map { contract.tables[$0].name }
                return chain.contains { kinds.contains($0) }
            }
        )
        for table in Array(kept) {
            for reference in contract.tables[table].columns.compactMap(\.references) {
                if let target = contract.index(of: reference) { kept.insert(target) }
            }
        }
        for table in Array(kept) { kept.formUnion(contract.ancestry(of: table)) }
        return kept.sorted()
    }

    /// The wanted rows of a paper; nil where none of its reports is wanted.
    public func apply(to batch: RowBatch) -> RowBatch? {
        let contract = batch.contract
        guard let reports = contract.index(of: ContractTables.reports) else { return batch }
        let wanted = (0..<batch.tables[reports].count).filter { matches(batch, reports, $0) }
        if choosesReports, wanted.isEmpty { return nil }
        let kept = Set(tables(of: contract))
        if wanted.count == batch.tables[reports].count, kept.count == contract.tables.count { return batch }
        return batch.keeping { table, row in
            guard kept.contains(table) else { return false }
            if table == reports { return !choosesReports || wanted.contains(row) }
            // A finding on a table goes with the report of that table.
            guard choosesReports,
                let column = contract.tables[table].columns.firstIndex(where: { $0.references == "tables" }),
                contract.tables[table].parent == 0, let id = batch.string(table, row, column)
            else { return true }
            return wanted.contains { report in
                contract.tables[reports].idColumn.flatMap { batch.string(reports, report, $0) }
                    .map { id.hasPrefix($0 + "/") } ?? false
            }
        }
    }

    private func matches(_ batch: RowBatch, _ reports: Int, _ report: Int) -> Bool {
        let table = batch.contract.tables[reports]
        let text = { (name: String) in table.column(name).flatMap { batch.string(reports, report, $0) } }
        let names = [text("authority_name"), text("authority_code"), text("authority_gss_code")]
        let year = text("period_financial_year")
        let quarter = table.column("period_quarter").map { batch.tables[reports].value(report, $0) }
        return Self.holds(authorities, names) && Self.holds(portfolios, [text("portfolio")])
            && Self.holds(
                periods,
                [
                    year,
                    year.flatMap { year in
                        quarter.flatMap { $0.isNull ? nil : "\(year) Q\($0.payload)" }
                    },
                ]
            )
    }

    private static func holds(_ wanted: [String], _ values: [String?]) -> Bool {
        wanted.isEmpty
            || wanted.contains { one in values.contains { $0?.lowercased() == one.lowercased() } }
    }
}

extension RowBatch {
    /// The rows that are wanted and hang below wanted rows; texts stay where they are.
    func keeping(_ isWanted: (_ table: Int, _ row: Int) -> Bool) -> RowBatch {
        var kept = RowBatch(contract)
        kept.text = text
        // Where each row went, table by table; parents come before what hangs below them.
        var places: [[Int32]] = []
        for table in tables.indices {
            let rows = tables[table]
            var moved = [Int32](repeating: -1, count: rows.count)
            let parent = contract.tables[table].parent
            for row in 0..<rows.count {
                let parentRow = parent.map { places[$0][Int(rows.parents[row])] } ?? 0
                guard parentRow >= 0, isWanted(table, row) else { continue }
                moved[row] = Int32(kept.appendRow(to: table, parent: Int(parentRow), key: Int(rows.keys[row])))
                for column in 0..<rows.width { kept.set(rows.value(row, column), table, Int(moved[row]), column) }
            }
            places.append(moved)
        }
        return kept
    }
}
