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
}
