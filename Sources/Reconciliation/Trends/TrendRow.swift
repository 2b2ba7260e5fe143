import Figures
import Lexicon
import Records
import Tables

/// A row that says which way its result went, beside the results of earlier times: of a table of measures, or of any
/// other whose columns tell two times.
struct TrendRow: Sendable {
    var name: String
    var table: String?
    var mark: TrendMark
    var latest: Measure.Reading
    /// What the mark may compare ``latest`` with, by the columns.
    var earlier: [Int: Measure.Reading]
    /// 1 where more is better, -1 where less is; nil where that is not known.
    var direction: Int?
    var isDirectionTold: Bool
    /// Whether it is an amount among others of its kind, of all of which more is better or less is: then up and better
    /// are not two ways to read a mark.
    var isAmount = false

    /// The rows of a report that can be judged, table by table in their order.
    static func byTable(in report: Report, words: PerformanceWords) -> [[TrendRow]] {
        var order: [String] = []
        var rows: [String: [TrendRow]] = [:]
        for measure in report.measures {
            guard let row = TrendRow(measure, in: report.head.period.financialYear) else { continue }
            let table = row.table ?? ""
            if rows[table] == nil { order.append(table) }
            rows[table, default: []].append(row)
        }
        let measured = order.compactMap { rows[$0] }
        return measured
            + report.tables.filter { rows[$0.id] == nil }.compactMap { table in
                TrendColumns(of: table.table, in: report.head.period.financialYear)?.rows(of: table, words: words)
            }
    }

    /// - Parameter direction: what a column of the table says; nil where it has none.
    init(
        name: String,
        table: String,
        mark: TrendMark,
        latest: Measure.Reading,
        earlier: [Int: Measure.Reading],
        direction: Int?
    ) {
        self.name = name
        self.table = table
        self.mark = mark
        self.latest = latest
        self.earlier = earlier
        self.direction = direction
        isDirectionTold = direction != nil
        isAmount = direction == nil
    }

    private init?(_ measure: Measure, in year: FinancialYear?) {
        guard let name = measure.name, let mark = measure.trend, measure.results.count > 1,
            let latest = MeasureStanding.latest(measure.results, in: year), latest.figure.upper == nil,
            latest.figure.value != nil
        else { return nil }
        earlier = [:]
        let time = latest.period.order(in: year)
        for reading in measure.results where reading.column != latest.column {
            guard let column = reading.column, reading.figure.unit == latest.figure.unit, reading.figure.upper == nil,
                reading.figure.value != nil
            else { continue }
            if let time, let other = reading.period.order(in: year), other > time { continue }
            earlier[column] = reading
        }
        guard !earlier.isEmpty else { return nil }
        self.name = name
        self.mark = mark
        self.latest = latest
        table = measure.provenance.table
        isDirectionTold = measure.isDirectionTold
        direction = Self.direction(of: measure, in: year)
    }

    /// What column or name say of the better side, unless the rating denies it; else what the rating says.
    private static func direction(of measure: Measure, in year: FinancialYear?) -> Int? {
        let standing = MeasureStanding.all(of: measure, in: year).first
        let named = MeasureDirection.direction(of: measure, target: standing?.target.figure)
        guard !measure.isDirectionTold, let rated = standing.flatMap(MeasureDirection.direction(by:)) else {
            return named
        }
        return named == nil || named == rated ? rated : nil
    }

    /// The sign of the change since the result in a column, and its size beside that result in percent; nil where there
    /// is none.
    func change(since column: Int) -> (sign: Int, size: ExactDecimal)? {
        guard let before = earlier[column]?.figure.value, let now = latest.figure.value,
            let change = now.subtracting(before)
        else { return nil }
        let sign = change.isZero ? 0 : change.isNegative ? -1 : 1
        let size =
            before.isZero
            ? nil : change.magnitude.scaled(byPowerOfTen: 2).divided(by: before.magnitude, places: 6)
        return (sign, size ?? ExactDecimal(100))
    }
}
