import Figures
import Lexicon
import Papers

/// Reads the numbers of a sentence and what each of them tells.
struct NumberSentence {
    private let sentence: ReportSentence
    private(set) var numbers: [ToldNumber] = []

    /// How many words may stand between "against" or "target" and its number: "against an establishment of".
    private static let reach = 4

    /// - Parameter labelNumbers: Numbers of a label, which tell nothing: "answered within 60 seconds".
    init(_ sentence: ReportSentence, labelNumbers: [UInt64]) {
        self.sentence = sentence
        let found = sentence.untimedFigures.filter { $0.upper == nil }
        var last = 0
        for (position, mention) in found.enumerated() {
            let first = words.position(atOrAfter: mention.range.lowerBound)
            let next = words.position(atOrAfter: mention.range.upperBound)
            let end =
                position + 1 < found.count
                ? words.position(atOrAfter: found[position + 1].range.lowerBound) : words.count
            let (lead, trail) = (last..<max(last, first), next..<max(next, end))
            last = next
            guard let kind = kind(of: mention.number, trail), !isOther(mention, lead, trail),
                first == words.count || !labelNumbers.contains(words.hashes[first])
            else { continue }
            var number = ToldNumber(
                value: mention.number.value,
                decimals: mention.number.decimals,
                kind: kind,
                part: .level,
                range: mention.range,
                lead: lead,
                trail: trail
            )
            number.part = part(of: number)
            numbers.append(number)
        }
    }

    var text: String { sentence.text }
    var words: Words { sentence.words }
    var periods: [PeriodMention] { sentence.times }
    /// All its words by what they begin with.
    var stems: LooseStems { sentence.stems }
    /// Some of its words by what they begin with.
    func stems(of range: Range<Int>) -> [UInt64] {
        LooseStems(text.utf8.span, words, in: range, silent: comparison.silent).stems
    }
    var lexicon: Lexicon { sentence.lexicon }
    // Read in place: as a constant of its own it would be copied with every sentence, book by book.
    var comparison: ComparisonWords { lexicon.comparisons }

    /// Nil for money and for what is so many thousands.
    private static func kind(of number: PrintedNumber) -> ToldNumber.Kind? {
        switch number.unit {
        case nil: number.multiplier == nil ? .plain : nil
        case .count, .days: .plain
        case .percent: .percent
        case .percentagePoints: .points
        default: nil
        }
    }

    private func kind(of number: PrintedNumber, _ trail: Range<Int>) -> ToldNumber.Kind? {
        number.unit == nil && number.multiplier == nil && isPoints(at: trail.lowerBound)
            ? .points : Self.kind(of: number)
    }

    /// Whether a sentence prints any number of the kinds that are told.
    static func mayTell(_ sentence: ReportSentence) -> Bool {
        sentence.untimedFigures.contains { $0.upper == nil && kind(of: $0.number) != nil }
    }

    /// "Appendix 3", "within 5% of", "per 100,000": numbers of another kind.
    private func isOther(_ mention: FigureMention, _ lead: Range<Int>, _ trail: Range<Int>) -> Bool {
        guard !lead.isEmpty else {
            // A paragraph's own number.
            let next = mention.range.upperBound + 1
            return mention.range.lowerBound == 0 && mention.number.decimals > 0 && next < text.utf8.count
        }
        let before = words.hashes[lead.upperBound - 1]
        return lexicon.statements.references.contains(before) || comparison.rates.contains(before)
            || lexicon.ratingBands.terms.match(in: words, at: lead.upperBound - 1)?.meaning == .within
    }

    private func isPoints(at index: Int) -> Bool {
        index < words.count && lexicon.ratingBands.terms.match(in: words, at: index)?.meaning == .points
    }

    // MARK: Parts

    private func part(of number: ToldNumber) -> ToldNumber.Part {
        if let leaning = difference(number) { return .difference(leaning) }
        let lead = number.lead
        let end = lead.upperBound
        if ends(comparison.changedBy, at: end) { return .change(leaning(in: lead)) }
        if let leaning = leaningOf(before: end) { return .change(leaning) }
        if ends(comparison.starts, at: end) { return .start(leaning(in: lead)) }
        if ends(comparison.ends, at: end), let last = numbers.last {
            switch last.part {
            case .change, .start: return .end
            default: break
            }
        }
        if let leaning = reached(before: end) { return .reached(leaning) }
        if isTarget(number) { return .target }
        if lead.contains(where: { index in comparison.portions.contains { words.matches($0, at: index) } }) {
            return .portion
        }
        if isBase(lead) { return .base }
        return .level
    }

    /// "26 more than", "7.4 points higher"
    private func difference(_ number: ToldNumber) -> FigureLeaning? {
        var start = number.trail.lowerBound
        if isPoints(at: start) { start += lexicon.ratingBands.terms.match(in: words, at: start)?.words.count ?? 0 }
        guard start < number.trail.upperBound else { return nil }
        // "367 fewer, as"
        if let side = comparison.sides.match(in: words, at: start), side.meaning == .more || side.meaning == .less,
            comparison.leanings.match(in: words, at: start) == nil, side.words.count == 1, isClauseEnd(start + 1)
        {
            return side.meaning
        }
        guard let match = comparison.leanings.match(in: words, at: start) else { return nil }
        switch match.meaning {
        case .more, .less, .adverse, .favourable: return match.meaning
        // "288, up from 274"
        case .rise, .fall, .over, .under: return nil
        }
    }

    private func isClauseEnd(_ index: Int) -> Bool {
        index >= words.count || hasMark(between: words.ranges[index - 1].upperBound, words.ranges[index].lowerBound)
    }

    /// "an increase of", "a drop of"
    private func leaningOf(before end: Int) -> FigureLeaning? {
        guard end >= 2, lexicon.performance.partJoins.contains(words.hashes[end - 1]) else { return nil }
        let match = comparison.leanings.match(in: words, at: end - 2)
        return match?.meaning == .rise || match?.meaning == .fall ? match?.meaning : nil
    }

    /// "fell to", "has risen to": the word for the way right before it.
    private func reached(before end: Int) -> FigureLeaning? {
        guard end >= 2, ends(comparison.ends, at: end), let match = comparison.leanings.match(in: words, at: end - 2),
            match.words.count == 1
        else { return nil }
        switch match.meaning {
        case .rise, .fall: return match.meaning
        default: return nil
        }
    }

    /// The last word for a rise or a fall.
    private func leaning(in range: Range<Int>) -> FigureLeaning? {
        for index in range.reversed() {
            if let match = comparison.leanings.match(in: words, at: index), match.words.upperBound <= range.upperBound {
                switch match.meaning {
                case .rise, .fall: return match.meaning
                default: continue
                }
            }
        }
        return nil
    }

    private func ends(_ phrases: [Words], at end: Int) -> Bool {
        phrases.contains { words.matches($0, at: end - $0.count) }
    }

    /// "the target of 210", "a target of 48%", "the 80% target"
    private func isTarget(_ number: ToldNumber) -> Bool {
        let near = max(number.lead.lowerBound, number.lead.upperBound - Self.reach)..<number.lead.upperBound
        return near.contains { isTargetWord(at: $0) && !isStanding(at: $0, before: number) }
            || !number.trail.isEmpty && isTargetWord(at: number.trail.lowerBound)
    }

    /// "on target at 24.6": how something stands, and no target.
    private func isStanding(at index: Int, before number: ToldNumber) -> Bool {
        guard let last = number.lead.last, last > index, !lexicon.performance.partJoins.contains(words.hashes[last])
        else { return false }
        return (max(0, index - Self.reach)...index).contains {
            lexicon.standings.standings.match(in: words, at: $0)?.words.contains(index) == true
        }
    }

    private func isTargetWord(at index: Int) -> Bool { targetPhrase(at: index) != nil }

    /// How many words for a target stand there; nil where none does.
    func targetPhrase(at index: Int) -> Int? {
        let match = comparison.aspects.match(in: words, at: index)
        return match?.meaning == .savingsTarget ? match?.words.count : nil
    }

    /// "The target for visits will fall from 580 to 560", "the target will be cut by 20": whether a target is what a
    /// number that tells a movement is told of.
    func isOfTargets(_ number: ToldNumber) -> Bool {
        let moved = number.lead.first { comparison.leanings.match(in: words, at: $0) != nil } ?? number.lead.upperBound
        let lead = number.lead.lowerBound..<max(number.lead.lowerBound, moved)
        guard let target = lead.first(where: isTargetWord), number.lead.lowerBound == 0 else { return false }
        return (target..<lead.upperBound).contains {
            lexicon.standings.expected.contains(words.hashes[$0]) && !comparison.silent.contains(words.hashes[$0])
        }
    }

    /// Whether no word before a target says that it is another one: "the national target of 95%".
    func isOwnTarget(_ number: ToldNumber) -> Bool {
        let near = max(number.lead.lowerBound, number.lead.upperBound - Self.reach)..<number.lead.upperBound
        let start = near.first(where: isTargetWord) ?? number.lead.upperBound
        return start <= number.lead.lowerBound || isLink(at: start - 1)
    }

    /// Whether a word behind a number compares it with another: "3.3% more".
    func isCompared(_ number: ToldNumber) -> Bool {
        !number.trail.isEmpty && comparison.leanings.match(in: words, at: number.trail.lowerBound) != nil
    }

    /// Whether a word says nothing of what a number is of.
    func isLink(at index: Int) -> Bool {
        let word = words.hashes[index]
        return comparison.links.contains(word) || comparison.telling.contains(word) || comparison.silent.contains(word)
            || lexicon.statements.fillers.contains(word) || lexicon.statements.cuts.contains(word)
            || comparison.leanings.match(in: words, at: index) != nil
            || comparison.cuts.match(in: words, at: index) != nil
            || comparison.compared.contains { words.matches($0, at: index) } || isPoints(at: index)
            || isAbbreviation(at: index)
    }

    /// Whether a comma, a bracket or another mark stands between two places of the text.
    func hasMark(between start: Int, _ end: Int) -> Bool {
        let bytes = text.utf8.span
        return (start..<max(start, end)).contains { Self.marks.contains(bytes[$0]) }
    }

    private static let marks = Array(",;:()".utf8)

    private func isBase(_ lead: Range<Int>) -> Bool {
        let near = max(lead.lowerBound, lead.upperBound - Self.reach)..<lead.upperBound
        return near.contains { index in
            comparison.cuts.match(in: words, at: index) != nil
                || comparison.compared.contains { words.matches($0, at: index) }
        }
    }

    /// "i.e." is two words.
    func isAbbreviation(at index: Int) -> Bool {
        let range = words.ranges[index]
        return range.count == 1 && !text.utf8.span[range.lowerBound].isDigit
            || lexicon.statements.abbreviations.contains(words.hashes[index])
    }
}
