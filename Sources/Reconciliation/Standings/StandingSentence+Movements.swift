import Figures
import Lexicon

/// Ratings that are told behind how something moved.
extension StandingSentence {
    /// "Sickness rose to 4.1%, from 3.8% in Quarter 1, and is rated red": whose rating it is, the clause before says,
    /// which tells nothing else than how it moved.
    func ratedBefore(_ state: StandingClaim.State, _ place: Range<Int>, subjectEnd end: Int) -> StandingClaim? {
        var start = end
        while start > 0, !hasMark(before: start), isOpener(start - 1) { start -= 1 }
        guard start > 1, hasMark(before: start), bytes(between: start).contains(UInt8(ascii: ",")),
            start < place.lowerBound,
            let name = names.last(where: { $0.upperBound <= start }),
            isOpen(before: openerStart(before: name.lowerBound)),
            (name.upperBound..<start).allSatisfy(isOfMovement),
            (name.upperBound..<start).contains(where: { lexicon.comparisons.leanings.match(in: words, at: $0) != nil })
        else { return nil }
        var claim = StandingClaim(state: state, words: place)
        claim.names = [name]
        return readTail(behind: place.upperBound, into: &claim) ? claim : nil
    }

    private func openerStart(before index: Int) -> Int {
        var start = index
        while start > 0, !hasMark(before: start), isOpener(start - 1) { start -= 1 }
        return start
    }

    /// Whether a word tells no more than how something moved, and when.
    private func isOfMovement(_ index: Int) -> Bool {
        let comparisons = lexicon.comparisons
        let word = words.hashes[index]
        return comparisons.leanings.match(in: words, at: index) != nil
            || comparisons.moves.match(in: words, at: index) != nil
            || comparisons.links.contains(word) || comparisons.silent.contains(word) || standing.times.contains(word)
            || standing.timeLeads.contains(word) || standing.between.contains(word) || number(at: index) != nil
            || isYear(index) || isSpan(of: lexicon.performance.quarterBefore, index)
            || isSpan(of: lexicon.performance.yearBefore, index)
            || figures.contains { words.ranges[index].overlaps($0.range) }
    }

    private func isSpan(of book: PhraseBook<Bool>, _ index: Int) -> Bool {
        (max(0, index - Self.longestTime)...index).contains {
            book.match(in: words, at: $0)?.words.contains(index) == true
        }
    }
}
