import Figures
import Records
import Tables

/// What a measure is rated by: the result, the target and the rating of one time.
struct MeasureStanding: Sendable {
    var result: Measure.Reading
    var target: Measure.Reading
    var floor: Figure?
    var rating: RatingMark

    /// One a rating, as far as it is certain which result and which target it speaks of.
    static func all(of measure: Measure, in year: FinancialYear?) -> [MeasureStanding] {
        let isOnly = measure.ratings.count == 1
        return measure.ratings.compactMap { reading in
            let own = isOnly ? latest(measure.results, in: year) : same(measure.results, reading.period)
            guard let result = own ?? before(reading, in: measure),
                let target = target(of: measure, for: result, reading.period)
            else { return nil }
            return MeasureStanding(
                result: result,
                target: target,
                floor: measure.floors.count == 1 ? measure.floors[0].figure : nil,
                rating: reading.rating
            )
        }
    }

    /// The result of the latest time: of those that no heading gives for an earlier one.
    static func latest(_ results: [Measure.Reading], in year: FinancialYear?) -> Measure.Reading? {
        let year = FinancialYear.current(year, beside: results.map(\.period))
        let current = results.filter { !$0.isEarlier }
        guard current.count > 1 else { return current.first ?? results.last }
        // A column that names no time tells of the report's own.
        let undated = current.filter { $0.period.order(in: year) == nil }
        if undated.count == 1 { return undated[0] }
        guard undated.isEmpty else { return current.last }
        let last = current.compactMap { $0.period.order(in: year) }.max()
        let latest = current.filter { $0.period.order(in: year) == last }
        return latest.count == 1 ? latest[0] : nil
    }

    /// Of several ratings without a time, each stands right behind the result that it rates.
    private static func before(_ reading: Measure.RatingReading, in measure: Measure) -> Measure.Reading? {
        guard measure.ratings.count > 1, reading.period.isEmpty, let column = reading.column else { return nil }
        let others = measure.ratings.compactMap(\.column).filter { $0 < column }
        let own = measure.results.filter { result in
            result.column.map { $0 < column && $0 > others.max() ?? 0 } ?? false
        }
        return own.count == 1 ? own[0] : nil
    }

    private static func same(_ readings: [Measure.Reading], _ period: Period) -> Measure.Reading? {
        guard !period.isEmpty else { return nil }
        let same = readings.filter { $0.period == period }
        return same.count == 1 ? same[0] : nil
    }

    private static func target(of measure: Measure, for result: Measure.Reading, _ period: Period) -> Measure.Reading? {
        measure.targets.count == 1
            ? measure.targets[0] : same(measure.targets, result.period) ?? same(measure.targets, period)
    }
}

extension Period {
    /// Months by which times are put in order; nil where nothing says when. A year stands at its end.
    ///
    /// - Parameter year: what a quarter or month without a year belongs to.
    func order(in year: FinancialYear?) -> Int? {
        if let asAt { return asAt.year * 12 + asAt.month }
        guard let year = financialYear ?? (isEmpty ? nil : year) else {
            return month.map { ($0 + 8) % 12 } ?? quarter.map { $0.rawValue * 3 - 1 }
        }
        // April is the fourth month of the calendar and the first of the year.
        let start = year.startYear * 12 + 3
        if let month { return start + (month + 8) % 12 + 1 }
        return start + (quarter.map { $0.rawValue * 3 } ?? 12)
    }
}

extension FinancialYear {
    /// The year of quarters and months that stand without one: the report's own, or where that is not told the one
    /// after the last full year whose column stands before them.
    static func current(_ own: FinancialYear?, beside periods: [Period]) -> FinancialYear? {
        guard own == nil,
            let first = periods.firstIndex(where: {
                $0.financialYear == nil && $0.asAt == nil && ($0.quarter != nil || $0.month != nil)
            })
        else { return own }
        return periods[..<first].filter { $0.quarter == nil && $0.month == nil && $0.asAt == nil }
            .compactMap(\.financialYear).max()?.next
    }
}
