import Lexicon
import Tables

/// A balance set aside.
public struct Reserve: Sendable {
    public typealias Kind = ReserveKind

    /// What one column adds (positive) or draws.
    public struct Movement: Sendable {
        /// The heading of its column.
        public var name: String
        public var amount: Figure

        public init(name: String, amount: Figure) {
            self.name = name
            self.amount = amount
        }
    }

    public var id: String
    public var provenance: Provenance
    public var name: String
    public var group: String?
    /// Nil where neither its name nor the headings above it say.
    public var kind: Kind?
    public var period: Period
    /// At the beginning of the period.
    public var opening: Figure?
    /// Positive where it adds to the balance.
    public var movement: Figure?
    /// What is added and drawn, where more than one column tells it; ``movement`` is then nil.
    public var movements: [Movement] = []
    /// At its end; a forecast where the period has not ended.
    public var closing: Figure?
    /// Where only one balance is told.
    public var balance: Figure?
    /// Which way the balance went.
    public var trend: TrendMark?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, name: String, period: Period, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.period = period
        self.role = role
    }
}
