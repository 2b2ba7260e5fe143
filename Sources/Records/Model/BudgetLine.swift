import Lexicon
import Tables

/// What a service was given and what it spends: one row, period and fund of a budget table.
public struct BudgetLine: Sendable {
    public typealias NameKind = BudgetNameKind

    public var id: String
    public var provenance: Provenance
    public var name: String
    /// Nil where neither the name nor the heading above the names says.
    public var nameKind: NameKind?
    /// The heading of the rows around it; nil where it stands under none.
    public var group: String?
    public var period: Period
    /// As the lexicon calls the fund of its columns; nil where the table tells one fund only.
    public var fund: String?
    /// The budget first set, where the paper tells two.
    public var budget: Figure?
    /// What was added to the budget in the course of the year, or taken from it.
    public var additionalFunding: Figure?
    /// The budget to which the line is held now, where the paper tells the one before it too.
    public var adjustedBudget: Figure?
    /// The part of the budget for the year so far.
    public var budgetToDate: Figure?
    /// What is expected to be spent by the end of the year.
    public var forecast: Figure?
    /// What has been spent, at the end of the year or so far.
    public var actual: Figure?
    /// Forecast or actual less budget.
    public var variance: Figure?
    /// The variance in percent of the budget.
    public var variancePercent: Figure?
    /// Actual less budget for the year so far, where the variance of the whole year stands beside it.
    public var varianceToDate: Figure?
    /// Spending before income, of the side that the columns name.
    public var gross: Figure?
    /// What comes in, with its printed sign.
    public var income: Figure?
    /// Spending less income.
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
    /// What is ordered and not yet paid, beside what is.
    public var committed: Figure?
    /// Nil where its row has none.
    public var rating: RatingMark? {
        get { if case .some(let rating) = ratingApart { rating } else { nil } }
        set { ratingApart = newValue.map { .some($0) } ?? .none }
    }
    public var role: RecordRole

    /// Apart from the line, as few lines have one: else every line would take up its room.
    private var ratingApart = RatingApart.none

    private enum RatingApart: Sendable {
        case none
        indirect case some(RatingMark)
    }

    /// Its figures, in the order of their fields.
    public var figures: [Figure] {
        [
            budget, additionalFunding, adjustedBudget, budgetToDate, forecast, actual, variance, variancePercent,
            varianceToDate, gross, income, net, realVariance, rephasing, previousForecast, previousVariance,
            varianceMovement, committed,
        ].compactMap { $0 }
    }

    /// Whether it has any; nearly every line has one of the first few.
    var hasFigure: Bool { budget != nil || forecast != nil || actual != nil || variance != nil || !figures.isEmpty }

    /// Whether it tells of another budget than the first.
    @inlinable public var tellsOtherBudgets: Bool {
        additionalFunding != nil || adjustedBudget != nil || budgetToDate != nil
    }

    /// Whether it tells more than a budget, what is or will be spent, and the difference.
    @inlinable public var tellsMoreThanVariance: Bool {
        varianceToDate != nil || gross != nil || income != nil || net != nil || realVariance != nil || rephasing != nil
            || previousForecast != nil || previousVariance != nil || varianceMovement != nil
    }

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.role = role
    }
}
