import Figures

/// The digits of a figure as printed, for telling what a slip of the pen would have made of another.
struct PrintedDigits: Sendable {
    let digits: [UInt8]
    let isNegative: Bool
    /// The place of the last digit: the figure is `digits` × 10^`exponent`.
    let exponent: Int

    /// Nil where the printed digits are not those of the value, as in a range.
    init?(printed: String, value: ExactDecimal) {
        var digits: [UInt8] = []
        var decimals = 0
        var isFraction = false
        for byte in printed.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits.append(byte - UInt8(ascii: "0"))
                if isFraction { decimals += 1 }
            case UInt8(ascii: "."): isFraction = true
            default: break
            }
        }
        guard !digits.isEmpty, digits.count <= FigureLimits.significantDigits + FigureLimits.decimals else {
            return nil
        }
        self.digits = digits
        self.isNegative = value.isNegative
        let number = ExactDecimal(Self.number(digits) as Int128, exponent: -decimals)
        // A scale (£m, £000) moves the point and changes no digit.
        guard number.significand == value.magnitude.significand, !number.isZero else { return nil }
        self.exponent = value.exponent - number.exponent - decimals
    }

    /// Every figure that differs in one digit, and by as much as told where that is told.
    func withOneDigitChanged(by reach: RoundingInterval? = nil) -> [ExactDecimal] {
        var values: [ExactDecimal] = []
        forEachOneDigitChanged(by: reach) { values.append($0) }
        return values
    }

    /// Every figure in which two digits have changed places.
    var withTwoDigitsExchanged: [ExactDecimal] {
        var values: [ExactDecimal] = []
        forEachTwoDigitsExchanged { values.append($0) }
        return values
    }

    func forEachOneDigitChanged(by reach: RoundingInterval? = nil, _ tell: (ExactDecimal) -> Void) {
        forEachOneDigitChanged(as: Int128.self, by: reach) { tell(value(of: $0)) }
    }

    func forEachTwoDigitsExchanged(_ tell: (ExactDecimal) -> Void) {
        forEachTwoDigitsExchanged(as: Int128.self) { tell(value(of: $0)) }
    }

    /// Whether 64 bits hold any number of so many digits.
    var areShort: Bool { digits.count <= 18 }

    /// Tells the numbers that the digits then are, before a point and a sign, in a kind of number that holds them.
    @inline(__always)
    func forEachOneDigitChanged<Number: FixedWidthInteger>(
        as kind: Number.Type,
        by reach: RoundingInterval? = nil,
        _ tell: (Number) -> Void
    ) {
        let number: Number = Self.number(digits)
        var power: Number = 1
        for position in digits.indices.reversed() {
            // Behind the first digit there is none.
            defer { power = position > 0 ? power * 10 : power }
            if let reach {
                let place = exponent + digits.count - 1 - position
                let isTooSmall = ExactDecimal(9, exponent: place) < reach.lower
                if isTooSmall || ExactDecimal(1, exponent: place) > reach.upper { continue }
            }
            let without = number - Number(digits[position]) * power
            for digit: UInt8 in 0...9 where digit != digits[position] { tell(without + Number(digit) * power) }
        }
    }

    @inline(__always)
    func forEachTwoDigitsExchanged<Number: FixedWidthInteger>(as kind: Number.Type, _ tell: (Number) -> Void) {
        let number: Number = Self.number(digits)
        var high: Number = 10
        for second in digits.indices.dropLast().reversed() {
            defer { high = second > 0 ? high * 10 : high }
            var low: Number = 1
            for first in digits.indices.reversed().prefix(while: { $0 > second }) {
                defer { low *= 10 }
                let difference = Number(digits[first]) - Number(digits[second])
                if difference != 0 { tell(number + difference * (high - low)) }
            }
        }
    }

    /// What of their digits, written one below the other, two figures have in another place or otherwise.
    enum Difference {
        case oneDigit
        /// Two digits of the one are exchanged in the other.
        case exchange
    }

    /// How a figure's digits differ from these; nil where not by one digit or by two that are exchanged.
    func difference(to target: ExactDecimal) -> Difference? {
        guard target.isNegative == isNegative, case let shift = target.exponent - exponent,
            (0...FigureLimits.significantDigits + FigureLimits.decimals).contains(shift)
        else { return nil }
        var rest = target.significand.magnitude
        var zeros = shift
        var differing: [(own: UInt8, other: UInt8)] = []
        for own in digits.reversed() {
            var other: UInt8 = 0
            if zeros > 0 {
                zeros -= 1
            } else if rest <= UInt64.max {
                // Nearly always: it is many times cheaper.
                let short = UInt64(truncatingIfNeeded: rest)
                (rest, other) = (UInt128(short / 10), UInt8(truncatingIfNeeded: short % 10))
            } else {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                (rest, other) = (quotient, UInt8(truncatingIfNeeded: digit))
            }
            if own == other { continue }
            guard differing.count < 2 else { return nil }
            differing.append((own, other))
        }
        guard rest == 0, let first = differing.first, let last = differing.last else { return nil }
        if differing.count == 1 { return .oneDigit }
        return first.own == last.other && first.other == last.own ? .exchange : nil
    }

    private func value(of number: Int128) -> ExactDecimal {
        ExactDecimal(isNegative ? -number : number, exponent: exponent)
    }

    @inline(__always)
    private static func number<Number: FixedWidthInteger>(_ digits: [UInt8]) -> Number {
        digits.reduce(0) { $0 * 10 + Number($1) }
    }
}
