import Figures
import Lexicon
import Records
import Tables

/// Which words of a sentence are a figure's.
extension FigureReader {
    /// Whether nothing but "and" leads to a figure from what is told of the one before it: "£3.0m has been achieved and
    /// £1.5m is at risk".
    func isJoined(_ figure: Range<Int>, after start: Int, isFirst: Bool) -> Bool {
        !isFirst && figure.lowerBound > start && comparison.joins.contains(words.hashes[figure.lowerBound - 1])
    }

    func afterLastCut(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        for index in range {
            if kinds[index].contains(.cut), let cut = comparison.cuts.match(in: words, at: index),
                cut.words.upperBound <= range.upperBound
            {
                start = cut.words.upperBound
            }
            if index > range.lowerBound, hasMark(before: index, in: ["(", ";"]) { start = max(start, index) }
        }
        return start..<range.upperBound
    }

    /// "£0.5m below budget and Housing £0.6m below": what stands before a mark or "and", with only a name behind it,
    /// is told of the figure before.
    func afterOther(_ range: Range<Int>) -> Int {
        let name = names.last { range.lowerBound < $0.words.lowerBound && $0.words.upperBound <= range.upperBound }
        guard let name, range.upperBound - name.words.upperBound <= 1, case let first = name.words.lowerBound,
            hasMark(before: first, in: [",", ";"]) || comparison.joins.contains(words.hashes[first - 1])
                || subject.stops.contains(words.hashes[first - 1])
        else { return range.lowerBound }
        return first
    }

    func clauseEnd(from start: Int, to end: Int) -> Int {
        guard start < end else { return start }
        return (start..<end).first(where: endsClause) ?? end
    }

    private func endsClause(_ index: Int) -> Bool {
        hasMark(before: index, in: [",", ";", ":", "(", ")"]) || hasDash(before: index) || kinds[index].contains(.cut)
    }

    /// The words behind a figure that may say what it is.
    ///
    /// Those behind a share in brackets are of the amount before it, and what is told last of "£0.2m of the £0.7m
    /// target will not be achieved" is told of the part.
    func words(behind position: Int, until end: Int) -> Range<Int> {
        let figure = figures[position]
        if isPart(position), let last = tail(of: position + 1) { return last }
        var clause = figure.upperBound..<clauseEnd(from: figure.upperBound, to: end)
        if clause.isEmpty, figures.indices.contains(position + 1),
            figures[position + 1].lowerBound == clause.lowerBound,
            hasMark(before: clause.lowerBound, in: ["("]), case let share = figures[position + 1].upperBound,
            hasMark(before: share, in: [")"]), !hasMark(before: share, in: [",", ";", ":"])
        {
            let limit = figures.indices.contains(position + 2) ? figures[position + 2].lowerBound : words.count
            var last = share
            while last < limit, last == share || !endsClause(last) { last += 1 }
            clause = share..<last
        }
        if position > 0, isPart(position - 1), let last = tail(of: position) {
            clause = clause.lowerBound..<max(clause.lowerBound, last.lowerBound)
        }
        return clause
    }

    /// Whether a figure is told as a part of the next: only "of the" stands between them.
    func isPart(_ position: Int) -> Bool {
        guard figures.indices.contains(position + 1) else { return false }
        let between = figures[position].upperBound..<figures[position + 1].lowerBound
        guard between.count <= Self.longestParting,
            let lead = comparison.parted.first(where: { words.matches($0, at: between.lowerBound) }),
            // "£3.6m, of which £1.2m": there the first is the whole.
            comparison.cuts.match(in: words, at: between.lowerBound).map({ $0.words.count <= lead.count }) != false
        else { return false }
        return areLinks(between.lowerBound + lead.count..<between.upperBound)
    }

    private static let longestParting = 3

    /// The last words behind a whole that say what its part is; nil where there is but one such phrase and it is the
    /// whole's.
    private func tail(of position: Int) -> Range<Int>? {
        let start = figures[position].upperBound
        let limit = figures.indices.contains(position + 1) ? figures[position + 1].lowerBound : words.count
        let clause = start..<clauseEnd(from: start, to: limit)
        let told = aspects.filter { clause.contains($0.words.lowerBound) }
        guard told.count > 1, let last = told.last else { return nil }
        return last.words.lowerBound..<clause.upperBound
    }

    func hasMark(before index: Int, in marks: ClauseMarks) -> Bool { !self.marks[index].isDisjoint(with: marks) }

    /// A dash between spaces, long or short.
    func hasDash(before index: Int) -> Bool { marks[index].contains(.dash) }

    /// The words that are a figure's alone: from what parts it from the words before to what parts it from those
    /// behind.
    func own(_ figure: Range<Int>, since start: Int, until end: Int) -> Range<Int> {
        var first = figure.lowerBound
        while first > start, !isParted(before: first) || isLabel(endingAt: first) { first -= 1 }
        var last = figure.upperBound
        while last < end, !isParted(before: last), !kinds[last].contains(.stop) || isInName(last) {
            last += 1
        }
        return first..<last
    }

    /// Whether a mark stands before a word, or a word that opens another clause.
    private func isParted(before index: Int) -> Bool {
        // The "and" or the comma of a name parts nothing.
        if index > 0, names.contains(where: { $0.words.lowerBound < index && index < $0.words.upperBound }) {
            return false
        }
        return hasMark(before: index, in: [",", ";", ":", "(", ")"]) || hasDash(before: index)
            || index > 0 && kinds[index - 1].contains(.stop)
    }

    /// "(Quarter 1: £0.9m)": in brackets the words before a colon say what the figure is.
    private func isLabel(endingAt index: Int) -> Bool {
        guard hasMark(before: index, in: [":"]) else { return false }
        return (1...Self.longestLabel).contains { index > $0 && hasMark(before: index - $0, in: ["("]) }
    }

    private static let longestLabel = 4

    func areLinks(_ range: Range<Int>) -> Bool {
        range.allSatisfy { kinds[$0].contains(.link) || isInName($0) }
    }

    /// The stems of the words in a range that neither tell what a figure is nor only lead up to it.
    ///
    /// - Parameter times: Where the sentence tells a time, in bytes.
    func strangers(in range: Range<Int>, times: [Range<Int>]) -> [UInt64] {
        let told = aspects.map(\.words) + leanings.map(\.words) + figures
        return tokens.words.indices.compactMap { position in
            let word = tokens.words[position]
            guard range.contains(word), !isNumber(word), !comparison.links.contains(words.hashes[word]),
                !comparison.joins.contains(words.hashes[word]), !comparison.telling.contains(words.hashes[word]),
                !told.contains(where: { $0.contains(word) }), comparison.baselines.match(in: words, at: word) == nil,
                !times.contains(where: { $0.overlaps(words.ranges[word]) }),
                comparison.wholes.match(in: words, at: word) == nil,
                comparison.sides.match(in: words, at: word) == nil
            else { return nil }
            return tokens.stems[position]
        }
    }

    /// Where the words in a range tell what a difference is measured against: "the estimate", "a year before".
    func measures(in range: Range<Int>) -> [Range<Int>] {
        range.compactMap { index -> Range<Int>? in
            let match =
                comparison.baselines.match(in: words, at: index)?.words
                ?? comparison.elsewhen.match(in: words, at: index)?.words
            return match.map { words.ranges[$0.lowerBound].lowerBound..<words.ranges[$0.upperBound - 1].upperBound }
        }
    }

    private func isInName(_ index: Int) -> Bool { names.contains { $0.words.contains(index) } }

    func isNumber(_ word: Int) -> Bool {
        let byte = sentence.utf8.span[words.ranges[word].lowerBound]
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    /// The words before those that a figure is put down to: "is mainly due to prior-year targets" tells of no other
    /// year.
    func beforeCause(in range: Range<Int>) -> Range<Int> {
        let cause = range.first { comparison.causes.match(in: words, at: $0) != nil }
        return range.lowerBound..<(cause ?? range.upperBound)
    }

    func isElsewhen(_ range: Range<Int>) -> Bool {
        range.contains { index in
            guard kinds[index].contains(.elsewhen), let match = comparison.elsewhen.match(in: words, at: index),
                match.words.upperBound <= range.upperBound
            else { return false }
            // "a year-end overspend" is no amount a year.
            return !(match.words.dropFirst().contains { comparison.wholes.match(in: words, at: $0) != nil })
        }
    }

    func ends(_ range: Range<Int>, with phrase: Words, within reach: Int) -> Bool {
        for shift in 0...reach {
            let start = range.upperBound - shift - phrase.count
            if start >= range.lowerBound, words.matches(phrase, at: start) { return true }
        }
        return false
    }
}
