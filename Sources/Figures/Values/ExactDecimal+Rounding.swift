/// Which way a value that does not fit is taken.
enum RoundingDirection {
    case down, up, nearest
}

extension ExactDecimal {
    /// The canonical form of `significand` × 10^`exponent`, or nil where it does not fit.
    static func exact(_ significand: Int128, exponent: Int) -> ExactDecimal? {
        guard significand != 0 else { return .zero }
        if let short = Int64(exactly: significand), safeExponents.contains(exponent) {
            let (digits, power) = withoutTrailingZeros(short, exponent: exponent)
            return ExactDecimal(canonical: Int128(digits), exponent: power)
        }
        let (digits, power) = withoutTrailingZeros(significand, exponent: exponent)
        guard power.magnitude <= placeBound, digits.magnitude < PowersOfTen.power(placeBound - max(0, power)).magnitude
        else { return nil }
        return ExactDecimal(canonical: digits, exponent: power)
    }

    /// As ``exact(_:exponent:)``, but a value that does not fit is rounded, or saturated.
    static func rounding(_ significand: Int128, exponent: Int, to direction: RoundingDirection) -> ExactDecimal {
        if let value = exact(significand, exponent: exponent) { return value }
        let digitCount = PowersOfTen.digitCount(significand.magnitude)
        let negative = significand < 0
        guard digitCount + exponent <= placeBound else { return saturated(negative: negative) }
        let excess = max(digitCount - placeBound, -placeBound - exponent)
        let shifted = dropping(excess, from: significand, to: direction)
        return exact(shifted, exponent: exponent + excess) ?? saturated(negative: negative)
    }

    /// `significand` without its last `count` digits.
    static func dropping(_ count: Int, from significand: Int128, to direction: RoundingDirection) -> Int128 {
        if count <= 0 { return significand }
        let (quotient, isExact, atLeastHalf): (Int128, Bool, Bool)
        if count > PowersOfTen.limit {
            (quotient, isExact, atLeastHalf) = (0, significand == 0, false)
        } else {
            let divisor = PowersOfTen.power(count)
            let (q, remainder) = significand.quotientAndRemainder(dividingBy: divisor)
            (quotient, isExact, atLeastHalf) = (q, remainder == 0, remainder.magnitude >= divisor.magnitude / 2)
        }
        if isExact { return quotient }
        switch direction {
        case .down: return significand < 0 ? quotient - 1 : quotient
        case .up: return significand > 0 ? quotient + 1 : quotient
        case .nearest: return atLeastHalf ? quotient + significand.signum() : quotient
        }
    }

    private static func withoutTrailingZeros(_ significand: Int128, exponent: Int) -> (Int128, Int) {
        var power = exponent
        var wide = significand
        while Int64(exactly: wide) == nil {
            let (quotient, remainder) = wide.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 else { return (wide, power) }
            wide = quotient
            power += 1
        }
        // 64-bit division is many times cheaper, and figures fit it.
        let (narrow, end) = withoutTrailingZeros(Int64(truncatingIfNeeded: wide), exponent: power)
        return (Int128(narrow), end)
    }

    @inline(__always)
    private static func withoutTrailingZeros(_ significand: Int64, exponent: Int) -> (Int64, Int) {
        var (digits, power) = (significand, exponent)
        while digits % 10 == 0 {
            digits /= 10
            power &+= 1
        }
        return (digits, power)
    }

    /// With these, whatever 64 bits hold is within the bounds: it has 19 digits at most.
    private static var safeExponents: ClosedRange<Int> { -placeBound...(placeBound - 19) }
}
