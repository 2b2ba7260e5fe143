/// The digits of a number, with their thousands separators and decimal point: `1,234.50`.
struct Numeral {
    enum Fault {
        /// Digits that are no number: a wrong group, a section number, a leading zero.
        case malformed
        /// More digits than a figure may have.
        case tooLong
    }

    /// The digits without the zeros at the end.
    private(set) var significand: Int64 = 0
    /// How many zeros at the end are left out of the significand.
    private(set) var trailingZeros = 0
    /// How many digits the significand has; 0 for zero.
    private(set) var significantDigits = 0
    /// How many digits stand after the decimal point; two for a sign of a fraction.
    private(set) var decimals = 0
    /// Whether a sign for a half or for quarters ends it: `12½`.
    private(set) var hasFractionSign = false
    /// The index after the last digit; for malformed digits, after the run of digits, points and commas.
    private(set) var end = 0
    private(set) var fault: Fault?

    /// To how many decimals it is told. Who writes a half or a quarter rounds to no tenths.
    var precision: Int { hasFractionSign ? 0 : decimals }

    /// Reads the numeral that begins at an index: a digit, a point before a digit, or the sign for a fraction. False
    /// where none does.
    mutating func read(_ text: Span<UInt8>, at start: Int) -> Bool {
        end = start
        let first = text.byte(start)
        guard first.isDigit || (first == UInt8(ascii: ".") && text.byte(start + 1).isDigit) else {
            return readFractionSign(text)
        }
        readInteger(text)
        let integerDigits = end - start
        var isGrouped = false
        if text.byte(end) == UInt8(ascii: ","), text.byte(end + 1).isDigit {
            isGrouped = true
            readGroups(text, firstLength: integerDigits, separatorLength: 1)
        } else if case let length = text.groupingSpace(at: end), length > 0, integerDigits <= 3 {
            if text.isGroup(at: end + length) {
                isGrouped = true
                readGroups(text, firstLength: integerDigits, separatorLength: length)
            }
        }
        if first == UInt8(ascii: "0"), integerDigits > 1 || isGrouped { fault = .malformed }
        if text.byte(end) == UInt8(ascii: "."), text.byte(end + 1).isDigit {
            readFraction(text)
        } else {
            _ = readFractionSign(text)
        }
        let next = text.byte(end)
        if next == UInt8(ascii: ".") || next == UInt8(ascii: ","), text.byte(end + 1).isDigit { fault = .malformed }
        if fault == nil, significantDigits > FigureLimits.significantDigits { fault = .tooLong }
        if fault == .malformed { skipRun(text) }
        return true
    }

    private mutating func readInteger(_ text: Span<UInt8>) {
        while text.byte(end).isDigit {
            append(text.byte(end))
            end += 1
        }
    }

    private mutating func readFraction(_ text: Span<UInt8>) {
        end += 1
        while text.byte(end).isDigit {
            append(text.byte(end))
            decimals += 1
            end += 1
        }
    }

    /// Reads `½`, `¼` or `¾`.
    private mutating func readFractionSign(_ text: Span<UInt8>) -> Bool {
        guard text.byte(end) == 0xC2, let quarters = Self.quarters(text.byte(end + 1)) else { return false }
        let hundredths = quarters * 25
        append(UInt8(ascii: "0") + hundredths / 10)
        append(UInt8(ascii: "0") + hundredths % 10)
        decimals = 2
        hasFractionSign = true
        end += 2
        return true
    }

    /// How many quarters a fraction is, by the second byte of its sign.
    private static func quarters(_ byte: UInt8) -> UInt8? {
        byte >= 0xBC && byte <= 0xBE ? byte - 0xBB : nil
    }

    /// Reads `,234,567`: the same separator and three digits each time.
    private mutating func readGroups(_ text: Span<UInt8>, firstLength: Int, separatorLength: Int) {
        if firstLength > 3 { fault = .malformed }
        let comma = separatorLength == 1
        while true {
            let length = comma ? (text.byte(end) == UInt8(ascii: ",") ? 1 : 0) : text.groupingSpace(at: end)
            guard length == separatorLength, text.byte(end + length).isDigit else { return }
            guard text.isGroup(at: end + length) else {
                // After a comma the digits belong to the number; after a space they may be the next one.
                if comma { fault = .malformed }
                return
            }
            end += length
            for _ in 0..<3 {
                append(text.byte(end))
                end += 1
            }
        }
    }

    /// Zeros are held back until another digit follows them, so the significand needs no division afterwards.
    @inline(__always)
    private mutating func append(_ digit: UInt8) {
        if digit == UInt8(ascii: "0") {
            if significand != 0 { trailingZeros += 1 }
            return
        }
        significantDigits += trailingZeros + 1
        if significantDigits <= FigureLimits.significantDigits {
            for _ in 0..<trailingZeros { significand &*= 10 }
            significand = significand &* 10 &+ Int64(digit & 0x0F)
        }
        trailingZeros = 0
    }

    private mutating func skipRun(_ text: Span<UInt8>) {
        while true {
            let byte = text.byte(end)
            let isPoint = byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
            guard byte.isDigit || (isPoint && text.byte(end + 1).isDigit) else { return }
            end += 1
        }
    }
}

extension Span where Element == UInt8 {
    /// Whether exactly three digits stand at an index.
    fileprivate func isGroup(at index: Int) -> Bool {
        byte(index).isDigit && byte(index + 1).isDigit && byte(index + 2).isDigit && !byte(index + 3).isDigit
    }
}
