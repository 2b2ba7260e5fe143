import Figures
import Lexicon

/// What is told of the most or the least right beside its figure: "Castle Hill was the slowest, at 71.6 days", "£1.65m
/// below budget, the largest favourable variance".
///
/// The figure says by which column the rows are put in order, and the words between may say what they will.
struct AnchoredExtreme {
    /// Nil where the word may be said of either end: "the best".
    var isMost: Bool?
    var rank: Int
    var figure: FigureMention
    /// The name that stands beside it; nil where only the figure tells which row is meant.
    var name: Range<Int>?
    /// Whether it stands so near that no other row may be meant.
    var isNear: Bool
    /// What is so large, as far as words say it: stems that the table should know.
    var things: [UInt64]
    /// The words for "largest" alone.
    var most: Range<Int>
    /// Whether it is said of how something moved: "the biggest drop".
    var isOfChange = false
}

/// Finds such claims in a sentence.
struct AnchoredExtremeReader {
    private let lexicon: Lexicon
    private let text: String
    private let words: Words
    private let names: [Range<Int>]
    private let figures: [FigureMention]

    /// How many words may stand between the extreme and its figure.
    private static let reach = 7
    private static let mostThings = 4

    /// - Parameter headingNumbers: Numbers of columns' headings, which tell nothing: "over 90 days".
    init(_ sentence: ReportSentence, names: [Range<Int>], headingNumbers: Set<UInt64>) {
        let words = sentence.words
        self.words = words
        text = sentence.text
        lexicon = sentence.lexicon
        self.names = names
        figures = sentence.figures.filter { mention in
            let first = words.position(atOrAfter: mention.range.lowerBound)
            return !mention.isInsidePeriod && mention.upper == nil
                && !(first < words.count && headingNumbers.contains(words.hashes[first]))
        }
    }

    func claims() -> [AnchoredExtreme] {
        guard !(0..<words.count).contains(where: isElsewhere) else { return [] }
        let found = (0..<words.count).compactMap { extreme(at: $0) }
        return found.enumerated().compactMap { number, one in
            let start = number > 0 ? found[number - 1].words.upperBound : 0
            let end = number + 1 < found.count ? found[number + 1].words.lowerBound : words.count
            return claim(one, in: start..<end)
        }
    }

    private func claim(_ one: (words: Range<Int>, isMost: Bool?), in part: Range<Int>) -> AnchoredExtreme? {
        guard let rank = rank(of: one.words), !OwnTimes(words: words, lexicon: lexicon).isMeant(one.words) else {
            return nil
        }
        guard let anchor = anchor(behind: one.words, part) ?? anchor(before: one.words, part) else { return nil }
        let name = name(beside: one.words, anchor, part)
        if case .several = name { return nil }
        var claim = AnchoredExtreme(
            isMost: one.isMost,
            rank: rank,
            figure: anchor.figure,
            isNear: false,
            things: anchor.things,
            most: one.words,
            isOfChange: MovedWords(words: words, lexicon: lexicon).isTold(behind: one.words.upperBound)
        )
        if case .one(let range, let isNear) = name { (claim.name, claim.isNear) = (range, isNear) }
        return claim
    }

    // MARK: Figures

    private struct Anchor {
        var figure: FigureMention
        var words: Range<Int>
        var things: [UInt64]
    }

    /// "the most, £16.50m", "the smallest contract, at £388,400", "the largest is Castle Hill (P1), £3.45m".
    private func anchor(behind extreme: Range<Int>, _ part: Range<Int>) -> Anchor? {
        var things: [UInt64] = []
        var index = extreme.upperBound
        var steps = 0
        while index < part.upperBound, steps < Self.reach {
            if index > extreme.upperBound || hasMark(before: index) {
                guard bytes(before: index).allSatisfy(Self.lightMarks.contains) else { return nil }
            }
            if let figure = figure(at: index) {
                return things.count <= Self.mostThings
                    ? Anchor(figure: figure, words: wordRange(figure), things: things) : nil
            }
            if let name = names.first(where: { $0.lowerBound == index }) {
                index = name.upperBound
            } else {
                if !isJoin(index), !isGeneric(index) { things += stems(index) }
                index += 1
            }
            steps += 1
        }
        return nil
    }

    /// "£605k, the most of any", "at £95k, is the smallest saving of all".
    private func anchor(before extreme: Range<Int>, _ part: Range<Int>) -> Anchor? {
        guard let figure = figures.last(where: { $0.range.upperBound <= words.ranges[extreme.lowerBound].lowerBound }),
            case let place = wordRange(figure), place.lowerBound >= part.lowerBound,
            extreme.lowerBound - place.upperBound <= Self.reach,
            (place.upperBound...extreme.lowerBound).contains(where: { hasMark(before: $0) || isLink($0) }),
            !(place.upperBound..<extreme.lowerBound + 1).contains(where: {
                !bytes(before: $0).allSatisfy(Self.lightMarks.contains)
            }),
            !names.contains(where: { $0.lowerBound >= place.upperBound && $0.upperBound <= extreme.lowerBound }),
            // "20, up from 15, and is the highest": of neither is it said.
            !(place.upperBound..<extreme.lowerBound).contains(where: isCut), !isBase(place.lowerBound)
        else { return nil }
        var things: [UInt64] = []
        var index = extreme.upperBound
        while index < part.upperBound, !hasMark(before: index) || index == extreme.upperBound, !isCut(index),
            things.count <= Self.mostThings
        {
            if !isJoin(index), !isGeneric(index) { things += stems(index) }
            index += 1
        }
        return things.count <= Self.mostThings ? Anchor(figure: figure, words: place, things: things) : nil
    }

    /// Whether a figure is one that another is held against: "up from 15", "against £5m".
    private func isBase(_ index: Int) -> Bool {
        let comparisons = lexicon.comparisons
        return [comparisons.starts, comparisons.compared, comparisons.measured, comparisons.against].contains {
            phrases in
            phrases.contains { words.matches($0, at: index - $0.count) }
        }
    }

    private func figure(at index: Int) -> FigureMention? {
        figures.first { $0.range.overlaps(words.ranges[index]) }
    }

    private func wordRange(_ figure: FigureMention) -> Range<Int> {
        let first = words.position(atOrAfter: figure.range.lowerBound)
        return first..<max(first, words.position(atOrAfter: figure.range.upperBound))
    }

    // MARK: Names

    private enum Naming {
        case none, several
        case one(Range<Int>, isNear: Bool)
    }

    /// The one name between the extreme and its figure, right behind the figure, or the last before both.
    private func name(beside extreme: Range<Int>, _ anchor: Anchor, _ part: Range<Int>) -> Naming {
        let (first, last) = (
            min(extreme.lowerBound, anchor.words.lowerBound), max(extreme.upperBound, anchor.words.upperBound)
        )
        let inside = names.filter { $0.lowerBound >= first && $0.upperBound <= last }
        if inside.count > 1 { return .several }
        if inside.count == 1 { return .one(inside[0], isNear: true) }
        if let next = names.first(where: { $0.lowerBound >= last }), next.lowerBound < part.upperBound,
            next.lowerBound - last <= Self.mostThings,
            (last..<next.lowerBound).allSatisfy({ isJoin($0) }), (last..<next.lowerBound).contains(where: isPlace),
            (last...next.lowerBound).allSatisfy({ bytes(before: $0).allSatisfy(Self.lightMarks.contains) })
        {
            return isListed(next) ? .several : .one(next, isNear: true)
        }
        // "Loans from others fell by £5.0m; they are the dearest source, at 5.18%"
        if names.count == 1, names[0].upperBound <= first, isCarried(to: first) {
            return .one(names[0], isNear: true)
        }
        guard let before = names.last(where: { $0.upperBound <= first }), before.lowerBound >= part.lowerBound,
            !(before.upperBound..<first + 1).contains(where: {
                bytes(before: $0).contains { Self.ends.contains($0) }
            })
        else { return .none }
        if isListed(before) { return .several }
        let isNear = (before.upperBound..<first).allSatisfy {
            isJoin($0) || lexicon.standings.ranks[words.hashes[$0]] != nil
        }
        return .one(before, isNear: isNear)
    }

    /// Whether the clause of the extreme tells of nothing else before it: "they are the dearest source".
    private func isCarried(to first: Int) -> Bool {
        var index = first
        while index > 0, !bytes(before: index).contains(where: { $0 != UInt8(ascii: " ") }) {
            guard isJoin(index - 1) || names[0].contains(index - 1) else { return false }
            index -= 1
        }
        return true
    }

    /// Whether another name is joined to it.
    private func isListed(_ name: Range<Int>) -> Bool {
        func isJoined(_ end: Int, _ start: Int) -> Bool {
            end <= start && start - end <= 2
                && (end == start || (end..<start).contains { lexicon.comparisons.joins.contains(words.hashes[$0]) })
        }
        return names.contains { isJoined($0.upperBound, name.lowerBound) || isJoined(name.upperBound, $0.lowerBound) }
    }

    // MARK: Words

    private func extreme(at index: Int) -> (words: Range<Int>, isMost: Bool?)? {
        if let match = lexicon.performance.most.match(in: words, at: index) { return (match.words, true) }
        if let match = lexicon.performance.least.match(in: words, at: index) { return (match.words, false) }
        return lexicon.performance.best.match(in: words, at: index).map { ($0.words, nil) }
    }

    /// Its place in the order; nil for "one of the largest", "the two largest".
    private func rank(of extreme: Range<Int>) -> Int? {
        // "the second most"
        if let told = lexicon.standings.ranks[words.hashes[extreme.lowerBound]] { return told }
        let index = extreme.lowerBound
        guard index > 0 else { return 1 }
        let told = lexicon.standings.ranks[words.hashes[index - 1]]
        let start = told == nil ? index : index - 1
        let isRanked = (max(0, start - 3)..<start).contains {
            lexicon.performance.ranked.match(in: words, at: $0) != nil
                && lexicon.performance.ranked.match(in: words, at: $0).map { $0.words.upperBound >= start - 1 } == true
        }
        return isRanked ? nil : told ?? 1
    }

    private func isElsewhere(_ index: Int) -> Bool {
        if names.contains(where: { $0.contains(index) }) { return false }
        // Of which time it is said, the figure tells.
        return lexicon.comparisons.supposed.match(in: words, at: index) != nil
            || lexicon.comparisons.scopes.match(in: words, at: index).map { match in
                switch match.meaning {
                case .here, .affirmed, .part, .anotherTime: false
                case .anotherBody, .anotherBasis, .wanted, .denied: true
                }
            } == true
    }

    private func isLink(_ index: Int) -> Bool { lexicon.comparisons.links.contains(words.hashes[index]) }

    private func isPlace(_ index: Int) -> Bool {
        let word = words.hashes[index]
        return lexicon.standings.places.contains(word)
            || lexicon.comparisons.silent.contains(word) && !lexicon.comparisons.joins.contains(word)
    }

    private func isJoin(_ index: Int) -> Bool {
        let word = words.hashes[index]
        return lexicon.comparisons.links.contains(word) || lexicon.comparisons.telling.contains(word)
            || lexicon.standings.between.contains(word) || lexicon.standings.places.contains(word)
            || lexicon.comparisons.silent.contains(word) || lexicon.standings.openers.contains(word)
            || lexicon.standings.shares.match(in: words, at: index) != nil
    }

    /// Words that any column may be called by: "heading", "budget", "favourable".
    private func isGeneric(_ index: Int) -> Bool {
        let word = words.hashes[index]
        return lexicon.comparisons.generic.contains(word) || lexicon.standings.lines.contains(word)
            || lexicon.comparisons.leanings.match(in: words, at: index) != nil
            || lexicon.comparisons.aspects.match(in: words, at: index) != nil
    }

    private func isCut(_ index: Int) -> Bool { lexicon.statements.cuts.contains(words.hashes[index]) }

    private func stems(_ index: Int) -> [UInt64] {
        LooseStems(text.utf8.span, words, in: index..<index + 1, silent: lexicon.comparisons.silent).stems
    }

    private func hasMark(before index: Int) -> Bool {
        guard index > 0, index < words.count else { return index >= words.count }
        return bytes(before: index).contains { $0 != UInt8(ascii: " ") }
    }

    private func bytes(before index: Int) -> [UInt8] {
        guard index > 0, index < words.count else { return [] }
        let bytes = text.utf8.span
        return (words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound).map { bytes[$0] }
    }

    /// Marks that may stand between an extreme and its figure.
    private static let lightMarks = Array(" ,()%".utf8)
    private static let ends = Array(".;:!?".utf8)
}
