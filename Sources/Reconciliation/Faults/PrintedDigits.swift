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
        for position in digits.indices {
            if let reach {
                let place = exponent + digits.count - 1 - position
                let isTooSmall = ExactDecimal(9, exponent: place) < reach.lower
                if isTooSmall || ExactDecimal(1, exponent: place) > reach.upper { continue }
            }
            for digit: UInt8 in 0...9 where digit != digits[position] {
                var changed = digits
                changed[position] = digit
                values.append(value(of: changed))
            }
        }
        return values
    }

    /// Every figure in which two digits have changed places.
    var withTwoDigitsExchanged: [ExactDecimal] {
        var values: [ExactDecimal] = []
        for first in digits.indices {
            for second in digits.indices where first < second && digits[first] != digits[second] {
                var changed = digits
                changed.swapAt(first, second)
                values.append(value(of: changed))
            }
        }
        return values
    }

    private func value(of digits: [UInt8]) -> ExactDecimal {
        let magnitude = ExactDecimal(Self.number(digits), exponent: exponent)
        return isNegative ? -magnitude : magnitude
    }

    private static func number(_ digits: [UInt8]) -> Int128 {
        digits.reduce(0) { $0 * 10 + Int128($1) }
    }
}
