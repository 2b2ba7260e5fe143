import Lexicon
import Papers

/// Of what a clause says which way it went, and what that is held against.
extension WayReader {
    /// The words before the way that say of what it is told: "only Parks lost visits" has none, "in two of the lines
    /// debt has fallen" has one.
    func readSubject(of claim: inout WayClaim, in clause: Range<Int>, besides counted: [Range<Int>]) {
        let standing = lexicon.standings
        var index = clause.lowerBound
        while index < claim.way.words.lowerBound {
            if let share = standing.shares.match(in: words, at: index), share.meaning == .only {
                // "the only site to"
                index = share.words.upperBound
                while share.words.count > 1, index < claim.way.words.lowerBound, isOfThing(index) { index += 1 }
                continue
            }
            let word = words.hashes[index]
            if standing.pronouns.contains(word) { claim.isOfThingBefore = true }
            let isSilent =
                (claim.names + counted).contains { $0.contains(index) } || standing.between.contains(word)
                || sentence.isOpener(index) || sentence.isFiller(index) || standing.pronouns.contains(word)
                || standing.alone.match(in: words, at: index) != nil || standing.places.contains(word)
                || standing.times.contains(word)
                || standing.timeLeads.contains(word) || lexicon.comparisons.generic.contains(word)
                || lexicon.statements.cuts.contains(word) || lexicon.performance.partJoins.contains(word)
                || isOfTime(index..<index + 1) || isMeasure(at: index)
                || sentence.times.contains { words.ranges[index].overlaps($0.range) }
            if !isSilent { claim.subjects += sentence.stems(index..<index + 1) }
            index += 1
        }
    }

    private func isOfThing(_ index: Int) -> Bool {
        !lexicon.standings.between.contains(words.hashes[index])
            && !lexicon.statements.cuts.contains(words.hashes[index])
            && !lexicon.standings.openers.contains(words.hashes[index])
    }

    /// The words behind the way that neither say when nor what it is held against.
    func objects(behind way: WayClaim.Way, in clause: Range<Int>) -> [UInt64] {
        guard way.takesObject else { return [] }
        var end = way.words.upperBound
        while end < clause.upperBound,
            !lexicon.standings.between.contains(words.hashes[end])
                || lexicon.comparisons.silent.contains(words.hashes[end]),
            !lexicon.standings.tails.contains(words.hashes[end]),
            !lexicon.standings.timeLeads.contains(words.hashes[end]),
            lexicon.comparisons.measured.allSatisfy({ !words.matches($0, at: end) })
        {
            end += 1
        }
        let objects = (way.words.upperBound..<end).filter { !isMeasure(at: $0) && !sentence.isFiller($0) }
        return objects.flatMap { sentence.stems($0..<$0 + 1) }
    }

    /// Whether a word is of what a result is held against: its budget, its target.
    private func isMeasure(at index: Int) -> Bool {
        if lexicon.standings.times.contains(words.hashes[index]) { return true }
        return (max(0, index - 2)...index).contains { first in
            let (book, aspects) = (lexicon.comparisons.baselines, lexicon.comparisons.aspects)
            return book.match(in: words, at: first)?.words.contains(index) == true
                || aspects.match(in: words, at: first)?.words.contains(index) == true
        }
    }

    // MARK: What it is held against

    /// What the first column of a pair is, as far as the clause says so, or what stands before it: "compared with last
    /// year, ...".
    func kind(of clause: Range<Int>) -> WayPair.Kind? {
        let end = words.ranges[clause.upperBound - 1].upperBound
        var (isOfTimes, isOfPlan) = (sentence.times.contains { $0.range.lowerBound < end }, false)
        for index in 0..<clause.upperBound {
            if lexicon.performance.yearBefore.match(in: words, at: index) != nil
                || lexicon.performance.quarterBefore.match(in: words, at: index) != nil
            {
                isOfTimes = true
            }
            switch lexicon.comparisons.aspects.match(in: words, at: index)?.meaning {
            case .budget, .adjustedBudget, .savingsTarget: isOfPlan = true
            default: break
            }
            if lexicon.comparisons.baselines.match(in: words, at: index) != nil { isOfPlan = true }
        }
        return isOfTimes == isOfPlan ? nil : isOfTimes ? .times : .plan
    }
}
