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
        // Both with the other sign give the same quotients.
        if divisor.upper.isNegative { return (-self).divided(by: -divisor, places: places) }
        guard
            let low = lower.quotient(by: lower.isNegative ? divisor.lower : divisor.upper, places: places, to: .down),
            let high = upper.quotient(by: upper.isNegative ? divisor.upper : divisor.lower, places: places, to: .up)
        else { return nil }
        return RoundingInterval(lower: low, upper: high)
    }
}
