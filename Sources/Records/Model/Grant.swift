import Tables

/// Money from another body for a purpose.
public struct Grant: Sendable {
    public var id: String
    public var provenance: Provenance
    public var portfolio: String?
    /// Nil for a total.
    public var description: String?
    /// What kind of funding it is, as printed.
    public var type: String?
    public var awardingBody: String?
    public var period: Period
    public var broughtForward: Figure?
    /// What is expected on top in the period.
    public var additional: Figure?
    public var forecastSpend: Figure?
    /// All that is given, where the paper does not tell what is left of earlier years from what is new.
    public var amount: Figure?
    /// What has been spent of it.
    public var actualSpend: Figure?
    /// What is left of it.
    public var remaining: Figure?
    /// Whether it may be spent on its purpose only; nil where the paper does not say.
    public var ringFenced: Bool?
    public var purpose: String?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.period = period
        self.role = role
    }
}
