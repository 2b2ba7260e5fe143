import Figures
import Lexicon
import Records
import Tables

/// What a figure is, and which way it goes.
extension FigureReader {
    /// How far behind a figure its aspect may stand: "£5.1m is expected to be achieved".
    private static let reach = 6
    /// How many words before a figure may lead up to it.
    private static let longestChain = 16

    /// - Parameter ahead: The ``chain(_:)`` of what stands before.
    func aspect(before: Range<Int>, ahead: [FigureAspect], after: Range<Int>, next: Int?) -> FigureAspect? {
        let behind = aspects.first { after.contains($0.words.lowerBound) && !leads($0.words, to: next) }
        let distance = behind.map { $0.words.lowerBound - after.lowerBound } ?? .max
        // "target ... £x target brought forward": what was brought forward is the closer description.
        if let behind, distance <= 2, behind.meaning == .broughtForward { return .broughtForward }
        // "a forecast outturn of £0.5m overspend"
        if let behind, distance <= 1, behind.meaning.isVariance, let first = ahead.first, !first.isVariance,
            first != .change
        {
            return behind.meaning
        }
        if !ahead.isEmpty { return strongest(ahead) }
        if let behind, distance <= Self.reach { return strongest([behind.meaning] + followers(of: behind, in: after)) }
        // "reductions of earlier years, totalling £x"
        guard let last = aspects.last(where: { before.contains($0.words.lowerBound) }),
            areLinks(last.words.upperBound..<before.upperBound)
        else { return nil }
        return last.meaning
    }

    /// "£0.3m lower than budget": what is told behind a comparative is the budget.
    func isAgainstBudget(_ after: Range<Int>) -> Bool {
        let nearest = after.prefix(Self.reach)
        if nearest.contains(where: { comparison.baselines.match(in: words, at: $0) != nil }) { return true }
        let behind = aspects.first { after.contains($0.words.lowerBound) && $0.meaning != .change }
        guard let behind, behind.words.lowerBound - after.lowerBound <= Self.reach else { return false }
        return behind.meaning == .budget || behind.meaning == .adjustedBudget
    }

    /// "£220.9m, and expenditure is forecast at £226.1m": what "of", "at" or "is" joins to the next figure is that
    /// one's.
    private func leads(_ phrase: Range<Int>, to next: Int?) -> Bool {
        guard let next, phrase.upperBound < next, !comparison.joins.contains(words.hashes[next - 1]),
            areLinks(phrase.upperBound..<next)
        else { return false }
        return (phrase.upperBound..<next).allSatisfy { !comparison.joins.contains(words.hashes[$0]) }
    }

    /// The aspects that linking words, names and numbers join to the figure behind them, the nearest first.
    func chain(_ range: Range<Int>) -> [FigureAspect] {
        var found: [FigureAspect] = []
        var index = range.upperBound
        while index > range.lowerBound, range.upperBound - index < Self.longestChain,
            !hasMark(before: index, in: [",", ":"])
        {
            if let match = aspects.first(where: { $0.words.upperBound == index }),
                match.words.lowerBound >= range.lowerBound
            {
                found.append(match.meaning)
                index = match.words.lowerBound
            } else if let match = leanings.first(where: { $0.words.upperBound == index }),
                match.meaning == .over || match.meaning == .under, match.words.lowerBound > range.lowerBound
            {
                // "a budgeted surplus of £0.4m"
                index = match.words.lowerBound
            } else if areLinks(index - 1..<index) {
                index -= 1
            } else {
                break
            }
        }
        return found
    }

    /// Whether the words right before a figure, whose ``chain(_:)`` is given, say what it is, and name nothing else
    /// beside.
    func isPlain(_ aspect: FigureAspect?, ahead: [FigureAspect]) -> Bool {
        !ahead.isEmpty && ahead.allSatisfy { $0 == aspect }
    }

    /// "reduced the gap by £0.9m": an amount by which something moved.
    func isChange(_ own: Range<Int>, _ figure: Int) -> Bool {
        comparison.changedBy.contains { ends(own.lowerBound..<figure, with: $0, within: 0) }
    }

    /// Which way something moved, in the words before a figure.
    func moved(_ own: Range<Int>, _ figure: Int) -> FigureLeaning? {
        leanings.last { match in
            own.lowerBound <= match.words.lowerBound && match.words.upperBound <= figure
                && (match.meaning == .rise || match.meaning == .fall)
        }?.meaning ?? compared(own, figure)
    }

    /// "More than a year before by £0.1m": a comparative that "by" tells the size of.
    private func compared(_ own: Range<Int>, _ figure: Int) -> FigureLeaning? {
        let match = leanings.last { match in
            own.lowerBound <= match.words.lowerBound && match.words.upperBound <= figure
                && (match.meaning == .more || match.meaning == .less)
        }
        guard let match,
            (match.words.upperBound..<figure).contains(where: { comparison.elsewhen.match(in: words, at: $0) != nil })
                || PeriodReader().mentions(in: sentence).contains(where: { mention in
                    (match.words.upperBound..<figure).contains { words.ranges[$0].overlaps(mention.range) }
                })
        else { return nil }
        return match.meaning == .more ? .rise : .fall
    }

    /// "68.4%, down 2.8 points", "fares are up £0.2m"; what makes up an amount doesn't go up by it.
    func move(before figure: Int, since start: Int) -> FigureLeaning? {
        guard figure > start, let move = comparison.moves.match(in: words, at: figure - 1) else { return nil }
        let isOpen =
            figure - 1 == start || hasMark(before: figure - 1, in: [",", ";", ":", "("])
            || areLinks(figure - 2..<figure - 1)
        return isOpen ? move.meaning : nil
    }

    /// Which way something moved, where a comparative behind a figure is against another time: "£0.2m more than in
    /// 2030/31", "£0.2m up on last year".
    func moved(_ leaning: FigureLeaning?, after: Range<Int>) -> FigureLeaning? {
        guard !after.isEmpty else { return nil }
        if let move = comparison.moves.match(in: words, at: after.lowerBound), move.words.count > 1 {
            return move.meaning
        }
        guard let leaning, leaning.isOfWorth || leaning == .more || leaning == .less,
            let match = leanings.first(where: { $0.words.lowerBound == after.lowerBound && $0.meaning == leaning })
        else { return nil }
        let behind = match.words.upperBound..<min(words.count, match.words.upperBound + Self.longestThan)
        let isElsewhen = behind.contains { comparison.elsewhen.match(in: words, at: $0) != nil }
        let isTime = { [words] in
            PeriodReader().mentions(in: self.sentence).contains { mention in
                behind.contains { words.ranges[$0].overlaps(mention.range) }
            }
        }
        guard isElsewhen || isTime() else { return nil }
        // "£0.2m below the budget for 2031/32"
        guard
            !behind.contains(where: { word in
                comparison.baselines.match(in: words, at: word) != nil
                    || aspects.contains { $0.words.lowerBound == word && $0.meaning != .change }
            })
        else { return nil }
        return leaning.isOfWorth ? leaning : leaning == .more ? .rise : .fall
    }

    /// How many words behind "more" may tell the time: "than in", "than it was at".
    private static let longestThan = 5

    /// Further aspects right behind one: "target brought forward".
    func followers(of match: PhraseBook<FigureAspect>.Match, in after: Range<Int>) -> [FigureAspect] {
        aspects.filter { $0.words.lowerBound == match.words.upperBound && after.contains($0.words.lowerBound) }
            .map(\.meaning)
    }

    /// A variance on a budget is a variance, a shortfall of identified savings neither the savings nor the target.
    func strongest(_ found: [FigureAspect]) -> FigureAspect? {
        if found.first == .change { return .change }
        let order: [FigureAspect] = [.overspend, .underspend, .variance, .shortfall, .broughtForward]
        return order.first(where: found.contains) ?? found.first
    }

    // MARK: Which way it goes

    /// How many words may stand between a figure and what is said of its direction.
    private static let longestLeaning = 3

    func leaning(of position: Int, before: Range<Int>, after: Range<Int>) -> FigureLeaning? {
        // "fell £0.2m short": the word behind says from where.
        if let side = sideOfBudget(at: figures[position].upperBound) { return side }
        guard !leanings.isEmpty else { return nil }
        // "an increase of £0.2m": a comparative before a figure only bounds it.
        let ahead = leanings.last { $0.words.upperBound <= before.upperBound && before.contains($0.words.lowerBound) }
        if let ahead, ahead.meaning != .more, ahead.meaning != .less,
            case let between = ahead.words.upperBound..<before.upperBound, between.count <= Self.longestLeaning,
            areLinks(between) || aspects.contains(where: { $0.words == between }),
            !between.contains(where: { hasMark(before: $0, in: [",", ":", "("]) })
        {
            return ahead.meaning
        }
        // "£0.2m (3.4%) adverse": the share in brackets is the same figure told again.
        var starts = after.isEmpty ? [] : [after.lowerBound]
        if figures.indices.contains(position + 1), figures[position + 1].lowerBound == after.lowerBound,
            hasMark(before: after.lowerBound, in: ["("])
        {
            starts.append(figures[position + 1].upperBound)
        }
        // "£9.2m or 4.4% above the budget"
        if figures.indices.contains(position + 1), case let next = figures[position + 1],
            comparison.restated.contains(where: { phrase in
                figures[position].upperBound + phrase.count == next.lowerBound
                    && words.matches(phrase, at: figures[position].upperBound)
            })
        {
            starts.append(next.upperBound)
        }
        return leanings.first { starts.contains($0.words.lowerBound) }?.meaning
    }

    /// "£0.4m over", "£0.4m under its allocation": a word that is said of much else behind a figure, "£0.4m over four
    /// years" among it.
    func sideOfBudget(at index: Int) -> FigureLeaning? {
        guard index < words.count, let side = comparison.sides.match(in: words, at: index), side.words.count == 1
        else { return nil }
        let next = side.words.upperBound
        if next == words.count || hasMark(before: next, in: [",", ";", ":", "(", ")", "."])
            || comparison.joins.contains(words.hashes[next])
        {
            return side.meaning
        }
        let behind = next..<min(words.count, next + Self.longestBudget)
        let isBudget = aspects.contains { match in
            behind.contains(match.words.lowerBound) && (match.meaning == .budget || match.meaning == .adjustedBudget)
        }
        return isBudget || behind.contains(where: { comparison.baselines.match(in: words, at: $0) != nil })
            ? side.meaning : nil
    }

    /// How many words may say of which budget: "over the profiled budget".
    private static let longestBudget = 3

    /// "is under by £0.2m", "are over by £0.4m"
    func sideBy(before figure: Int, since start: Int) -> FigureLeaning? {
        guard figure - 2 >= start, comparison.changedBy.contains(where: { words.matches($0, at: figure - 1) }),
            let side = comparison.sides.match(in: words, at: figure - 2), side.words.count == 1,
            side.meaning == .more || side.meaning == .less,
            figure - 3 < start || hasMark(before: figure - 2, in: [","]) || areLinks(figure - 3..<figure - 2)
        else { return nil }
        return side.meaning
    }

    /// Whether the variances that lead up to a figure are said to be good or bad, right before their word.
    func worth(before: Range<Int>) -> FigureLeaning? {
        guard let variance = aspects.last(where: { before.contains($0.words.lowerBound) && $0.meaning == .variance })
        else { return nil }
        return leanings.last { match in
            match.meaning.isOfWorth && match.words.lowerBound >= before.lowerBound
                && (match.words.upperBound == variance.words.lowerBound
                    || match.words.upperBound == variance.words.upperBound)
        }?.meaning
    }

    /// "Fell from £4.2m to £3.8m", "£3.8m, down from £4.2m".
    func readMovement(of lead: Range<Int>, into reading: inout FigureReading) {
        reading.lead = lead.count
        reading.isCompared = comparison.compared.contains { ends(lead, with: $0, within: Self.longestLeaning) }
        reading.isEnd = !reading.isCompared && comparison.ends.contains { ends(lead, with: $0, within: 0) }
        guard let start = comparison.starts.first(where: { ends(lead, with: $0, within: 0) }) else { return }
        reading.isStart = true
        let end = lead.upperBound - start.count
        let moved = leanings.last { match in
            lead.contains(match.words.lowerBound) && (match.meaning == .rise || match.meaning == .fall)
                && (match.words.upperBound == lead.upperBound
                    || match.words.upperBound <= end && end - match.words.upperBound <= Self.longestLeaning
                        && areLinks(match.words.upperBound..<end))
        }
        // "reduced the increase from 5% to 3%"
        let isClear = leanings.allSatisfy { match in
            !lead.contains(match.words.lowerBound) || match.meaning != moved?.meaning.opposite
        }
        reading.movement = isClear ? moved?.meaning : nil
    }
}
