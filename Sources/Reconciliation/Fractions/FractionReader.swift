import Figures
import Lexicon
import Papers

/// Reads what part of a whole a sentence says that rows are.
///
/// Only a clause is read that tells nothing else: names, how much of what. Where the rows are but told as the place of
/// something ("in Housing, half of the repairs were late"), the part is of them, and not they of a whole.
struct FractionReader {
    private let sentence: StandingSentence
    private var words: Words { sentence.words }
    private var lexicon: Lexicon { sentence.lexicon }

    /// How many words may stand between the names and the part, and say what the whole is.
    private static let (reach, longestWhole) = (5, 5)

    init(_ sentence: StandingSentence) {
        self.sentence = sentence
    }

    private struct Part {
        /// With what leads up to it: "just over half".
        var words: Range<Int>
        /// Without it.
        var figure: Range<Int>
        var bounds: ClosedRange<Int>
    }

    private struct Whole {
        var stems: [UInt64]
        var isAll: Bool
        var end: Int
    }

    func claims() -> [FractionClaim] {
        guard !isOfOtherTimes else { return [] }
        var claims: [FractionClaim] = []
        var index = 0
        while index < words.count {
            guard let part = part(at: index) else {
                index += 1
                continue
            }
            index = part.words.upperBound
            guard let whole = whole(from: index),
                let names = names(before: part.words.lowerBound, whole)
                    ?? names(behind: whole.end, openedAt: part.words.lowerBound)
                    ?? names(told: part.words.lowerBound, whole),
                !isJoined(to: names[0].lowerBound)
            else { continue }
            claims.append(
                FractionClaim(
                    bounds: part.bounds,
                    names: names,
                    whole: whole.stems,
                    isOfAll: whole.isAll,
                    part: part.figure,
                    words: part.words.lowerBound..<whole.end
                )
            )
        }
        return claims
    }

    private var isOfOtherTimes: Bool {
        let comparisons = lexicon.comparisons
        return (0..<words.count).contains { index in
            comparisons.supposed.match(in: words, at: index) != nil
                || comparisons.elsewhen.match(in: words, at: index) != nil
                || lexicon.performance.earlier.match(in: words, at: index) != nil
        }
    }

    // MARK: The part

    private func part(at index: Int) -> Part? {
        if let match = lexicon.comparisons.fractions.match(in: words, at: index) {
            guard !isJoined(match.words), !isRanked(index) else { return nil }
            return part(match.words, share: match.meaning.share, isExact: false)
        }
        guard let figure = sentence.figures.first(where: { $0.range.lowerBound == words.ranges[index].lowerBound }),
            figure.number.unit == .percent, figure.upper == nil,
            let share = Int("\(figure.number.value.scaled(byPowerOfTen: 2).rounded(toPlaces: 0))"),
            0...FractionClaim.all ~= share
        else { return nil }
        let end = words.position(atOrAfter: figure.range.upperBound)
        return part(index..<end, share: share, isExact: true)
    }

    private func part(_ span: Range<Int>, share: Int, isExact: Bool) -> Part? {
        var start = span.lowerBound
        var bound: FractionClaim.Bound?
        if let match = lexicon.statements.qualifiers.match(in: words, endingAt: start) {
            let lead = match.words.lowerBound
            switch match.meaning {
            case .over: bound = isComparison(lead) ? .over : .justOver
            case .atLeast: bound = .over
            case .nearly: bound = isComparison(lead) ? .under : .justUnder
            case .upTo: bound = .under
            case .about: bound = .about
            case .between: return nil
            }
            start = lead
        }
        guard let bounds = FractionClaim.bounds(of: share, isExact: isExact, bound) else { return nil }
        return Part(words: start..<span.upperBound, figure: span, bounds: bounds)
    }

    /// "More than" and "under" leave open by how much; "just over" and "nearly" don't.
    private func isComparison(_ index: Int) -> Bool {
        lexicon.comparisons.leanings.match(in: words, at: index) != nil
            || lexicon.comparisons.sides.match(in: words, at: index) != nil
    }

    /// "half-year", "mid-half"
    private func isJoined(_ span: Range<Int>) -> Bool {
        let bytes = sentence.text.utf8.span
        let (start, end) = (words.ranges[span.lowerBound].lowerBound, words.ranges[span.upperBound - 1].upperBound)
        return start > 0 && bytes[start - 1] == UInt8(ascii: "-")
            || end < bytes.count && bytes[end] == UInt8(ascii: "-")
    }

    /// "the first half"
    private func isRanked(_ index: Int) -> Bool {
        guard index > 0, !sentence.hasMark(before: index) else { return false }
        let word = words.hashes[index - 1]
        return lexicon.standings.ranks[word] != nil || lexicon.performance.numbers[word] != nil
    }

    // MARK: The whole

    private func whole(from start: Int) -> Whole? {
        guard start < words.count, lexicon.performance.partJoins.contains(words.hashes[start]),
            !sentence.hasMark(before: start)
        else { return nil }
        var index = start + 1
        var isAll = false
        while isOpen(index), !lexicon.comparisons.portions.contains(where: { words.matches($0, at: index - 1) }) {
            let word = words.hashes[index]
            if lexicon.comparisons.allOfIt.contains(word) {
                isAll = true
            } else if !lexicon.comparisons.silent.contains(word), !sentence.isOpener(index) {
                break
            }
            index += 1
        }
        let first = index
        while isOpen(index), !isEnd(index) { index += 1 }
        guard index - first <= Self.longestWhole, isAll || index > first,
            // "half of the rest", "of other complaints"
            !(start + 1..<index).contains(where: { lexicon.standings.others.contains(words.hashes[$0]) })
        else { return nil }
        return Whole(stems: sentence.stems(first..<index), isAll: isAll, end: index)
    }

    /// Whether a word goes on with the one before it.
    private func isOpen(_ index: Int) -> Bool { index < words.count && !sentence.hasMark(before: index) }

    private func isEnd(_ index: Int) -> Bool {
        let (word, standing) = (words.hashes[index], lexicon.standings)
        return standing.between.contains(word) || standing.places.contains(word) || standing.timeLeads.contains(word)
            || standing.tails.contains(word) || lexicon.comparisons.joins.contains(word)
            || lexicon.statements.cuts.contains(word) || lexicon.performance.partJoins.contains(word)
    }

    // MARK: The names

    /// "Housing received half of all complaints"
    private func names(before start: Int, _ whole: Whole) -> [Range<Int>]? {
        guard !isOpen(whole.end), let last = sentence.names.last(where: { $0.upperBound <= start }),
            case let gap = last.upperBound..<start, !gap.isEmpty, gap.count <= Self.reach, isPlain(gap, before: start)
        else { return nil }
        return sentence.nameList(endingAt: last.upperBound)
    }

    /// "Half of all complaints were about Housing"
    private func names(behind end: Int, openedAt start: Int) -> [Range<Int>]? {
        guard sentence.isOpen(before: sentence.openStart(start)), isOpen(end) else { return nil }
        for first in end + 1..<max(end + 1, min(words.count, end + Self.reach)) {
            guard let names = sentence.nameList(startingAt: first), names[0].lowerBound == first else { continue }
            guard isPlain(end..<first, before: first), let last = names.last, !isOpen(last.upperBound) else {
                return nil
            }
            return names
        }
        return nil
    }

    /// "Housing received 246 complaints, just over half of the total"
    private func names(told start: Int, _ whole: Whole) -> [Range<Int>]? {
        var lead = start
        while isOpen(lead), lead > 0,
            lexicon.standings.between.contains(words.hashes[lead - 1])
                || sentence.isOpener(lead - 1)
        {
            lead -= 1
        }
        guard lead > 0, sentence.hasMark(before: lead), !isOpen(whole.end),
            case let begun = words.ranges[lead].lowerBound, case let told = sentence.figures, told.count <= 2,
            told.contains(where: { $0.range.upperBound <= begun && $0.number.unit != .percent }),
            let last = sentence.names.last(where: { $0.upperBound <= lead }),
            let names = sentence.nameList(endingAt: last.upperBound), names.count == sentence.names.count,
            !(last.upperBound..<lead).contains(where: sentence.hasMark)
        else { return nil }
        return names
    }

    /// "It and musculoskeletal causes": whether something that is no name of a row stands joined before a name.
    private func isJoined(to name: Int) -> Bool {
        var index = name
        while index > 0, !sentence.hasMark(before: index), lexicon.comparisons.silent.contains(words.hashes[index - 1]),
            !lexicon.comparisons.joins.contains(words.hashes[index - 1])
        {
            index -= 1
        }
        // ", and Housing received": another clause.
        return index > 1 && !sentence.hasMark(before: index) && !sentence.hasMark(before: index - 1)
            && lexicon.comparisons.joins.contains(words.hashes[index - 1])
    }

    /// Whether words hold neither a number, nor a name, a mark or a place but the last.
    private func isPlain(_ gap: Range<Int>, before next: Int) -> Bool {
        !(gap.lowerBound...next).contains { isOpen($0) == false && $0 < words.count }
            && !gap.contains { index in
                sentence.names.contains { $0.contains(index) } || sentence.number(at: index) != nil
                    || index + 1 < gap.upperBound && lexicon.performance.partJoins.contains(words.hashes[index])
            }
    }
}
