import Publishing

/// The indexes behind the ready questions and what Datasette facets by, for as many of the columns as there are.
enum QuestionIndexes {
    private static let wanted: [(table: String, columns: [String])] = [
        ("reports", ["authority_name", "period_financial_year"]),
        ("reports", ["portfolio"]),
        ("savings_initiatives", ["name"]),
        ("measures", ["name"]),
        ("findings", ["rule"]),
        ("findings", ["fingerprint"]),
    ]

    /// Indexes over what is worked out, a name whatever its case, an amount in pounds, and those that begin with a
    /// paper's key. `needs` are the columns in it.
    private static let worked: [(name: String, table: String, expression: String, needs: [String])] = [
        ("budget_lines_by_any_name", "budget_lines", "name COLLATE NOCASE", ["name"]),
        ("reserves_by_any_name", "reserves", "name COLLATE NOCASE", ["name"]),
        ("budget_lines_by_plain_variance", "budget_lines", bare(Question.plain("variance")), ["variance"]),
        ("savings_by_plain_shortfall", "savings_initiatives", bare(Question.plain("shortfall")), ["shortfall"]),
        (
            "findings_by_paper_and_rule", "findings", "paper_key, rule, severity, acceptance_reason",
            ["rule", "severity", "acceptance_reason"]
        ),
        ("reserves_by_drawing", "reserves", bare(Question.drawn), ["movement", "opening", "closing"]),
    ]

    /// An index names its columns without their table.
    private static func bare(_ expression: String) -> String { expression.replacing("record.", with: "") }

    static func statements(for contract: ContractTables) -> [String] {
        plain(for: contract)
            + worked.compactMap { index in
                guard let table = contract.tables.first(where: { $0.name == index.table }),
                    index.needs.allSatisfy({ table.column($0) != nil })
                else { return nil }
                return "\(ArchiveTable.indexCreation)\(index.name) ON \(index.table) (\(index.expression))"
            }
    }

    private static func plain(for contract: ContractTables) -> [String] {
        wanted.compactMap { index in
            guard let table = contract.tables.first(where: { $0.name == index.table }),
                index.columns.allSatisfy({ table.column($0) != nil })
            else { return nil }
            return ArchiveTable.index(on: index.table, index.columns)
        }
    }
}
