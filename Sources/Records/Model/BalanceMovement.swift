import Figures
import Tables

/// A balance told step by step, from what it was to what it is expected to be.
public struct BalanceMovement: Sendable {
    /// One line of the account.
    public struct Step: Sendable {
        /// The row's label, or the heading of its column.
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
    /// Nil where no word tells what the balance is held for.
    public var kind: Reserve.Kind?
    public var period: Period
    /// The balance at the beginning of the period; nil where none is told.
    public var opening: Step?
    /// What added to the balance or drew on it, in their order.
    public var movements: [Step]
    /// Balances between the first and the last.
    public var subtotals: [Step]
    /// The balance at the end; nil where none is told.
    public var closing: Step?
    /// The closing balance in percent of the net budget, where the account tells it.
    public var percentOfNetBudget: Figure?
    /// What an investment or a loan earns or costs a year.
    public var rate: Figure?
    /// The day on which it is repaid.
    public var matures: CalendarDate?
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
