extension RoundingInterval {
    public static func + (left: RoundingInterval, right: RoundingInterval) -> RoundingInterval {
        RoundingInterval(
            lower: ExactDecimal.sum(left.lower, right.lower, to: .down),
            upper: ExactDecimal.sum(left.upper, right.upper, to: .up)
        )
    }

    public static func - (left: RoundingInterval, right: RoundingInterval) -> RoundingInterval { left + -right }

    public static func += (left: inout RoundingInterval, right: RoundingInterval) { left = left + right }

    public static func -= (left: inout RoundingInterval, right: RoundingInterval) { left = left - right }

    public static prefix func - (interval: RoundingInterval) -> RoundingInterval {
        RoundingInterval(lower: -interval.upper, upper: -interval.lower)
    }

    /// The interval times a weight. A negative weight swaps the ends.
    public func scaled(by weight: ExactDecimal) -> RoundingInterval {
        let (low, high) = weight.isNegative ? (upper, lower) : (lower, upper)
        return RoundingInterval(
            lower: ExactDecimal.product(low, weight, to: .down),
            upper: ExactDecimal.product(high, weight, to: .up)
        )
    }

    public func scaled(by weight: Int) -> RoundingInterval { scaled(by: ExactDecimal(Int128(weight))) }

    public func scaled(byPowerOfTen power: Int) -> RoundingInterval {
        RoundingInterval(lower: lower.scaled(byPowerOfTen: power), upper: upper.scaled(byPowerOfTen: power))
    }

    /// Every quotient of a value of this interval and a value of `divisor`, rounded outward to `places` decimals.
    ///
    /// Nil where the divisor holds zero, or where a quotient at that many places needs more than 38 digits.
    public func divided(by divisor: RoundingInterval, places: Int) -> RoundingInterval? {
        guard !divisor.contains(.zero) else { return nil }
        guard let first = Self.quotient(lower, divisor.lower, places),
            let second = Self.quotient(lower, divisor.upper, places),
            let third = Self.quotient(upper, divisor.lower, places),
            let fourth = Self.quotient(upper, divisor.upper, places)
        else { return nil }
        return RoundingInterval(
            lower: min(first.lower, second.lower, third.lower, fourth.lower),
            upper: max(first.upper, second.upper, third.upper, fourth.upper)
        )
    }

    /// A quotient between the two values of so many places that are next to it.
    private static func quotient(
        _ dividend: ExactDecimal,
        _ divisor: ExactDecimal,
        _ places: Int
    ) -> (lower: ExactDecimal, upper: ExactDecimal)? {
        guard let lower = dividend.quotient(by: divisor, places: places, to: .down),
            let upper = dividend.quotient(by: divisor, places: places, to: .up)
        else { return nil }
        return (lower, upper)
    }
}
