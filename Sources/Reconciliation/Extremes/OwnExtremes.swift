import Figures
import Lexicon
import Papers

/// Holds what a sentence says of the times of one row against its columns: when it is at its highest, and which way it
/// goes every year.
struct OwnExtremes {
    struct Denied {
        /// The words that are wrong, in the sentence.
        var range: Range<Int>
        var row: DatedRow
        /// The cells that deny them.
        var cells: [DatedRow.Cell]
    }

    enum Outcome {
        case agrees
        case differs(Denied)
    }

    let report: ReportSubject
    private let sentence: ReportSentence
    private var text: String { sentence.text }
    private var words: Words { sentence.words }
    private let names: [(words: Range<Int>, rows: [RowPlace])]
    private var lexicon: Lexicon { report.lexicon }

    /// How many words may stand between the most and its time or figure.
    private static let reach = 4

    init(_ sentence: ReportSentence, _ report: ReportSubject) {
        self.sentence = sentence
        self.report = report
        names = report.standings.names(in: sentence, anyCase: true)
    }

    // MARK: Extremes

    /// "Repairs are at their highest in 2026/27", "new homes peak at £38.2m in 2026/27"
    func extremes() -> [Outcome] {
        (0..<words.count).compactMap { index in
            guard let (place, isMost) = extreme(at: index), let rows = rows(before: place.lowerBound) else {
                return nil
            }
            let outcomes = rows.compactMap { DatedRow($0, report) }.compactMap { extreme(place, isMost, $0) }
            return outcomes.first { if case .agrees = $0 { true } else { false } } ?? outcomes.first
        }
    }

    private func extreme(at index: Int) -> (words: Range<Int>, isMost: Bool)? {
        let performance = lexicon.performance
        if let match = performance.peaks.match(in: words, at: index) { return (match.words, true) }
        guard let lead = performance.ownLeads.match(in: words, at: index), case let next = lead.words.upperBound,
            next < words.count
        else { return nil }
        if let match = performance.most.match(in: words, at: next) {
            return (lead.words.lowerBound..<match.words.upperBound, true)
        }
        return performance.least.match(in: words, at: next).map { (lead.words.lowerBound..<$0.words.upperBound, false) }
    }

    private func extreme(_ place: Range<Int>, _ isMost: Bool, _ row: DatedRow) -> Outcome? {
        guard let told = told(behind: place, row) else { return nil }
        let sizes = row.cells.map(\.value.magnitude)
        let values = row.cells.map(\.value)
        func isFirst(_ own: ExactDecimal, among all: [ExactDecimal]) -> Bool {
            all.allSatisfy { isMost ? $0 <= own : $0 >= own }
        }
        if isFirst(told.cell.value, among: values) || isFirst(told.cell.value.magnitude, among: sizes) {
            return .agrees
        }
        guard
            let best = row.cells.max(by: {
                isMost ? $0.value.magnitude < $1.value.magnitude : $0.value.magnitude > $1.value.magnitude
            })
        else { return nil }
        return .differs(Denied(range: told.range, row: row, cells: [told.cell, best]))
    }

    /// The time that stands behind, or the figure.
    private func told(behind place: Range<Int>, _ row: DatedRow) -> (cell: DatedRow.Cell, range: Range<Int>)? {
        let start = words.ranges[place.upperBound - 1].upperBound
        let figures = sentence.figures.filter { $0.range.lowerBound >= start && !$0.isInsidePeriod }
        let figure = figures.first.flatMap { isBehind($0.range, place.upperBound) ? $0 : nil }
        let from = figure.map { words.position(atOrAfter: $0.range.upperBound) } ?? place.upperBound
        let time = sentence.times.first { $0.range.lowerBound >= start }
        if let time, isBehind(time.range, from) {
            return row.cell(of: time).map { ($0, time.range) }
        }
        guard let figure else { return nil }
        let told = RoundingInterval(value: figure.number.value.magnitude, decimals: figure.number.decimals)
        let found = row.cells.filter { cell in
            told.contains(cell.value.magnitude) && (figure.number.unit == nil || cell.figure.unit == figure.number.unit)
        }
        return found.count == 1 ? (found[0], words.ranges[place.upperBound - 1]) : nil
    }

    private func isBehind(_ range: Range<Int>, _ start: Int) -> Bool {
        let index = words.position(atOrAfter: range.lowerBound)
        return index - start <= Self.reach && (start..<index).allSatisfy(isLink)
    }

    // MARK: Steps

    /// "Management costs rise every year"
    func steps() -> [Outcome] {
        (0..<words.count).compactMap { index in
            guard let every = lexicon.performance.everyTime.match(in: words, at: index),
                !isLimited(behind: every.words.upperBound), let (place, isUp) = leaning(before: index),
                let rows = rows(before: place.lowerBound)
            else { return nil }
            let outcomes = rows.compactMap { DatedRow($0, report) }.map { row -> Outcome in
                let against = zip(row.cells, row.cells.dropFirst()).first { before, after in
                    let (was, now) = (before.value.magnitude, after.value.magnitude)
                    return isUp ? now < was : now > was
                }
                guard let against else { return .agrees }
                let start = words.ranges[place.lowerBound].lowerBound
                let end = words.ranges[place.upperBound - 1].upperBound
                return .differs(Denied(range: start..<end, row: row, cells: [against.0, against.1]))
            }
            return outcomes.first { if case .agrees = $0 { true } else { false } } ?? outcomes.first
        }
    }

    /// "every year after 2026/27": of some of the times only.
    private func isLimited(behind start: Int) -> Bool {
        sentence.times.contains { mention in
            let index = words.position(atOrAfter: mention.range.lowerBound)
            return index >= start && index - start <= Self.reach
                && (start..<index).allSatisfy { ClauseMarks.before($0, in: text, words).isEmpty }
        }
    }

    private func leaning(before end: Int) -> (words: Range<Int>, isUp: Bool)? {
        for index in (max(0, end - Self.reach)..<end).reversed() {
            if let match = lexicon.standings.standings.match(in: words, at: index), match.words.upperBound <= end {
                switch match.meaning {
                case .rise: return (match.words, true)
                case .fall: return (match.words, false)
                default: return nil
                }
            }
            guard isLink(index) else { return nil }
        }
        return nil
    }

    // MARK: Names

    /// The rows of the name right before a word.
    private func rows(before index: Int) -> [RowPlace]? {
        guard let name = names.last(where: { $0.words.upperBound <= index }),
            (name.words.upperBound..<index).allSatisfy(isLink),
            ClauseMarks.before(name.words.upperBound, in: text, words).isEmpty || name.words.upperBound == index
        else { return nil }
        return name.rows
    }

    private func isLink(_ index: Int) -> Bool {
        let word = words.hashes[index]
        return lexicon.comparisons.links.contains(word) || lexicon.standings.between.contains(word)
            || lexicon.comparisons.silent.contains(word) && !lexicon.comparisons.joins.contains(word)
    }
}
