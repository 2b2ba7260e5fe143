/// A JSON number as the exact decimal that was written: `significand` × 10^`exponent`.
///
/// The form is canonical: the significand does not end in a zero, and zero is 0 × 10^0, so that `1`, `1.0` and `10e-1`
/// are equal and hash alike. No binary floating point takes part anywhere.
public struct JSONNumber: Hashable, Sendable {
    /// The digits, with the sign, without trailing zeros.
    public let significand: Int128

    /// The power of ten that the significand is multiplied by.
    public let exponent: Int

    /// The most digits that a significand read from JSON may have: 10^38 − 1 is the longest run of nines that fits.
    public static let digitLimit = 38

    /// The exponents that are read from JSON and written without exponent notation. IEEE 754 doubles need −341 to 308.
    public static let exponentRange = -1000...1000

    /// Makes the canonical form of `significand` × 10^`exponent`.
    public init(significand: Int128, exponent: Int) {
        var digits = significand
        var power = exponent
        if digits == 0 {
            power = 0
        } else if let small = Int64(exactly: digits) {
            var rest = small
            while rest % 10 == 0, power < Int.max {
                rest /= 10
                power += 1
            }
            digits = Int128(rest)
        } else {
            while digits % 10 == 0, power < Int.max {
                digits /= 10
                power += 1
            }
        }
        self.significand = digits
        self.exponent = power
    }

    /// The number for a whole number.
    public init(_ integer: Int) {
        self.init(significand: Int128(integer), exponent: 0)
    }

    /// Whether the value has no fractional part; `1.0` and `1e2` are integers, as JSON Schema has it.
    public var isInteger: Bool { exponent >= 0 }
}

extension Int {
    /// The value of a JSON number, or nil where it has a fractional part or does not fit.
    public init?(exactly number: JSONNumber) {
        guard number.exponent >= 0, number.exponent <= 18 else { return nil }
        let power = PowersOfTen.upTo38[number.exponent]
        let (product, overflow) = number.significand.multipliedReportingOverflow(by: Int128(power))
        guard !overflow else { return nil }
        self.init(exactly: product)
    }
}
