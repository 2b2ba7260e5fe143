import Figures
import Lexicon

/// Reads what a key says of a rating: `More than 10% worse than target`, `Between 5% better or 2% worse`.
struct RatingBandReader {
    let lexicon: Lexicon

    private typealias Term = RatingBandWords.Term

    private enum Token: Equatable {
        case number(ExactDecimal)
        case term(Term)
    }

    /// Nil where the words name no place against a target or budget, or make it depend on something else.
    func band(of meaning: String) -> RatingBand? {
        // What is added in brackets is a condition that no figure of the row answers.
        guard !meaning.utf8.contains(UInt8(ascii: "(")) else { return nil }
        let tokens = tokens(of: meaning)
        let isBudget = tokens.contains(.term(.budget))
        guard isBudget || tokens.contains(.term(.target)) else { return nil }
        var band = RatingBand(base: isBudget ? .budget : .target)
        if !tokens.contains(where: { if case .number = $0 { true } else { false } }) {
            return side(of: tokens, in: band)
        }
        guard tokens.contains(.term(.between)) ? readBetween(tokens, into: &band) : readClauses(tokens, into: &band)
        else { return nil }
        return band
    }

    /// The bands of a whole key, each without what a narrower one takes away.
    func bands(of entries: [RatingKey.Entry]) -> [RatingBand?] {
        let bands = entries.map { $0.meaning.flatMap(band) }
        return bands.map { own in
            own.map { own in bands.compactMap(\.self).reduce(own) { $0.without($1) } }
        }
    }

    // MARK: Tokens

    private func tokens(of text: String) -> [Token] {
        let words = Words(text)
        let bytes = Array(text.utf8)
        var tokens: [Token] = []
        var index = 0
        while index < words.count {
            if let match = lexicon.ratingBands.terms.match(in: words, at: index) {
                tokens.append(.term(match.meaning))
                index = match.words.upperBound
                continue
            }
            var range = words.ranges[index]
            if index + 1 < words.count, words.ranges[index + 1].lowerBound == range.upperBound + 1,
                bytes[range.upperBound] == UInt8(ascii: ".")
            {
                range = range.lowerBound..<words.ranges[index + 1].upperBound
            }
            if let number = Self.number(bytes[range]) {
                tokens.append(.number(number))
                while index + 1 < words.count, words.ranges[index + 1].upperBound <= range.upperBound { index += 1 }
            }
            index += 1
        }
        return tokens
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> ExactDecimal? {
        var significand: Int128 = 0
        var exponent = 0
        var isFraction = false
        guard bytes.count <= 9 else { return nil }
        for byte in bytes {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            significand = significand * 10 + Int128(byte - UInt8(ascii: "0"))
            if isFraction { exponent -= 1 }
        }
        return ExactDecimal(significand, exponent: exponent)
    }

    // MARK: Clauses

    /// 1 where a word says better, -1 where it says worse. More than the budget is worse, more than the target better.
    private func direction(_ term: Term, _ base: RatingBand.Base) -> Int? {
        switch term {
        case .better: 1
        case .worse: -1
        case .over: base == .budget ? -1 : 1
        case .under: base == .budget ? 1 : -1
        default: nil
        }
    }

    /// Without a number: better or worse than the target. Just on it passes for better.
    private func side(of tokens: [Token], in band: RatingBand) -> RatingBand? {
        let directions = tokens.compactMap { token in
            if case .term(let term) = token { direction(term, band.base) } else { nil }
        }
        guard let first = directions.first, directions.allSatisfy({ $0 == first }) else { return nil }
        var side = band
        if first > 0 { side.from = .init(.zero, isIncluded: true) } else { side.to = .init(.zero, isIncluded: false) }
        return side
    }

    /// `between A better and B worse`, `between A and B worse`
    private func readBetween(_ tokens: [Token], into band: inout RatingBand) -> Bool {
        var ends: [(number: ExactDecimal, direction: Int?)] = []
        for token in tokens {
            switch token {
            case .number(let number): ends.append((number, nil))
            case .term(let term):
                if let direction = direction(term, band.base), !ends.isEmpty, ends[ends.count - 1].direction == nil {
                    ends[ends.count - 1].direction = direction
                }
            }
        }
        guard ends.count == 2, let second = ends[1].direction else { return false }
        let values = [(ends[0].direction ?? second, ends[0].number), (second, ends[1].number)].map {
            direction,
            number in
            direction < 0 ? -number : number
        }
        band.from = .init(min(values[0], values[1]), isIncluded: true)
        band.to = .init(max(values[0], values[1]), isIncluded: true)
        return true
    }

    /// `less than A better but not less than B worse`, `more than A worse`
    private func readClauses(_ tokens: [Token], into band: inout RatingBand) -> Bool {
        var comparison: Term?
        var isNegated = false
        var number: ExactDecimal?
        var read = 0
        for token in tokens {
            switch token {
            case .number(let found): number = found
            case .term(.moreThan), .term(.lessThan), .term(.upTo):
                if case .term(let term) = token { comparison = term }
            case .term(.not): isNegated = true
            case .term(let term):
                guard let direction = direction(term, band.base), let bound = number, let found = comparison else {
                    continue
                }
                limit(&band, found, isNegated: isNegated, at: bound, direction)
                read += 1
                (comparison, number, isNegated) = (nil, nil, false)
            }
        }
        if read == 1, band.base == .budget, let from = band.from, band.to == nil, from.percent.isNegative {
            // Up to 2% over budget is over budget.
            band.to = .init(.zero, isIncluded: false)
        }
        return read > 0 && number == nil
    }

    private func limit(
        _ band: inout RatingBand,
        _ comparison: Term,
        isNegated: Bool,
        at number: ExactDecimal,
        _ direction: Int
    ) {
        let bound = direction < 0 ? -number : number
        // "Not less than 2% worse" and "less than 2% worse" both mean no worse than that.
        let isOutward = comparison == .moreThan && !isNegated
        let isIncluded = comparison == .upTo || isNegated
        let end = RatingBand.End(bound, isIncluded: isIncluded)
        if (direction > 0) == isOutward { band.from = end } else { band.to = end }
    }
}
