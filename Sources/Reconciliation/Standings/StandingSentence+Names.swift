import Lexicon
import Papers

/// The names of rows that a sentence tells, and what stands between words.
extension StandingSentence {
    /// Names joined by commas and "and" that end right before a word, and open their clause.
    func nameList(endingAt end: Int) -> [Range<Int>]? {
        guard let last = names.last(where: { $0.upperBound == end }) else { return nil }
        var list = [last]
        while let before = names.last(where: { $0.upperBound <= list[0].lowerBound }),
            isJoined(before.upperBound, list[0].lowerBound)
        {
            list.insert(before, at: 0)
        }
        var start = list[0].lowerBound
        while start > 0, !hasMark(before: start), isOpener(start - 1) { start -= 1 }
        return isOpen(before: start) ? list : nil
    }

    func nameList(startingAt start: Int) -> [Range<Int>]? {
        guard
            let first = names.first(where: { $0.lowerBound == start || $0.lowerBound == start + 1 && isOpener(start) })
        else { return nil }
        var list = [first]
        while let next = names.first(where: { $0.lowerBound >= list[list.count - 1].upperBound }),
            isJoined(list[list.count - 1].upperBound, next.lowerBound)
        {
            list.append(next)
        }
        return list
    }

    /// Whether nothing but a comma, "and" and articles stand between two names.
    func isJoined(_ end: Int, _ start: Int) -> Bool {
        if end == start { return bytes(between: end).contains(UInt8(ascii: ",")) }
        return start - end <= 2
            && (end..<start).contains { lexicon.comparisons.joins.contains(words.hashes[$0]) }
            && (end..<start).allSatisfy {
                lexicon.comparisons.joins.contains(words.hashes[$0])
                    || lexicon.comparisons.silent.contains(words.hashes[$0])
            }
    }

    func isOpener(_ index: Int) -> Bool {
        standing.openers.contains(words.hashes[index]) || lexicon.comparisons.joins.contains(words.hashes[index])
    }

    /// Whether a clause begins at a word: nothing, a mark or a cut stands before it.
    func isOpen(before index: Int) -> Bool {
        index == 0 || hasMark(before: index) || lexicon.statements.cuts.contains(words.hashes[index - 1])
            || index < words.count && lexicon.statements.cuts.contains(words.hashes[index])
    }

    // MARK: Marks

    func clauseStart(before index: Int) -> Int {
        var start = index
        while start > 0, !hasMark(before: start), !lexicon.statements.cuts.contains(words.hashes[start - 1]) {
            start -= 1
        }
        return start
    }

    func clauseEnd(from index: Int) -> Int {
        var end = index
        while end < words.count, !hasMark(before: end) { end += 1 }
        return end
    }

    /// Whether a mark stands between a word and the one before it.
    func hasMark(before index: Int) -> Bool {
        guard index > 0, index < words.count else { return index >= words.count }
        // In place: it is asked of nearly every word.
        let bytes = text.utf8.span
        return (words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound).contains {
            bytes[$0] >= 0x80 || Self.marks.contains(bytes[$0])
        }
    }

    /// What is printed between a word and the one before it.
    func bytes(between index: Int) -> [UInt8] {
        guard index > 0, index < words.count else { return [] }
        let bytes = text.utf8.span
        return (words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound).map { bytes[$0] }
    }

    static let marks = Array(",;:.!?()".utf8)
}
