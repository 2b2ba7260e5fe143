import Figures
import Lexicon
import Papers

/// A sentence as it is read for how rows stand.
///
/// Everything but a name or number, what joins it to the words for how it stands, and what says when makes the sentence
/// one of something else, which is not read.
struct StandingSentence {
    let text: String
    let words: Words
    let lexicon: Lexicon
    /// The names of rows in it, from left to right.
    let names: [Range<Int>]
    /// What the sentences before have told.
    let before: [StandingClaim]
    private let sentence: ReportSentence

    init(_ sentence: ReportSentence, names: [Range<Int>] = [], before: [StandingClaim] = []) {
        self.sentence = sentence
        text = sentence.text
        words = sentence.words
        lexicon = sentence.lexicon
        self.names = names
        self.before = before
    }

    // Most sentences are refused by their words, and their figures never read.

    /// The periods that it tells, bare years among them.
    var times: [PeriodMention] { sentence.times }
    /// The numbers that it prints, from left to right, but those of periods.
    var figures: [FigureMention] { sentence.untimedFigures }
    /// Amounts of money, from left to right.
    var amounts: [FigureMention] { figures.filter { $0.number.unit?.isMoney == true && $0.upper == nil } }

    var standing: StandingWords { lexicon.standings }

    /// How many words may name what is counted.
    static let mostThings = 5
    /// How many words may stand between a name and how it stands.
    static let reach = 12

    // MARK: States

    /// The words for how something stands, from left to right; none where the sentence is of another time or only
    /// supposes.
    func states() -> [(state: StandingClaim.State, words: Range<Int>)] {
        var found: [(state: StandingClaim.State, words: Range<Int>)] = []
        var index = 0
        while index < words.count {
            if let match = standing.standings.match(in: words, at: index) {
                found.append((.standing(match.meaning), match.words))
                index = match.words.upperBound
            } else if let last = found.last, let state = bare(at: index, behind: last.state) {
                found.append((state, index..<index + 1))
                index += 1
            } else if let match = rating(at: index) {
                found.append((.rated(match.meaning), match.words))
                index = match.words.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    /// "Three are over budget, three are **under**": a word that says by itself on which side of the same things others
    /// stand.
    private func bare(at index: Int, behind last: StandingClaim.State) -> StandingClaim.State? {
        // The word itself first: few are one, and all are asked.
        guard case .standing(let before) = last, index > 0,
            let match = lexicon.comparisons.sides.match(in: words, at: index)
                ?? lexicon.comparisons.leanings.match(in: words, at: index), match.words.count == 1,
            !hasMark(before: index),
            index + 1 >= words.count || hasMark(before: index + 1)
                || lexicon.comparisons.joins.contains(words.hashes[index + 1]),
            number(at: index - 1) != nil
                || isBetween(index - 1) && index > 1 && !hasMark(before: index - 1) && number(at: index - 2) != nil
        else { return nil }
        switch (before, match.meaning) {
        case (.over, .more), (.under, .more), (.balanced, .more): return .standing(.over)
        case (.over, .less), (.under, .less), (.balanced, .less): return .standing(.under)
        case (.rise, .rise), (.fall, .rise): return .standing(.rise)
        case (.rise, .fall), (.fall, .fall): return .standing(.fall)
        case (.improved, .adverse), (.worsened, .adverse): return .standing(.worsened)
        case (.improved, .favourable), (.worsened, .favourable): return .standing(.improved)
        case (.met, .less), (.beaten, .less): return .standing(.missed)
        default: return nil
        }
    }

    /// A word of a scale of ratings; single letters are none.
    func rating(at index: Int) -> PhraseBook<Lexicon.RatingMeaning>.Match? {
        guard let match = lexicon.ratings.match(in: words, at: index),
            words.ranges[match.words.upperBound - 1].upperBound - words.ranges[index].lowerBound > 2
        else { return nil }
        return match
    }

    func claims() -> [StandingClaim] {
        let states = states()
        guard !states.isEmpty else { return [] }
        var claims: [StandingClaim] = []
        for (index, (state, place)) in states.enumerated() {
            let lead = index > 0 ? lead(of: place, behind: states[index - 1].words) : place.lowerBound
            guard var claim = claim(state, place, from: lead, before + claims), isOfNow(claim, from: start(of: claim)),
                !isSupposed(around: claim), !isShared(claim)
            else {
                continue
            }
            if let count = claim.count, case .rated = state {
                let scope = CountScope(words: words, lexicon: lexicon)
                let (number, end) = (count.words.lowerBound, place.upperBound - 1)
                if scope.isElsewhere(0..<words.count, number: number, rating: end) { continue }
                claim.isOfSome = scope.isOfSome(number: number, rating: end)
            }
            if state.isOfTimes {
                if isUndone(place, states.map(\.words)) { continue }
                claim.monthsBack = monthsBack
                guard times.allSatisfy({ isSince(before: words.position(atOrAfter: $0.range.lowerBound)) }) else {
                    continue
                }
                claim.times = times.map { words(in: $0.range) }
            }
            claims.append(claim)
        }
        return claims
    }

    /// "It fell when the new system began, and then rose", "has risen again since": whether what moved then went on
    /// behind it, or did so after the last time of the table.
    private func isUndone(_ place: Range<Int>, _ states: [Range<Int>]) -> Bool {
        if let last = words.hashes.indices.last, last >= place.upperBound,
            standing.openers.contains(words.hashes[last]), standing.timeLeads.contains(words.hashes[last])
        {
            return true
        }
        guard let next = states.first(where: { $0.lowerBound >= place.upperBound }) else { return false }
        let between = place.upperBound..<next.lowerBound
        return !names.contains { $0.overlaps(between) } && !between.contains { number(at: $0) != nil && hasThings($0) }
            && between.contains { lexicon.statements.cuts.contains(words.hashes[$0]) }
    }

    /// Whether a number counts what stands otherwise: "and two fell", not "by five".
    private func hasThings(_ index: Int) -> Bool {
        index == 0 || !lexicon.comparisons.changedBy.contains { words.matches($0, at: index - 1) }
    }

    /// "One of the five overspent by £0.3m, another by £0.2m": what goes on behind it counts more that stand so.
    private func isShared(_ claim: StandingClaim) -> Bool {
        guard claim.count != nil else { return false }
        return (claim.words.upperBound..<max(claim.words.upperBound, words.count)).contains { index in
            standing.others.contains(words.hashes[index]) && isOpen(before: openStart(index))
        }
    }

    func words(in range: Range<Int>) -> Words {
        Words(String(text.utf8.dropFirst(range.lowerBound).prefix(range.count)) ?? "")
    }

    func start(of claim: StandingClaim) -> Int {
        min(claim.words.lowerBound, claim.names.first?.lowerBound ?? .max, claim.count?.words.lowerBound ?? .max)
    }

    /// Whether words only suppose what is told, or what is told with it up to a semicolon.
    private func isSupposed(around claim: StandingClaim) -> Bool {
        let (first, last) = (start(of: claim), claim.words.upperBound)
        return (0..<words.count).contains { index in
            guard lexicon.comparisons.supposed.match(in: words, at: index) != nil else { return false }
            let between = index < first ? index + 1...max(index + 1, first) : min(last, index)...index
            return !between.contains { bytes(between: $0).contains(UInt8(ascii: ";")) }
        }
    }

    /// Whether nothing takes a claim to another time, body or part.
    func isOfNow(_ claim: StandingClaim, from start: Int) -> Bool {
        let isOfTimes = claim.state.isOfTimes
        let comparisons = lexicon.comparisons
        for index in 0..<words.count {
            if comparisons.elsewhen.match(in: words, at: index) != nil,
                isOfTimes ? !isBase(at: index) : !isOfStart(index)
            {
                return false
            }
            // "Nationally, tax collected has fallen."
            if let match = comparisons.scopes.match(in: words, at: index), match.meaning == .anotherBody {
                return false
            }
        }
        let clause = clauseStart(before: start)..<clauseEnd(from: claim.words.upperBound)
        return !clause.contains { index in
            guard let match = comparisons.scopes.match(in: words, at: index) else { return false }
            // What the state's own words say, as "not" in "not on target", is no denial of it.
            if match.words.overlaps(claim.words) || claim.count?.words.overlaps(match.words) == true { return false }
            if isInStart(index) { return false }
            switch match.meaning {
            case .here, .affirmed: return false
            case .anotherTime: return !isOfTimes
            // "two out of seven"
            case .part: return index < start || index >= claim.words.upperBound
            default: return true
            }
        }
    }

    /// Whether a time that is told is that from which something has moved: "since last quarter", not "rose last year".
    func isBase(at index: Int) -> Bool {
        guard
            lexicon.performance.yearBefore.match(in: words, at: index) != nil
                || lexicon.performance.quarterBefore.match(in: words, at: index) != nil
        else { return false }
        return isSince(before: index)
    }

    /// Whether a time is that of the figure from which something moved: "from 81.3% in the quarter before".
    private func isOfStart(_ index: Int) -> Bool {
        guard let figure = figures.last(where: { $0.range.upperBound <= words.ranges[index].lowerBound }),
            case let first = words.position(atOrAfter: figure.range.lowerBound), first > 0,
            case let end = words.position(atOrAfter: figure.range.upperBound),
            (end..<index).allSatisfy({ lexicon.comparisons.silent.contains(words.hashes[$0]) && !hasMark(before: $0) })
        else { return false }
        return lexicon.comparisons.starts.contains { $0.count == 1 && words.matches($0, at: first - 1) }
    }

    /// Whether a word is of such a time.
    private func isInStart(_ index: Int) -> Bool {
        (max(0, index - Self.longestTime)...index).contains { first in
            lexicon.comparisons.elsewhen.match(in: words, at: first)?.words.contains(index) == true && isOfStart(first)
        }
    }

    func isSince(before index: Int) -> Bool {
        var last = index - 1
        while last > 0, lexicon.comparisons.silent.contains(words.hashes[last]), !isMeasured(last) { last -= 1 }
        guard last >= 0 else { return false }
        return lexicon.statements.cuts.contains(words.hashes[last]) || isMeasured(last)
            || standing.openers.contains(words.hashes[last]) && standing.timeLeads.contains(words.hashes[last])
    }

    func isMeasured(_ index: Int) -> Bool {
        lexicon.comparisons.measured.contains { $0.count == 1 && words.matches($0, at: index) }
    }

    /// How long ago the time is that the sentence names.
    var monthsBack: Int? {
        for index in 0..<words.count {
            if lexicon.performance.yearBefore.match(in: words, at: index) != nil { return 12 }
            if lexicon.performance.quarterBefore.match(in: words, at: index) != nil { return 3 }
        }
        return nil
    }

    /// Where what leads up to a state begins: with the state from which it came, "went from amber to red".
    func lead(of place: Range<Int>, behind last: Range<Int>) -> Int {
        let comparisons = lexicon.comparisons
        guard place.lowerBound - last.upperBound == 1,
            comparisons.ends.contains(where: { $0.count == 1 && words.matches($0, at: last.upperBound) }),
            last.lowerBound > 0, comparisons.starts.contains(where: { words.matches($0, at: last.lowerBound - 1) })
        else { return place.lowerBound }
        return last.lowerBound - 1
    }

    // MARK: Claims

    func claim(
        _ state: StandingClaim.State,
        _ place: Range<Int>,
        from lead: Int,
        _ told: [StandingClaim]
    ) -> StandingClaim? {
        var claim = StandingClaim(state: state, words: place)
        let end = subjectEnd(before: lead)
        if readSubject(endingAt: end, told, into: &claim), readTail(behind: place.upperBound, into: &claim) {
            // "is forecast to be red" is not red yet.
            let isExpected = (end..<lead).contains { standing.expected.contains(words.hashes[$0]) }
            if case .rated = state, isExpected { return nil }
            return claim
        }
        if case .rated = state { return ratedBefore(state, place, subjectEnd: end) }
        claim = StandingClaim(state: state, words: place)
        return readBehind(place, told, into: &claim) ? claim : nil
    }

    /// Where what stands between the subject and the words of the state begins.
    func subjectEnd(before state: Int) -> Int {
        var index = state
        while index > 0, state - index < Self.reach, !hasMark(before: index), isBetween(index - 1) { index -= 1 }
        return index
    }

    func isBetween(_ index: Int) -> Bool {
        standing.between.contains(words.hashes[index]) && number(at: index) == nil
            && !names.contains { $0.contains(index) }
    }

    func readSubject(
        endingAt end: Int,
        _ told: [StandingClaim],
        into claim: inout StandingClaim
    ) -> Bool {
        // Some of the words in between may be the last of what is counted: "the year".
        // "Three of the five categories owe less than in March": a verb may stand before a comparison of times.
        let isCompared = claim.state.isOfTimes && claim.words.count > 2 && end == claim.words.lowerBound
        for stop in isCompared ? [end, end - 1] : [end, end + 1] where stop > 0 && stop <= claim.words.lowerBound {
            let stop = bracketStart(before: stop)
            if let list = nameList(endingAt: stop) {
                claim.names = list
                claim.isOnly = list.count == 1 && share(endingAt: list[0].lowerBound)?.meaning == .only
                return true
            }
            if let count = count(endingAt: stop, told, claim.state) {
                claim.count = count.count
                claim.excepted = count.excepted
                return readOnly(into: &claim)
            }
        }
        return false
    }

    /// Where what stands in brackets right before a word begins: "three services (Parks, Tips and Roads) overspent".
    func bracketStart(before stop: Int) -> Int {
        guard stop < words.count, bytes(between: stop).contains(UInt8(ascii: ")")) else { return stop }
        return (1..<stop).last { bytes(between: $0).contains(UInt8(ascii: "(")) } ?? stop
    }

    /// "Highways is the only service to overspend": one thing is counted, and it is named right before.
    func readOnly(into claim: inout StandingClaim) -> Bool {
        guard let count = claim.count, case .number(1) = count.part,
            let match = standing.shares.match(in: words, at: count.words.lowerBound), match.meaning == .only,
            match.words.count > 1
        else { return true }
        let end = subjectEnd(before: count.words.lowerBound)
        claim.names = nameList(endingAt: end) ?? []
        claim.isOnly = true
        return claim.names.count == 1
    }

    /// What follows the words of the state: an amount, a time, another clause; anything else may narrow what is said.
    func readTail(behind end: Int, into claim: inout StandingClaim) -> Bool {
        var index = end
        if let mention = amount(behind: end) {
            claim.amount = mention
            index = words.position(atOrAfter: mention.range.upperBound)
        }
        // "fell from 274 to 288" is judged with its numbers.
        if claim.count == nil, claim.state.isOfTimes, index < words.count {
            let near = words.ranges[min(words.count, index + Self.longestTime) - 1].upperBound
            let isNumber = figures.contains { mention in
                mention.number.unit?.isMoney != true
                    && (words.ranges[index].lowerBound..<near).contains(mention.range.lowerBound)
            }
            if isNumber { return false }
        }
        return isTail(index, isCounted: claim.count != nil)
    }

    func isTail(_ index: Int, isCounted: Bool) -> Bool {
        guard index < words.count, !hasMark(before: index), !lexicon.statements.cuts.contains(words.hashes[index])
        else {
            return true
        }
        // "because of the fire and one because of the rounds", "in each quarter": others may be counted beside them.
        if isCounted, isOfSome(index) { return false }
        // "by more than £0.1m" counts some of them.
        if isCounted, lexicon.statements.qualifiers.match(in: words, at: index + 1) != nil { return false }
        if standing.timeLeads.contains(words.hashes[index]) {
            for next in index..<min(words.count, index + Self.longestTime) {
                // "over ten years"
                if next > index, hasMark(before: next) || number(at: next) != nil { break }
                if standing.times.contains(words.hashes[next]) || isYear(next) { return true }
            }
        }
        if lexicon.statements.qualifiers.match(in: words, at: index) != nil { return false }
        return standing.tails.contains(words.hashes[index])
            && !lexicon.performance.partJoins.contains(words.hashes[index])
    }

    private func isOfSome(_ index: Int) -> Bool {
        let end = clauseEnd(from: index)
        return (index..<end).contains { word in
            lexicon.performance.everyTime.match(in: words, at: word) != nil
                || lexicon.comparisons.causes.match(in: words, at: index) != nil && number(at: word) != nil
        }
    }

    static let longestTime = 6

    /// "is forecast to overspend by £0.4m", "an overspend of £0.4m", "overspend £0.4m".
    func amount(behind end: Int) -> FigureMention? {
        let from = words.ranges[end - 1].upperBound
        guard let mention = amounts.first(where: { $0.range.lowerBound >= from }) else { return nil }
        let first = words.position(atOrAfter: mention.range.lowerBound)
        return first - end <= 1 && (end..<first).allSatisfy { !hasMark(before: $0) } ? mention : nil
    }

    /// "An overspend is forecast in Highways", "overspends are expected in three services".
    func readBehind(_ place: Range<Int>, _ told: [StandingClaim], into claim: inout StandingClaim) -> Bool {
        var start = place.lowerBound
        while start > 0, !hasMark(before: start), isBetween(start - 1) || isOpener(start - 1) { start -= 1 }
        guard isOpen(before: start) else { return false }
        var index = place.upperBound
        if let mention = amount(behind: index) {
            claim.amount = mention
            index = words.position(atOrAfter: mention.range.upperBound)
        }
        while index < words.count, index - place.upperBound < Self.reach, !hasMark(before: index),
            isBetween(index), !standing.places.contains(words.hashes[index])
        { index += 1 }
        guard index + 1 < words.count, standing.places.contains(words.hashes[index]), !hasMark(before: index),
            !hasMark(before: index + 1)
        else { return false }
        let first = index + 1
        if let list = nameList(startingAt: first) {
            claim.names = list
            return isTail(list[list.count - 1].upperBound, isCounted: false)
        }
        for end in first + 1...min(words.count, first + Self.mostThings + 3) {
            guard end == words.count || hasMark(before: end) || isTail(end, isCounted: true) else { continue }
            guard let count = count(endingAt: end, [], claim.state), count.count.words.lowerBound == first else {
                return false
            }
            claim.count = count.count
            return true
        }
        return false
    }
}
