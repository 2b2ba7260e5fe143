import Figures
import Tables

extension ExactDecimal {
    /// The digits from the first to the last that are not zero; none of zero.
    var tellingDigits: Int { isZero ? 0 : leadingPlace - exponent }

    /// The digits with which it is written out in full, but for zeros before the first other; none of zero.
    var writtenDigits: Int { isZero ? 0 : leadingPlace - min(exponent, 0) }
}

extension Figure {
    /// The digits that tell it from other figures: those from the first to the last that are not zero. None where it
    /// has no value, or is zero.
    var tellingDigits: Int { value?.tellingDigits ?? 0 }

    /// The digits that a slip may have changed: what is printed behind a point is meant even where it is a zero, while
    /// the zeros of "£500,000" are perhaps only rounded.
    var slippingDigits: Int {
        guard let value, !value.isZero else { return 0 }
        guard let decimals, printed.utf8.contains(UInt8(ascii: ".")) else { return tellingDigits }
        return max(tellingDigits, value.leadingPlace + decimals)
    }

    /// Whether it is another figure with its last digits rounded, or cut, away, though no word says so: "£200k" of 204.
    func isRounding(of other: Figure) -> Bool {
        guard let value = value?.magnitude, let exact = other.value?.magnitude, slippingDigits < other.tellingDigits
        else {
            return false
        }
        return (value - exact).magnitude < ExactDecimal(1, exponent: value.exponent)
    }
}
