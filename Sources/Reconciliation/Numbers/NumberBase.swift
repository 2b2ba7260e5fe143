import Figures
import Lexicon
import Papers
import Tables

/// Which cell of a row the words beside a number ask for: "than at Quarter 2", "than the target", "a year ago".
struct NumberBase {
    enum Answer {
        /// They name no time and no column.
        case none
        case cell(NumberRow.Cell)
        /// They tell of something that the row does not print, or of which it prints several.
        case unknown
    }

    let sentence: NumberSentence
    let row: NumberRow
    let lexicon: Lexicon

    private static let monthsOfYear = 12
    private static let monthsOfQuarter = 3

    /// - Parameter window: Of the sentence's words.
    func answer(_ window: Range<Int>) -> Answer {
        guard !window.isEmpty else { return .none }
        if let told = period(window) { return told }
        let words = sentence.words
        for index in window {
            if lexicon.performance.yearBefore.match(in: words, at: index) != nil { return before(Self.monthsOfYear) }
            if lexicon.performance.quarterBefore.match(in: words, at: index) != nil {
                return before(Self.monthsOfQuarter)
            }
        }
        if window.contains(where: sentence.isTargetWord) { return row.target.map(Answer.cell) ?? .unknown }
        let stems = LooseStems(sentence.text.utf8.span, words, in: window, silent: lexicon.comparisons.silent).stems
        let named = row.cells.filter { cell in cell.names.contains(where: stems.contains) }
        if named.count == 1 { return .cell(named[0]) }
        if named.count > 1 { return .unknown }
        let isElsewhen = window.contains { index in
            lexicon.comparisons.elsewhen.match(in: words, at: index) != nil
                || lexicon.statements.durations.contains(words.hashes[index])
        }
        return isElsewhen ? .unknown : .none
    }

    /// A time that the words tell; nil where they tell none.
    private func period(_ window: Range<Int>) -> Answer? {
        let ranges = sentence.words.ranges
        let bytes = ranges[window.lowerBound].lowerBound..<ranges[window.upperBound - 1].upperBound
        let told = sentence.periods.filter { bytes.contains($0.range.lowerBound) }
        guard !told.isEmpty else { return nil }
        let fitting = row.cells.filter { cell in told.allSatisfy { cell.period?.isTold(by: $0) == true } }
        return fitting.count == 1 ? .cell(fitting[0]) : .unknown
    }

    private func before(_ months: Int) -> Answer {
        guard let latest = row.latest, let time = latest.time else { return .unknown }
        let earlier = row.cells.filter { $0.part == .result && $0.time == time - months }
        return earlier.count == 1 ? .cell(earlier[0]) : .unknown
    }
}

extension Period {
    /// Whether a time that is told is this one, as far as both go.
    fileprivate func isTold(by mention: PeriodMention) -> Bool {
        switch mention.value {
        case .financialYear(let year): financialYear == year
        case .quarter(let told): quarter == told
        case .month(let told, let year): month == told.rawValue && (year == nil || financialYear == nil || asAt == nil)
        case .date(let day): asAt == day
        case .day(let day, let told): asAt?.day == day && asAt?.month == told.rawValue
        case .years, .calendarYear, .period, .yearEnd: false
        }
    }
}
