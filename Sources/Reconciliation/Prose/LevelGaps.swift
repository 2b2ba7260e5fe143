import Figures
import Lexicon
import Papers
import Tables

/// A level that a row prints, and by how much it stands above or below another of its cells: "burial fees of £645 were
/// £255 below budget", "£826,355, 19% higher than a year before".
///
/// The level says which row and column are meant, and the size of the gap which other column it is held against; so the
/// word for the way is wrong where the two cells stand the other way round.
struct LevelGaps {
    struct Denied {
        /// The word that the cells deny, in the bytes of the sentence.
        var word: Range<Int>
        var isUp: Bool
        var subject: TableSubject
        var row: Row
        var level: Column
        var base: Column
    }

    private static let places = 6
    /// How many words may stand between the level and the gap.
    private static let reach = 12
    /// The digits by which a level is no other row's by chance, and a gap no other pair's.
    private static let leastDigits = 3

    private let report: ReportSubject
    private let standings: ReportStandings
    private let lexicon: Lexicon

    init(_ report: ReportSubject) {
        self.report = report
        standings = report.standings
        lexicon = report.lexicon
    }

    func outcome(of sentence: ReportSentence) -> (held: Int, denied: [Denied]) {
        let (text, words) = (sentence.text, sentence.words)
        let figures = sentence.figures.filter { !$0.isInsidePeriod && $0.upper == nil }
        guard figures.count > 1,
            !(0..<words.count).contains(where: { lexicon.comparisons.supposed.match(in: words, at: $0) != nil })
        else { return (0, []) }
        let names = standings.names(in: sentence)
        let shares = figures.filter { $0.number.unit == .percent }
        var held = 0
        var denied: [Denied] = []
        for (one, other) in zip(figures, figures.dropFirst()) {
            guard let (word, isUp) = way(behind: other, shares, words, text),
                words.position(atOrAfter: other.range.lowerBound) - words.position(atOrAfter: one.range.upperBound)
                    <= Self.reach, !hasStop(one.range.upperBound..<other.range.lowerBound, text),
                !opensClause(from: one, to: other, words, text), !isBase(one, words)
            else { continue }
            let end = words.position(atOrAfter: one.range.lowerBound)
            let named = names.filter { $0.words.upperBound <= end + 3 }
            let rows = named.isEmpty ? totals() : Set(named.map(\.rows)).count == 1 ? named[0].rows : []
            let found = rows.flatMap { gaps(one, other, in: $0) }
            guard let first = found.first, found.allSatisfy({ $0.isUp == first.isUp }) else { continue }
            if first.isUp == isUp {
                held += 1
            } else {
                denied.append(
                    Denied(
                        word: word,
                        isUp: isUp,
                        subject: report.tables[first.place.table],
                        row: report.tables[first.place.table].table.rows[first.place.row - 1],
                        level: first.level,
                        base: first.base
                    )
                )
            }
        }
        return (held, denied)
    }

    /// "The estimate was £107k, so the owners will receive £35k less": whether more words than "which is" stand between
    /// a mark behind the level and the gap, which is told of something else then.
    private func opensClause(from level: FigureMention, to gap: FigureMention, _ words: Words, _ text: String) -> Bool {
        let between =
            words.position(
                atOrAfter: level.range.upperBound
            )..<words.position(atOrAfter: gap.range.lowerBound)
        let mark = between.last { !ClauseMarks.before($0, in: text, words).isEmpty }
        return mark.map { between.upperBound - $0 > Self.wordsOfLink } ?? false
    }

    private static let wordsOfLink = 2

    /// "£25.79m against £24.87m, £920k over": not that one is over.
    private func isBase(_ level: FigureMention, _ words: Words) -> Bool {
        let comparisons = lexicon.comparisons
        let first = words.position(atOrAfter: level.range.lowerBound)
        return (max(0, first - Self.longestBase)..<first).contains { index in
            (comparisons.against + comparisons.compared).contains { words.matches($0, at: index) }
        }
    }

    private static let longestBase = 4

    /// Of no row that is named, the total is meant.
    private func totals() -> [RowPlace] {
        report.tables.enumerated().flatMap { number, subject in
            subject.table.rows.filter { $0.roles.contains(.total) }.map { RowPlace(table: number, row: $0.index) }
        }
    }

    /// "£255 **below** budget", "0.13 points **behind**", "19% **higher**".
    private func way(
        behind gap: FigureMention,
        _ shares: [FigureMention],
        _ words: Words,
        _ text: String
    ) -> (Range<Int>, Bool)? {
        var index = words.position(atOrAfter: gap.range.upperBound)
        if index < words.count, lexicon.ratingBands.terms.match(in: words, at: index)?.meaning == .points {
            index += lexicon.ratingBands.terms.match(in: words, at: index)?.words.count ?? 0
        }
        // "£13.9m or 7.7% more than"
        if let share = shares.first(where: { isRestated($0, from: index, words) }) {
            index = words.position(atOrAfter: share.range.upperBound)
        }
        guard index < words.count, ClauseMarks.before(index, in: text, words).isEmpty else { return nil }
        let leaning = lexicon.comparisons.leanings.match(in: words, at: index)
        let match = leaning ?? lexicon.comparisons.sides.match(in: words, at: index)
        guard let match else { return nil }
        // "£2m more is needed": such a word ends its clause, or says than what.
        let isEnd =
            match.words.upperBound >= words.count
            || !ClauseMarks.before(match.words.upperBound, in: text, words).isEmpty
            || lexicon.statements.cuts.contains(words.hashes[match.words.upperBound])
        guard leaning != nil || isEnd else { return nil }
        // "£250 more than half of", "19% more of"
        let next = match.words.upperBound
        guard next >= words.count || !lexicon.performance.partJoins.contains(words.hashes[next]) else { return nil }
        let bytes =
            words.ranges[match.words.lowerBound].lowerBound..<words.ranges[match.words.upperBound - 1].upperBound
        switch match.meaning {
        case .more: return (bytes, true)
        case .less: return (bytes, false)
        default: return nil
        }
    }

    private func isRestated(_ share: FigureMention, from start: Int, _ words: Words) -> Bool {
        let first = words.position(atOrAfter: share.range.lowerBound)
        return lexicon.comparisons.restated.contains { phrase in
            start + phrase.count == first && words.matches(phrase, at: start)
        }
    }

    private struct Gap {
        var place: RowPlace
        var level: Column
        var base: Column
        var isUp: Bool
    }

    /// The pairs of a row's cells of which the first is the level and the other stands so far from it.
    private func gaps(_ level: FigureMention, _ gap: FigureMention, in place: RowPlace) -> [Gap] {
        let table = report.tables[place.table].table
        guard table.rows.indices.contains(place.row - 1),
            level.number.value.writtenDigits >= Self.leastDigits || standings.line(place) != nil
        else { return [] }
        let row = table.rows[place.row - 1]
        var found: [Gap] = []
        for column in table.columns where column.role != .label && column.role != .variance {
            guard let own = row.figure(inColumn: column.index), isTold(own, by: level), let value = own.value else {
                continue
            }
            for base in table.columns where base.index != column.index && base.role != .label && base.role != .variance
            {
                guard let other = row.figure(inColumn: base.index), other.unit == own.unit, let before = other.value,
                    before.isNegative == value.isNegative, before != value,
                    isGap(gap, value.magnitude, before.magnitude, own.unit, (own, other))
                else { continue }
                found.append(
                    Gap(place: place, level: column, base: base, isUp: value.magnitude > before.magnitude)
                )
            }
        }
        return found
    }

    private func isGap(
        _ gap: FigureMention,
        _ value: ExactDecimal,
        _ before: ExactDecimal,
        _ unit: Unit?,
        _ figures: (Figure, Figure)
    ) -> Bool {
        let told = RoundingInterval(value: gap.number.value.magnitude, decimals: gap.number.decimals)
        let difference = (value - before).magnitude
        switch gap.number.unit {
        case .percent where unit != .percent:
            guard !before.isZero,
                let share = difference.scaled(byPowerOfTen: 2).divided(by: before, places: Self.places)
            else { return false }
            return told.contains(share)
        case .percent, .percentagePoints: return unit == .percent && told.contains(difference)
        case let own: return (own == unit || own == nil && unit?.isMoney != true) && told.contains(difference)
        }
    }

    private func isTold(_ figure: Figure, by mention: FigureMention) -> Bool {
        let told = RoundingInterval(value: mention.number.value.magnitude, decimals: mention.number.decimals)
        guard let value = figure.value, figure.upper == nil, told.contains(value.magnitude) else { return false }
        return figure.unit == mention.number.unit || mention.number.unit == nil && figure.unit?.isMoney != true
    }

    private func hasStop(_ range: Range<Int>, _ text: String) -> Bool {
        let bytes = text.utf8.span
        return range.contains { bytes[$0] == UInt8(ascii: ";") || bytes[$0] == UInt8(ascii: ":") }
    }
}
