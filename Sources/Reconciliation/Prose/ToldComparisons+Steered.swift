import Figures
import Lexicon

/// Two figures between which a verb moves what it governs: "raise the fee from £4 to £5", "has grown this year from
/// about 40 in March to 52".
extension ToldComparisons {
    /// How many words may stand between the verb and its figures, and between the two.
    private static let longestObject = 12
    private static let longestTime = 7

    func steered() -> (held: Int, denied: [Denied]) {
        var held = 0
        var denied: [Denied] = []
        let plain = figures.filter { !$0.isInsidePeriod }
        for (one, other) in zip(plain, plain.dropFirst()) {
            guard one.upper == nil, other.upper == nil, one.number.unit == other.number.unit,
                case (let first, let second) = (one.number.value, other.number.value),
                !first.isNegative, !second.isNegative, first != second,
                !isTimeOfDay(one), !isTimeOfDay(other), word(between: one, other) == nil,
                let from = start(before: one), let down = end(between: one, other),
                let verb = verb(before: from, plain)
            else { continue }
            let isUp = verb.meaning == .rise
            if isUp == (second > first) {
                held += 1
            } else if isUp || !verb.maySpan || down > 1 {
                denied.append(Denied(word: bytes(verb.words), figures: [one.range, other.range], isUp: isUp))
            }
        }
        return (held, denied)
    }

    /// "9am"
    private func isTimeOfDay(_ figure: FigureMention) -> Bool {
        guard figure.number.unit == nil else { return false }
        let next = text.utf8.dropFirst(figure.range.upperBound).first
        return next.map { $0 == 0x3A || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) } ?? false
    }

    /// Where the word stands from which a figure is the first of two: "from", "from circa".
    private func start(before one: FigureMention) -> Int? {
        var index = words.position(atOrAfter: one.range.lowerBound) - 1
        if index > 0, lexicon.comparisons.about.contains(words.hashes[index]) { index -= 1 }
        return index > 0 && lexicon.comparisons.starts.contains { $0.count == 1 && words.matches($0, at: index) }
            ? index : nil
    }

    /// How many words say right before the second figure that it is the end, where nothing but a time or a unit stands
    /// before those; nil where it is no end.
    private func end(between one: FigureMention, _ other: FigureMention) -> Int? {
        let comparisons = lexicon.comparisons
        let start = words.position(atOrAfter: one.range.upperBound)
        var end = words.position(atOrAfter: other.range.lowerBound)
        if end > start, comparisons.about.contains(words.hashes[end - 1]) { end -= 1 }
        guard
            let phrase = comparisons.ends.filter({ $0.count <= end - start && words.matches($0, at: end - $0.count) })
                .max(by: { $0.count < $1.count }),
            case let gap = start..<end - phrase.count, gap.count <= Self.longestTime,
            gap.allSatisfy({ index in
                let word = words.hashes[index]
                return !comparisons.unmoved.contains(word) || isPlace(index)
            }),
            gap.allSatisfy({ comparisons.leanings.match(in: words, at: $0) == nil }),
            (start...end).allSatisfy({ ClauseMarks.before($0, in: text, words).isDisjoint(with: [",", ";"]) })
        else { return nil }
        return phrase.count
    }

    /// "30 hours to 15 hours", "8.6 times income": a unit in words right behind a figure.
    private func isPlace(_ index: Int) -> Bool {
        figures.contains { words.position(atOrAfter: $0.range.upperBound) == index }
            && !lexicon.comparisons.ends.contains { words.matches($0, at: index) }
            && !lexicon.comparisons.links.contains(words.hashes[index])
    }

    private typealias Verb = (words: Range<Int>, meaning: FigureLeaning, maySpan: Bool)

    /// The verb that governs what moves from one figure to another: right before it, or before what it moves.
    private func verb(before from: Int, _ plain: [FigureMention]) -> Verb? {
        let comparisons = lexicon.comparisons
        var index = from
        while index > max(0, from - Self.longestObject) {
            index -= 1
            // A mark between verb and figures ends what the verb governs, but for a comma right before them.
            if index + 1 < from, !ClauseMarks.before(index + 1, in: text, words).isDisjoint(with: [",", ";", "("]) {
                return nil
            }
            if plain.contains(where: { words.position(atOrAfter: $0.range.lowerBound) == index }) { return nil }
            if let match = comparisons.movers.match(in: words, at: index), match.words.count == 1 {
                guard index + 1 == from || comparisons.moved.contains(words.hashes[index + 1]),
                    match.meaning == .rise || match.meaning == .fall,
                    // "Reduced the increase from": a noun, which moves nothing.
                    index == 0 || !comparisons.definite.contains(words.hashes[index - 1])
                else { return nil }
                let object = index + 1..<from
                // What begins a sentence as its subject may have a verb behind its object.
                if bytes(match.words).lowerBound == 0, object.count > 2 { return nil }
                let maySpan =
                    object.contains { comparisons.spanned.contains(words.hashes[$0]) }
                    && !ClauseMarks.before(from, in: text, words).contains(",")
                return (match.words, match.meaning, maySpan)
            }
            guard !comparisons.unmoved.contains(words.hashes[index]),
                comparisons.leanings.match(in: words, at: index) == nil, !isFinite(index)
            else { return nil }
        }
        return nil
    }

    /// "The cut moved spending from": a word that may be the verb instead.
    private func isFinite(_ index: Int) -> Bool {
        text.utf8.prefix(words.ranges[index].upperBound).suffix(2).elementsEqual("ed".utf8)
    }
}
