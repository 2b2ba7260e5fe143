import Figures
import Lexicon
import Papers

/// Whether a number is of all that a row or a table counts, or of something else: of a part of it, of another thing, a
/// bound or an aim.
extension NumberSentence {
    /// Whether the clause of a number says more than what it is of and when: "of which 31 came by the app", "in 210
    /// collisions", "among boys".
    ///
    /// - Parameter known: The words of the row and of its table, by what they begin with.
    /// - Parameter printed: What the row prints.
    /// - Parameter name: The words that name the row: what stands before them in their clause, and between them and the
    ///   number, makes a part of it too: "repeat referrals", "referrals (by schools) rose by 18".
    func isNarrowed(
        _ number: ToldNumber,
        besides known: Set<UInt64>,
        printed: [ExactDecimal],
        since name: Range<Int>? = nil
    ) -> Bool {
        if isBound(number) { return true }
        if isOfPair(number, besides: printed) { return false }
        let first = words.position(atOrAfter: number.range.lowerBound)
        var span = scope(of: number, first)
        if let name, name.upperBound <= first {
            if name.upperBound < words.count, !hasMarkBefore(name.upperBound),
                lexicon.standings.relatives.contains(words.hashes[name.upperBound])
            {
                return true
            }
            span = min(span.lowerBound, clauseStart(before: name.lowerBound))..<span.upperBound
        }
        return span.contains { index in
            guard isForeign(index, known) else { return false }
            // "Castle Hill attracted 412 visits": a word for what was done.
            let isVerb = index == first - 1 && index > 0 && !isPlace(index - 1)
            return !isVerb
        }
    }

    /// "from 139.2 to 124.6": whether it is one of a pair whose other half the row prints.
    private func isOfPair(_ number: ToldNumber, besides printed: [ExactDecimal]) -> Bool {
        guard let index = numbers.firstIndex(where: { $0.range == number.range }) else { return false }
        func prints(_ other: Int) -> Bool {
            numbers.indices.contains(other) && numbers[other].kind == number.kind && numbers[other].isTelling
                && printed.contains(where: numbers[other].mayTell)
        }
        switch number.part {
        case .end, .base: return prints(index - 1)
        case .start: return prints(index + 1) || prints(index - 1)
        default: return numbers.indices.contains(index + 1) && numbers[index + 1].part == .base && prints(index + 1)
        }
    }

    /// "102 people", "105 days": whether the word right behind a number is for a thing that no table of it counts.
    func isOfForeignThing(_ number: ToldNumber, besides known: Set<UInt64>) -> Bool {
        let next = words.position(atOrAfter: number.range.upperBound)
        guard next < words.count, !hasMarkBefore(next), isForeign(next, known) else { return false }
        // "240 open cases"
        return next + 1 >= words.count || hasMarkBefore(next + 1) || isLink(at: next + 1)
            || isForeign(next + 1, known)
    }

    /// "100 a quarter": how much in each time of so long.
    func isRate(_ number: ToldNumber) -> Bool {
        let next = words.position(atOrAfter: number.range.upperBound)
        return next + 1 < words.count && !hasMarkBefore(next) && comparison.rates.contains(words.hashes[next])
            && (lexicon.standings.times.contains(words.hashes[next + 1])
                || lexicon.statements.durations.contains(words.hashes[next + 1]))
    }

    /// "more than 400", "below 3,000", "less than the 3,000", "we expect 415"
    func isBound(_ number: ToldNumber) -> Bool {
        let first = words.position(atOrAfter: number.range.lowerBound)
        if lexicon.statements.qualifiers.matches(in: words, endingAt: first) { return true }
        let start = clauseStart(before: first)
        if (start..<first).contains(where: { lexicon.standings.expected.contains(words.hashes[$0]) && !isPlace($0) }) {
            return true
        }
        return (max(0, first - Self.boundReach)..<first).contains { index in
            let match =
                comparison.leanings.match(in: words, at: index) ?? comparison.sides.match(in: words, at: index)
            guard let match, match.words.upperBound <= first,
                match.meaning == .more || match.meaning == .less,
                (match.words.upperBound..<first).allSatisfy({ comparison.silent.contains(words.hashes[$0]) })
            else { return false }
            return true
        }
    }

    private static let boundReach = 4

    /// The words of the clause between marks in which a number stands, up to what tells why; with the clause before
    /// where it is nothing but the number.
    private func scope(of number: ToldNumber, _ first: Int) -> Range<Int> {
        var end = words.position(atOrAfter: number.range.upperBound)
        while end < words.count, !hasMarkBefore(end), !isCause(end), !comparison.joins.contains(words.hashes[end]) {
            end += 1
        }
        var start = clauseStart(before: first)
        let isAlone = (start..<end).allSatisfy { comparison.silent.contains(words.hashes[$0]) || isDigits($0) }
        if isAlone, start > 0 { start = clauseStart(before: start - 1) }
        return start..<end
    }

    private func clauseStart(before index: Int) -> Int {
        var start = index
        while start > 0, !hasMarkBefore(start) { start -= 1 }
        return start
    }

    /// Whether a mark stands between a word and the one before it; that of a number has a digit behind it.
    private func hasMarkBefore(_ index: Int) -> Bool {
        guard index > 0, index < words.count else { return index >= words.count }
        return hasMark(between: words.ranges[index - 1].upperBound, words.ranges[index].lowerBound)
            && !(isDigits(index) && isDigits(index - 1)
                && words.ranges[index].lowerBound - words.ranges[index - 1].upperBound == 1)
    }

    private func isCause(_ index: Int) -> Bool {
        lexicon.standings.tails.contains(words.hashes[index]) && !isPlace(index)
            || comparison.causes.match(in: words, at: index) != nil
    }

    private func isPlace(_ index: Int) -> Bool {
        lexicon.standings.places.contains(words.hashes[index])
            || lexicon.performance.partJoins.contains(words.hashes[index])
            || comparison.silent.contains(words.hashes[index])
    }

    private func isForeign(_ index: Int, _ known: Set<UInt64>) -> Bool {
        let range = words.ranges[index]
        guard !isDigits(index), !isLink(at: index), !isTimeWord(at: index),
            !periods.contains(where: { range.overlaps($0.range) }), !comparison.generic.contains(words.hashes[index]),
            !lexicon.standings.openers.contains(words.hashes[index]),
            !lexicon.standings.between.contains(words.hashes[index]),
            !lexicon.standings.timeLeads.contains(words.hashes[index]),
            !lexicon.standings.places.contains(words.hashes[index]), !comparison.rates.contains(words.hashes[index]),
            !saysHowMuch(at: index)
        else { return false }
        return stems(of: index..<index + 1).contains { !known.contains($0) }
    }

    /// "the highest", "down", "first", "ten": of what a number is such a word says nothing.
    private func saysHowMuch(at index: Int) -> Bool {
        let (performance, standings) = (lexicon.performance, lexicon.standings)
        let word = words.hashes[index]
        return standings.ranks[word] != nil || performance.numbers[word] != nil
            || performance.most.match(in: words, at: index) != nil
            || performance.least.match(in: words, at: index) != nil
            || performance.best.match(in: words, at: index) != nil
            || comparison.moves.match(in: words, at: index) != nil
            || comparison.sides.match(in: words, at: index) != nil
            || standings.ways.match(in: words, at: index) != nil
            || standings.standings.match(in: words, at: index) != nil
            || lexicon.ratings.match(in: words, at: index) != nil
    }

    private func isDigits(_ index: Int) -> Bool { text.utf8.span[words.ranges[index].lowerBound].isDigit }
}
