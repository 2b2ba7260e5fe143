extension ExactDecimal: CustomStringConvertible {
    /// A plain decimal without exponent: `-0.657`, `10062000`.
    public var description: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the plain decimal as ASCII.
    public func append(to output: inout [UInt8]) {
        if isNegative { output.append(UInt8(ascii: "-")) }
        let start = output.count
        appendDigits(to: &output)
        if exponent >= 0 {
            output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: isZero ? 0 : exponent))
            return
        }
        let missing = -exponent - (output.count - start) + 1
        if missing > 0 {
            output.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: missing), at: start)
        }
        output.insert(UInt8(ascii: "."), at: output.count + exponent)
    }

    private func appendDigits(to output: inout [UInt8]) {
        let start = output.count
        var rest = significand.magnitude
        while rest > UInt128(UInt64.max) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
            rest = quotient
        }
        var narrow = UInt64(truncatingIfNeeded: rest)
        repeat {
            output.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: narrow % 10))
            narrow /= 10
        } while narrow > 0
        output[start...].reverse()
    }

    /// Reads a plain decimal such as `description` gives: an optional `-`, digits, an optional fraction.
    /// Nil for anything else, and beyond 38 digits.
    public init?(_ text: some StringProtocol) {
        var significand: Int128 = 0
        var exponent = 0
        var digits = 0
        var negative = false
        var inFraction = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: ".") where !inFraction && digits > 0: inFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
                let (sum, carried) = tens.addingReportingOverflow(Int128(byte - UInt8(ascii: "0")))
                if overflow || carried { return nil }
                significand = sum
                digits += 1
                if inFraction { exponent -= 1 }
            default: return nil
            }
        }
        guard digits > 0, !(inFraction && exponent == 0) else { return nil }
        guard let value = Self.exact(negative ? -significand : significand, exponent: exponent) else { return nil }
        self = value
    }
}
