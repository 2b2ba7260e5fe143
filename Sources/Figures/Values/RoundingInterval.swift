/// The closed interval of values that a rounded figure may stand for.
///
/// A figure v printed to d decimals stands for [v − h, v + h] with h = ½ · 10^−d of its unit. Sums, differences and
/// weights carry the interval along; where a bound needs more than 38 digits it is rounded outward, so that the
/// interval never loses a value.
public struct RoundingInterval: Hashable, Sendable {
    public let lower: ExactDecimal
    public let upper: ExactDecimal

    /// The interval between two values; given the wrong way round, they are exchanged.
    public init(lower: ExactDecimal, upper: ExactDecimal) {
        (self.lower, self.upper) = lower <= upper ? (lower, upper) : (upper, lower)
    }

    /// A value without rounding: a count.
    public init(exact value: ExactDecimal) {
        (lower, upper) = (value, value)
    }

    /// A value printed to `decimals` places; nil for an exact one.
    public init(value: ExactDecimal, decimals: Int?) {
        guard let decimals else {
            self.init(exact: value)
            return
        }
        let half = ExactDecimal.half(ofPlace: decimals)
        self.init(
            lower: ExactDecimal.sum(value, -half, to: .down),
            upper: ExactDecimal.sum(value, half, to: .up)
        )
    }

    public static let zero = RoundingInterval(exact: .zero)

    public var width: ExactDecimal { ExactDecimal.sum(upper, -lower, to: .up) }

    public var isExact: Bool { lower == upper }

    public func contains(_ value: ExactDecimal) -> Bool { lower <= value && value <= upper }

    public func encloses(_ other: RoundingInterval) -> Bool { lower <= other.lower && other.upper <= upper }

    /// Whether the two share a value. Intervals that touch at an end do.
    public func meets(_ other: RoundingInterval) -> Bool { lower <= other.upper && other.lower <= upper }

    /// How far apart the nearest ends are; zero where the two meet. Never negative.
    public func gap(to other: RoundingInterval) -> ExactDecimal {
        if other.lower > upper { return other.lower - upper }
        if lower > other.upper { return lower - other.upper }
        return .zero
    }
}
