import Tables

/// Money from another body for a purpose.
public struct Grant: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Nil where the table does not say.
    public var portfolio: String?
    /// Nil for a total.
    public var description: String?
    /// What kind of funding it is, as printed.
    public var type: String?
    /// Who gives it.
    public var awardingBody: String?
    public var period: Period
    /// What was left of earlier years.
    public var broughtForward: Figure?
    /// What is expected on top in the period.
    public var additional: Figure?
    /// What is expected to be spent of it in the period.
    public var forecastSpend: Figure?
    /// All that is given, where the paper does not tell what is left of earlier years from what is new.
    public var amount: Figure?
    /// What has been spent of it.
    public var actualSpend: Figure?
    /// What is left of it.
    public var remaining: Figure?
    /// Whether it may be spent on its purpose only; nil where the paper does not say.
    public var ringFenced: Bool?
    /// What it is to be spent on, as printed.
    public var purpose: String?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.period = period
        self.role = role
    }
}
