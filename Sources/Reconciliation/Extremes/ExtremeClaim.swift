import Lexicon
import Papers

/// What a sentence says of the row that prints the most or the least: "the largest overspend is in Highways".
struct ExtremeClaim: Sendable {
    var isMost: Bool
    /// What is so large: an aspect of the budget, or the words of a column's heading.
    var aspect: FigureAspect?
    var things: [UInt64]
    /// The words from "largest" to the last of what is so large.
    var words: Range<Int>
    /// Where the row's name may end before them, and begin behind them: nothing but linking words stands between. Nil
    /// where other words say of what part it is the largest.
    var nameEnd: Int?
    var nameStart: Int?

    /// Whether a name that takes up some words is that of the row.
    func isOf(_ name: Range<Int>) -> Bool {
        nameEnd.map { name.upperBound >= $0 && name.upperBound <= words.lowerBound } ?? false
            || nameStart.map { name.lowerBound <= $0 && name.lowerBound >= words.upperBound } ?? false
    }
}

/// Reads the one extreme of a sentence.
struct ExtremeReader {
    private let lexicon: Lexicon

    /// "the largest single overspend": more words say something else.
    private static let mostThings = 2

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func claim(in words: Words, _ text: Span<UInt8>) -> ExtremeClaim? {
        let found = (0..<words.count).filter { index in
            lexicon.performance.most.match(in: words, at: index) != nil
                || lexicon.performance.least.match(in: words, at: index) != nil
        }
        guard found.count == 1, let index = found.first, !isRanked(index, words),
            !(0..<words.count).contains(where: isElsewhere(words))
        else { return nil }
        let isMost = lexicon.performance.most.match(in: words, at: index) != nil
        var next = index + 1
        var things: [UInt64] = []
        var aspect: FigureAspect?
        while next < words.count, next - index <= Self.mostThings, !isLink(words, next),
            !hasMark(text, words, before: next)
        {
            if let match = lexicon.comparisons.aspects.match(in: words, at: next) {
                aspect = match.meaning
                next = match.words.upperBound
                break
            }
            things += LooseStems(text, words, in: next..<next + 1, silent: lexicon.comparisons.silent).stems
            next += 1
        }
        // What goes on is of a part only: "the lowest of those that precept", "the largest overspend on pay".
        guard aspect != nil || !things.isEmpty,
            next >= words.count || isLink(words, next)
                || hasMark(text, words, before: next)
        else { return nil }
        var claim = ExtremeClaim(isMost: isMost, aspect: aspect, things: things, words: index..<next)
        var before = index
        while before > 0, isJoin(words, before - 1), !hasMark(text, words, before: before) { before -= 1 }
        // "Castle Hill has the largest overspend on pay": of pay alone.
        if next >= words.count || hasMark(text, words, before: next)
            || lexicon.statements.cuts.contains(words.hashes[next])
        {
            claim.nameEnd = before
        }
        var behind = next
        while behind < words.count, isJoin(words, behind), !hasMark(text, words, before: behind) { behind += 1 }
        if behind > next { claim.nameStart = behind }
        return claim
    }

    private func isJoin(_ words: Words, _ index: Int) -> Bool {
        lexicon.comparisons.links.contains(words.hashes[index])
            || lexicon.comparisons.telling.contains(words.hashes[index])
    }

    /// "the second largest", "one of the highest"
    private func isRanked(_ index: Int, _ words: Words) -> Bool {
        (max(0, index - 3)..<index).contains { lexicon.performance.ranked.match(in: words, at: $0) != nil }
    }

    private func isElsewhere(_ words: Words) -> (Int) -> Bool {
        { index in
            lexicon.comparisons.elsewhen.match(in: words, at: index) != nil
                || lexicon.comparisons.supposed.match(in: words, at: index) != nil
        }
    }

    private func isLink(_ words: Words, _ index: Int) -> Bool {
        lexicon.comparisons.links.contains(words.hashes[index])
            && lexicon.comparisons.aspects.match(in: words, at: index) == nil
    }

    private func hasMark(_ text: Span<UInt8>, _ words: Words, before index: Int) -> Bool {
        for offset in words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound
        where text[offset] != UInt8(ascii: " ") { return true }
        return false
    }
}
