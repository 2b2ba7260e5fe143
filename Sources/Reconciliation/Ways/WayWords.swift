import Lexicon
import Papers

/// The words for the way in which something went, whatever it is held against.
struct WayWords {
    private let sentence: StandingSentence
    private var words: Words { sentence.words }
    private var lexicon: Lexicon { sentence.lexicon }

    init(_ sentence: StandingSentence) {
        self.sentence = sentence
    }

    /// The way that words tell; a way of nil where they say something that no two columns show. Nil for other words.
    func way(at index: Int) -> WayClaim.Way?? {
        let standing = lexicon.standings.standings.match(in: words, at: index)
        if let match = lexicon.standings.ways.match(in: words, at: index),
            match.words.count > standing?.words.count ?? 0
        {
            let isOfWorth = match.meaning.isOfWorth
            return WayClaim.Way(
                isUp: isOfWorth ? nil : match.meaning.isUp,
                isWithLevel: isOfWorth,
                takesObject: true,
                words: match.words
            )
        }
        if let match = standing { return .some(Self.way(match.meaning, match.words)) }
        if let match = lexicon.comparisons.leanings.match(in: words, at: index) {
            return leaning(match.meaning, match.words)
        }
        if let match = lexicon.comparisons.sides.match(in: words, at: index)
            ?? lexicon.comparisons.moves.match(in: words, at: index)
        {
            return side(match.meaning, match.words)
        }
        return nil
    }

    private static func way(_ standing: RowStanding, _ words: Range<Int>) -> WayClaim.Way? {
        switch standing {
        case .over: WayClaim.Way(isUp: true, kind: .plan, isOfBalances: true, words: words)
        case .under: WayClaim.Way(isUp: false, kind: .plan, isOfBalances: true, words: words)
        case .rise: WayClaim.Way(isUp: true, kind: .times, words: words)
        case .fall: WayClaim.Way(isUp: false, kind: .times, words: words)
        case .met: WayClaim.Way(isUp: nil, kind: .plan, isWithLevel: true, words: words)
        case .beaten, .missed: WayClaim.Way(isUp: nil, kind: .plan, words: words)
        case .improved, .worsened: WayClaim.Way(isUp: nil, kind: .times, words: words)
        case .adverse, .favourable: WayClaim.Way(isUp: nil, kind: .plan, isOfBalances: true, words: words)
        case .within, .balanced, .unchanged, .surplus, .deficit: nil
        }
    }

    private func leaning(_ leaning: FigureLeaning, _ place: Range<Int>) -> WayClaim.Way?? {
        switch leaning {
        case .over, .under: return .some(nil)
        case .adverse, .favourable: return WayClaim.Way(isUp: nil, words: place)
        case .rise, .fall: return WayClaim.Way(isUp: leaning.isUp, kind: .times, words: place)
        case .more, .less:
            if isMeasured(behind: place) { return .some(nil) }
            return WayClaim.Way(isUp: leaning.isUp, takesObject: true, words: place)
        }
    }

    /// "more than half", "over 90%", "by more than £0.1m": a measure of its own.
    private func isMeasured(behind place: Range<Int>) -> Bool {
        let next = place.upperBound
        guard next < words.count, !sentence.hasMark(before: next) else { return false }
        return sentence.number(at: next) != nil || lexicon.comparisons.portions.contains { words.matches($0, at: next) }
            || sentence.figures.contains { $0.range.overlaps(words.ranges[next]) }
    }

    private func side(_ leaning: FigureLeaning, _ place: Range<Int>) -> WayClaim.Way?? {
        let next = place.upperBound
        let isLast =
            next >= words.count || sentence.hasMark(before: next)
            || lexicon.comparisons.changedBy.contains { words.matches($0, at: next) }
        switch leaning {
        case .more, .less:
            // "over the year" is no way, "over by £0.2m" is; "two more" counts.
            let isBare = lexicon.standings.bareSides.contains(words.hashes[place.lowerBound])
            guard isLast || !isBare else { return nil }
            if isMeasured(behind: place) { return .some(nil) }
            if place.lowerBound > 0, sentence.number(at: place.lowerBound - 1) != nil, !isLast { return .some(nil) }
            return WayClaim.Way(isUp: leaning.isUp, takesObject: !isLast, words: place)
        case .rise, .fall:
            guard
                isLast || place.count > 1
                    || place.lowerBound > 0
                        && lexicon.standings.between.contains(words.hashes[place.lowerBound - 1])
            else { return nil }
            return WayClaim.Way(isUp: leaning.isUp, kind: nil, words: place)
        default: return nil
        }
    }
}
