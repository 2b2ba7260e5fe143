extension JSONWriter {
    public mutating func null() {
        separate()
        output.reserve(8)
        storeNull()
    }

    @inline(__always)
    mutating func storeNull() {
        output.store(0x6C6C_756E, used: 4)  // "null", the first letter in the lowest byte
    }

    public mutating func bool(_ value: Bool) {
        separate()
        output.reserve(8)
        if value {
            output.store(0x6575_7274, used: 4)  // "true"
        } else {
            output.store(0x65_736C_6166, used: 5)  // "false"
        }
    }

    /// Writes a whole number.
    public mutating func integer(_ value: Int) {
        separate()
        output.reserve(DecimalDigits.limit + 1)
        storeInteger(value)
    }

    /// Writes a whole number where there is room for it.
    @inline(__always)
    mutating func storeInteger(_ value: Int) {
        if value < 0 { output.store(UInt8(ascii: "-")) }
        writeDigits(value.magnitude)
    }

    /// Writes `significand` × 10^`exponent` as a plain decimal: no exponent, no trailing zeros after a point.
    ///
    /// Beyond `JSONNumber.exponentRange` an exponent is written after all, so that no number blows a document up.
    public mutating func number(significand: Int128, exponent: Int) {
        if exponent == 0, let value = Int(exactly: significand) {
            integer(value)
        } else {
            number(JSONNumber(significand: significand, exponent: exponent))
        }
    }

    /// Writes a number as a plain decimal; see `number(significand:exponent:)`.
    public mutating func number(_ value: JSONNumber) {
        separate()
        output.reserve(DecimalDigits.limit * 2 + 32)
        if value.significand < 0 { output.store(UInt8(ascii: "-")) }
        let magnitude = value.significand.magnitude
        let exponent = value.exponent
        if exponent == 0 {
            writeDigits(magnitude)
        } else if !JSONNumber.exponentRange.contains(exponent) {
            writeDigits(magnitude)
            output.store(UInt8(ascii: "e"))
            if exponent < 0 { output.store(UInt8(ascii: "-")) }
            writeDigits(exponent.magnitude)
        } else if exponent > 0 {
            writeDigits(magnitude)
            writeZeros(exponent)
        } else {
            writeFraction(magnitude, places: -exponent)
        }
    }

    private mutating func writeFraction(_ magnitude: UInt128, places: Int) {
        guard places < DecimalDigits.limit else {
            output.store(UInt8(ascii: "0"))
            output.store(UInt8(ascii: "."))
            writeZeros(places - DecimalDigits.limit)
            output.reserve(DecimalDigits.limit)
            output.storeDigits(magnitude, length: DecimalDigits.limit)
            return
        }
        if places <= 8, let small = UInt64(exactly: magnitude) {
            // Nearly every fraction, and no division by 128 bits.
            var power: UInt64 = 1
            for _ in 0..<places { power *= 10 }
            let (whole, fraction) = small.quotientAndRemainder(dividingBy: power)
            output.storeNumber(whole)
            output.store(UInt8(ascii: "."))
            output.storeDigits(fraction, length: places)
            return
        }
        let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: PowersOfTen.upTo38[places])
        writeDigits(whole)
        output.store(UInt8(ascii: "."))
        output.storeDigits(fraction, length: places)
    }

    private mutating func writeZeros(_ count: Int) {
        output.reserve(count)
        for _ in 0..<count { output.store(UInt8(ascii: "0")) }
    }

    @inline(__always)
    private mutating func writeDigits(_ magnitude: UInt) {
        output.storeNumber(UInt64(magnitude))
    }

    private mutating func writeDigits(_ magnitude: UInt128) {
        if let small = UInt64(exactly: magnitude) { return output.storeNumber(small) }
        let length = DecimalDigits.count(magnitude)
        output.storeDigits(magnitude, length: length)
    }
}
