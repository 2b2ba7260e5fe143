/// A decimal number kept exactly: `significand` × 10^`exponent`.
///
/// The form is canonical: the significand carries no trailing zero, and zero has the exponent 0, so equal values are
/// equal field by field.
///
/// A printed figure is bounded: at most 15 significant digits, a magnitude below 10^18, a last digit no finer than
/// 10^-9 (``FigureLimits``). A value here may have 38 digits, a magnitude below 10^38 and a last digit of 10^-38, so
/// that a sum of 10^10 figures, or a product of two, is exact. Beyond that nothing traps: the operators round to 38
/// digits and saturate at ``greatestMagnitude``; `adding`, `subtracting` and `multiplied` say so by giving nil.
public struct ExactDecimal: Hashable, Sendable {
    @inlinable public var significand: Int128 { Int128(high) << 64 | Int128(low) }
    public var exponent: Int { Int(storedExponent) }

    // Kept small: cells and intervals hold several values each, and copying them is most of what reading one costs. In
    // two halves a value takes up three words, and not four for the sake of a whole that has to stand at every second
    // one.
    @usableFromInline let low: UInt64
    @usableFromInline let high: Int64
    private let storedExponent: Int16

    public static let zero = ExactDecimal(canonical: 0, exponent: 0)

    /// 10^38 − 1. Results beyond it, either way, stop here.
    public static let greatestMagnitude = ExactDecimal(
        canonical: PowersOfTen.power(PowersOfTen.limit) - 1,
        exponent: 0
    )

    /// |value| < 10^38, and a last digit of at least 10^-38. Two values with one leading place can so be aligned.
    static let placeBound = PowersOfTen.limit
    private static let exponentClamp = 1_000

    /// `significand` × 10^`exponent`, rounded to the nearest value that fits where it has more than 38 digits.
    public init(_ significand: Int128, exponent: Int = 0) {
        // Far beyond the bounds every exponent means the same, and arithmetic on it could overflow.
        let near = max(-Self.exponentClamp, min(Self.exponentClamp, exponent))
        self = Self.rounding(significand, exponent: near, to: .nearest)
    }

    /// The caller vouches that the form is canonical and within bounds.
    init(canonical significand: Int128, exponent: Int) {
        low = UInt64(truncatingIfNeeded: significand)
        high = Int64(truncatingIfNeeded: significand >> 64)
        storedExponent = Int16(truncatingIfNeeded: exponent)
    }

    /// Half of what the last digit stands for of a number printed to `decimals` places: 0.005 for two of them.
    public static func half(ofPlace decimals: Int) -> ExactDecimal {
        if (-30...30).contains(decimals) { return ExactDecimal(canonical: 5, exponent: -decimals - 1) }
        return ExactDecimal(5, exponent: decimals == .min ? .max : -decimals - 1)
    }

    public var isZero: Bool { significand == 0 }
    public var isNegative: Bool { significand < 0 }
    public var magnitude: ExactDecimal { isNegative ? -self : self }

    /// The value × 10^`power`.
    public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
        if isZero { return self }
        let near = max(-Self.exponentClamp, min(Self.exponentClamp, power))
        return ExactDecimal(significand, exponent: exponent + near)
    }

    static func saturated(negative: Bool) -> ExactDecimal { negative ? -greatestMagnitude : greatestMagnitude }
}
