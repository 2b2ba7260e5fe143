import Lexicon
import Tables

/// What a service was given and what it spends: one row, period and fund of a budget table.
public struct BudgetLine: Sendable {
    public typealias NameKind = BudgetNameKind

    public var id: String
    public var provenance: Provenance
    public var name: String
    public var nameKind: NameKind?
    public var group: String?
    public var period: Period
    public var fund: String?
    public var budget: Figure?
    public var additionalFunding: Figure?
    /// The budget to which the line is held now, where the paper tells the one before it too.
    public var adjustedBudget: Figure?
    /// The part of the budget for the year so far.
    public var budgetToDate: Figure?
    public var forecast: Figure?
    public var actual: Figure?
    /// Forecast or actual less budget.
    public var variance: Figure?
    public var variancePercent: Figure?
    /// Actual less budget for the year so far, where the variance of the whole year stands beside it.
    public var varianceToDate: Figure?
    public var gross: Figure?
    public var income: Figure?
    public var net: Figure?
    /// Of a capital scheme's variance, what is spent or saved for good.
    public var realVariance: Figure?
    /// Of a capital scheme's variance, what moves to another year.
    public var rephasing: Figure?
    /// What the report before forecast, and its variance.
    public var previousForecast: Figure?
    public var previousVariance: Figure?
    /// How the forecast, and with it the variance, has moved since then: positive where more is spent.
    public var varianceMovement: Figure?
    public var rating: RatingMark?
    public var role: RecordRole

    /// Its figures, in the order of their fields.
    public var figures: [Figure] {
        [
            budget, additionalFunding, adjustedBudget, budgetToDate, forecast, actual, variance, variancePercent,
            varianceToDate, gross, income, net, realVariance, rephasing, previousForecast, previousVariance,
            varianceMovement,
        ].compactMap { $0 }
    }

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.role = role
    }
}
