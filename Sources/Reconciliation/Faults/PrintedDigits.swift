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
        let number = ExactDecimal(Self.number(digits), exponent: -decimals)
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
        let number = Self.number(digits)
        var power: Int128 = 1
        for position in digits.indices.reversed() {
            defer { power *= 10 }
            if let reach {
                let place = exponent + digits.count - 1 - position
                let isTooSmall = ExactDecimal(9, exponent: place) < reach.lower
                if isTooSmall || ExactDecimal(1, exponent: place) > reach.upper { continue }
            }
            let without = number - Int128(digits[position]) * power
            for digit: UInt8 in 0...9 where digit != digits[position] {
                tell(value(of: without + Int128(digit) * power))
            }
        }
    }

    func forEachTwoDigitsExchanged(_ tell: (ExactDecimal) -> Void) {
        let number = Self.number(digits)
        var high: Int128 = 10
        for second in digits.indices.dropLast().reversed() {
            defer { high *= 10 }
            var low: Int128 = 1
            for first in digits.indices.reversed().prefix(while: { $0 > second }) {
                defer { low *= 10 }
                let difference = Int128(digits[first]) - Int128(digits[second])
                if difference != 0 { tell(value(of: number + difference * (high - low))) }
            }
        }
    }

    private func value(of number: Int128) -> ExactDecimal {
        ExactDecimal(isNegative ? -number : number, exponent: exponent)
    }

    private static func number(_ digits: [UInt8]) -> Int128 {
        digits.reduce(0) { $0 * 10 + Int128($1) }
    }
}
