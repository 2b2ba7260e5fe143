/// What a table is about, in the field's own terms. A table of no known kind is published all the same.
public enum TableKind: String, Sendable, CaseIterable {
    case budgetMonitoring = "budget_monitoring"
    case savingsInitiatives = "savings_initiatives"
    case savingsPositions = "savings_positions"
    case reserves
    case balanceMovements = "balance_movements"
    case agedDebt = "aged_debt"
    case measures
    case ratingKey = "rating_key"
    case debtWriteOffs = "debt_write_offs"
    case fundedCosts = "funded_costs"
    case tradedAreas = "traded_areas"
    case grants
    case financialRisks = "financial_risks"
    /// What services are given, before anything is spent.
    case budget
    /// What came in and went out of a small council's accounts.
    case receiptsPayments = "receipts_payments"
    case nominations, petitions
    /// Projects and actions, each with a day and a rating.
    case deliverables
    /// What is added to budgets, each item with its amounts.
    case budgetAllocations = "budget_allocations"
    case layoutOnly = "layout_only"
}
