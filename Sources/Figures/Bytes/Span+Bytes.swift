extension Span where Element == UInt8 {
    /// The byte at an index; 0 outside the text, so that looking ahead needs no check.
    @inline(__always)
    func byte(_ index: Int) -> UInt8 {
        UInt(bitPattern: index) < UInt(bitPattern: count) ? self[index] : 0
    }

    /// How many bytes the white space at an index takes; 0 where there is none.
    /// ASCII space, tab and line ends, and the fixed and no-break spaces that extraction leaves (U+00A0,
    /// U+2009, U+202F).
    @inline(__always)
    func whiteSpace(at index: Int) -> Int {
        switch byte(index) {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2, 0xE2: return groupingSpace(at: index)
        default: return 0
        }
    }

    /// The length of a space that may group thousands: U+00A0, U+2009, U+202F.
    func groupingSpace(at index: Int) -> Int {
        switch byte(index) {
        case 0xC2 where byte(index + 1) == 0xA0: return 2
        case 0xE2 where byte(index + 1) == 0x80:
            let last = byte(index + 2)
            return last == 0x89 || last == 0xAF ? 3 : 0
        default: return 0
        }
    }

    /// The index after all white space at an index.
    func skippingSpace(at index: Int) -> Int {
        var next = index
        while case let length = whiteSpace(at: next), length > 0 { next += length }
        return next
    }

    /// The index after the white space that may part two words of one phrase; the index itself where there is none, or
    /// one that parts more: a tab, the wide gap between two columns, an empty line.
    func skippingGap(at index: Int) -> Int {
        var (next, spaces, hasBreak) = (index, 0, false)
        while true {
            switch byte(next) {
            case 0x0A where hasBreak, 0x09, 0x0B, 0x0C: return index
            case 0x0A:
                hasBreak = true
                next += 1
            case 0x0D where byte(next + 1) == 0x0A: next += 1
            default:
                let length = whiteSpace(at: next)
                if length == 0 { return next }
                next += length
                spaces += 1
                // The next line may be indented.
                if spaces > (hasBreak ? 100 : 3) { return index }
            }
        }
    }

    /// The index of the last byte before white space at the end, plus one.
    func trimmedEnd(from start: Int) -> Int {
        var end = count
        while end > start {
            if whiteSpace(at: end - 1) == 1 {
                end -= 1
            } else if end - start >= 2, groupingSpace(at: end - 2) == 2 {
                end -= 2
            } else if end - start >= 3, groupingSpace(at: end - 3) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    /// The length of the dash at an index: hyphen-minus, U+2010 ... U+2014, U+2212; 0 where there is none.
    func dash(at index: Int) -> Int {
        switch byte(index) {
        case UInt8(ascii: "-"): return 1
        case 0xE2:
            switch (byte(index + 1), byte(index + 2)) {
            case (0x80, 0x90...0x94), (0x88, 0x92): return 3
            default: return 0
            }
        default: return 0
        }
    }

    /// The index after the digits at an index.
    func skippingDigits(at index: Int) -> Int {
        var next = index
        while byte(next).isDigit { next += 1 }
        return next
    }

    /// The number that 1 to 9 digits print; nil where a byte is no digit.
    package func digits(_ range: Range<Int>) -> Int? {
        guard (1...9).contains(range.count) else { return nil }
        var value = 0
        for index in range {
            guard byte(index).isDigit else { return nil }
            value = value * 10 + Int(byte(index) & 0x0F)
        }
        return value
    }
}
