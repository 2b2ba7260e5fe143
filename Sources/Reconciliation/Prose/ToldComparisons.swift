import Figures
import Lexicon
import Papers

/// Two figures of one sentence, and a word between or before them for which of them is the larger: "85.4%, above the
/// target of 84.0%", "15, up from 20", "fell from 71 to 43".
struct ToldComparisons {
    struct Denied {
        /// The word that the figures deny, and both of them, in the bytes of the sentence.
        var word: Range<Int>
        var figures: [Range<Int>]
        var isUp: Bool
    }

    let words: Words
    let text: String
    let lexicon: Lexicon
    let figures: [FigureMention]
    /// Numbers that are no level of anything: "per **100,000**", "12 in **10,000**", "in Year **11**".
    private let bases: [FigureMention]
    /// How many words may stand between a level and such a number.
    private static let baseReach = 3

    /// How many words may name what a figure is compared with.
    private static let longestName = 5

    init(_ sentence: ReportSentence) {
        text = sentence.text
        words = sentence.words
        lexicon = sentence.lexicon
        let (words, lexicon) = (words, lexicon)
        let bytes = sentence.text.utf8.span
        func isBase(_ figure: FigureMention) -> Bool {
            let first = words.position(atOrAfter: figure.range.lowerBound)
            guard first > 0, !figure.isInsidePeriod else { return false }
            let word = words.hashes[first - 1]
            if lexicon.comparisons.rates.contains(word) { return !lexicon.comparisons.silent.contains(word) }
            let start = words.ranges[first - 1].lowerBound
            if lexicon.statements.durations.contains(word) { return bytes[start].isCapital }
            return lexicon.comparisons.plainPlaces.contains(word) && first > 1
                && bytes[words.ranges[first - 2].lowerBound].isDigit
        }
        bases = sentence.figures.filter(isBase)
        figures = bases.isEmpty ? sentence.figures : sentence.figures.filter { !isBase($0) }
    }

    /// How many comparisons hold, and those that don't.
    func outcome() -> (held: Int, denied: [Denied]) {
        var held = 0
        var denied: [Denied] = []
        for (one, other) in zip(figures, figures.dropFirst()) {
            guard !one.isInsidePeriod, !other.isInsidePeriod, one.upper == nil, other.upper == nil,
                one.number.unit == other.number.unit,
                case (let first, let second) = (one.number.value, other.number.value),
                !first.isNegative, !second.isNegative, first != second,
                let (word, isUp) = word(between: one, other)
            else { continue }
            if isUp == (first > second) {
                held += 1
            } else {
                denied.append(Denied(word: word, figures: [one.range, other.range], isUp: isUp))
            }
        }
        let (spelled, apart, steered) = (spelled(), apart(), steered())
        return (
            held + spelled.held + apart.held + steered.held, denied + spelled.denied + apart.denied + steered.denied
        )
    }

    /// "85.4% of older people were at home after 91 days, above the target of 84.0%": other words and figures of other
    /// kinds stand between. Of several of its kind before the comma any may be meant.
    private func apart() -> (held: Int, denied: [Denied]) {
        var held = 0
        var denied: [Denied] = []
        for (index, other) in figures.enumerated() where !other.isInsidePeriod && other.upper == nil {
            let before = figures[..<index].filter { $0.number.unit == other.number.unit && !$0.isInsidePeriod }
            guard before.count == 1, let one = before.first, one.upper == nil, !one.number.value.isNegative,
                other.number.unit != nil, one.number.value != other.number.value,
                case let start = words.position(atOrAfter: figures[index - 1].range.upperBound),
                case let end = words.position(atOrAfter: other.range.lowerBound), start < end,
                // What follows the figure at once has been read.
                words.position(atOrAfter: one.range.upperBound) < start || !hasComma(before: start),
                let comma = (start..<end).last(where: { hasComma(before: $0) }), comma > start || index > 1,
                let (word, isUp) = leaning(from: comma, to: end)
            else { continue }
            if isUp == (one.number.value > other.number.value) {
                held += 1
            } else {
                denied.append(Denied(word: word, figures: [one.range, other.range], isUp: isUp))
            }
        }
        return (held, denied)
    }

    /// "fell from six to nine": small numbers in words.
    private func spelled() -> (held: Int, denied: [Denied]) {
        var held = 0
        var denied: [Denied] = []
        let comparisons = lexicon.comparisons
        for index in 1..<max(1, words.count - 3) {
            guard comparisons.starts.contains(where: { $0.count == 1 && words.matches($0, at: index) }),
                comparisons.ends.contains(where: { $0.count == 1 && words.matches($0, at: index + 2) }),
                let first = lexicon.performance.numbers[words.hashes[index + 1]],
                let second = lexicon.performance.numbers[words.hashes[index + 3]], first != second,
                let match = leaning(endingAt: index), match.meaning == .rise || match.meaning == .fall,
                // "from six to nine hundred"
                index + 4 >= words.count || lexicon.performance.numbers[words.hashes[index + 4]] == nil
            else { continue }
            if (match.meaning == .rise) == (second > first) {
                held += 1
            } else {
                let figures = [index + 1, index + 3].map { words.ranges[$0] }
                denied.append(Denied(word: bytes(match.words), figures: figures, isUp: match.meaning == .rise))
            }
        }
        return (held, denied)
    }

    /// The word that says which of two figures is the larger: true for the first.
    func word(between one: FigureMention, _ other: FigureMention) -> (Range<Int>, Bool)? {
        var start = words.position(atOrAfter: one.range.upperBound)
        let end = words.position(atOrAfter: other.range.lowerBound)
        if let base = bases.first(where: { one.range.upperBound <= $0.range.lowerBound }),
            case let first = words.position(atOrAfter: base.range.lowerBound), first - start <= Self.baseReach,
            base.range.upperBound <= other.range.lowerBound
        {
            start = words.position(atOrAfter: base.range.upperBound)
        }
        guard start < end else { return nil }
        let comparisons = lexicon.comparisons
        func ends(_ phrases: [Words], _ range: Range<Int>) -> Bool {
            phrases.contains { $0.count == range.count && words.matches($0, at: range.lowerBound) }
        }
        let first = words.position(atOrAfter: one.range.lowerBound)
        // "fell from 71 to 43", "rose to 43, from 71"
        if start + 1 == end, first > 1, let match = leaning(endingAt: first - 1),
            match.meaning == .rise || match.meaning == .fall
        {
            if ends(comparisons.ends, start..<end), ends(comparisons.starts, first - 1..<first) {
                return (bytes(match.words), match.meaning == .fall)
            }
            if ends(comparisons.starts, start..<end), ends(comparisons.ends, first - 1..<first) {
                return (bytes(match.words), match.meaning == .rise)
            }
        }
        if let moved = moved(between: one, start..<end) { return moved }
        // What is so much above another is no level: "£2m above the budget of £10m".
        guard hasComma(before: start) else { return nil }
        return leaning(from: start, to: end)
    }

    /// The word behind a comma that says which of two figures is the larger: "and well above the target of".
    private func leaning(from start: Int, to end: Int) -> (Range<Int>, Bool)? {
        let comparisons = lexicon.comparisons
        var index = start
        while index < end, isAdverb(index) { index += 1 }
        guard let match = comparisons.leanings.match(in: words, at: index), match.words.upperBound <= end,
            match.meaning == .more || match.meaning == .less, end - match.words.upperBound <= Self.longestName,
            (match.words.upperBound..<end).allSatisfy(isName), !hasMark(index + 1..<end + 1)
        else { return nil }
        return (bytes(match.words), match.meaning == .more)
    }

    /// "22.5% of waste was burnt, down from 18.0%": of figures before the comma the one that moved is not always the
    /// nearest, so that there may be but one.
    private func moved(between one: FigureMention, _ gap: Range<Int>) -> (Range<Int>, Bool)? {
        guard gap.count >= 2, case let comparisons = lexicon.comparisons,
            comparisons.starts.contains(where: { $0.count == 1 && words.matches($0, at: gap.upperBound - 1) }),
            hasComma(before: gap.upperBound - 2),
            let match = comparisons.moves.match(in: words, at: gap.upperBound - 2), match.words.count == 1,
            gap.count == 2 || !figures.contains(where: { isOfClause($0, before: one) }),
            gap.dropFirst().dropLast(2).allSatisfy({ !hasMark($0..<$0 + 1) })
        else { return nil }
        return (bytes(match.words), match.meaning == .rise)
    }

    /// Whether a figure stands before another, and may be what has moved.
    private func isOfClause(_ figure: FigureMention, before one: FigureMention) -> Bool {
        figure.range.upperBound <= one.range.lowerBound && figure.number.unit == one.number.unit
            && !figure.isInsidePeriod
    }

    func leaning(endingAt end: Int) -> PhraseBook<FigureLeaning>.Match? {
        for start in max(0, end - Self.longestName)..<end {
            guard let match = lexicon.comparisons.leanings.match(in: words, at: start) else { continue }
            // "reduced the increase from 5% to 3%"
            return match.words.upperBound == end ? match : nil
        }
        return nil
    }

    /// "and well above", "which is below"
    private func isAdverb(_ index: Int) -> Bool {
        lexicon.comparisons.leanings.match(in: words, at: index) == nil
            && (lexicon.standings.between.contains(words.hashes[index])
                || lexicon.standings.openers.contains(words.hashes[index]))
    }

    /// Whether a word may name what a figure is held against, and is no fraction of it: "half the budget of".
    private func isName(_ index: Int) -> Bool {
        let word = words.hashes[index]
        let comparisons = lexicon.comparisons
        guard comparisons.fractions.match(in: words, at: index) == nil else { return false }
        return comparisons.links.contains(word) || comparisons.silent.contains(word)
            || comparisons.generic.contains(word)
            || lexicon.standings.between.contains(word) || comparisons.aspects.match(in: words, at: index) != nil
            || comparisons.baselines.match(in: words, at: index) != nil
            || lexicon.ratingBands.terms.match(in: words, at: index) != nil
            || lexicon.performance.earlier.match(in: words, at: index) != nil
            || lexicon.standings.times.contains(word)
    }

    func bytes(_ range: Range<Int>) -> Range<Int> {
        words.ranges[range.lowerBound].lowerBound..<words.ranges[range.upperBound - 1].upperBound
    }

    private func hasComma(before index: Int) -> Bool {
        !ClauseMarks.before(index, in: text, words).isDisjoint(with: [",", "("])
    }

    private func hasMark(_ range: Range<Int>) -> Bool {
        range.contains { index in
            index > 0 && index < words.count
                && !ClauseMarks.before(index, in: text, words).isDisjoint(with: [",", ";", "("])
        }
    }
}
