import Figures
import Lexicon
import Papers
import Tables

/// Holds shares of a whole that sentences tell of a row against the rows of its table: "Castle Hill drew 49% of all
/// visitors".
///
/// A share of the whole is contradicted where the row has it in no column, and the whole is told in words of its table.
struct ShareChecks {
    struct Matter {
        var subject: TableSubject
        var row: Row
        var total: Row
        var column: Column
        /// Where the share stands in the sentence.
        var range: Range<Int>
        var expected: ExactDecimal
    }

    enum Outcome {
        case confirmed
        case contradicted(Matter)
    }

    private static let places = 6
    private static let hundred = ExactDecimal(100)
    /// In points.
    private static let nearest = ExactDecimal(2)
    /// How many words may say what the whole is of: "of all council spending".
    private static let longestWhole = 3

    private let report: ReportSubject
    private let standings: ReportStandings

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
    }

    func outcomes(of sentence: ReportSentence) -> [Outcome] {
        let (text, words, lexicon) = (sentence.text, sentence.words, report.lexicon)
        guard sentence.traits.contains(.percent),
            !(0..<words.count).contains(where: {
                lexicon.comparisons.supposed.match(in: words, at: $0) != nil
                    || lexicon.comparisons.elsewhen.match(in: words, at: $0) != nil
            })
        else { return [] }
        let shares = sentence.figures.filter {
            $0.number.unit == .percent && $0.upper == nil && !$0.isInsidePeriod
        }
        guard !shares.isEmpty else { return [] }
        let names = standings.names(in: sentence)
        return shares.compactMap { share in
            guard let (whole, isAll) = whole(behind: share, words, text) else { return nil }
            // The name before the share, and no other beside it.
            let first = words.position(atOrAfter: share.range.lowerBound)
            let before = names.filter { $0.words.upperBound <= first }
            guard let name = before.last, names.count == 1 || before.count == 1,
                !names.contains(where: { $0.words.overlaps(whole) }),
                !(name.words.upperBound..<first).contains(where: { isOfSeveral($0, words, text) }),
                isAll || isMaking(name.words.upperBound..<first, words, text)
            else { return nil }
            return outcome(share, of: name.rows, whole, isAll: isAll, words, text)
        }
    }

    /// "Together", "these two", and what opens another clause, take the share to others than the row.
    private func isOfSeveral(_ index: Int, _ words: Words, _ text: String) -> Bool {
        let lexicon = report.lexicon
        return lexicon.performance.numbers[words.hashes[index]] != nil
            || lexicon.comparisons.together.contains { words.matches($0, at: index) }
            || lexicon.comparisons.gathered.contains { words.matches($0, at: index) }
            || ClauseMarks.before(index, in: text, words).contains(";")
    }

    /// Whether nothing but a verb for shares leads from a name to one: "still makes up".
    private func isMaking(_ span: Range<Int>, _ words: Words, _ text: String) -> Bool {
        let lexicon = report.lexicon
        guard let verb = span.first(where: { lexicon.performance.makings.match(in: words, at: $0) != nil }),
            let match = lexicon.performance.makings.match(in: words, at: verb)
        else { return false }
        return span.allSatisfy { index in
            match.words.contains(index) || lexicon.comparisons.links.contains(words.hashes[index])
                || lexicon.comparisons.telling.contains(words.hashes[index])
        } && (span.lowerBound...span.upperBound).allSatisfy { ClauseMarks.before($0, in: text, words).isEmpty }
    }

    /// The words for the whole, and whether they say that it is one: "of all attendances", "of the total", "of
    /// spending".
    private func whole(behind share: FigureMention, _ words: Words, _ text: String) -> (Range<Int>, isAll: Bool)? {
        let lexicon = report.lexicon
        let first = words.position(atOrAfter: share.range.upperBound)
        guard first < words.count, lexicon.performance.partJoins.contains(words.hashes[first]),
            ClauseMarks.before(first, in: text, words).isEmpty
        else { return nil }
        var end = first + 1
        var isWhole = false
        while end < words.count, end - first <= Self.longestWhole + 1, ClauseMarks.before(end, in: text, words).isEmpty,
            !lexicon.statements.cuts.contains(words.hashes[end]),
            !lexicon.standings.tails.contains(words.hashes[end]) || end == first + 1
        {
            isWhole =
                isWhole || lexicon.comparisons.alls.contains { words.matches($0, at: end) }
                || lexicon.statements.totals.contains { words.matches($0, at: end) }
            end += 1
        }
        // "of visitors came by bus"
        let isEnd =
            end >= words.count || !ClauseMarks.before(end, in: text, words).isEmpty
            || lexicon.statements.cuts.contains(words.hashes[end])
        let isOwn = (first + 1..<end).contains { lexicon.comparisons.telling.contains(words.hashes[$0]) }
        guard isWhole || isEnd && !isOwn && end > first + 1 else { return nil }
        return (first + 1..<end, isWhole)
    }

    private func outcome(
        _ share: FigureMention,
        of rows: [RowPlace],
        _ whole: Range<Int>,
        isAll: Bool,
        _ words: Words,
        _ text: String
    ) -> Outcome? {
        let told = RoundingInterval(value: share.number.value, decimals: share.number.decimals)
        let said = LooseStems(text.utf8.span, words, in: whole, silent: report.words.silent).stems
        var found: Matter?
        for place in rows {
            guard let table = standings.table(place), case let subject = report.tables[place.table],
                let total = subject.table.rows.last(where: { $0.roles.contains(.total) }),
                case let row = subject.table.rows[place.row - 1], row.index != total.index
            else { continue }
            var isPrinted = false
            var parts: [(column: Column, share: ExactDecimal)] = []
            for column in subject.table.columns where column.role != .label {
                guard let figure = row.figure(inColumn: column.index), let value = figure.value else { continue }
                isPrinted = isPrinted || figure.unit == .percent && told.contains(value.magnitude)
                guard figure.unit != .percent, let all = total.figure(inColumn: column.index)?.value, !all.isZero,
                    all.isNegative == value.isNegative,
                    let part = value.magnitude.scaled(byPowerOfTen: 2)
                        .divided(by: all.magnitude, places: Self.places)
                else { continue }
                parts.append((column, part))
            }
            if isPrinted || parts.contains(where: { told.contains($0.share) }) { return .confirmed }
            let known = table.parts.union(
                subject.table.columns.flatMap { LooseStems($0.heading, silent: report.words.silent).stems }
            )
            // Of what the table doesn't name it may be a share that it doesn't have.
            guard said.allSatisfy(known.contains), isAll || !said.isEmpty, !total.label.isEmpty, found == nil,
                let near = nearest(parts.filter { isOfNow($0.column) }, to: share.number.value),
                // What comes to less than its parts is no whole of them.
                near.share <= Self.hundred,
                // A share of nearly as much may be that of a whole with something left out.
                (near.share - share.number.value).magnitude > Self.nearest
            else { continue }
            found = Matter(
                subject: subject,
                row: row,
                total: total,
                column: near.column,
                range: share.range,
                expected: near.share.rounded(toPlaces: max(0, share.number.decimals))
            )
        }
        return found.map(Outcome.contradicted)
    }

    /// Whether a column may tell what there is: of a plan, or of another year, a sentence would say so.
    private func isOfNow(_ column: Column) -> Bool {
        switch column.role {
        case .budget, .adjustedBudget, .target, .previousForecast, .previousVariance: return false
        default: break
        }
        let own = report.report.head.period.financialYear
        return report.lexicon.performance.earlier.longestMatch(in: column.headingWords) == nil
            && (column.period?.financialYear == nil || own == nil || column.period?.financialYear == own)
    }

    private func nearest(
        _ parts: [(column: Column, share: ExactDecimal)],
        to told: ExactDecimal
    ) -> (column: Column, share: ExactDecimal)? {
        parts.min { ($0.share - told).magnitude < ($1.share - told).magnitude }
    }
}
