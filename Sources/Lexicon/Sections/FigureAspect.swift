/// What a figure in prose tells of its subject: which column of a table it would stand in.
public enum FigureAspect: String, Sendable, CaseIterable {
    case budget
    case adjustedBudget = "adjusted_budget"
    case additionalFunding = "additional_funding"
    /// Forecast or actual spending.
    case spend
    case overspend, underspend
    /// A variance whose words don't say which way it goes.
    case variance

    // Savings.
    case savingsTarget = "savings_target"
    case totalTarget = "total_target"
    case broughtForward = "brought_forward"
    case identified, achieved, shortfall

    // Balances and debt.
    case reserves
    /// A balance at the beginning, and at the end, of the time that is told of.
    case opening, closing
    case debt
    case writtenOff = "written_off"

    /// By how much something moved: never a level.
    case change

    public var isVariance: Bool {
        switch self {
        case .overspend, .underspend, .variance: true
        default: false
        }
    }

    public var isOfSavings: Bool {
        switch self {
        case .savingsTarget, .totalTarget, .broughtForward, .identified, .achieved, .shortfall: true
        default: false
        }
    }
}
