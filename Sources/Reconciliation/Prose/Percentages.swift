import Figures
import Tables

extension Figure {
    /// Its interval without its sign: what is told as a deficit of 5 is printed as -5.
    var size: RoundingInterval? { interval.map { $0.upper <= .zero ? -$0 : $0 } }
}

extension RoundingInterval {
    /// So many places of a quotient leave no digit of a printed percentage in doubt.
    private static let places = 8

    /// How much of a whole it is, in percent; nil where the whole may be nothing.
    func percent(of whole: RoundingInterval) -> RoundingInterval? {
        guard whole.lower > .zero else { return nil }
        return divided(by: whole, places: Self.places)?.scaled(byPowerOfTen: 2)
    }

    /// By how much of what it was something rose to it, in percent; below zero where it fell, nil where it may have
    /// been nothing.
    func percentGained(on was: RoundingInterval) -> RoundingInterval? {
        percent(of: was).map { $0 - RoundingInterval(exact: ExactDecimal(100)) }
    }
}
