/// Tries whether a printed percentage can be that of two printed amounts, each anywhere within its rounding.
enum PercentTest {
    /// - Parameters:
    ///   - scale: what one percent is in the doubled units of the grid.
    ///   - factor: what a whole is: 100, of a plain quotient 1.
    static func holds(
        percent: ValueGrid.Slot,
        dividend: ValueGrid.Slot,
        divisor: ValueGrid.Slot,
        scale: Int64,
        factor: Int64 = 100
    ) -> Bool {
        // |100 · dividend ÷ |divisor| − percent|, multiplied out; a negative budget is taken by its size.
        let size = Int128(divisor.doubled.magnitude)
        let hundredfold = Int128(factor) * Int128(scale)
        // "100 (F)" beside 1.8%: the percentage leaves its sign to the word.
        let isOfSizes = dividend.isTurnedByWord && percent.doubled > 0
        let part = Int128(isOfSizes ? -dividend.doubled : dividend.doubled)
        let difference = part * hundredfold - Int128(percent.doubled) * size
        let slack =
            Int128(dividend.slack) * hundredfold + Int128(percent.slack) * size
            + (abs(Int128(percent.doubled)) + Int128(percent.slack)) * Int128(divisor.slack)
        return abs(difference) <= slack
    }

    /// How far the percentage of two rounded amounts may be off, in the doubled units of the grid.
    static func slack(
        percent: ValueGrid.Slot,
        dividend: ValueGrid.Slot,
        divisor: ValueGrid.Slot,
        hundredfold: UInt128
    ) -> UInt64 {
        let spread =
            hundredfold * UInt128(dividend.slack.magnitude)
            + UInt128(percent.doubled.magnitude) * UInt128(divisor.slack.magnitude)
        let slack = UInt128(percent.slack.magnitude) + spread / UInt128(divisor.doubled.magnitude)
        return UInt64(max(1, min(widestSlack, slack)))
    }

    /// So wide a slack tells nothing, however wide it is.
    private static let widestSlack: UInt128 = 1_000_000_000_000_000
}
