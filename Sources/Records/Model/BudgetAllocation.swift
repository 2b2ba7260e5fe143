import Lexicon
import Tables

/// Money added to a budget for a named purpose: a growth item, or one-off funding.
public struct BudgetAllocation: Sendable {
    public typealias Basis = AllocationBasis

    /// What is given on one basis, for one time.
    public struct Amount: Sendable {
        /// Nil where it isn't said.
        public var basis: Basis?
        /// How much, with its printed sign.
        public var amount: Figure
        /// The time for which it is given, where a column names it.
        public var period: Period

        public init(basis: Basis?, amount: Figure, period: Period = Period()) {
            self.basis = basis
            self.amount = amount
            self.period = period
        }
    }

    public var id: String
    /// The lines of the item; more than one range where it is printed again.
    public var provenance: Provenance
    public var name: String
    /// The number printed before the name: `2.6.1`.
    public var number: String?
    /// The heading under which it stands.
    public var group: String?
    /// One for each basis and time; at least one.
    public var amounts: [Amount]

    public init(id: String, provenance: Provenance, name: String, amounts: [Amount]) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.amounts = amounts
    }
}
