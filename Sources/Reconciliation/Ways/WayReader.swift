import Figures
import Lexicon
import Papers

/// Reads what a sentence says of the way in which rows of a table went.
///
/// Only what one clause says, with no other figure in it, is read, and only where nothing takes it to another time,
/// body or part, or denies it.
struct WayReader {
    let sentence: StandingSentence

    var words: Words { sentence.words }
    var lexicon: Lexicon { sentence.lexicon }

    init(_ sentence: StandingSentence) {
        self.sentence = sentence
    }

    func claims() -> [WayClaim] {
        var claims: [WayClaim] = []
        for clause in clauses() {
            guard !isTurned(clause), let way = way(of: clause) else { continue }
            if let claim = only(clause, way) ?? count(clause, way, claims) { claims.append(claim) }
        }
        return claims
    }

    // MARK: Clauses

    /// The parts of the sentence between marks, and at "and" where both sides say which way something went.
    private func clauses() -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for index in 1..<max(1, words.count + 1) where index >= words.count || sentence.hasMark(before: index) {
            parts += split(start..<index)
            start = index
        }
        return parts
    }

    private func split(_ part: Range<Int>) -> [Range<Int>] {
        let joins = part.filter { index in
            index > part.lowerBound
                && (lexicon.comparisons.joins.contains(words.hashes[index])
                    || lexicon.statements.cuts.contains(words.hashes[index]))
        }
        for join in joins
        where (part.lowerBound..<join).contains(where: isWay) && (join..<part.upperBound).contains(where: isWay) {
            let head = part.lowerBound..<join
            return [head] + split(join + 1..<part.upperBound)
        }
        return [part]
    }

    private func isWay(_ index: Int) -> Bool { WayWords(sentence).way(at: index) != nil }

    /// The one way of a clause.
    private func way(of clause: Range<Int>) -> WayClaim.Way? {
        let book = WayWords(sentence)
        var found: WayClaim.Way?
        var index = clause.lowerBound
        while index < clause.upperBound {
            guard let told = book.way(at: index) else {
                index += 1
                continue
            }
            guard let way = told else { return nil }
            if let first = found {
                // "rose above its budget"
                guard first.isUp == way.isUp else { return nil }
                found?.kind = way.kind ?? first.kind
                found?.words = first.words.lowerBound..<way.words.upperBound
                found?.isWithLevel = first.isWithLevel || way.isWithLevel
            } else {
                found = way
            }
            index = way.words.upperBound
        }
        if found != nil, found?.kind == nil { found?.kind = kind(of: clause) }
        return found
    }

    /// Whether words of the clause deny what it says, only suppose it, or say it of something else.
    private func isTurned(_ clause: Range<Int>) -> Bool {
        let comparisons = lexicon.comparisons
        return (0..<words.count).contains { index in
            if comparisons.supposed.match(in: words, at: index) != nil { return true }
            // "the only one besides Cash"
            if clause.contains(index), lexicon.standings.excepts.match(in: words, at: index) != nil,
                !lexicon.comparisons.silent.contains(words.hashes[index]),
                !lexicon.statements.cuts.contains(words.hashes[index])
            {
                return true
            }
            guard let scope = comparisons.scopes.match(in: words, at: index) else { return false }
            switch scope.meaning {
            case .here, .affirmed: return false
            // "Five of the six parishes" are rows.
            case .anotherBody:
                return !clause.contains(index)
                    || !(max(0, index - 3)..<index).contains { sentence.number(at: $0) != nil }
            case .anotherTime: return false
            case .part: return clause.contains(index) && sentence.number(at: max(0, index - 1)) == nil
            default: return clause.contains(index) && !isOfTime(scope.words)
            }
        }
    }

    /// "the year before"
    func isOfTime(_ place: Range<Int>) -> Bool {
        (max(0, place.lowerBound - 3)...place.lowerBound).contains { first in
            let (years, quarters) = (lexicon.performance.yearBefore, lexicon.performance.quarterBefore)
            return years.match(in: words, at: first)?.words.overlaps(place) == true
                || quarters.match(in: words, at: first)?.words.overlaps(place) == true
        }
    }

    /// Whether a figure stands in a clause, but for those that count things.
    private func hasFigure(_ clause: Range<Int>, besides counts: [Int]) -> Bool {
        sentence.figures.contains { figure in
            clause.contains { words.ranges[$0].overlaps(figure.range) && !counts.contains($0) }
        } || clause.contains { sentence.number(at: $0) != nil && !counts.contains($0) && !sentence.isYear($0) }
    }

    // MARK: Only

    /// "Only Parks lost visits", "Parks alone lost visits", "Parks is the only site to lose visits".
    private func only(_ clause: Range<Int>, _ way: WayClaim.Way) -> WayClaim? {
        guard let (names, words) = onlyNames(clause, way) else { return nil }
        var claim = WayClaim(way: way, names: names, isOnly: true, words: words)
        claim.objects = objects(behind: way, in: clause)
        claim.monthsBack = sentence.monthsBack
        readSubject(of: &claim, in: clause, besides: [])
        return claim
    }

    private func onlyNames(_ clause: Range<Int>, _ way: WayClaim.Way) -> (names: [Range<Int>], words: Range<Int>)? {
        let standing = lexicon.standings
        var start = clause.lowerBound
        while start < clause.upperBound, sentence.isOpener(start),
            standing.shares.match(in: words, at: start)?.meaning != .only
        {
            start += 1
        }
        guard start < clause.upperBound else { return nil }
        if let match = standing.shares.match(in: words, at: start), match.meaning == .only, match.words.count == 1 {
            var first = match.words.upperBound
            while first < clause.upperBound, standing.places.contains(words.hashes[first]) { first += 1 }
            guard let names = list(startingAt: first, in: clause), let last = names.last,
                last.upperBound <= way.words.lowerBound
            else { return nil }
            return (names, start..<way.words.upperBound)
        }
        guard let names = list(startingAt: start, in: clause), let last = names.last,
            last.upperBound < way.words.lowerBound
        else { return nil }
        if standing.alone.match(in: words, at: last.upperBound) != nil {
            return (names, names[0].lowerBound..<way.words.upperBound)
        }
        var index = last.upperBound
        while index < way.words.lowerBound, standing.between.contains(words.hashes[index]),
            standing.shares.match(in: words, at: index)?.meaning != .only
        {
            index += 1
        }
        guard let match = standing.shares.match(in: words, at: index), match.meaning == .only, match.words.count > 1,
            index > last.upperBound
        else { return nil }
        return (names, names[0].lowerBound..<way.words.upperBound)
    }

    /// Names joined by "and", with no other thing joined to them.
    private func list(startingAt start: Int, in clause: Range<Int>) -> [Range<Int>]? {
        guard let names = sentence.nameList(startingAt: start), let last = names.last,
            last.upperBound < clause.upperBound, !lexicon.comparisons.joins.contains(words.hashes[last.upperBound])
        else { return nil }
        return names
    }

    // MARK: Counts

    /// "Three of the five sites had more visits", "only two lines have come down, A and B".
    private func count(_ clause: Range<Int>, _ way: WayClaim.Way, _ before: [WayClaim]) -> WayClaim? {
        for index in clause {
            guard let value = sentence.number(at: index), value > 0, !sentence.isYear(index) else { continue }
            guard isCount(index, in: clause) else { return nil }
            var claim = WayClaim(way: way, count: value, words: index..<max(index + 1, way.words.upperBound))
            var counts = [index]
            var next = index + 1
            if next < clause.upperBound, lexicon.standings.outs.contains(words.hashes[next]) { next += 1 }
            if next < clause.upperBound, lexicon.performance.partJoins.contains(words.hashes[next]) {
                next += 1
                while next < clause.upperBound, sentence.number(at: next) == nil, sentence.isFiller(next) { next += 1 }
                guard next < clause.upperBound, let whole = sentence.number(at: next), whole >= value else {
                    return nil
                }
                claim.whole = whole
                counts.append(next)
                next += 1
            }
            guard way.isUp != nil || way.kind != nil && !isOfMeasures(from: next, in: clause) else { return nil }
            let things = things(from: next, in: clause)
            claim.things = sentence.stems(things)
            claim.isOfAnyLines =
                !things.isEmpty && things.allSatisfy { lexicon.standings.lines.contains(words.hashes[$0]) }
            claim.monthsBack = sentence.monthsBack
            guard !hasFigure(clause, besides: counts) else { return nil }
            claim.names = listed(behind: clause, value) ?? []
            claim.objects = objects(behind: way, in: clause)
            readSubject(of: &claim, in: clause, besides: [index..<things.upperBound])
            if index > way.words.lowerBound { claim.words = way.words.lowerBound..<next }
            return claim
        }
        return nil
    }

    /// Whether a number counts things: not days, nor what is one of others or beside them, nor what is at least so.
    private func isCount(_ index: Int, in clause: Range<Int>) -> Bool {
        let standing = lexicon.standings
        guard index + 1 < clause.upperBound || index > clause.lowerBound else { return false }
        if index > clause.lowerBound {
            let word = words.hashes[index - 1]
            if standing.others.contains(word) || lexicon.performance.partJoins.contains(word) { return false }
            if lexicon.statements.qualifiers.matches(in: words, endingAt: index) { return false }
            // "the three"
            if standing.openers.contains(word), lexicon.comparisons.silent.contains(word),
                !lexicon.comparisons.joins.contains(word)
            {
                return false
            }
        }
        guard index + 1 < clause.upperBound else { return true }
        return !lexicon.statements.durations.contains(words.hashes[index + 1])
            && !standing.times.contains(words.hashes[index + 1])
            && !standing.others.contains(words.hashes[index + 1])
    }

    /// Of some measures more is better, of others less.
    private func isOfMeasures(from start: Int, in clause: Range<Int>) -> Bool {
        (start..<clause.upperBound).contains {
            lexicon.items.keySubjects.match(in: words, at: $0)?.meaning == .measures
        }
    }

    private func things(from start: Int, in clause: Range<Int>) -> Range<Int> {
        var end = start
        while end < clause.upperBound, end - start < StandingSentence.mostThings,
            !lexicon.standings.between.contains(words.hashes[end]), WayWords(sentence).way(at: end) == nil
        {
            end += 1
        }
        return start..<end
    }

    /// As many names behind the clause, to the end of the sentence or to what else is counted.
    private func listed(behind clause: Range<Int>, _ count: Int) -> [Range<Int>]? {
        guard clause.upperBound < words.count, let names = sentence.nameList(startingAt: clause.upperBound),
            names.count == count, let last = names.last,
            last.upperBound >= words.count || sentence.hasMark(before: last.upperBound)
        else { return nil }
        return names
    }
}
