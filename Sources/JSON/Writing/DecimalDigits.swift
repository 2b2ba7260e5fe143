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

    /// How many digits a value has; one for zero.
    static func count(_ value: UInt128) -> Int {
        if let small = UInt64(exactly: value) { return count(small) }
        return PowersOfTen.upTo38.firstIndex { $0 > value } ?? limit
    }
}

extension OutputBuffer {
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
