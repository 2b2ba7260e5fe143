import Figures
import Papers

/// One printed number with its unit, its precision and its place; or what stood where a number was due.
///
/// Either ``value`` or ``absence`` is set, never both.
public struct Figure: Hashable, Sendable {
    /// In whole units: money in pounds (euro, dollars), whatever unit was printed.
    public var value: ExactDecimal?
    /// The upper end where a range was printed.
    public var upper: ExactDecimal?
    /// Nil where none was declared; the value is then unscaled.
    public var unit: Unit?
    public var unitOrigin: UnitOrigin?
    /// The last printed digit stands for 10^-decimals of the unit; nil means exact (a count).
    public var decimals: Int?
    /// The characters as printed, without inline marks.
    public var printed: String
    public var origin: Origin
    /// The sign is the field's, not the one printed.
    public var isReversed: Bool
    public var absence: Absence?
    public var place: Place

    public init(
        value: ExactDecimal?,
        upper: ExactDecimal? = nil,
        unit: Unit? = nil,
        unitOrigin: UnitOrigin? = nil,
        decimals: Int? = nil,
        printed: String,
        origin: Origin = .printed,
        isReversed: Bool = false,
        absence: Absence? = nil,
        place: Place
    ) {
        self.value = value
        self.upper = upper
        self.unit = unit
        self.unitOrigin = unitOrigin
        self.decimals = decimals
        self.printed = printed
        self.origin = origin
        self.isReversed = isReversed
        self.absence = absence
        self.place = place
    }

    /// What the printed digits stand for; nil without a value.
    ///
    /// A dash is a zero with the decimals of its column, which the cell's reader has put into ``decimals``.
    public var interval: RoundingInterval? {
        if let value { return RoundingInterval(value: value, decimals: decimals) }
        if absence == .nilValue { return RoundingInterval(value: .zero, decimals: decimals) }
        return nil
    }

    /// The same quantity told with the other sign, as a record may need it.
    public var reversed: Figure {
        var figure = self
        figure.value = value.map { -$0 }
        figure.upper = upper.map { -$0 }
        figure.isReversed.toggle()
        return figure
    }
}

/// Where a unit was declared: the nearest declaration counts.
public enum UnitOrigin: String, Sendable, CaseIterable {
    case cell, column, row, caption, table, section, report
}

/// How a value came to be known.
public enum Origin: Hashable, Sendable {
    case printed
    /// Computed from other printed values; says how.
    case derived(String)
    /// Printed, but put back into its place by the reader; says how.
    case recovered(String)
}
