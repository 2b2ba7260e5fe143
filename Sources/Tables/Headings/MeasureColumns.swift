import Figures
import Lexicon

/// Tells which columns are what was reached, in tables that say what was to be reached.
enum MeasureColumns {
    /// - Parameter namesMeasures: Whether the heading of the rows calls them measures.
    static func complete(_ table: inout Table, namesMeasures: Bool) {
        let roles = table.columns.map(\.role)
        if namesMeasures { readYears(of: &table) }
        guard roles.contains(where: { $0 == .target || $0 == .benchmark || $0 == .limit }) else { return }
        readPeriods(of: &table)
        readPairs(of: &table)
        readRates(of: &table)
    }

    /// Columns headed by years beside a target are what was reached in those years.
    private static func readPeriods(of table: inout Table) {
        for index in table.columns.indices where table.columns[index].role == nil && table.columns[index].period != nil
        {
            table.columns[index].role = .result
        }
    }

    /// Below "Measure" columns headed by years and by nothing else, `2031`, `Apr–Dec 2031`, are what was reached in
    /// them.
    private static func readYears(of table: inout Table) {
        for index in table.columns.indices where table.columns[index].role == nil {
            let column = table.columns[index]
            guard column.unit?.unit.isMoney != true, let heading = column.path.last else { continue }
            let mentions = PeriodReader(options: [.twoDigitYears, .bareYears]).mentions(in: heading)
            guard !mentions.isEmpty,
                Words(heading).ranges.allSatisfy({ word in mentions.contains { $0.range.overlaps(word) } })
                    || column.period != nil
            else { continue }
            table.columns[index].role = .result
        }
    }

    /// Left of each benchmark, below the heading that it shares, stands what is held against it: `1 year > Fund,
    /// Benchmark`.
    private static func readPairs(of table: inout Table) {
        let benchmarks = table.columns.filter { $0.role == .benchmark }
        guard benchmarks.count > 1, !table.columns.contains(where: { isReached($0.role) }) else { return }
        for benchmark in benchmarks where benchmark.index > 1 {
            let column = table.columns[benchmark.index - 2]
            guard column.role == nil, column.path.count == benchmark.path.count, column.path.count >= 2,
                column.path.dropLast() == benchmark.path.dropLast(), column.unit == benchmark.unit
            else { continue }
            table.columns[column.index - 1].role = .result
        }
    }

    /// Beside a target in percent, the one other column of percentages is what was reached, and money is not.
    private static func readRates(of table: inout Table) {
        let targets = table.columns.filter { $0.role == .target }
        guard !targets.isEmpty, targets.allSatisfy({ unit(of: $0, in: table) == .percent }) else { return }
        var reached = table.columns.filter { isReached($0.role) && unit(of: $0, in: table) == .percent }
        if reached.isEmpty {
            reached = table.columns.filter { mayBeReached($0.role) && unit(of: $0, in: table) == .percent }
            guard reached.count == 1 else { return }
            table.columns[reached[0].index - 1].role = .result
        }
        for column in table.columns where isReached(column.role) && unit(of: column, in: table)?.isMoney == true {
            table.columns[column.index - 1].role = .amount
        }
    }

    private static func isReached(_ role: ColumnRole?) -> Bool { role == .result || role == .actual }

    private static func mayBeReached(_ role: ColumnRole?) -> Bool {
        role == nil || role == .savingsAchieved || role == .rate
    }

    /// The unit that the heading declares, or that all figures of the column print.
    private static func unit(of column: Column, in table: Table) -> Unit? {
        if let unit = column.unit?.unit { return unit }
        var printed: Unit?
        for row in table.rows {
            guard let figure = row.figure(inColumn: column.index), figure.value != nil else { continue }
            guard let unit = figure.unit, printed == nil || printed == unit else { return nil }
            printed = unit
        }
        return printed
    }
}
