extension ExactDecimal {
    /// The exact sum, or nil where it needs more than 38 digits.
    public func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if exponent == other.exponent { return Self.sum(significand, other.significand, exponent: exponent) }
        let (coarse, fine) = exponent > other.exponent ? (self, other) : (other, self)
        guard let aligned = coarse.significand(at: fine.exponent) else {
            return coarse.isZero ? fine : nil
        }
        return Self.sum(aligned, fine.significand, exponent: fine.exponent)
    }

    /// The exact difference, or nil where it needs more than 38 digits.
    public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(-other) }

    /// The exact product, or nil where it needs more than 38 digits.
    public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
        let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
        return overflow ? nil : Self.exact(product, exponent: exponent + other.exponent)
    }

    public static prefix func - (value: ExactDecimal) -> ExactDecimal {
        ExactDecimal(canonical: -value.significand, exponent: value.exponent)
    }

    public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        sum(left, right, to: .nearest)
    }

    public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

    public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
        product(left, right, to: .nearest)
    }

    public static func += (left: inout ExactDecimal, right: ExactDecimal) { left = left + right }

    public static func -= (left: inout ExactDecimal, right: ExactDecimal) { left = left - right }

    /// The sum; one that does not fit is taken `direction`-wards.
    static func sum(_ left: ExactDecimal, _ right: ExactDecimal, to direction: RoundingDirection) -> ExactDecimal {
        if let exact = left.adding(right) { return exact }
        // One digit of head-room lets two 37-digit parts add without overflow.
        let top = max(left.leadingPlace, right.leadingPlace)
        let place = top - (PowersOfTen.limit - 1)
        let total = left.significand(at: place, to: direction) + right.significand(at: place, to: direction)
        return rounding(total, exponent: place, to: direction)
    }

    /// The product; one that does not fit is taken `direction`-wards.
    static func product(_ left: ExactDecimal, _ right: ExactDecimal, to direction: RoundingDirection) -> ExactDecimal {
        if let exact = left.multiplied(by: right) { return exact }
        let negative = left.isNegative != right.isNegative
        let (high, low) = left.significand.magnitude.multipliedFullWidth(by: right.significand.magnitude)
        var dropped = max(0, left.digitCount + right.digitCount - PowersOfTen.limit)
        // The quotient of a division by 10^dropped then has 37 or 38 digits and fits.
        dropped = min(dropped, PowersOfTen.limit)
        let divisor = UInt128(PowersOfTen.power(dropped))
        guard high < divisor else { return saturated(negative: negative) }
        let (quotient, remainder) = divisor.dividingFullWidth((high, low))
        let awayFromZero =
            switch direction {
            case .down: negative && remainder != 0
            case .up: !negative && remainder != 0
            case .nearest: remainder != 0 && remainder >= divisor - remainder
            }
        let magnitude = Int128(truncatingIfNeeded: quotient) + (awayFromZero ? 1 : 0)
        let exponent = left.exponent + right.exponent + dropped
        return rounding(negative ? -magnitude : magnitude, exponent: exponent, to: direction)
    }

    private static func sum(_ left: Int128, _ right: Int128, exponent: Int) -> ExactDecimal? {
        let (total, overflow) = left.addingReportingOverflow(right)
        return overflow ? nil : exact(total, exponent: exponent)
    }
}

extension ExactDecimal {
    var digitCount: Int { PowersOfTen.digitCount(significand.magnitude) }

    /// The place above the first digit, so that 10^(leadingPlace − 1) ≤ |value| < 10^leadingPlace: 3 for 999,
    /// −1 for 0.05.
    public var leadingPlace: Int { digitCount + exponent }

    /// The significand that the value has at a finer or equal exponent; nil where it does not fit.
    func significand(at finer: Int) -> Int128? {
        let shift = exponent - finer
        guard shift <= PowersOfTen.limit else { return isZero ? 0 : nil }
        let (product, overflow) = significand.multipliedReportingOverflow(by: PowersOfTen.power(shift))
        return overflow ? nil : product
    }

    /// The significand at any exponent that leaves it at most 38 digits; what falls off is taken `direction`-wards.
    func significand(at place: Int, to direction: RoundingDirection) -> Int128 {
        if exponent >= place { return significand(at: place) ?? 0 }
        return Self.dropping(place - exponent, from: significand, to: direction)
    }
}
