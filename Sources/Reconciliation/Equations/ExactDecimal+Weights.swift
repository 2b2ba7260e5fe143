import Figures

extension ExactDecimal {
    static let half = ExactDecimal(5, exponent: -1)
    static let ten = ExactDecimal(10)

    /// The exact product with a weight, or nil where it needs too many digits.
    func weighted(by weight: Int) -> ExactDecimal? {
        switch weight {
        case 1: self
        case -1: -self
        default: multiplied(by: ExactDecimal(Int128(weight)))
        }
    }
}
