import Figures

/// A value as people write it: `£10,062,000`, `-£0.50`, `2.5%`.
enum PlainAmount {
    static func text(_ value: ExactDecimal, unit: Unit?) -> String {
        let sign = value.isNegative ? "-" : ""
        let digits = grouped(value.magnitude.description)
        return switch unit {
        case .gbp: "\(sign)£\(digits)"
        case .eur: "\(sign)€\(digits)"
        case .usd: "\(sign)$\(digits)"
        case .percent: "\(sign)\(digits)%"
        case .percentagePoints: "\(sign)\(digits) percentage points"
        case .days, .months, .years: "\(sign)\(digits) \(unit?.rawValue ?? "")"
        case .count, .ratio, nil: "\(sign)\(digits)"
        }
    }

    /// The number with a comma before every three digits of its whole part.
    private static func grouped(_ number: String) -> String {
        let parts = number.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first else { return number }
        var digits = ""
        for (index, digit) in whole.enumerated() {
            if index > 0, (whole.count - index) % 3 == 0 { digits += "," }
            digits.append(digit)
        }
        return parts.count > 1 ? "\(digits).\(parts[1])" : digits
    }
}
