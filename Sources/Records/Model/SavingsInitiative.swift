import Tables

/// A named budget reduction and what of it is, or will be, achieved.
public struct SavingsInitiative: Sendable {
    public var id: String
    public var provenance: Provenance
    public var name: String
    public var group: String?
    public var period: Period
    public var notes: [Footnote]
    public var target: Figure?
    public var achieved: Figure?
    /// Positive where money is missing.
    public var shortfall: Figure?
    public var rating: RatingMark?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.notes = []
        self.role = role
    }
}
