/// How integers are spelled in decimal digits.
enum DecimalDigits {
    /// The digits that the largest 128-bit integer has.
    static let limit = 39

    /// How many digits always fit into 64 bits.
    static let wordLength = 19

    /// How many digits a value has; one for zero.
    @inline(__always)
    static func count(_ value: UInt64) -> Int {
        var length = 1
        var rest = value
        while rest >= 10_000 {
            rest /= 10_000
            length &+= 4
        }
        if rest >= 1000 { return length &+ 3 }
        if rest >= 100 { return length &+ 2 }
        return rest >= 10 ? length &+ 1 : length
    }

    /// The values of which ``eight(_:)`` tells the digits are smaller.
    static let eightEnd: UInt64 = 100_000_000

    /// The last eight digits of a value below ``eightEnd``, one a byte, the first in the lowest, zeros before them.
    ///
    /// The value is halved three times, into its fours, twos and single digits, and all parts of one step are divided
    /// together: by a multiplication, and a shift, that are exact for so small numbers.
    @inline(__always)
    static func eight(_ value: UInt64) -> UInt64 {
        let (high, low) = value.quotientAndRemainder(dividingBy: 10_000)
        let fours = high | low << 32
        let hundreds = (fours &* 10_486) >> 20 & 0x0000_007F_0000_007F
        let twos = hundreds | (fours &- hundreds &* 100) << 16
        let tens = (twos &* 103) >> 10 & 0x000F_000F_000F_000F
        return tens | (twos &- tens &* 10) << 8
    }

    /// How many digits a value has; one for zero.
    static func count(_ value: UInt128) -> Int {
        if let small = UInt64(exactly: value) { return count(small) }
        return PowersOfTen.upTo38.firstIndex { $0 > value } ?? limit
    }
}

extension OutputBuffer {
    /// Writes a value without zeros in front. There must be room for ``DecimalDigits/limit`` bytes.
    @inline(__always)
    mutating func storeNumber(_ value: UInt64) {
        guard value < DecimalDigits.eightEnd else {
            storeDigits(value, length: DecimalDigits.count(value))
            return
        }
        let digits = DecimalDigits.eight(value)
        // The last digit is written also where it is a zero.
        let zeros = min(digits.trailingZeroBitCount >> 3, 7)
        store(digits >> UInt64(zeros &* 8) | 0x3030_3030_3030_3030, used: 8 &- zeros)
    }

    /// Writes the last `length` digits of `value`, with zeros in front where it has fewer. The room must be reserved.
    @inline(__always)
    mutating func storeDigits(_ value: UInt64, length: Int) {
        var rest = value
        let start = count
        var place = start &+ length
        assert(place <= capacity)
        while place > start {
            place &-= 1
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            memory.storeBytes(
                of: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: digit),
                toByteOffset: place,
                as: UInt8.self
            )
            rest = quotient
        }
        count = start &+ length
    }

    /// Writes the last `length` digits of `value`, with zeros in front where it has fewer. The room must be reserved.
    mutating func storeDigits(_ value: UInt128, length: Int) {
        let half = DecimalDigits.wordLength
        guard length > half else {
            storeDigits(UInt64(truncatingIfNeeded: value), length: length)
            return
        }
        let (high, low) = value.quotientAndRemainder(dividingBy: PowersOfTen.upTo38[half])
        storeDigits(high, length: length - half)
        storeDigits(UInt64(truncatingIfNeeded: low), length: half)
    }
}
