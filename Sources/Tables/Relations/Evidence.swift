/// How improbable an agreement of figures is, counted in bits:
/// a sum that one of 1,024 random figures would meet has 10.
enum Evidence {
    /// What an agreement must have beyond the choice among all that were tried: once in about a thousand tables, chance
    /// makes a relation.
    static let margin = 10

    static func bits(toChooseAmong hypotheses: Int) -> Int {
        bits(of: UInt64(max(1, hypotheses)), slack: 1)
    }

    /// The bits of one agreement within `slack` of figures that lie up to `spread` apart.
    static func bits(of spread: UInt64, slack: UInt64) -> Int {
        let quotient = spread / max(1, slack)
        return quotient == 0 ? 0 : min(20, UInt64.bitWidth - 1 - quotient.leadingZeroBitCount)
    }

    /// The largest power of ten that divides a figure, doubled as the figure is; the greatest there is for nil, which
    /// is of every grain.
    static func grain(of doubled: Int64) -> UInt64 {
        guard doubled != 0 else { return .max }
        var rest = doubled.magnitude
        // Half a unit is no round number, whatever its double is.
        guard rest % 2 == 0 else { return 1 }
        rest /= 2
        var grain: UInt64 = 2
        while rest % 10 == 0 {
            rest /= 10
            grain *= 10
        }
        return grain
    }
}
