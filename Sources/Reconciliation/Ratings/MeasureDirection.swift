import Figures
import Records
import Tables

/// Which way is better for a measure.
enum MeasureDirection {
    /// Nobody aims at so high a share of what is bad.
    private static let highShare = ExactDecimal(75)

    /// 1 where more is better, -1 where less is; nil where neither the table nor the name nor the target says so.
    static func direction(of measure: Measure, target: Figure?) -> Int? {
        if let told = measure.moreIsBetter { return told ? 1 : -1 }
        guard let target, target.unit == .percent, let value = target.value, value >= highShare else { return nil }
        return measure.namesBothWays ? nil : 1
    }

    /// What a rating says: what is rated red lies on the wrong side of its target,
    /// what is rated green hardly lies far on it.
    static func direction(by standing: MeasureStanding) -> Int? {
        guard let result = standing.result.figure.value, let target = standing.target.figure.value,
            standing.result.figure.unit == standing.target.figure.unit, let gap = result.subtracting(target),
            !gap.isZero, !target.isZero,
            let share = gap.magnitude.scaled(byPowerOfTen: 2).divided(by: target.magnitude, places: 6)
        else { return nil }
        let side = gap.isNegative ? -1 : 1
        switch standing.rating.side {
        case .bad: return -side
        case .good: return share >= farShare ? side : nil
        case nil: return nil
        }
    }

    /// No green is given so far on the wrong side.
    private static let farShare = ExactDecimal(5)
}
