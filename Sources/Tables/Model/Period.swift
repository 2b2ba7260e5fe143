import Figures

/// The time that a report, a column or a figure speaks of.
public struct Period: Hashable, Sendable {
    /// Whether the figures tell what was or what is expected to be.
    public enum Basis: String, Sendable, CaseIterable {
        case forecast, actual
    }

    public var financialYear: FinancialYear?
    public var quarter: Quarter?
    /// 1 to 12, where a month alone is named.
    public var month: Int?
    public var asAt: CalendarDate?
    public var basis: Basis?

    public init(
        financialYear: FinancialYear? = nil,
        quarter: Quarter? = nil,
        month: Int? = nil,
        asAt: CalendarDate? = nil,
        basis: Basis? = nil
    ) {
        self.financialYear = financialYear
        self.quarter = quarter
        self.month = month
        self.asAt = asAt
        self.basis = basis
    }

    public var isEmpty: Bool {
        financialYear == nil && quarter == nil && month == nil && asAt == nil
    }
}
