import Figures
import Tables

/// What slip would have made one printed figure of another; nil where none would.
enum NearMiss {
    static func diagnosis(stated: Figure, printed: ExactDecimal) -> Finding.Diagnosis? {
        guard let value = stated.value?.magnitude, !value.isZero, !printed.isZero, value != printed.magnitude else {
            return nil
        }
        let target = printed.magnitude
        for power in powers where value.scaled(byPowerOfTen: power) == target {
            return .unitSlip(powerOfTen: power)
        }
        guard let digits = PrintedDigits(printed: stated.printed, value: value) else { return nil }
        if digits.withTwoDigitsExchanged.contains(target) { return .digitsExchanged }
        if digits.withOneDigitChanged().contains(target) { return .oneDigitDiffers }
        return nil
    }

    /// Tells every value that a figure may have been before a slip made it what it is.
    static func forEachSlip(of stated: Figure, _ tell: (ExactDecimal) -> Void) {
        guard let value = stated.value?.magnitude, !value.isZero,
            let digits = PrintedDigits(printed: stated.printed, value: value)
        else { return }
        for power in powers { tell(value.scaled(byPowerOfTen: power)) }
        digits.forEachTwoDigitsExchanged(tell)
        digits.forEachOneDigitChanged(tell)
    }

    private static let powers = [-6, -3, -2, -1, 1, 2, 3, 6]

    /// Within a twentieth of it.
    static func isClose(_ stated: ExactDecimal, _ printed: ExactDecimal) -> Bool {
        (stated.magnitude - printed.magnitude).magnitude * ExactDecimal(20) <= printed.magnitude
    }
}
