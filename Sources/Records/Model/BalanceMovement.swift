import Tables

/// A balance told step by step, from what it was to what it is expected to be.
public struct BalanceMovement: Sendable {
    /// One line of the account.
    public struct Step: Sendable {
        public var name: String
        /// The heading above it; nil where it stands under none.
        public var group: String?
        /// As printed: positive where it adds to the balance.
        public var amount: Figure

        public init(name: String, group: String?, amount: Figure) {
            self.name = name
            self.group = group
            self.amount = amount
        }
    }

    public var id: String
    public var provenance: Provenance
    /// What the caption or section calls the balance.
    public var name: String
    public var kind: Reserve.Kind?
    public var period: Period
    public var opening: Step?
    public var movements: [Step]
    /// Balances between the first and the last.
    public var subtotals: [Step]
    public var closing: Step?
    public var percentOfNetBudget: Figure?
    /// A total where it tells of several accounts together: a row or column of a table of many.
    public var role: RecordRole = .line

    public init(id: String, provenance: Provenance, name: String, period: Period) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.movements = []
        self.subtotals = []
    }
}
