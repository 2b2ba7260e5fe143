import Figures

/// Tells the failed sums that hold once one figure's sign is turned or its point moved.
///
/// What a table leaves out brings a sum so exactly there by chance in one of thousands: it does not explain the gap.
enum TurnedFigure {
    /// Pence for pounds, a point misplaced, pounds for thousands or millions.
    private static let powers = [-6, -3, -2, -1, 1, 2, 3, 6]
    /// Below so many times the tolerance a figure is hardly more than rounding.
    private static let leastTimesTolerance = ExactDecimal(20)

    static func explains(_ verdict: Verdict) -> Bool {
        guard !verdict.equation.isQuotient, let computation = verdict.computation else { return false }
        let least = computation.tolerance * leastTimesTolerance
        return verdict.equation.weighted.contains { term in
            guard let value = term.reading.number, value.magnitude >= least else { return false }
            func mends(_ other: ExactDecimal) -> Bool {
                guard other.magnitude >= least, let change = other.subtracting(value)?.weighted(by: term.weight),
                    let rest = computation.difference.adding(change)
                else { return false }
                return rest.magnitude <= computation.tolerance
            }
            return mends(-value) || powers.contains { mends(value.scaled(byPowerOfTen: $0)) }
        }
    }
}
