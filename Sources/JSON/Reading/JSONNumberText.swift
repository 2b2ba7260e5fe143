/// Where a number stands in the document; its value is worked out when it is asked for.
public struct JSONNumberText: Hashable, Sendable {
    public let start: Int
    public let end: Int

    /// Whether it is written with neither a point nor an exponent.
    public let isPlainInteger: Bool

    /// The value, where it is written as a plain integer of up to 18 characters: nearly always, and fast to find out.
    @inline(__always)
    public func smallInteger(in bytes: Span<UInt8>) -> Int? {
        guard isPlainInteger, end &- start < DecimalDigits.wordLength else { return nil }
        var value = 0
        let isNegative = bytes[start] == UInt8(ascii: "-")
        var place = isNegative ? start &+ 1 : start
        while place < end {
            value = value &* 10 &+ Int(bytes[place] &- UInt8(ascii: "0"))
            place &+= 1
        }
        return isNegative ? -value : value
    }

    /// The exact value.
    ///
    /// - Throws: `JSONError.Problem.numberOutOfRange` where it has more than `JSONNumber.digitLimit` significant digits
    ///   or its exponent lies outside `JSONNumber.exponentRange`.
    public func value(in bytes: Span<UInt8>) throws(JSONError) -> JSONNumber {
        if let integer = smallInteger(in: bytes) { return JSONNumber(integer) }
        var decimal = DecimalAccumulator()
        for place in start..<end { decimal.take(bytes[place]) }
        guard let number = decimal.number else { throw JSONError(.numberOutOfRange, at: start, in: bytes) }
        return number
    }
}

/// Gathers the value of a number from its characters, which are known to be well-formed.
private struct DecimalAccumulator {
    private var isNegative = false
    private var significand: UInt128 = 0
    private var digitCount = 0
    private var waitingZeros = 0
    private var places = 0
    private var isFraction = false
    private var isExponent = false
    private var exponentIsNegative = false
    private var exponent = 0

    /// No exponent as large as this can be brought back into range by the digits, of which a document has fewer.
    private static let exponentCeiling = Int.max / 100

    mutating func take(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "-"): if isExponent { exponentIsNegative = true } else { isNegative = true }
        case UInt8(ascii: "+"): break
        case UInt8(ascii: "."): isFraction = true
        case UInt8(ascii: "e"), UInt8(ascii: "E"): isExponent = true
        default:
            let digit = Int(byte &- UInt8(ascii: "0"))
            if isExponent {
                if exponent < Self.exponentCeiling { exponent = exponent * 10 + digit }
            } else {
                takeDigit(digit)
            }
        }
    }

    /// Zeros wait until another digit follows, for at the end they belong to the exponent.
    private mutating func takeDigit(_ digit: Int) {
        if isFraction { places += 1 }
        if digit == 0 {
            waitingZeros += 1
            return
        }
        let isFirst = digitCount == 0
        digitCount += isFirst ? 1 : waitingZeros + 1
        if digitCount <= JSONNumber.digitLimit {
            if !isFirst { significand *= PowersOfTen.upTo38[waitingZeros] }
            significand = significand * 10 + UInt128(digit)
        }
        waitingZeros = 0
    }

    /// The number, or nil where it is out of range.
    var number: JSONNumber? {
        if digitCount == 0 { return JSONNumber(0) }
        guard digitCount <= JSONNumber.digitLimit else { return nil }
        let power = (exponentIsNegative ? -exponent : exponent) - places + waitingZeros
        guard JSONNumber.exponentRange.contains(power) else { return nil }
        let magnitude = Int128(significand)
        return JSONNumber(significand: isNegative ? -magnitude : magnitude, exponent: power)
    }
}
