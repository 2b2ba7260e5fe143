import Figures
import Lexicon
import Records
import Tables

/// Reads what a sentence says of each of its figures.
///
/// All is read from a figure's own window, the words between the figure before and the one after, never from the
/// sentence as a whole: "a £2.1m overspend against a budget of £3.0m" tells of two things.
struct FigureReader {
    let subject: ProseSubject
    let sentence: String
    let words: Words
    /// The sentence as names are compared, for whoever compares it again.
    let tokens: NameTokens
    let aspects: [PhraseBook<FigureAspect>.Match]
    let leanings: [PhraseBook<FigureLeaning>.Match]
    let names: [NameIndex.Occurrence]
    /// What makes another thing of a figure, and what ends that.
    let scopes: [ScopeCue]
    /// Where each figure's own words begin and end.
    let figures: [Range<Int>]
    /// The marks before each word, and behind the last.
    let marks: [ClauseMarks]
    /// What each word is by itself.
    let kinds: [WordKinds]

    var comparison: ComparisonWords { subject.words }

    init(_ passage: Passage, in subject: ProseSubject) {
        self.subject = subject
        sentence = passage.sentence
        let words = passage.words
        self.words = words
        marks = ClauseMarks.all(in: passage.sentence, words)
        kinds = WordKinds.all(in: passage.sentence, words, subject)
        let tokens = subject.tokens(passage.sentence, words: words)
        self.tokens = tokens
        let names = subject.names.occurrences(in: tokens)
        self.names = names
        var aspects = subject.words.aspects.matches(in: words)
        if !names.isEmpty {
            // "Services and Budget" is a name; its budget is none.
            aspects.removeAll { match in
                names.contains {
                    $0.words.lowerBound <= match.words.lowerBound && match.words.upperBound <= $0.words.upperBound
                }
            }
        }
        var leanings = subject.words.leanings.matches(in: words)
        let scopes = subject.words.scopes.matches(in: words)
            // The "minimum" of a longer phrase for a column is no word of its own.
            .filter { scope in
                !aspects.contains { $0.words.overlaps(scope.words) && $0.words.count > scope.words.count }
            }
            .map { ScopeCue(scope: $0.meaning, words: $0.words) }
        self.scopes = scopes
        if scopes.contains(where: { $0.scope == .denied }) {
            let denials = Denials(scopes, in: passage.sentence, words, of: subject)
            aspects.removeAll { $0.meaning.isVariance && denials.reach($0.words.lowerBound) }
            leanings.removeAll { denials.reach($0.words.lowerBound) }
        }
        self.aspects = aspects
        self.leanings = leanings
        figures = passage.statements.map { index in
            let range = subject.report.statements[index].range
            let first = words.position(atOrAfter: range.lowerBound)
            return first..<max(first, words.position(atOrAfter: range.upperBound))
        }
    }

    func reading(of position: Int) -> FigureReading {
        let figure = figures[position]
        let start = position > 0 ? figures[position - 1].upperBound : 0
        let end = position + 1 < figures.count ? figures[position + 1].lowerBound : words.count
        let before =
            isJoined(figure, after: start, isFirst: position == 0)
            ? figure.lowerBound..<figure.lowerBound
            : afterLastCut(
                (position == 0 ? start : afterOther(start..<figure.lowerBound))..<figure.lowerBound
            )
        let after = words(behind: position, until: end)
        var reading = FigureReading()
        reading.isPart = isPart(position)
        reading.isBy = comparison.changedBy.contains { ends(start..<figure.lowerBound, with: $0, within: 0) }
        reading.window = start..<end
        reading.isMeasure =
            !before.isEmpty && before.lowerBound > start
            && comparison.cuts.matches(in: words, endingAt: before.lowerBound)
        let next = position + 1 < figures.count ? end : nil
        let ahead = chain(before)
        reading.aspect = aspect(before: before, ahead: ahead, after: after, next: next)
        reading.leaning = leaning(of: position, before: before, after: after)
        if let side = sideBy(before: figure.lowerBound, since: start) {
            reading.aspect = .variance
            reading.leaning = side
        }
        // "£0.2m better than at Quarter 1" tells of what moved since.
        if let moved = moved(reading.leaning, after: after) {
            reading.aspect = .change
            reading.leaning = moved
        }
        // "£1.2m adverse" is a variance by its words alone.
        if reading.aspect == nil, reading.leaning?.isOfWorth == true { reading.aspect = .variance }
        // "£0.2m below the budget of": the variance is told, and not the budget.
        if let leaning = reading.leaning, leaning == .more || leaning == .less || leaning.isOfWorth,
            ahead.allSatisfy({ $0 == .spend }), isAgainstBudget(after)
        {
            reading.aspect = .variance
        }
        // "will spend £4.7m less": how far what is spent lies from what was to be.
        if let leaning = reading.leaning, leaning == .more || leaning == .less, reading.aspect == .spend,
            sideOfBudget(at: figure.upperBound) == leaning
                || leanings.contains(where: { $0.words.lowerBound == after.lowerBound && $0.meaning == leaning })
        {
            reading.aspect = nil
        }
        // "£1.9m in total, £0.1m down"
        if reading.aspect == nil, reading.leaning == .rise || reading.leaning == .fall,
            reading.leaning == sideOfBudget(at: figure.upperBound)
        {
            reading.aspect = .change
        }
        // "£0.4m short of its target"
        if let leaning = reading.leaning, leaning == .more || leaning == .less, ahead.isEmpty,
            reading.aspect == .savingsTarget || reading.aspect == .totalTarget
        {
            reading.aspect = leaning == .less ? .shortfall : nil
        }
        // "adverse variances in A and B (£0.4m)": what is told right before the word is told of it.
        if reading.aspect == .variance, reading.leaning == nil { reading.leaning = worth(before: before) }
        // "forecast to exceed budget by £0.7m"
        if reading.aspect == .budget || reading.aspect == .adjustedBudget,
            comparison.changedBy.contains(where: { ends(before, with: $0, within: 0) })
        {
            reading.aspect = .variance
            reading.leaning =
                leanings.last { before.contains($0.words.lowerBound) && $0.meaning.isOfSize }?.meaning
                ?? reading.leaning
        }
        // "adverse variances in Corporate (£0.4m)"
        if reading.aspect == nil, hasMark(before: figure.lowerBound, in: ["("]),
            hasMark(before: figure.upperBound, in: [")"]),
            let last = aspects.last(where: { start <= $0.words.lowerBound && $0.words.upperBound <= figure.lowerBound }
            ),
            last.meaning.isVariance
        {
            reading.aspect = last.meaning
            reading.leaning =
                leanings.last {
                    start <= $0.words.lowerBound && $0.words.upperBound <= figure.lowerBound && $0.meaning.isOfWorth
                }?
                .meaning
        }
        // "Libraries overspend, museums (£0.2m) do not."
        if reading.aspect?.isVariance == true, isDenied(position) {
            reading.aspect = nil
            reading.leaning = nil
        }
        reading.subject = who(before: before, after: after, aspect: reading.aspect)
        reading.isElsewhen = isElsewhen(start..<figure.lowerBound) || isElsewhen(beforeCause(in: after))
        let lead = before.lowerBound..<figure.lowerBound
        reading.isFurther = comparison.further.contains { ends(lead, with: $0, within: 3) }
        reading.isDirected = comparison.directed.contains { ends(lead, with: $0, within: 1) }
        readMovement(of: start..<figure.lowerBound, into: &reading)
        // "from £4.2m in June to £4.6m in July": what stands between is the first one's.
        reading.own = own(figure, since: reading.isEnd ? figure.lowerBound : start, until: end)
        if let first = reading.own.first, let last = reading.own.last {
            reading.ownBytes = words.ranges[first].lowerBound..<words.ranges[last].upperBound
        }
        reading.isPlain = isPlain(reading.aspect, ahead: ahead)
        reading.scopes = scopes(of: position, own: reading.own)
        if reading.aspect == nil, reading.leaning == nil, let move = move(before: figure.lowerBound, since: start) {
            reading.aspect = .change
            reading.leaning = move
        }
        if reading.aspect == nil, isChange(reading.own, figure.lowerBound) {
            reading.aspect = .change
            reading.leaning = reading.leaning ?? moved(reading.own, figure.lowerBound)
        }
        return reading
    }
}
