/// What a name in a budget is the name of.
public enum BudgetNameKind: String, Sendable, CaseIterable {
    case service, portfolio, directorate, corporate
}

/// What a balance is held for.
public enum ReserveKind: String, Sendable, CaseIterable {
    case unallocated, earmarked, schools
    case publicHealth = "public_health"
    case capital
}

/// What a report is about; `other` where neither its title nor its purpose says so.
public enum ReportKind: String, Sendable, CaseIterable {
    case budgetMonitoring = "budget_monitoring"
    case outturn, performance, budget, agenda, minutes, petition, accounts, other
}

/// Which state of a budget a column tells.
public enum BudgetStage: String, Sendable, CaseIterable {
    case original, approved, revised, working, base
    /// The part of the year so far: a profiled budget, and what is over or under it.
    case toDate = "to_date"
}
