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

    /// What the words of several windows ask for together: nothing where one of them is of something else.
    ///
    /// - Parameter isStrict: Whether a word that says neither a time nor a column takes the number to something that
    ///   the row does not print: "compared with 2.4 in the region".
    func answer(_ windows: [Range<Int>], isStrict: Bool) -> Answer {
        var found = Answer.none
        for window in windows where !window.isEmpty {
            switch answer(window, isStrict: isStrict) {
            case .none: continue
            case .unknown: return .unknown
            case .cell(let cell): found = .cell(cell)
            }
        }
        return found
    }

    private func answer(_ window: Range<Int>, isStrict: Bool) -> Answer {
        let words = sentence.words
        var answers: [Answer] = []
        var isForeign = false
        if let told = period(window) { answers.append(told) }
        var index = window.lowerBound
        while index < window.upperBound {
            let length: Int
            if let match = lexicon.performance.yearBefore.match(in: words, at: index) {
                answers.append(before(Self.monthsOfYear))
                length = match.words.count
            } else if let match = lexicon.performance.quarterBefore.match(in: words, at: index) {
                answers.append(before(Self.monthsOfQuarter))
                length = match.words.count
            } else if let target = sentence.targetPhrase(at: index) {
                answers.append(row.target.map(Answer.cell) ?? .unknown)
                length = target
            } else {
                if isOfPeriod(index) || isOfLabel(index) {
                } else if !isSpan(index), let named = cells(named: index) {
                    answers.append(named.count == 1 ? .cell(named[0]) : .unknown)
                } else if isElsewhen(index) {
                    return .unknown
                } else if !sentence.isLink(at: index) {
                    isForeign = true
                }
                length = 1
            }
            index += length
        }
        if isStrict, isForeign { return .unknown }
        var found = Answer.none
        for answer in answers {
            switch (found, answer) {
            case (_, .unknown): return .unknown
            case (.cell(let first), .cell(let second)) where first.column != second.column: return .unknown
            default: found = answer
            }
        }
        return found
    }

    /// "Over two years": no word of a heading.
    private func isSpan(_ index: Int) -> Bool {
        index > 0 && lexicon.statements.durations.contains(sentence.words.hashes[index])
            && lexicon.performance.numbers[sentence.words.hashes[index - 1]] != nil
    }

    /// The cells whose headings alone have a word; nil where none has.
    private func cells(named index: Int) -> [NumberRow.Cell]? {
        let stems = stems(at: index)
        let named = row.cells.filter { cell in cell.names.contains(where: stems.contains) }
        return named.isEmpty ? nil : named
    }

    private func isElsewhen(_ index: Int) -> Bool {
        lexicon.comparisons.elsewhen.match(in: sentence.words, at: index) != nil
            || lexicon.statements.durations.contains(sentence.words.hashes[index])
    }

    private func isOfPeriod(_ index: Int) -> Bool {
        sentence.periods.contains { $0.range.overlaps(sentence.words.ranges[index]) }
    }

    private func isOfLabel(_ index: Int) -> Bool {
        stems(at: index).contains(where: row.stems.contains)
    }

    private func stems(at index: Int) -> [UInt64] { sentence.stems(of: index..<index + 1) }

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
        case .day(let day, let told):
            asAt.map { $0.day == day && $0.month == told.rawValue } ?? ends(on: day, of: told)
        case .years, .calendarYear, .period, .yearEnd: false
        }
    }

    /// Whether a month or quarter is told by its last day: "30 September" is of the second quarter.
    func ends(on day: Int, of told: Month) -> Bool {
        guard day >= Self.leastDays else { return false }
        return month == told.rawValue || quarter.map { ($0.rawValue * 3 + 2) % 12 + 1 == told.rawValue } == true
    }

    /// The days of the shortest month.
    private static let leastDays = 28
}
