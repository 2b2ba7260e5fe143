extension JSONNumber: Comparable {
    /// Compares the exact values, whatever their exponents.
    public static func < (left: JSONNumber, right: JSONNumber) -> Bool {
        let leftSign = left.significand.signum()
        let rightSign = right.significand.signum()
        guard leftSign == rightSign else { return leftSign < rightSign }
        switch leftSign {
        case 1: return magnitude(of: left, isBelow: right)
        case -1: return magnitude(of: right, isBelow: left)
        default: return false
        }
    }

    /// Both are known not to be zero. Only where the leading digits stand at the same power of ten are the significands
    /// brought to one exponent, so a huge exponent costs nothing.
    private static func magnitude(of left: JSONNumber, isBelow right: JSONNumber) -> Bool {
        let leftDigits = left.significand.magnitude
        let rightDigits = right.significand.magnitude
        if left.exponent == right.exponent { return leftDigits < rightDigits }
        let leftLead = leadingPower(leftDigits, left.exponent)
        let rightLead = leadingPower(rightDigits, right.exponent)
        guard leftLead == rightLead else { return leftLead < rightLead }
        if left.exponent > right.exponent {
            let shift = PowersOfTen.upTo38[left.exponent - right.exponent]
            let (scaled, overflow) = leftDigits.multipliedReportingOverflow(by: shift)
            return !overflow && scaled < rightDigits
        }
        let shift = PowersOfTen.upTo38[right.exponent - left.exponent]
        let (scaled, overflow) = rightDigits.multipliedReportingOverflow(by: shift)
        return overflow || leftDigits < scaled
    }

    private static func leadingPower(_ digits: UInt128, _ exponent: Int) -> Int128 {
        Int128(exponent) + Int128(DecimalDigits.count(digits))
    }
}
