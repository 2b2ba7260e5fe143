extension JSONNumber {
    /// Whether the value is a whole number of times `divisor`, exactly; never where the divisor is zero.
    public func isMultiple(of divisor: JSONNumber) -> Bool {
        if significand == 0 { return divisor.significand != 0 }
        guard divisor.significand != 0 else { return false }
        // Our significand is no multiple of ten, so a divisor that ends in zeros where we have none cannot fit.
        guard exponent >= divisor.exponent else { return false }
        let modulus = divisor.significand.magnitude
        var remainder = significand.magnitude % modulus
        var power: UInt128 = 10 % modulus
        var rest = Int128(exponent) - Int128(divisor.exponent)
        while rest > 0 {
            if rest & 1 == 1 { remainder = Self.product(remainder, power, modulo: modulus) }
            power = Self.product(power, power, modulo: modulus)
            rest >>= 1
        }
        return remainder == 0
    }

    private static func product(_ left: UInt128, _ right: UInt128, modulo modulus: UInt128) -> UInt128 {
        let (high, low) = left.multipliedFullWidth(by: right)
        return modulus.dividingFullWidth((high, low)).remainder
    }
}
