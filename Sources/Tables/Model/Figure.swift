import Figures
import Papers

/// One printed number with its unit, its precision and its place; or what stood where a number was due.
///
/// Either ``value`` or ``absence`` is set, never both.
public struct Figure: Hashable, Sendable {
    /// What the figure tells. A table has thousands of figures, each of its records tells some of them again, and most
    /// fields of a record are empty: so a figure is a reference to what it tells, and a copy of it costs a count.
    @usableFromInline
    final class Content: Sendable {
        @usableFromInline let told: Told

        @usableFromInline
        init(_ told: Told) {
            self.told = told
        }
    }

    /// In an order that leaves no gaps: memory is mostly figures.
    @usableFromInline
    struct Told: Hashable, Sendable {
        @usableFromInline var value: ExactDecimal?
        @usableFromInline var unit: Unit?
        @usableFromInline var unitOrigin: UnitOrigin?
        @usableFromInline var absence: Absence?
        @usableFromInline var isReversed: Bool
        @usableFromInline var place: Place
        /// ``noDecimals`` for none.
        @usableFromInline var lastPlace: Int32
        @usableFromInline var printed: String
        @usableFromInline var rare: Rare?

        @usableFromInline static let noDecimals = Int32.min

        @usableFromInline var decimals: Int? {
            @inlinable get { lastPlace == Self.noDecimals ? nil : Int(lastPlace) }
            set { lastPlace = newValue.map { max(Int32(clamping: $0), Self.noDecimals + 1) } ?? Self.noDecimals }
        }

        var upper: ExactDecimal? {
            get { rare?.upper }
            set { rare = Rare.telling(upper: newValue, origin: origin) }
        }

        var origin: Origin {
            get { rare?.origin ?? .printed }
            set { rare = Rare.telling(upper: upper, origin: newValue) }
        }
    }

    /// What is told of few figures: ranges, and those that were not printed where they are.
    @usableFromInline
    final class Rare: Hashable, Sendable {
        @usableFromInline let upper: ExactDecimal?
        @usableFromInline let origin: Origin

        private init(upper: ExactDecimal?, origin: Origin) {
            self.upper = upper
            self.origin = origin
        }

        /// Nil where there is nothing to tell. No initializer, since one that fails has made the object before.
        static func telling(upper: ExactDecimal?, origin: Origin) -> Rare? {
            upper != nil || origin != .printed ? Rare(upper: upper, origin: origin) : nil
        }

        @usableFromInline
        static func == (left: Rare, right: Rare) -> Bool {
            left.upper == right.upper && left.origin == right.origin
        }

        @usableFromInline
        func hash(into hasher: inout Hasher) {
            hasher.combine(upper)
            hasher.combine(origin)
        }
    }

    @usableFromInline var content: Content

    /// In whole units: money in pounds (euro, dollars), whatever unit was printed.
    public var value: ExactDecimal? {
        @inlinable get { content.told.value }
        set { change { $0.value = newValue } }
    }

    /// The upper end where a range was printed.
    public var upper: ExactDecimal? {
        @inlinable get { content.told.rare?.upper }
        set { change { $0.upper = newValue } }
    }

    /// Nil where none was declared; the value is then unscaled.
    public var unit: Unit? {
        @inlinable get { content.told.unit }
        set { change { $0.unit = newValue } }
    }

    public var unitOrigin: UnitOrigin? {
        @inlinable get { content.told.unitOrigin }
        set { change { $0.unitOrigin = newValue } }
    }

    /// The last printed digit stands for 10^-decimals of the unit; nil means exact (a count).
    public var decimals: Int? {
        @inlinable get { content.told.decimals }
        set { change { $0.decimals = newValue } }
    }

    /// The characters as printed, without inline marks.
    public var printed: String {
        @inlinable get { content.told.printed }
        set { change { $0.printed = newValue } }
    }

    public var origin: Origin {
        @inlinable get { content.told.rare?.origin ?? .printed }
        set { change { $0.origin = newValue } }
    }

    /// The sign is the field's, not the one printed.
    public var isReversed: Bool {
        @inlinable get { content.told.isReversed }
        set { change { $0.isReversed = newValue } }
    }

    public var absence: Absence? {
        @inlinable get { content.told.absence }
        set { change { $0.absence = newValue } }
    }

    public var place: Place {
        @inlinable get { content.told.place }
        set { change { $0.place = newValue } }
    }

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
        var told = Told(
            value: value,
            unit: unit,
            unitOrigin: unitOrigin,
            absence: absence,
            isReversed: isReversed,
            place: place,
            lastPlace: Told.noDecimals,
            printed: printed,
            rare: Rare.telling(upper: upper, origin: origin)
        )
        told.decimals = decimals
        content = Content(told)
    }

    private mutating func change(_ change: (inout Told) -> Void) {
        var told = content.told
        change(&told)
        content = Content(told)
    }

    public static func == (left: Figure, right: Figure) -> Bool {
        left.content === right.content || left.content.told == right.content.told
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(content.told) }

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
