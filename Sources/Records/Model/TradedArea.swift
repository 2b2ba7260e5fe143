import Tables

/// What a service sells to others: what it costs and brings in, or what it was to bring in and does.
public struct TradedArea: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Nil where the table does not say.
    public var portfolio: String?
    /// Nil where the table does not say.
    public var service: String?
    /// Nil for a total.
    public var area: String?
    public var period: Period
    /// What it costs.
    public var expenditure: Figure?
    /// What it brings in.
    public var income: Figure?
    /// Income less expenditure.
    public var contribution: Figure?
    /// The income that was budgeted.
    public var target: Figure?
    /// The income that is expected or came in.
    public var actual: Figure?
    /// Positive where more came in than the target.
    public var excess: Figure?
    /// Nil where its row has none.
    public var rating: RatingMark?
    /// Whether the contribution goes to or comes from earmarked reserves; nil where the paper does not say.
    public var transferredToReserves: Bool?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.period = period
        self.role = role
    }
}
