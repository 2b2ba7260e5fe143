import Figures
import Lexicon

/// Reads the one extreme of a sentence, and the names that stand beside it with nothing but joining words between.
struct ExtremeReader {
    private let lexicon: Lexicon
    private let text: String
    private let words: Words
    private let names: [Range<Int>]
    private let figures: [FigureMention]

    /// "the largest revised capital budget": more words say something else.
    private static let mostThings = 3
    /// "Castle Hill drew the most visitors": how many words may say what it did.
    private static let mostVerbs = 1
    /// How far from what is so large a name may stand.
    private static let reach = 10

    init(_ sentence: ReportSentence, names: [Range<Int>]) {
        self.init(sentence.text, sentence.words, sentence.figures, lexicon: sentence.lexicon, names: names)
    }

    private init(
        _ text: String,
        _ words: Words,
        _ figures: [FigureMention],
        lexicon: Lexicon,
        names: [Range<Int>]
    ) {
        self.text = text
        self.words = words
        self.lexicon = lexicon
        self.names = names
        self.figures = figures
    }

    /// The claims of a sentence: "highest in A, at 11.9 days, and lowest in B, at 3.4" makes two.
    func claims() -> [ExtremeClaim] {
        let found = (0..<words.count).filter { extreme(at: $0) != nil }
        guard found.count == 2 else { return [claim()].compactMap(\.self) }
        let split = (found[0] + 1..<found[1]).last { index in
            lexicon.comparisons.joins.contains(words.hashes[index])
                && !names.contains { $0.contains(index) && $0.lowerBound != index }
        }
        guard let split else { return [] }
        return [part(0..<split), part(split + 1..<words.count)].compactMap(\.self)
    }

    /// The claim of a part of the sentence.
    private func part(_ range: Range<Int>) -> ExtremeClaim? {
        guard let first = range.first, let last = range.last else { return nil }
        let start = words.ranges[first].lowerBound
        let part = String(text.utf8.dropFirst(start).prefix(words.ranges[last].upperBound - start)) ?? ""
        let own = names.filter { range.lowerBound <= $0.lowerBound && $0.upperBound <= range.upperBound }
            .map { $0.lowerBound - first..<$0.upperBound - first }
        return ExtremeReader(part, Words(part), FigureScanner.mentions(in: part), lexicon: lexicon, names: own).claim()?
            .moved(by: first)
    }

    private func claim() -> ExtremeClaim? {
        let found = (0..<words.count).filter { extreme(at: $0) != nil }
        guard found.count == 1, let index = found.first, let (match, isMost) = extreme(at: index),
            !OwnTimes(words: words, lexicon: lexicon).isMeant(match),
            !(0..<words.count).contains(where: isElsewhere), var claim = ranked(index, isMost)
        else { return nil }
        // "The largest is Highways" says nothing of what; "the largest net overspend" does.
        var next = match.upperBound
        while next < words.count, !hasMark(before: next), lexicon.standings.between.contains(words.hashes[next]) {
            next += 1
        }
        if names.contains(where: { $0.contains(next) && $0.lowerBound < next }) { next = match.upperBound }
        let start = next
        while next < words.count, next - start <= Self.mostThings, !isLink(next),
            !hasMark(before: next) || next == start,
            !isFigure(next), !names.contains(where: { $0.lowerBound == next })
        {
            if let match = lexicon.comparisons.aspects.match(in: words, at: next) {
                claim.aspect = match.meaning
                next = match.words.upperBound
                break
            }
            if let side = lexicon.comparisons.leanings.match(in: words, at: next), side.meaning.isOfWorth {
                claim.side = side.meaning
                next += 1
                continue
            }
            if lexicon.standings.lines.contains(words.hashes[next]) { claim.lines += 1 }
            claim.things +=
                LooseStems(text.utf8.span, words, in: next..<next + 1, silent: lexicon.comparisons.silent).stems
            next += 1
        }
        guard
            next >= words.count || isLink(next) || hasMark(before: next) || isFigure(next)
                || names.contains(where: { $0.lowerBound == next })
        else { return nil }
        claim.words = index..<next
        claim.most = match
        claim.isOfChange = MovedWords(words: words, lexicon: lexicon).isTold(behind: match.upperBound)
        guard let list = named(behind: next) ?? named(before: index, end: next), list.count == claim.count else {
            return nil
        }
        claim.names = list
        if list.count == 1 { claim.figure = figure(of: list[0], claim.words) }
        // "The largest is in Highways": of what, only a figure tells.
        claim.follower = follower(of: claim)
        return claim
    }

    /// The one figure in the clause of a name and what is said of it.
    private func figure(of name: Range<Int>, _ claim: Range<Int>) -> FigureMention? {
        let start = words.ranges[min(name.lowerBound, claim.lowerBound)].lowerBound
        var end = max(name.upperBound, claim.upperBound)
        while end < words.count, lexicon.standings.followers.match(in: words, at: end) == nil,
            !isCut(end) || end == name.upperBound
        {
            end += 1
        }
        let limit = words.ranges[end - 1].upperBound + 1
        let found = figures.filter {
            $0.range.lowerBound >= start && $0.range.upperBound <= limit && !$0.isInsidePeriod
        }
        return found.count == 1 && found[0].upper == nil ? found[0] : nil
    }

    private func follower(of claim: ExtremeClaim) -> (name: Range<Int>, figure: FigureMention?)? {
        let last = max(claim.words.upperBound, claim.names[claim.names.count - 1].upperBound)
        guard
            let match = (last..<words.count).lazy.compactMap({ lexicon.standings.followers.match(in: words, at: $0) })
                .first,
            let name = names.first(where: { $0.lowerBound >= match.words.upperBound }),
            (match.words.upperBound..<name.lowerBound).allSatisfy({ isJoin($0) }),
            name.lowerBound - match.words.upperBound <= 2,
            name.upperBound >= words.count || hasMark(before: name.upperBound) || isFigure(name.upperBound)
                || isOfFigure(name.upperBound) || isCut(name.upperBound)
        else { return nil }
        let figure = figures.first { $0.range.lowerBound >= words.ranges[name.upperBound - 1].upperBound }
        return (
            name,
            figure.flatMap { one in
                words.position(atOrAfter: one.range.lowerBound) - name.upperBound <= 2 && one.upper == nil ? one : nil
            }
        )
    }

    // MARK: Ranks

    private func extreme(at index: Int) -> (Range<Int>, isMost: Bool)? {
        if let match = lexicon.performance.most.match(in: words, at: index) { return (match.words, true) }
        return lexicon.performance.least.match(in: words, at: index).map { ($0.words, false) }
    }

    /// "the second largest", "the two largest"; nil for "one of the largest", "the next largest".
    private func ranked(_ index: Int, _ isMost: Bool) -> ExtremeClaim? {
        var claim = ExtremeClaim(isMost: isMost, words: index..<index + 1)
        // "the second most"
        if let told = lexicon.standings.ranks[words.hashes[index]] {
            claim.rank = told
            return claim
        }
        guard index > 0 else { return claim }
        var isRanked = (max(0, index - 3)..<index).contains {
            lexicon.performance.ranked.match(in: words, at: $0) != nil
        }
        if !hasMark(before: index) || text.utf8.span[words.ranges[index - 1].upperBound] == UInt8(ascii: "-") {
            if let rank = lexicon.standings.ranks[words.hashes[index - 1]] {
                claim.rank = rank
                isRanked = (max(0, index - 3)..<index - 1).contains {
                    lexicon.performance.ranked.match(in: words, at: $0) != nil
                }
            } else if let count = lexicon.performance.numbers[words.hashes[index - 1]], count > 1 {
                claim.count = count
                isRanked = (max(0, index - 4)..<index - 1).contains {
                    lexicon.performance.ranked.match(in: words, at: $0) != nil
                }
            }
        }
        return isRanked ? nil : claim
    }

    private func isElsewhere(_ index: Int) -> Bool {
        lexicon.comparisons.elsewhen.match(in: words, at: index) != nil
            || lexicon.comparisons.supposed.match(in: words, at: index) != nil
            || lexicon.comparisons.scopes.match(in: words, at: index).map { match in
                switch match.meaning {
                case .here, .affirmed: false
                case .anotherTime, .anotherBody, .anotherBasis, .wanted, .part, .denied: true
                }
            } == true
    }

    // MARK: Names

    /// "The largest overspend, £0.3m, is in Highways": what goes on behind the names is of a part only where no mark
    /// or cut begins it.
    private func named(behind start: Int) -> [Range<Int>]? {
        guard let first = names.first(where: { $0.lowerBound >= start }), first.lowerBound - start <= Self.reach,
            (start..<first.lowerBound).allSatisfy({ isJoin($0) || isFigure($0) }),
            // "and the smallest Parks"
            first.lowerBound == start || (start..<first.lowerBound).contains(where: isJoin)
                || hasMark(before: first.lowerBound)
        else { return nil }
        var list = [first]
        while let next = names.first(where: { $0.lowerBound >= list[list.count - 1].upperBound }),
            isJoined(list[list.count - 1].upperBound, next.lowerBound)
        {
            list.append(next)
        }
        let end = list[list.count - 1].upperBound
        guard end >= words.count || hasMark(before: end) || isFigure(end) || isCut(end) else { return nil }
        return list
    }

    /// "Highways has the largest overspend".
    private func named(before extreme: Int, end: Int) -> [Range<Int>]? {
        guard let last = names.last(where: { $0.upperBound <= extreme }), extreme - last.upperBound <= Self.reach,
            extreme > last.upperBound,
            (last.upperBound..<extreme).count(where: { !isLead($0) }) <= Self.mostVerbs,
            (last.upperBound...extreme).allSatisfy({ !hasMark(before: $0) || isRankMark($0) })
        else { return carried(to: extreme, end: end) }
        var list = [last]
        while let before = names.last(where: { $0.upperBound <= list[0].lowerBound }),
            isJoined(before.upperBound, list[0].lowerBound)
        {
            list.insert(before, at: 0)
        }
        var start = list[0].lowerBound
        while start > 0, !hasMark(before: start), lexicon.standings.openers.contains(words.hashes[start - 1]) {
            start -= 1
        }
        guard start == 0 || hasMark(before: start) || lexicon.statements.cuts.contains(words.hashes[start - 1]) else {
            return nil
        }
        // "Castle Hill has the largest overspend on pay": of pay alone.
        guard end >= words.count || hasMark(before: end) || isFigure(end) || isCut(end) || isOfFigure(end) else {
            return nil
        }
        return list
    }

    /// "Town centres cost more, as cellars were found; it is the largest overspend": the only name of the sentence,
    /// where the clause says no more than that.
    private func carried(to extreme: Int, end: Int) -> [Range<Int>]? {
        guard names.count == 1, names[0].upperBound < extreme,
            end >= words.count || hasMark(before: end),
            // A figure beside it says by what.
            !figures.contains(where: { $0.range.lowerBound >= words.ranges[extreme].lowerBound }),
            let start = (names[0].upperBound + 1..<extreme).last(where: hasMark), start < extreme,
            lexicon.standings.pronouns.contains(words.hashes[start]), (start..<extreme).allSatisfy(isLead)
        else { return nil }
        return names
    }

    private func isLead(_ index: Int) -> Bool {
        isJoin(index) || lexicon.standings.ranks[words.hashes[index]] != nil
            || lexicon.performance.numbers[words.hashes[index]] != nil
    }

    /// "second-largest"
    private func isRankMark(_ index: Int) -> Bool {
        text.utf8.span[words.ranges[index - 1].upperBound] == UInt8(ascii: "-")
    }

    /// "of £0.3m", "at £0.3m"
    private func isOfFigure(_ index: Int) -> Bool { index + 1 < words.count && isLink(index) && isFigure(index + 1) }

    private func isCut(_ index: Int) -> Bool {
        lexicon.statements.cuts.contains(words.hashes[index])
            || lexicon.standings.tails.contains(words.hashes[index])
                && !lexicon.performance.partJoins.contains(words.hashes[index])
    }

    private func isFigure(_ index: Int) -> Bool {
        let range = words.ranges[index]
        return figures.contains { $0.range.overlaps(range) }
    }

    private func isJoin(_ index: Int) -> Bool {
        let word = words.hashes[index]
        return lexicon.comparisons.links.contains(word) || lexicon.comparisons.telling.contains(word)
            || lexicon.standings.between.contains(word) || lexicon.standings.places.contains(word)
            || lexicon.comparisons.silent.contains(word) || lexicon.standings.openers.contains(word)
    }

    private func isJoined(_ end: Int, _ start: Int) -> Bool {
        if end == start { return hasMark(before: start) }
        return start - end <= 2 && (end..<start).contains { lexicon.comparisons.joins.contains(words.hashes[$0]) }
            && (end..<start).allSatisfy { lexicon.comparisons.silent.contains(words.hashes[$0]) }
    }

    private func isLink(_ index: Int) -> Bool {
        lexicon.comparisons.links.contains(words.hashes[index])
            && lexicon.comparisons.aspects.match(in: words, at: index) == nil
    }

    private func hasMark(before index: Int) -> Bool {
        guard index > 0, index < words.count else { return index >= words.count }
        let bytes = text.utf8.span
        for offset in words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound
        where bytes[offset] != UInt8(ascii: " ") { return true }
        return false
    }
}
