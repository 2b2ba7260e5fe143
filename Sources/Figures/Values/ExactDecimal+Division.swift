extension ExactDecimal {
    /// The quotient rounded to `places` decimals, half away from zero. Nil for a divisor of zero, and where the
    /// quotient at that many places needs more than 38 digits.
    public func divided(by divisor: ExactDecimal, places: Int) -> ExactDecimal? {
        quotient(by: divisor, places: places, to: .nearest)
    }

    /// The value rounded to `places` decimals, half away from zero; -3 gives thousands.
    public func rounded(toPlaces places: Int) -> ExactDecimal {
        let near = max(-Self.placeBound, min(Self.placeBound, places))
        guard exponent < -near else { return self }
        return ExactDecimal(Self.dropping(-near - exponent, from: significand, to: .nearest), exponent: -near)
    }

    func quotient(by divisor: ExactDecimal, places: Int, to direction: RoundingDirection) -> ExactDecimal? {
        guard !divisor.isZero, places.magnitude <= PowersOfTen.limit else { return nil }
        if isZero { return .zero }
        var (dividendPower, divisorPower) = (exponent - divisor.exponent + places, 0)
        if dividendPower < 0 { (dividendPower, divisorPower) = (0, -dividendPower) }
        guard dividendPower <= PowersOfTen.limit, divisorPower <= PowersOfTen.limit else { return nil }
        let (scaledDivisor, overflow) = divisor.significand.magnitude.multipliedReportingOverflow(
            by: UInt128(PowersOfTen.power(divisorPower))
        )
        guard !overflow else { return nil }
        let (high, low) = significand.magnitude.multipliedFullWidth(by: UInt128(PowersOfTen.power(dividendPower)))
        guard high < scaledDivisor else { return nil }
        let (quotient, remainder) = scaledDivisor.dividingFullWidth((high, low))
        guard var result = Int128(exactly: quotient) else { return nil }
        let negative = isNegative != divisor.isNegative
        let awayFromZero =
            switch direction {
            case .down: negative && remainder != 0
            case .up: !negative && remainder != 0
            case .nearest: remainder >= scaledDivisor - remainder
            }
        if awayFromZero { result += 1 }
        return Self.exact(negative ? -result : result, exponent: -places)
    }
}
