/// Tells whether a figure differs from another by one slip of the pen: a minus that was lost or put in, a digit
/// changed, two neighbours exchanged, a point that moved.
///
/// A row that misses a sum by one slip speaks for the sum nearly as loudly as one that holds: a figure that has nothing
/// to do with the others would hardly come so close.
enum Slips {
    /// How far a point moves: tenths and hundreds, pounds for thousands, pounds for millions.
    private static let factors: [UInt64] = [10, 100, 1_000, 1_000_000]

    /// Both numbers doubled as those of the grid are, and the other one known within `slack`.
    static func part(_ printed: Int64, from wanted: Int64, within slack: UInt64) -> Bool {
        guard printed != 0, wanted.magnitude > slack else { return false }
        if (printed < 0) != (wanted < 0) { return (printed &+ wanted).magnitude <= slack }
        let (own, other) = (printed.magnitude, wanted.magnitude)
        return movesPoint(own, other, slack) || changesDigits(own, other, slack)
    }

    /// How many figures are one slip away from one of such a size, in bits.
    static func bits(of doubled: UInt64, within slack: UInt64) -> Int {
        var (digits, rest) = (1, doubled / max(1, slack))
        while rest >= 10 { (digits, rest) = (digits + 1, rest / 10) }
        // Nine other digits and a neighbour for each, a sign, and the point either way.
        return Evidence.bits(toChooseAmong: 10 * digits + 1 + 2 * factors.count)
    }

    private static func movesPoint(_ own: UInt64, _ other: UInt64, _ slack: UInt64) -> Bool {
        factors.contains { factor in
            let (more, less) = (
                other.multipliedReportingOverflow(by: factor), own.multipliedReportingOverflow(by: factor)
            )
            return !more.overflow && isNear(own, more.partialValue, slack &* factor)
                || !less.overflow && isNear(less.partialValue, other, slack)
        }
    }

    private static func isNear(_ one: UInt64, _ other: UInt64, _ slack: UInt64) -> Bool {
        (one > other ? one - other : other - one) <= slack
    }

    /// Whether what lies between two numbers is a change of one printed digit, or of two neighbours.
    private static func changesDigits(_ own: UInt64, _ other: UInt64, _ slack: UInt64) -> Bool {
        let gap = Int64(bitPattern: own &- other)
        var place: UInt64 = 2
        while place <= max(own, other) {
            defer { place *= 10 }
            let half = Int64(place / 2)
            let steps = (gap + (gap < 0 ? -half : half)) / Int64(place)
            guard steps != 0, (gap - steps * Int64(place)).magnitude <= slack else { continue }
            let (digit, left) = (Int64(own / place % 10), Int64(own / place / 10 % 10))
            if (0...9).contains(digit - steps) || steps == 9 * (left - digit) { return true }
        }
        return false
    }
}
