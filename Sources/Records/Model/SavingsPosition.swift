import Tables

/// How far a portfolio's savings target is met: what is to be saved, found and achieved.
public struct SavingsPosition: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Nil where the table tells of the whole report without naming it.
    public var portfolio: String?
    public var period: Period
    /// Targets of earlier years that are still to be met.
    public var broughtForward: Figure?
    /// The target that is new this year.
    public var currentYear: Figure?
    /// All that is to be saved.
    public var totalTarget: Figure?
    /// What the savings that have been found come to.
    public var identified: Figure?
    /// Positive where fewer savings were found than the target asks for.
    public var identifiedShortfall: Figure?
    /// What is, or will be, saved by the end of the year.
    public var achieved: Figure?
    /// Positive where money is missing against the target.
    public var shortfall: Figure?
    public var role: RecordRole

    /// Its figures, in the order of their fields.
    public var figures: [Figure] {
        [broughtForward, currentYear, totalTarget, identified, identifiedShortfall, achieved, shortfall]
            .compactMap { $0 }
    }

    public init(id: String, provenance: Provenance, portfolio: String?, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.portfolio = portfolio
        self.period = period
        self.role = role
    }
}
