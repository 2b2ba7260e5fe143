/// Adds values up, and gives what they make its canonical form only at the end.
///
/// A sum of printed figures fits 64 bits nearly always. Where one does not, `add` says so, and the values have to be
/// added one to the other.
public struct ExactSum: Sendable {
    private var significand: Int64 = 0
    /// That of the finest value so far.
    private var exponent = 0
    private var isEmpty = true

    public init() {}

    /// Adds a value times a weight; false where that takes more than 64 bits, and the sum is lost.
    public mutating func add(_ value: ExactDecimal, weight: Int = 1) -> Bool {
        guard let short = Int64(exactly: value.significand) else { return false }
        let (part, overflow) = short.multipliedReportingOverflow(by: Int64(weight))
        if overflow { return false }
        if part == 0 { return true }
        if isEmpty {
            (significand, exponent, isEmpty) = (part, value.exponent, false)
            return true
        }
        var finer = part
        if value.exponent > exponent {
            guard let scaled = Self.scaled(part, by: value.exponent - exponent) else { return false }
            finer = scaled
        } else if value.exponent < exponent {
            guard let scaled = Self.scaled(significand, by: exponent - value.exponent) else { return false }
            (significand, exponent) = (scaled, value.exponent)
        }
        let (sum, isTooLong) = significand.addingReportingOverflow(finer)
        significand = sum
        return !isTooLong
    }

    /// What the values make.
    public var total: ExactDecimal { ExactDecimal(Int128(significand), exponent: exponent) }

    private static func scaled(_ value: Int64, by power: Int) -> Int64? {
        var scaled = value
        for _ in 0..<power {
            let (product, overflow) = scaled.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            scaled = product
        }
        return scaled
    }
}
