/// Two numbers that print one range: `10-14`, `5%-10%`, `£1m to £2m`.
public struct PrintedRange: Hashable, Sendable {
    public let lower: PrintedNumber
    public let upper: PrintedNumber

    /// The range between two numbers as printed. A unit or multiplier that only one of them carries holds for both
    /// (`£1-2m`, `5-10%`), save a currency on the second (`1 - £2.5m` is an item and its amount). Nil where they
    /// don't ascend, or carry different units.
    public init?(from first: PrintedNumber, to second: PrintedNumber) {
        if first.unit == nil, second.unit?.isMoney == true { return nil }
        var (lower, upper) = (first, second)
        lower.unit = lower.unit ?? upper.unit
        upper.unit = upper.unit ?? lower.unit
        guard lower.unit == upper.unit else { return nil }
        if lower.multiplier == nil, let power = upper.multiplier {
            // "£500-£1m" says its two scales by itself; "£1-£2m" leaves one out.
            let shared = lower.value.scaled(byPowerOfTen: power)
            if shared < upper.value {
                lower.value = shared
                lower.decimals -= power
                lower.multiplier = power
            }
        }
        guard lower.value < upper.value else { return nil }
        self.lower = lower
        self.upper = upper
    }
}
