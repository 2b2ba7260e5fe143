import Figures
import Tables

/// What a department has given up as not to be collected.
public struct DebtWriteOff: Sendable {
    public var id: String
    public var provenance: Provenance
    /// Nil where the whole department or authority is meant without being named.
    public var department: String?
    /// How much was given up.
    public var amount: Figure?
    /// The last day of the time in which it was written off.
    public var periodEnd: CalendarDate?
    /// Which way it went since the report before.
    public var trend: TrendMark?
    public var role: RecordRole
    /// Why it was given up, where the rows are reasons and no departments.
    public var reason: String?

    public init(id: String, provenance: Provenance, department: String?, periodEnd: CalendarDate?, role: RecordRole) {
        self.id = id
        self.provenance = provenance
        self.department = department
        self.periodEnd = periodEnd
        self.role = role
    }
}
