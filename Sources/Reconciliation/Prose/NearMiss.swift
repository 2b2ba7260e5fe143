import Figures
import Tables

/// What slip would have made one printed figure of another; nil where none would.
enum NearMiss {
    static func diagnosis(stated: Figure, printed: ExactDecimal) -> Finding.Diagnosis? {
        guard let value = stated.value?.magnitude, !value.isZero, !printed.isZero, value != printed.magnitude else {
            return nil
        }
        let target = printed.magnitude
        if value.significand == target.significand {
            let power = target.exponent - value.exponent
            if powers.contains(power) { return .unitSlip(powerOfTen: power) }
        }
        guard let digits = PrintedDigits(printed: stated.printed, value: value) else { return nil }
        return switch digits.difference(to: target) {
        case .exchange: .digitsExchanged
        case .oneDigit: .oneDigitDiffers
        case nil: nil
        }
    }

    /// The slip that has put the point of a figure to another place; nil where its digits are others.
    static func unitSlip(of printed: ExactDecimal, to stated: Figure) -> Finding.Diagnosis? {
        guard case .unitSlip(let power) = diagnosis(stated: stated, printed: printed) else { return nil }
        return .unitSlip(powerOfTen: power)
    }

    /// The slip that has put the point of a figure one place too far to either side, so that it tells one digit more or
    /// less of a value than was meant: "£60.5m" of 6,048,312.
    static func pointSlip(of printed: ExactDecimal, to stated: Figure) -> Finding.Diagnosis? {
        guard let value = stated.value?.magnitude, let places = stated.decimals else { return nil }
        let power = [-1, 1].first { power in
            printed.magnitude.rounded(toPlaces: places - power) == value.scaled(byPowerOfTen: power)
        }
        return power.map { .unitSlip(powerOfTen: $0) }
    }

    /// Tells every value that a figure may have been before a slip made it what it is, as it is looked up.
    static func forEachSlip(of stated: Figure, in unit: Unit, _ tell: (ValueNumbers.Key) -> Void) {
        guard let value = stated.value?.magnitude, !value.isZero,
            let digits = PrintedDigits(printed: stated.printed, value: value)
        else { return }
        for power in powers { tell(ValueNumbers.Key(unit: unit, value: value.scaled(byPowerOfTen: power))) }
        guard digits.areShort else {
            digits.forEachTwoDigitsExchanged { tell(ValueNumbers.Key(unit: unit, value: $0)) }
            digits.forEachOneDigitChanged { tell(ValueNumbers.Key(unit: unit, value: $0)) }
            return
        }
        // Some forty for each figure, nearly all of which no other place prints: no decimal is made of them.
        let exponent = digits.exponent
        digits.forEachTwoDigitsExchanged(as: Int64.self) {
            tell(ValueNumbers.Key(unit: unit, number: $0, exponent: exponent))
        }
        digits.forEachOneDigitChanged(as: Int64.self) {
            tell(ValueNumbers.Key(unit: unit, number: $0, exponent: exponent))
        }
    }

    private static let powers = [-6, -3, -2, -1, 1, 2, 3, 6]

    /// Within a twentieth of it.
    static func isClose(_ stated: ExactDecimal, _ printed: ExactDecimal) -> Bool {
        (stated.magnitude - printed.magnitude).magnitude * ExactDecimal(20) <= printed.magnitude
    }
}
