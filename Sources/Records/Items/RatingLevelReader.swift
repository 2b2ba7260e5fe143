import Figures
import Lexicon

/// Reads the numbers between which a key gives its ratings: `15 or more`, `8 to 14`, `below 8`, `1-4`.
struct RatingLevelReader {
    let lexicon: Lexicon

    private typealias Term = RatingBandWords.Term

    /// The levels of a whole key, in the order of what it says of each rating.
    ///
    /// Nil where fewer than two ratings have one, where another is told by figures that are none, or where they
    /// overlap: then the figures count things, or tell of something else. What is listed for each says as little.
    func levels(of meanings: [String?]) -> [RatingLevel?]? {
        let levels = meanings.map { $0.flatMap(level) }
        let known = levels.compactMap(\.self)
        guard known.count >= 2, known.contains(where: { !$0.isList }), Set(known.map(\.isPercent)).count == 1 else {
            return nil
        }
        let areOthersWords = zip(meanings, levels).allSatisfy { meaning, level in
            level != nil || !(meaning ?? "").utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
        }
        let areApart = known.indices.allSatisfy { index in
            known[(index + 1)...].allSatisfy { $0.isBelow(known[index]) || known[index].isBelow($0) }
        }
        return areOthersWords && areApart ? levels : nil
    }

    /// Nil where the words tell no number, or something that it is held against.
    func level(of meaning: String) -> RatingLevel? {
        let read = RatingBandTokens(meaning, vocabulary: lexicon.ratingBands)
        guard read.hasNumber, !read.hasCondition else { return nil }
        var level = RatingLevel()
        var values: [ExactDecimal] = []
        var isRange = false
        var comparison: Term?
        var scales: Set<Bool> = []
        for (index, token) in read.tokens.enumerated() {
            switch token {
            case .number(let number, let scale):
                scales.insert(scale == .percent)
                if let term = comparison {
                    guard limit(&level, term, number) else { return nil }
                    comparison = nil
                } else {
                    values.append(number)
                }
            case .term(let term):
                switch term {
                case .moreThan, .lessThan, .over, .under: comparison = term
                case .better: comparison = .atLeast
                case .atOrUnder: comparison = .upTo
                case .atLeast, .upTo:
                    guard isNumber(read.tokens, index - 1) else {
                        comparison = term
                        continue
                    }
                    guard let number = values.popLast(), limit(&level, term, number) else { return nil }
                case .between: isRange = true
                case .to: isRange = isRange || isNumber(read.tokens, index - 1) && isNumber(read.tokens, index + 1)
                case .or: continue
                case .within, .not, .worse, .overspent, .underspent, .target, .budget, .floor, .percent, .points:
                    return nil
                }
            }
        }
        guard comparison == nil, scales.count == 1, complete(&level, values, isRange, isPlain: !read.hasOtherWords)
        else { return nil }
        level.isPercent = scales.contains(true)
        return level
    }

    private func isNumber(_ tokens: [RatingBandTokens.Token], _ index: Int) -> Bool {
        guard tokens.indices.contains(index), case .number = tokens[index] else { return false }
        return true
    }

    /// False where the end is known already.
    private func limit(_ level: inout RatingLevel, _ term: Term, _ number: ExactDecimal) -> Bool {
        switch term {
        case .moreThan, .over, .atLeast:
            guard level.from == nil else { return false }
            level.from = .init(number, isIncluded: term == .atLeast)
        default:
            guard level.to == nil else { return false }
            level.to = .init(number, isIncluded: term == .upTo)
        }
        return level.from.map { from in level.to.map { from.value <= $0.value } ?? true } ?? true
    }

    /// Takes the numbers that no comparison belongs to: the two ends of a range, or all that are meant.
    private func complete(
        _ level: inout RatingLevel,
        _ values: [ExactDecimal],
        _ isRange: Bool,
        isPlain: Bool
    ) -> Bool {
        guard let least = values.min(), let most = values.max() else { return level.from != nil || level.to != nil }
        guard level.from == nil, level.to == nil, isRange ? values.count == 2 : isPlain else { return false }
        level.from = .init(least, isIncluded: true)
        level.to = .init(most, isIncluded: true)
        level.isList = !isRange
        return true
    }
}
