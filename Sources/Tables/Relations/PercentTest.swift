/// Tries whether a printed percentage can be that of two printed amounts, each anywhere within its rounding.
enum PercentTest {
    /// - Parameter scale: what one percent is in the doubled units of the grid.
    static func holds(
        percent: ValueGrid.Slot,
        dividend: ValueGrid.Slot,
        divisor: ValueGrid.Slot,
        scale: Int64
    ) -> Bool {
        // |100 · dividend ÷ |divisor| − percent|, multiplied out; a negative budget is taken by its size.
        let size = Int128(divisor.doubled.magnitude)
        let hundredfold = 100 * Int128(scale)
        let difference = Int128(dividend.doubled) * hundredfold - Int128(percent.doubled) * size
        let slack =
            Int128(dividend.slack) * hundredfold + Int128(percent.slack) * size
            + (abs(Int128(percent.doubled)) + Int128(percent.slack)) * Int128(divisor.slack)
        return abs(difference) <= slack
    }
}
