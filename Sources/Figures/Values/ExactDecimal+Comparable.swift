extension ExactDecimal: Comparable {
    public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        if left.exponent == right.exponent { return left.significand < right.significand }
        if left.significand.signum() != right.significand.signum() {
            return left.significand.signum() < right.significand.signum()
        }
        let negative = left.isNegative
        if left.leadingPlace != right.leadingPlace {
            return (left.leadingPlace < right.leadingPlace) != negative
        }
        // With the same leading place, both have at most 38 digits at the finer exponent.
        let finer = min(left.exponent, right.exponent)
        guard let a = left.significand(at: finer), let b = right.significand(at: finer) else { return false }
        return a < b
    }
}
