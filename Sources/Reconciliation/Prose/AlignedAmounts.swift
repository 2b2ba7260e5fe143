import Figures
import Tables

/// The sizes of some figures, all in the last place that any of them tells: of a paragraph each two are added and taken
/// from each other for each third.
struct AlignedAmounts: Sendable {
    private var units: [UInt8] = []
    /// Zero where a figure has no value, or none that makes another.
    private var amounts: [Int64] = []

    /// No unit's number.
    private static let noUnit: UInt8 = .max
    /// Two of these can be added.
    private static let limit = Int128(1) << 61

    /// Nil where 64 bits don't hold them all.
    init?(_ figures: [Figure]) {
        let values = figures.map { $0.value.flatMap { $0.isZero ? nil : $0 } }
        let place = values.compactMap { $0?.exponent }.min() ?? 0
        for (figure, value) in zip(figures, values) {
            var amount = value.map { $0.isNegative ? -$0.significand : $0.significand } ?? 0
            for _ in place..<max(place, value?.exponent ?? place) {
                amount *= 10
                guard amount < Self.limit else { return nil }
            }
            guard amount < Self.limit else { return nil }
            amounts.append(Int64(amount))
            units.append(figure.unit?.number ?? Self.noUnit)
        }
    }

    /// The first two of the others that are one of them when they are added, or the one taken from the other.
    func pair(making index: Int) -> (first: Int, second: Int)? {
        let (amounts, units) = (amounts.span, units.span)
        let (target, unit) = (amounts[index], units[index])
        guard target != 0 else { return nil }
        for first in amounts.indices where first != index && amounts[first] != 0 && units[first] == unit {
            let amount = amounts[first]
            for second in first + 1..<amounts.count {
                let other = amounts[second]
                guard amount &+ other == target || amount &- other == target || other &- amount == target else {
                    continue
                }
                if other != 0, second != index, units[second] == unit { return (first, second) }
            }
        }
        return nil
    }
}
