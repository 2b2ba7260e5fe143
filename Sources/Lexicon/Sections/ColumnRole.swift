/// What the figures of a column are, whatever a council calls them.
///
/// The raw values are published and are the names under which the lexicon lists the headings of each role.
public enum ColumnRole: String, Sendable, CaseIterable {
    // What a row is called, and what else is said of it.
    case label, note, reference, description, owner, date

    // Budget monitoring.
    case budget
    case additionalFunding = "additional_funding"
    case adjustedBudget = "adjusted_budget"
    case forecast, actual, variance
    case variancePercent = "variance_percent"
    case gross, income, net
    /// Of a capital scheme's variance, the part that is spent or saved for good,
    /// and the part that moves to another year.
    case realVariance = "real_variance"
    case rephasing
    /// What the report before said, and how it has moved since.
    case previousForecast = "previous_forecast"
    case previousVariance = "previous_variance"
    case varianceMovement = "variance_movement"
    /// What is ordered and not yet paid, beside what is.
    case committed

    // Savings.
    case savingsTarget = "savings_target"
    case savingsAchieved = "savings_achieved"
    case savingsShortfall = "savings_shortfall"
    /// Savings of one state among several: on track, at risk; the heading says which.
    case savingsStatus = "savings_status"
    case savingsIdentified = "savings_identified"
    case identifiedShortfall = "identified_shortfall"

    // What pays for what.
    case cost, funding

    // Trading with others.
    case contribution, excess, transferred
    case incomeTarget = "income_target"

    // Whose a row is, beside its own name.
    case portfolio, service, area

    // Grants and risks.
    case grantType = "grant_type"
    case awardingBody = "awarding_body"
    case ringFenced = "ring_fenced"
    /// What was promised, paid or not.
    case awarded
    case risk, sensitivity, likelihood

    // What a pack and its minutes tell.
    case nominatedTo = "nominated_to"
    case nominatedBy = "nominated_by"
    case appointment, signatures
    case localMember = "local_member"

    // Balances.
    case opening, movement, closing, balance
    /// What an investment or a loan earns or costs a year, and the day on which it is repaid.
    case rate, maturity

    // Performance. A result is a column of one period's outcome.
    case result, target, benchmark, rating, trend
    /// The least that is acceptable, below the target.
    case floor
    /// Which way is better, row by row.
    case polarity
    /// The most that is allowed: an authorised limit, an upper limit.
    case limit

    // Debt by age; the band itself is the column's.
    case ageBand = "age_band"
    /// What is owed and not yet due: no age.
    case notDue = "not_due"

    // Sums and parts of any table.
    case amount, total, share, count

    // The accounts of small councils.
    case vat
}
