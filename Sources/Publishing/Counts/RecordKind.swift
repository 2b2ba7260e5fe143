import Records

/// The records of a report, under the names of their lists.
public enum RecordKind: String, Sendable, CaseIterable {
    case budgetLines = "budget_lines"
    case savingsInitiatives = "savings_initiatives"
    case reserves
    case agedDebts = "aged_debts"
    case measures
    case savingsPositions = "savings_positions"
    case balanceMovements = "balance_movements"
    case fundedCosts = "funded_costs"
    case debtWriteOffs = "debt_write_offs"
    case receiptsPayments = "receipts_payments"
    case tradedAreas = "traded_areas"
    case grants
    case financialRisks = "financial_risks"
    case budgetAllocations = "budget_allocations"
    case oneOffItems = "one_off_items"
    case variances
    case deliverables
    case ratingKeys = "rating_keys"
    case agendaItems = "agenda_items"
    case decisions, nominations, petitions, footnotes
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
        case .savingsPositions: savingsPositions.count
        case .balanceMovements: balanceMovements.count
        case .fundedCosts: fundedCosts.count
        case .debtWriteOffs: debtWriteOffs.count
        case .receiptsPayments: receiptsPayments.count
        case .tradedAreas: tradedAreas.count
        case .grants: grants.count
        case .financialRisks: financialRisks.count
        case .budgetAllocations: budgetAllocations.count
        case .oneOffItems: oneOffItems.count
        case .variances: variances.count
        case .deliverables: deliverables.count
        case .ratingKeys: ratingKeys.count
        case .agendaItems: agendaItems.count
        case .decisions: decisions.count
        case .nominations: nominations.count
        case .petitions: petitions.count
        case .footnotes: footnotes.count
        case .statements: statements.count
        }
    }
}
