import Figures
import Tables

extension Figure {
    /// The digits that tell it from other figures: those from the first to the last that are not zero. None where it has no
    /// value, or is zero.
    var tellingDigits: Int {
        guard let value, !value.isZero else { return 0 }
        return value.leadingPlace - value.exponent
    }
}
