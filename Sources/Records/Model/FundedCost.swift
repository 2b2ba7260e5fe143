import Lexicon
import Tables

/// What something cost by kind, what paid for it by kind, and what is left; all with their printed signs.
public struct FundedCost: Sendable {
    /// An amount of one kind, as the heading calls it.
    public struct Part: Sendable {
        /// The heading of its column.
        public var kind: String
        /// As what it is told, where one amount is told several times: as it was set, as it is expected, as it was.
        public var basis: Basis?
        /// The stage of the budget that it was set in.
        public var stage: BudgetStage?
        /// With its printed sign.
        public var amount: Figure

        public init(kind: String, basis: Basis? = nil, stage: BudgetStage? = nil, amount: Figure) {
            self.kind = kind
            self.basis = basis
            self.stage = stage
            self.amount = amount
        }
    }

    /// What an amount is, whatever it is of.
    public enum Basis: String, Sendable, CaseIterable {
        case budget, forecast, actual
    }

    public var id: String
    public var provenance: Provenance
    public var name: String
    public var group: String?
    public var period: Period
    /// In the order of their columns.
    public var costs: [Part]
    /// In the order of their columns.
    public var funding: [Part]
    /// What the costs less the funding leave, as printed.
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
