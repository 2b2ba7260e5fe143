import Tables

/// What a service was given and what it spends: one row, period and fund of a budget table.
public struct BudgetLine: Sendable {
    public enum NameKind: String, Sendable, CaseIterable {
        case service, portfolio, directorate, corporate
    }

    public var id: String
    public var provenance: Provenance
    public var name: String
    public var nameKind: NameKind?
    public var group: String?
    public var period: Period
    public var fund: String?
    public var budget: Figure?
    public var additionalFunding: Figure?
    public var adjustedBudget: Figure?
    public var forecast: Figure?
    public var actual: Figure?
    /// Forecast or actual less budget.
    public var variance: Figure?
    public var variancePercent: Figure?
    public var gross: Figure?
    public var income: Figure?
    public var net: Figure?
    /// Of a capital scheme's variance, what is spent or saved for good.
    public var realVariance: Figure?
    /// Of a capital scheme's variance, what moves to another year.
    public var rephasing: Figure?
    public var rating: RatingMark?
    public var role: RecordRole

    /// Its figures, in the order of their fields.
    public var figures: [Figure] {
        [
            budget, additionalFunding, adjustedBudget, forecast, actual, variance, variancePercent, gross, income, net,
            realVariance, rephasing,
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
