import Records

/// The records of a report, under the names of their lists.
public enum RecordKind: String, Sendable, CaseIterable {
    case budgetLines = "budget_lines"
    case savingsInitiatives = "savings_initiatives"
    case reserves
    case agedDebts = "aged_debts"
    case measures
    case statements
}

extension Report {
    /// How many records of a kind the report has.
    public func count(of kind: RecordKind) -> Int {
        switch kind {
        case .budgetLines: budgetLines.count
        case .savingsInitiatives: savingsInitiatives.count
        case .reserves: reserves.count
        case .agedDebts: agedDebts.count
        case .measures: measures.count
        case .statements: statements.count
        }
    }
}
