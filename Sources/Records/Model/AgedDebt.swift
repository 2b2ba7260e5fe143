import Tables

/// What a department is owed, by how long it has been owed.
public struct AgedDebt: Sendable {
    /// An amount with the share of the whole that it makes and the way it moved.
    public struct Amount: Sendable {
        /// What is owed; nil where only its share is told.
        public var amount: Figure?
        /// In percent of all that is owed.
        public var share: Figure?
        /// Which way it went since the report before.
        public var trend: TrendMark?

        public init(amount: Figure? = nil, share: Figure? = nil, trend: TrendMark? = nil) {
            self.amount = amount
            self.share = share
            self.trend = trend
        }
    }

    /// What has been owed for a time within one band of ages.
    public struct Band: Sendable {
        public var age: AgeBand
        public var owed: Amount

        public init(age: AgeBand, owed: Amount) {
            self.age = age
            self.owed = owed
        }
    }

    public var id: String
    public var provenance: Provenance
    /// Nil where the table tells of the whole department or authority without naming it.
    public var department: String?
    public var period: Period
    /// From the youngest debt to the oldest, as the columns stand.
    public var bands: [Band]
    /// What is owed and not yet due, where a column tells it.
    public var notDue: Amount?
    /// What is owed of all ages.
    public var total: Amount?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, department: String?, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.department = department
        self.period = period
        self.bands = []
        self.role = role
    }
}
