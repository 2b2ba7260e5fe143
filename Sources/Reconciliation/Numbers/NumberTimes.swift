import Figures
import Lexicon
import Papers
import Tables

/// Whether a cell is of the time that a number's words tell: what moved from somewhere did so from an earlier time, and
/// what is told of no time is of now. Where the table lacks that column, the nearest other denies nothing.
struct NumberTimes {
    let rows: NumberRows
    let report: ReportSubject
    let sentence: NumberSentence

    func isUntimely(_ matter: NumberMatter) -> Bool {
        guard let row = matter.row, let first = matter.cells.first else { return false }
        if matter.cells.count > 1 { return isParted(first, matter.cells[1]) }
        let number = matter.number
        switch number.part {
        case .start: return !isEarlier(first, in: row) || row.latest.map { isParted(first, $0) } == true
        case .end: return !isLater(first, in: row, than: number) || isPast(first, number)
        case .level, .reached: return isPast(first, number)
        default: return false
        }
    }

    /// Whether a cell is of a time before another one's; without times any but the only one may be.
    private func isEarlier(_ cell: NumberRow.Cell, in row: NumberRow) -> Bool {
        let others = row.cells.filter { $0.part == .result && $0.column != cell.column }
        guard row.cells.contains(where: { $0.time != nil }) else { return !others.isEmpty }
        return others.contains(where: cell.isBefore)
    }

    /// Whether a cell may be what something came to: none is of a later time, or its heading is like that of the
    /// other end.
    private func isLater(_ cell: NumberRow.Cell, in row: NumberRow, than number: ToldNumber) -> Bool {
        if cell.time != nil { return !row.cells.contains { $0.part == .result && cell.isBefore($0) } }
        let starts = sentence.numbers.filter { $0.range.upperBound <= number.range.lowerBound }
        let others = row.cells.filter { other in
            other.column != cell.column && starts.contains { $0.isTelling && $0.value == other.value }
        }
        return others.isEmpty || others.contains { isAlike($0, cell) }
    }

    private func isAlike(_ one: NumberRow.Cell, _ other: NumberRow.Cell) -> Bool {
        let silent = report.words.silent
        let stems = Set(LooseStems(one.heading, silent: silent).stems)
        return stems.isEmpty || LooseStems(other.heading, silent: silent).stems.contains(where: stems.contains)
    }

    /// Whether a cell is of a time before the report's, and the words of a number tell of none.
    private func isPast(_ cell: NumberRow.Cell, _ number: ToldNumber) -> Bool {
        guard let period = cell.period, !sentence.periods.contains(where: { isOwn($0, number) }) else { return false }
        let now = rows.period
        if let year = period.financialYear, let own = now.financialYear, year != own {
            return year.startYear < own.startYear
        }
        guard let quarter = period.quarter, let own = now.quarter else { return false }
        return quarter.rawValue < own.rawValue
    }

    private func isOwn(_ period: PeriodMention, _ number: ToldNumber) -> Bool {
        sentence.isNearby(period.range.lowerBound, number)
    }

    /// Whether the report tells of a time between those of two cells: "six more than in September", where the table
    /// has June and December.
    private func isParted(_ one: NumberRow.Cell, _ other: NumberRow.Cell) -> Bool {
        guard let first = one.time, let second = other.time, let start = one.period, let end = other.period else {
            return false
        }
        // "Since April" is since the end of March.
        let (from, until) = (min(first, second) + 2, max(first, second) - 1)
        guard from < until else { return false }
        let between = from..<until
        let isOfYears = isYear(start) && isYear(end)
        return report.sentences.all(with: []).contains { sentence in
            sentence.times.contains { time in
                months(time.value, ofYears: isOfYears).map(between.contains) == true && isBase(time, in: sentence)
            }
        }
    }

    /// "Than in September", "since Quarter 2": whether something is held against a time.
    private func isBase(_ time: PeriodMention, in sentence: ReportSentence) -> Bool {
        let (words, comparisons) = (sentence.words, report.lexicon.comparisons)
        var word = words.position(atOrAfter: time.range.lowerBound) - 1
        while word > 0, comparisons.silent.contains(words.hashes[word]) { word -= 1 }
        return word >= 0 && comparisons.measured.contains { words.matches($0, at: word) }
    }

    private func isYear(_ period: Period) -> Bool {
        period.quarter == nil && period.month == nil && period.asAt == nil
    }

    private func months(_ time: PeriodMention.Value, ofYears: Bool) -> Int? {
        var period = Period()
        switch time {
        case .financialYear(let year) where ofYears: period.financialYear = year
        case .quarter(let quarter) where !ofYears: period.quarter = quarter
        case .month(let month, nil) where !ofYears: period.month = month.rawValue
        case .month(let month, let year?) where !ofYears: return year * 12 + month.rawValue
        case .date(let date) where !ofYears: period.asAt = date
        default: return nil
        }
        return period.order(in: rows.period.financialYear)
    }
}
