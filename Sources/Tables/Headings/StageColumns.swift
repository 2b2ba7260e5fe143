import Figures
import Lexicon

/// Reads headings that name nothing but the stage of a budget, beside those that name what became of it:
/// `Original 2030/31 | Revised | Forecast`.
enum StageColumns {
    /// Before any relation is looked for: a variance is that of a budget.
    static func complete(_ columns: inout [Column], lexicon: Lexicon) {
        guard columns.contains(where: { isBesideBudget($0.role) }) else { return }
        let staged = columns.indices.filter { index in
            let column = columns[index]
            // "Current" alone may be a result: beside a budget it is one.
            return (column.role == nil || column.role == .result) && column.band == nil
                && column.unit.map({ $0.unit.isMoney }) != false && stage(in: column.path, lexicon) != nil
        }
        guard !staged.isEmpty, !columns.contains(where: { isMeasured($0.role) && !staged.contains($0.index - 1) }),
            !namesMeasures(columns, lexicon)
        else { return }
        for index in staged {
            let column = columns[index]
            let isOfTime = columns.contains { isBesideBudget($0.role) && isOfOneTime($0, column) }
            // Beside a budget that its heading calls one, an estimate of another year is that of this year.
            guard isOfTime || (columns.contains { $0.role == .budget } && column.period?.financialYear != nil),
                let stage = stage(in: column.path, lexicon)
            else { continue }
            columns[index].role = .budget
            columns[index].stage = stage
        }
    }

    /// What was estimated of one year and forecast of the next is no budget and its forecast.
    private static func isOfOneTime(_ column: Column, _ other: Column) -> Bool {
        guard let year = column.period?.financialYear, let otherYear = other.period?.financialYear else { return true }
        return year == otherYear
    }

    private static func isBesideBudget(_ role: ColumnRole?) -> Bool {
        switch role {
        case .budget, .adjustedBudget, .forecast, .actual, .variance, .realVariance, .rephasing, .additionalFunding:
            true
        default: false
        }
    }

    private static func isMeasured(_ role: ColumnRole?) -> Bool {
        switch role {
        case .target, .result, .benchmark, .limit, .floor, .savingsTarget, .opening, .closing: true
        default: false
        }
    }

    /// What was estimated of an indicator is no budget.
    static func namesMeasures(_ columns: [Column], _ lexicon: Lexicon) -> Bool {
        guard let label = columns.first(where: { $0.role == .label })?.path.last else { return false }
        return lexicon.names(.measures, in: Words(label))
    }

    /// The stage, where the headings hold it and else no word but those of a time.
    static func stage(in path: [String], _ lexicon: Lexicon) -> BudgetStage? {
        let periods = PeriodReader(options: [.twoDigitYears, .bareYears])
        var told: BudgetStage?
        for heading in path {
            let words = Words(heading)
            let times = periods.mentions(in: heading).map(\.range)
            let rest = words.ranges.indices.filter { word in !times.contains { $0.overlaps(words.ranges[word]) } }
            if rest.isEmpty { continue }
            guard told == nil, let match = lexicon.stages.longestMatch(in: words), Array(match.words) == rest else {
                return nil
            }
            told = BudgetStage(rawValue: match.meaning)
        }
        return told
    }
}
