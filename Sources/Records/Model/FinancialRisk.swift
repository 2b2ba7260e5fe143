import Tables

/// What could go wrong, what it would cost and how likely it is.
public struct FinancialRisk: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Whose risk it is; nil where the table does not say.
    public var service: String?
    /// What could happen, as printed.
    public var risk: String
    public var period: Period
    /// The effect on the outturn should it happen.
    public var sensitivity: Figure?
    /// On the scale that the heading prints.
    public var likelihood: Figure?
    /// In words, as printed, where no number says it: `High`.
    public var likelihoodLabel: String?

    public init(id: String, provenance: Provenance, risk: String, period: Period) {
        self.id = id
        self.provenance = provenance
        self.risk = risk
        self.period = period
    }
}
