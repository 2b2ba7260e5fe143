import Lexicon
import Papers

/// Names that are listed behind their number.
extension StandingSentence {
    /// A number of things, and the names of rows that follow it to the end of the sentence.
    struct Listing: Sendable {
        var number: StandingClaim.Number
        var names: [Range<Int>]
    }

    /// "Three of the five areas were faster than a year ago: A, B and C", "two programmes overspent, A by £0.1m and B".
    ///
    /// What is listed behind a mark and goes on to the end of the sentence is all that is counted; another number
    /// before the names, but for that of the whole, may be theirs.
    func listing() -> Listing? {
        guard let list = listEndingSentence(), list.count > 1 else { return nil }
        var start = list[0].lowerBound
        while start > 0, !hasMark(before: start), isSilent(start - 1) { start -= 1 }
        guard start > 1, hasMark(before: start), isListMark(bytes(between: start)) else { return nil }
        // "Three overspent, Parks, Highways and ...": the first of a list may be no row.
        guard !marks(1..<start).contains(where: { $0 == UInt8(ascii: ",") || Self.ends.contains($0) }) else {
            return nil
        }
        var told = (0..<start).filter { number(at: $0) != nil && !isOfFigure($0) }
        told.removeAll { isWhole($0) }
        guard told.count == 1, let index = told.first, let value = number(at: index), value > 0,
            isCounting(index, before: start)
        else { return nil }
        return Listing(number: StandingClaim.Number(value: value, words: index..<index + 1), names: list)
    }

    /// The names at the end of the sentence, with nothing but marks, "and" and what each of them has between.
    private func listEndingSentence() -> [Range<Int>]? {
        guard let last = names.last, (last.upperBound..<words.count).allSatisfy(isOfAmount),
            !marks(last.upperBound..<words.count).contains(where: Self.ends.contains)
        else { return nil }
        var list = [last]
        while let before = names.last(where: { $0.upperBound <= list[0].lowerBound }),
            isListed(before.upperBound, list[0].lowerBound)
        {
            list.insert(before, at: 0)
        }
        return list
    }

    private func isListed(_ end: Int, _ start: Int) -> Bool {
        let isJoined = (end..<start).contains { lexicon.comparisons.joins.contains(words.hashes[$0]) }
        return (isJoined || marks(end..<start + 1).contains(UInt8(ascii: ",")))
            && (end..<start).allSatisfy { isOfAmount($0) || isSilent($0) }
            && !marks(end + 1..<start + 1).contains(where: Self.ends.contains)
    }

    private func isSilent(_ index: Int) -> Bool { lexicon.comparisons.silent.contains(words.hashes[index]) }

    /// "by £0.1m"
    private func isOfAmount(_ index: Int) -> Bool {
        isOfFigure(index) || lexicon.comparisons.changedBy.contains { $0.count == 1 && words.matches($0, at: index) }
            || standing.places.contains(words.hashes[index])
    }

    private func isOfFigure(_ index: Int) -> Bool {
        amounts.contains { $0.range.overlaps(words.ranges[index]) }
            || figures.contains { $0.range.overlaps(words.ranges[index]) && $0.number.decimals > 0 }
    }

    /// What is printed between words; the point of a number has no space behind it.
    private func marks(_ range: Range<Int>) -> [UInt8] {
        range.map { bytes(between: $0) }.filter { $0.count > 1 }.flatMap(\.self)
    }

    /// Whether a number is that of all things: "of the five areas".
    private func isWhole(_ index: Int) -> Bool {
        var before = index
        while before > 0, !hasMark(before: before), isFiller(before - 1) { before -= 1 }
        return before > 0 && !hasMark(before: before)
            && lexicon.performance.partJoins.contains(words.hashes[before - 1])
    }

    /// Whether a number counts things that are told up to a mark: not days, nor a date, nor what is one of others.
    private func isCounting(_ index: Int, before start: Int) -> Bool {
        let next = index + 1
        guard next < start, isCounted(next), index == 0 || !standing.others.contains(words.hashes[index - 1]) else {
            return false
        }
        return !lexicon.statements.qualifiers.matches(in: words, endingAt: index)
            && !lexicon.statements.durations.contains(words.hashes[next])
            && !standing.times.contains(words.hashes[next])
    }

    /// "Two, A and B" says nothing of what they are.
    private func isCounted(_ index: Int) -> Bool { !hasMark(before: index) && number(at: index) == nil }

    private func isListMark(_ bytes: [UInt8]) -> Bool {
        bytes.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "(") || $0 >= 0x80 }
    }

    private static let ends = Array(".;:!?".utf8)
}
