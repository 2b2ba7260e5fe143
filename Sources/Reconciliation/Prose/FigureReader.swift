import Figures
import Lexicon
import Records
import Tables

/// Reads what a sentence says of each of its figures.
///
/// All is read from a figure's own window, the words between the figure before and the one after, never from the
/// sentence as a whole: "a £2.1m overspend against a budget of £3.0m" tells of two things.
struct FigureReader {
    private let subject: ProseSubject
    private let sentence: String
    private let words: Words
    /// The sentence as names are compared, for whoever compares it again.
    let tokens: NameTokens
    private let aspects: [PhraseBook<FigureAspect>.Match]
    private let leanings: [PhraseBook<FigureLeaning>.Match]
    private let names: [NameIndex.Occurrence]
    /// Where each figure's own words begin and end.
    private let figures: [Range<Int>]

    /// How far behind a figure its aspect may stand: "£5.1m is expected to be achieved".
    private static let reach = 6
    /// How many words before a figure may lead up to it.
    private static let longestChain = 16

    private var comparison: ComparisonWords { subject.words }

    init(_ passage: Passage, in subject: ProseSubject) {
        self.subject = subject
        sentence = passage.sentence
        let words = passage.words
        self.words = words
        let tokens = subject.tokens(passage.sentence, words: words)
        self.tokens = tokens
        let names = subject.names.occurrences(in: tokens)
        self.names = names
        aspects = subject.words.aspects.matches(in: words).filter { match in
            // "Services and Budget" is a name; its budget is none.
            !names.contains {
                $0.words.lowerBound <= match.words.lowerBound && match.words.upperBound <= $0.words.upperBound
            }
        }
        leanings = subject.words.leanings.matches(in: words)
        figures = passage.statements.map { index in
            let range = subject.report.statements[index].range
            let first = words.position(atOrAfter: range.lowerBound)
            return first..<max(first, words.position(atOrAfter: range.upperBound))
        }
    }

    func reading(of position: Int) -> FigureReading {
        let figure = figures[position]
        let start = position > 0 ? figures[position - 1].upperBound : 0
        let end = position + 1 < figures.count ? figures[position + 1].lowerBound : words.count
        let before =
            isJoined(figure, after: start, isFirst: position == 0)
            ? figure.lowerBound..<figure.lowerBound : afterLastCut(start..<figure.lowerBound)
        let after = figure.upperBound..<clauseEnd(from: figure.upperBound, to: end)
        var reading = FigureReading()
        reading.window = start..<end
        reading.aspect = aspect(before: before, after: after)
        reading.leaning = leaning(of: position, before: before, after: after)
        // "£1.2m adverse" is a variance by its words alone.
        if reading.aspect == nil, reading.leaning?.isOfWorth == true { reading.aspect = .variance }
        // "£0.2m below the budget of": the variance is told, and not the budget.
        if let leaning = reading.leaning, leaning == .more || leaning == .less,
            reading.aspect == .budget || reading.aspect == .adjustedBudget, chain(before).isEmpty
        {
            reading.aspect = .variance
        }
        reading.subject = who(before: before, after: after, aspect: reading.aspect)
        reading.isElsewhen = isElsewhen(start..<figure.lowerBound) || isElsewhen(after)
        let lead = before.lowerBound..<figure.lowerBound
        reading.isFurther = comparison.further.contains { ends(lead, with: $0, within: 3) }
        reading.isDirected = comparison.directed.contains { ends(lead, with: $0, within: 1) }
        readMovement(of: start..<figure.lowerBound, into: &reading)
        return reading
    }

    // MARK: Windows

    /// Whether nothing but "and" leads to a figure from what is told of the one before it: "£3.0m has been achieved and
    /// £1.5m is at risk".
    private func isJoined(_ figure: Range<Int>, after start: Int, isFirst: Bool) -> Bool {
        !isFirst && figure.lowerBound > start && comparison.joins.contains(words.hashes[figure.lowerBound - 1])
    }

    private func afterLastCut(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        for index in range {
            if let cut = comparison.cuts.match(in: words, at: index), cut.words.upperBound <= range.upperBound {
                start = cut.words.upperBound
            }
            if index > range.lowerBound, hasMark(before: index, in: ["(", ";"]) { start = max(start, index) }
        }
        return start..<range.upperBound
    }

    private func clauseEnd(from start: Int, to end: Int) -> Int {
        guard start < end else { return start }
        for index in start..<end {
            if hasMark(before: index, in: [",", ";", ":", "(", ")"]) || hasDash(before: index) { return index }
            if comparison.cuts.match(in: words, at: index) != nil { return index }
        }
        return end
    }

    private func gap(before index: Int) -> Range<Int> {
        let start = index > 0 ? words.ranges[index - 1].upperBound : 0
        return start..<max(start, index < words.count ? words.ranges[index].lowerBound : sentence.utf8.count)
    }

    private func hasMark(before index: Int, in marks: [Unicode.Scalar]) -> Bool {
        let bytes = sentence.utf8.span
        return gap(before: index).contains { offset in marks.contains { UInt8(ascii: $0) == bytes[offset] } }
    }

    /// A dash between spaces, long or short.
    private func hasDash(before index: Int) -> Bool {
        let bytes = sentence.utf8.span
        let gap = gap(before: index)
        return gap.count >= 3 && gap.contains { bytes[$0] == UInt8(ascii: "-") || bytes[$0] == 0xE2 }
    }

    // MARK: What it is

    private func aspect(before: Range<Int>, after: Range<Int>) -> FigureAspect? {
        let behind = aspects.first { after.contains($0.words.lowerBound) }
        let distance = behind.map { $0.words.lowerBound - after.lowerBound } ?? .max
        let ahead = chain(before)
        // "target ... £x target brought forward": what was brought forward is the closer description.
        if let behind, distance <= 2, behind.meaning == .broughtForward { return .broughtForward }
        if !ahead.isEmpty { return strongest(ahead) }
        if let behind, distance <= Self.reach { return strongest([behind.meaning] + followers(of: behind, in: after)) }
        // "reductions of earlier years, totalling £x"
        guard let last = aspects.last(where: { before.contains($0.words.lowerBound) }),
            areLinks(last.words.upperBound..<before.upperBound)
        else { return nil }
        return last.meaning
    }

    /// The aspects that linking words, names and numbers join to the figure behind them, the nearest first.
    private func chain(_ range: Range<Int>) -> [FigureAspect] {
        var found: [FigureAspect] = []
        var index = range.upperBound
        while index > range.lowerBound, range.upperBound - index < Self.longestChain,
            !hasMark(before: index, in: [",", ":"])
        {
            if let match = aspects.first(where: { $0.words.upperBound == index }),
                match.words.lowerBound >= range.lowerBound
            {
                found.append(match.meaning)
                index = match.words.lowerBound
            } else if areLinks(index - 1..<index) {
                index -= 1
            } else {
                break
            }
        }
        return found
    }

    /// Further aspects right behind one: "target brought forward".
    private func followers(of match: PhraseBook<FigureAspect>.Match, in after: Range<Int>) -> [FigureAspect] {
        aspects.filter { $0.words.lowerBound == match.words.upperBound && after.contains($0.words.lowerBound) }
            .map(\.meaning)
    }

    /// A variance on a budget is a variance, a shortfall of identified savings neither the savings nor the target.
    private func strongest(_ found: [FigureAspect]) -> FigureAspect? {
        if found.first == .change { return .change }
        let order: [FigureAspect] = [.overspend, .underspend, .variance, .shortfall, .broughtForward]
        return order.first(where: found.contains) ?? found.first
    }

    // MARK: Which way it goes

    /// How many words may stand between a figure and what is said of its direction.
    private static let longestLeaning = 3

    private func leaning(of position: Int, before: Range<Int>, after: Range<Int>) -> FigureLeaning? {
        guard !leanings.isEmpty else { return nil }
        // "an increase of £0.2m": a comparative before a figure only bounds it.
        let ahead = leanings.last { $0.words.upperBound <= before.upperBound && before.contains($0.words.lowerBound) }
        if let ahead, ahead.meaning != .more, ahead.meaning != .less,
            case let between = ahead.words.upperBound..<before.upperBound, between.count <= Self.longestLeaning,
            areLinks(between) || aspects.contains(where: { $0.words == between }),
            !between.contains(where: { hasMark(before: $0, in: [",", ":", "("]) })
        {
            return ahead.meaning
        }
        // "£0.2m (3.4%) adverse": the share in brackets is the same figure told again.
        var starts = after.isEmpty ? [] : [after.lowerBound]
        if figures.indices.contains(position + 1), figures[position + 1].lowerBound == after.lowerBound,
            hasMark(before: after.lowerBound, in: ["("])
        {
            starts.append(figures[position + 1].upperBound)
        }
        return leanings.first { starts.contains($0.words.lowerBound) }?.meaning
    }

    /// "Fell from £4.2m to £3.8m", "£3.8m, down from £4.2m".
    private func readMovement(of lead: Range<Int>, into reading: inout FigureReading) {
        reading.lead = lead.count
        reading.isCompared = comparison.compared.contains { ends(lead, with: $0, within: Self.longestLeaning) }
        reading.isEnd = !reading.isCompared && comparison.ends.contains { ends(lead, with: $0, within: 0) }
        guard let start = comparison.starts.first(where: { ends(lead, with: $0, within: 0) }) else { return }
        reading.isStart = true
        let end = lead.upperBound - start.count
        let moved = leanings.last { match in
            lead.contains(match.words.lowerBound) && (match.meaning == .rise || match.meaning == .fall)
                && (match.words.upperBound == lead.upperBound
                    || match.words.upperBound <= end && end - match.words.upperBound <= Self.longestLeaning
                        && areLinks(match.words.upperBound..<end))
        }
        // "reduced the increase from 5% to 3%"
        let isClear = leanings.allSatisfy { match in
            !lead.contains(match.words.lowerBound) || match.meaning != moved?.meaning.opposite
        }
        reading.movement = isClear ? moved?.meaning : nil
    }

    // MARK: Whose it is

    private func who(before: Range<Int>, after: Range<Int>, aspect: FigureAspect?) -> FigureReading.Subject {
        let behind = aspect == nil ? .unknown : walk(after, forwards: true)
        if case .named = behind { return behind }
        let ahead = walk(before, forwards: false)
        if case .named = ahead { return ahead }
        if case .whole = ahead { return .whole }
        if case .whole = behind { return .whole }
        if case .bare = behind, case .bare = ahead { return .bare }
        return .unknown
    }

    /// Goes from the figure over linking words, aspects and times until a name or a word for the whole is met.
    private func walk(_ range: Range<Int>, forwards: Bool) -> FigureReading.Subject {
        var index = forwards ? range.lowerBound : range.upperBound
        var metWhole = false
        while forwards ? index < range.upperBound : index > range.lowerBound {
            if !forwards, hasMark(before: index, in: [","]), index < range.upperBound {
                return metWhole ? .whole : .unknown
            }
            if let name = names.first(where: { forwards ? $0.words.lowerBound == index : $0.words.upperBound == index })
            {
                return isAlone(name.words, forwards: forwards) ? .named(name.name) : .unknown
            }
            if let match = aspects.first(where: {
                forwards ? $0.words.lowerBound == index : $0.words.upperBound == index
            }) {
                index = forwards ? match.words.upperBound : match.words.lowerBound
                continue
            }
            if let length = whole(at: index, forwards: forwards) {
                metWhole = true
                index += forwards ? length : -length
                continue
            }
            let word = forwards ? index : index - 1
            if forwards, subject.stops.contains(words.hashes[word]) { return metWhole ? .whole : .bare }
            guard comparison.links.contains(words.hashes[word]) || isNumber(word) else {
                return metWhole ? .whole : .unknown
            }
            index += forwards ? 1 : -1
        }
        return metWhole ? .whole : .bare
    }

    private func whole(at index: Int, forwards: Bool) -> Int? {
        if forwards {
            guard index < words.count else { return nil }
            return comparison.wholes.match(in: words, at: index)?.words.count
        }
        for start in max(0, index - 4)..<max(0, index) {
            if let match = comparison.wholes.match(in: words, at: start), match.words.upperBound == index {
                return match.words.count
            }
        }
        return nil
    }

    /// Whether no word that may belong to the name stands at its far side.
    private func isAlone(_ name: Range<Int>, forwards: Bool) -> Bool {
        let word = forwards ? name.upperBound : name.lowerBound - 1
        guard word >= 0, word < words.count else { return true }
        let mark = forwards ? name.upperBound : name.lowerBound
        if hasMark(before: mark, in: [",", ";", ":", "(", ")", "."]) || hasDash(before: mark) { return true }
        return comparison.links.contains(words.hashes[word]) || comparison.silent.contains(words.hashes[word])
            || comparison.generic.contains(words.hashes[word]) || subject.fillers.contains(words.hashes[word])
    }

    private func areLinks(_ range: Range<Int>) -> Bool {
        range.allSatisfy { index in
            comparison.links.contains(words.hashes[index]) || comparison.silent.contains(words.hashes[index])
                || isNumber(index) || isInName(index)
        }
    }

    private func isInName(_ index: Int) -> Bool { names.contains { $0.words.contains(index) } }

    private func isNumber(_ word: Int) -> Bool {
        let byte = sentence.utf8.span[words.ranges[word].lowerBound]
        return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    // MARK: When it is

    private func isElsewhen(_ range: Range<Int>) -> Bool {
        range.contains { index in
            guard let match = comparison.elsewhen.match(in: words, at: index),
                match.words.upperBound <= range.upperBound
            else { return false }
            // "a year-end overspend" is no amount a year.
            return !(match.words.dropFirst().contains { comparison.wholes.match(in: words, at: $0) != nil })
        }
    }

    private func ends(_ range: Range<Int>, with phrase: Words, within reach: Int) -> Bool {
        for shift in 0...reach {
            let start = range.upperBound - shift - phrase.count
            if start >= range.lowerBound, words.matches(phrase, at: start) { return true }
        }
        return false
    }
}
