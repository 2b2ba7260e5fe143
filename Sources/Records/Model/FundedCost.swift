import Tables

/// What something cost by kind, what paid for it by kind, and what is left; all with their printed signs.
public struct FundedCost: Sendable {
    /// An amount of one kind, as the heading calls it.
    public struct Part: Sendable {
        public var kind: String
        public var amount: Figure

        public init(kind: String, amount: Figure) {
            self.kind = kind
            self.amount = amount
        }
    }

    public var id: String
    public var provenance: Provenance
    public var name: String
    public var group: String?
    public var period: Period
    public var costs: [Part]
    public var funding: [Part]
    public var net: Figure?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.role = role
        self.costs = []
        self.funding = []
    }
}
