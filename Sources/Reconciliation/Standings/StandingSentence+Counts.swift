import Lexicon
import Papers

/// How many of which things a sentence counts: "three of the nine services", "all but two".
extension StandingSentence {
    /// "three", "three of the nine services", "all nine services", "all but two of the services", ending right before
    /// a word.
    func count(
        endingAt end: Int,
        _ told: [StandingClaim],
        _ state: StandingClaim.State
    ) -> (count: StandingClaim.Count, excepted: [Range<Int>])? {
        // The words for things, back to a number or what stands for one.
        var index = end - 1
        while index >= 0, number(at: index) == nil, share(endingAt: index + 1) == nil {
            guard end - index <= Self.mostThings + 2, index == 0 || !hasMark(before: index) else { return nil }
            index -= 1
        }
        guard index >= 0, index + 1 >= end || !hasMark(before: index + 1), !isBehindNumber(index) else { return nil }
        var span = index + 1..<end
        var excepted: [Range<Int>] = []
        if let except = span.first(where: { standing.excepts.match(in: words, at: $0) != nil }) {
            guard let match = standing.excepts.match(in: words, at: except),
                let list = nameList(startingAt: match.words.upperBound), list[list.count - 1].upperBound == end
            else { return nil }
            excepted = list
            span = span.lowerBound..<except
        }
        var count = StandingClaim.Count(
            part: .all,
            things: stems(span),
            rest: rest(span),
            isOfAnyLines: span.contains { standing.lines.contains(words.hashes[$0]) },
            kind: span.lazy.compactMap { lexicon.items.keySubjects.match(in: words, at: $0)?.meaning }.first,
            words: index..<index + 1
        )
        let isOfOthers =
            span.contains { standing.others.contains(words.hashes[$0]) }
            || index > 0 && !hasMark(before: index) && standing.others.contains(words.hashes[index - 1])
        if isOfOthers, told.isEmpty || told.contains(where: { $0.state.isSame(state) }) { return nil }
        if let number = number(at: index) {
            // "four in five measures" tells a share.
            let isShare =
                index > 1 && standing.places.contains(words.hashes[index - 1]) && self.number(at: index - 2) != nil
            guard !isShare else { return nil }
            count.part = .number(number)
            guard readWhole(index, number, &count, isOfOthers: isOfOthers) else { return nil }
        } else if let share = share(endingAt: index + 1) {
            guard !isOfOthers, readShare(share.meaning, at: share.words, &count) else { return nil }
        }
        if !excepted.isEmpty {
            guard case .all = count.part else { return nil }
            count.part = .allBut(excepted.count)
        }
        if count.things.isEmpty {
            guard let counted = told.last(where: { $0.count != nil })?.count ?? opening, !counted.things.isEmpty,
                isOpen(before: openStart(count.words.lowerBound)) || isOfOthers
            else { return nil }
            // "Forms rose to 88, 27 more than a year ago" and "eight above target" say by how much.
            let isTold = end < words.count && standing.between.contains(words.hashes[end]) && !hasMark(before: end)
            guard isTold || isOfOthers || told.count > before.count && told.last?.state.isStanding == state.isStanding
            else { return nil }
            count.things = counted.things
            count.rest = counted.rest
            count.isOfAnyLines = counted.isOfAnyLines
            count.kind = counted.kind
            if count.whole == nil { count.whole = counted.whole }
        }
        return (count, excepted)
    }

    /// "Of the nine services, three are ...": what the sentence counts.
    var opening: StandingClaim.Count? {
        guard !words.isEmpty, lexicon.performance.partJoins.contains(words.hashes[0]) else { return nil }
        var index = 1
        while index < words.count, isFiller(index) { index += 1 }
        guard index < words.count, let whole = number(at: index) else { return nil }
        var end = index + 1
        while end < words.count, !hasMark(before: end), number(at: end) == nil { end += 1 }
        guard end - index <= Self.mostThings + 1 else { return nil }
        let span = index + 1..<end
        return StandingClaim.Count(
            part: .all,
            whole: StandingClaim.Number(value: whole, words: index..<index + 1),
            things: stems(span),
            rest: rest(span),
            isOfAnyLines: span.contains { standing.lines.contains(words.hashes[$0]) },
            kind: span.lazy.compactMap { lexicon.items.keySubjects.match(in: words, at: $0)?.meaning }.first,
            words: index..<index + 1
        )
    }

    func openStart(_ index: Int) -> Int {
        var start = index
        while start > 0, !hasMark(before: start), isOpener(start - 1) { start -= 1 }
        return start
    }

    /// Whether a number is a part, with its whole right before or behind it: "three of the nine", "of the nine, three".
    func readWhole(
        _ index: Int,
        _ number: Int,
        _ count: inout StandingClaim.Count,
        isOfOthers: Bool
    ) -> Bool {
        if isOfOthers { return true }
        var before = index
        while before > 0, !hasMark(before: before), isFiller(before - 1) { before -= 1 }
        if before > 0, lexicon.performance.partJoins.contains(words.hashes[before - 1]), !hasMark(before: before) {
            var part = before - 1
            if part > 0, lexicon.comparisons.parted.contains(where: { words.matches($0, at: part - 1) }) { part -= 1 }
            guard part > 0, !hasMark(before: part) else { return false }
            if let told = self.number(at: part - 1) {
                guard told <= number, number > 1 else { return false }
                count.whole = StandingClaim.Number(value: number, words: index..<index + 1)
                // "All but two of the five"
                if let share = share(endingAt: part - 1), share.meaning == .allBut {
                    count.part = .allBut(told)
                    count.words = share.words.lowerBound..<part
                    return true
                }
                count.part = .number(told)
                count.words = part - 1..<part
                return isCountOpen(part - 1, &count)
            }
            guard let share = share(endingAt: part) ?? share(endingAt: part + 1) else { return false }
            count.whole = StandingClaim.Number(value: number, words: index..<index + 1)
            return readShare(share.meaning, at: share.words, &count)
        }
        if before > 0, let share = share(endingAt: before) ?? share(endingAt: index) {
            switch share.meaning {
            case .all, .both:
                count.whole = StandingClaim.Number(value: number, words: index..<index + 1)
                return readShare(share.meaning, at: share.words, &count)
            case .allBut:
                count.part = .allBut(number)
                count.words = share.words.lowerBound..<index + 1
                return true
            case .only:
                count.words = share.words.lowerBound..<index + 1
                return true
            default: return false
            }
        }
        return isCountOpen(index, &count)
    }

    /// "rose to 88, 27 more than a year ago": how far a number lies from another, and no number of things.
    private func isBehindNumber(_ index: Int) -> Bool {
        guard index > 0, let last = words.ranges[index - 1].last else { return false }
        return text.utf8.span[last].isDigit && bytes(between: index).contains(UInt8(ascii: ","))
    }

    /// Whether the number opens what is told: "the three services" may be three of more, and "other three" are others.
    func isCountOpen(_ index: Int, _ count: inout StandingClaim.Count) -> Bool {
        guard index > 0, !hasMark(before: index) else { return true }
        let word = words.hashes[index - 1]
        if standing.others.contains(word) { return false }
        if lexicon.standings.shares.match(in: words, at: index - 1)?.meaning == .only { return true }
        return isOpener(index - 1) && !lexicon.comparisons.silent.contains(word)
            || lexicon.comparisons.joins.contains(word) || lexicon.statements.cuts.contains(word)
            || standing.places.contains(word)
            || standing.between.contains(word) && !lexicon.comparisons.silent.contains(word)
    }

    func readShare(_ share: ToldShare, at place: Range<Int>, _ count: inout StandingClaim.Count) -> Bool {
        count.words = place
        switch share {
        case .all: count.part = .all
        case .both:
            count.part = .all
            count.whole = count.whole ?? StandingClaim.Number(value: 2, words: place)
        case .none: count.part = .none
        case .neither:
            count.part = .none
            count.whole = StandingClaim.Number(value: 2, words: place)
        case .only:
            // "the only service"
            count.part = .number(1)
        case .allBut: return false
        }
        return place.lowerBound == 0 || isOpen(before: openStart(place.lowerBound)) || share == .only
    }

    func isFiller(_ index: Int) -> Bool {
        number(at: index) == nil && share(endingAt: index + 1) == nil
            && !lexicon.performance.partJoins.contains(words.hashes[index])
            && (lexicon.performance.countFillers.contains(words.hashes[index])
                || lexicon.comparisons.silent.contains(words.hashes[index]))
            && !standing.others.contains(words.hashes[index])
    }

    func stems(_ span: Range<Int>) -> [UInt64] {
        LooseStems(text.utf8.span, words, in: span, silent: lexicon.comparisons.silent).stems
    }

    /// The words for things that say more than that they are measures, services, lines.
    func rest(_ span: Range<Int>) -> [UInt64] {
        var rest: [UInt64] = []
        var index = span.lowerBound
        while index < span.upperBound {
            if let match = lexicon.items.keySubjects.match(in: words, at: index) {
                index = match.words.upperBound
            } else {
                let isSilent =
                    standing.lines.contains(words.hashes[index]) || standing.others.contains(words.hashes[index])
                    || lexicon.performance.countFillers.contains(words.hashes[index])
                if !isSilent { rest += stems(index..<index + 1) }
                index += 1
            }
        }
        return rest
    }

    func share(endingAt end: Int) -> PhraseBook<ToldShare>.Match? {
        standing.shares.match(in: words, endingAt: end)
    }

    func number(at index: Int) -> Int? {
        lexicon.performance.numbers[words.hashes[index]] ?? NumberCount.count(at: index, of: words, in: text.utf8.span)
    }

    func isYear(_ index: Int) -> Bool {
        let range = words.ranges[index]
        return range.count == 4 && range.allSatisfy { text.utf8.span[$0].isDigit }
    }
}
