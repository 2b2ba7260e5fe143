import Figures
import Lexicon
import Tables

/// Reads the rows of a table of measures: results, targets and ratings, each under its own period.
struct MeasureReader {
    let source: RecordSource
    private let periods = PeriodReader(options: [.twoDigitYears, .bareYears])

    init(source: RecordSource) {
        self.source = source
    }

    func records() -> [Measure] {
        source.recordRows.compactMap { row in
            guard !row.label.isEmpty || isWholeTable else { return nil }
            var measure = Measure(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label.isEmpty ? nil : row.label
            )
            measure.group = source.group(of: row)
            measure.asAt = asAt(row)
            measure.results = readings(row, results, dated: measure.asAt)
            measure.targets = readings(row, source.columns(.target), dated: Period())
            measure.floors = readings(row, source.columns(.floor), dated: Period())
            measure.limits = readings(row, source.columns(.limit), dated: Period())
            measure.benchmarks = readings(row, source.columns(.benchmark), dated: Period())
            measure.ratings = ratings(row)
            measure.trend = source.trend(row)
            readDirection(row, into: &measure)
            return measure
        }
    }

    /// "Delivered to date" beside a target is what was reached, where no other column says so.
    private var results: [Column] {
        let named = source.columns(.result, .actual)
        return named.isEmpty ? source.columns(.savingsAchieved) : named
    }

    /// A table of one measure has its name outside, in a title that may be lost.
    private var isWholeTable: Bool { source.table.table.layout == .keyValue }

    private func readings(_ row: Row, _ columns: [Column], dated date: Period) -> [Measure.Reading] {
        columns.compactMap { column in
            guard let figure = source.figure(row, in: column), figure.absence != .blank else { return nil }
            let label = Self.label(of: column)
            return Measure.Reading(
                label: label,
                period: column.period ?? date,
                figure: figure,
                isEarlier: source.lexicon.performance.earlier.longestMatch(in: Words(label)) != nil,
                column: column.index
            )
        }
    }

    private func ratings(_ row: Row) -> [Measure.RatingReading] {
        row.cells.compactMap { cell in
            guard case .rating(let mark) = cell.content else { return nil }
            let column = source.columns[cell.column - 1]
            return Measure.RatingReading(
                label: Self.label(of: column),
                period: column.period ?? Period(),
                rating: mark,
                column: column.index
            )
        }
    }

    /// The date that the row itself names.
    private func asAt(_ row: Row) -> Period {
        for column in source.columns(.date) {
            guard let text = row.cell(inColumn: column.index)?.text, !text.isEmpty else { continue }
            if let period = PeriodJoiner.period(of: periods.mentions(in: text)) { return period }
        }
        return Period()
    }

    /// What a column says, the sign of the target, or the words of the name: of days lost, less is better.
    private func readDirection(_ row: Row, into measure: inout Measure) {
        if let told = source.text(row, .polarity).flatMap({ polarity($0) }) {
            measure.moreIsBetter = told
            measure.isDirectionTold = true
            return
        }
        let signs = source.columns(.target).compactMap { column in
            row.cell(inColumn: column.index).flatMap { TargetSign.moreIsBetter(in: $0.text) }
        }
        if let first = signs.first, signs.allSatisfy({ $0 == first }) {
            measure.moreIsBetter = first
            return
        }
        let words = row.labelWords
        let bands = source.lexicon.ratingBands
        let less = bands.lessIsBetter.longestMatch(in: words)
        let more = bands.moreIsBetter.longestMatch(in: words)
        // "Attendance time" is no attendance: the longer phrase says what the measure is.
        let isLess = less.map { !Self.isWithin($0.words, more?.words) } ?? false || isTime(row.label)
        let isMore = more.map { !Self.isWithin($0.words, less?.words) } ?? false
        // Of complaints answered in time, neither word alone says it.
        measure.namesBothWays = isLess && isMore
        measure.moreIsBetter = isLess == isMore ? nil : isMore
    }

    private static func isWithin(_ range: Range<Int>, _ other: Range<Int>?) -> Bool {
        other.map { $0.count > range.count && $0.contains(range.lowerBound) && range.upperBound <= $0.upperBound }
            ?? false
    }

    /// Whether a name says in brackets at its end that it is measured in minutes or days, of which fewer are better.
    private func isTime(_ label: String) -> Bool {
        guard label.hasSuffix(")"), let open = label.lastIndex(of: "(") else { return false }
        return source.lexicon.ratingBands.inTime.meaning(of: Words(String(label[open...]))) != nil
    }

    private func polarity(_ text: String) -> Bool? {
        source.lexicon.performance.polarities.meaning(of: Words(text))
    }

    private static func label(of column: Column) -> String {
        column.path.joined(separator: " / ")
    }
}
