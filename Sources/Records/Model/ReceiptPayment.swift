import Figures
import Tables

/// What came in or went out of the accounts of a small council.
public struct ReceiptPayment: Sendable {
    /// Whether money came in or went out.
    public enum Direction: String, Sendable, CaseIterable {
        case receipt, payment
    }

    public var id: String
    public var provenance: Provenance
    /// Who paid or was paid, or what for, as printed.
    public var name: String
    public var group: String?
    /// Nil where neither the row nor what stands above it says.
    public var direction: Direction?
    /// The year of accounts, where the table has a column for each.
    public var period: Period
    /// The day on which it was paid; nil where none is told.
    public var date: CalendarDate?
    /// The whole amount; negative where the row says that it is taken off.
    public var amount: Figure?
    /// The amount without VAT, where the table tells it apart.
    public var net: Figure?
    /// The VAT in the amount.
    public var vat: Figure?
    public var role: RecordRole

    public init(id: String, provenance: Provenance, name: String, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.name = name
        self.role = role
        self.period = Period()
    }
}
