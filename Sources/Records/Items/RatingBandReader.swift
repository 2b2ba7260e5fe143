import Figures
import Lexicon

/// Reads what a key says of a rating: `More than 10% worse than target`, `Between 5% better or 2% worse`, `Within 5%`,
/// `95% or more of target`.
struct RatingBandReader {
    let lexicon: Lexicon
    /// The least number that is a share of the target: no key sets its bounds farther from the target than this, and
    /// hardly one asks for less of it. Where one rating is given for a share, all are.
    private var leastShare = ExactDecimal(50)

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    private typealias Term = RatingBandWords.Term
    private typealias Token = RatingBandTokens.Token

    /// A number with the words that belong to it.
    private struct Clause {
        var number: ExactDecimal
        /// The other end of a range.
        var other: ExactDecimal?
        var comparison: Term?
        var isNegated = false
        /// 1 where a word says better, -1 where it says worse.
        var direction: Int?
        /// Whether the direction was told before the number: "missed by less than 5%".
        var isToldBefore = false
        /// Whether the other side was told before it as well: "underspent or overspent by up to 1%".
        var isBesideOther = false
        /// Words such as "below 95% of target", where the direction is the comparison.
        var isBound = false
    }

    /// Nil where the words name no place against a target or budget, or make it depend on something else.
    ///
    /// - Parameter base: What the other words of the key hold figures against.
    func band(of meaning: String, base: RatingBand.Base? = nil) -> RatingBand? {
        let tokens = RatingBandTokens(meaning, vocabulary: lexicon.ratingBands)
        guard !tokens.hasCondition, let base = Self.base(of: tokens) ?? base else { return nil }
        var band = RatingBand(base: base)
        if tokens.contains(.floor) {
            guard !tokens.hasNumber else { return nil }
            return besideFloor(tokens.tokens, in: band)
        }
        if !tokens.hasNumber { return side(of: tokens.tokens, in: band) }
        guard let clauses = clauses(of: tokens.tokens, base), !clauses.isEmpty else { return nil }
        if tokens.contains(.between), clauses.count == 2, clauses.allSatisfy({ $0.other == nil }) {
            return readBetween(clauses, into: &band) ? band : nil
        }
        for clause in clauses {
            guard clause.other == nil ? limit(&band, clause) : limitRange(&band, clause) else { return nil }
        }
        if clauses.count == 1, base == .budget, let from = band.from, band.to == nil, from.percent.isNegative,
            clauses[0].direction != nil, !clauses[0].isBesideOther
        {
            // Up to 2% over budget is over budget.
            band.to = .init(.zero, isIncluded: false)
        }
        band.isInPoints = tokens.tokens.contains { if case .number(_, .points) = $0 { true } else { false } }
        return band
    }

    /// The bands of a whole key, each without what a narrower one takes away.
    func bands(of entries: [RatingKey.Entry]) -> [RatingBand?] {
        let base = entries.lazy.compactMap { $0.meaning }.compactMap { meaning in
            Self.base(of: RatingBandTokens(meaning, vocabulary: lexicon.ratingBands))
        }.first
        func read(_ reader: RatingBandReader) -> [RatingBand?] {
            entries.map { entry in entry.meaning.flatMap { reader.band(of: $0, base: base) } }
        }
        var bands = read(self)
        if bands.contains(where: { $0?.isOfWhole == true }) {
            var ofShares = self
            ofShares.leastShare = .zero
            bands = read(ofShares)
        }
        let known = bands.compactMap(\.self)
        return bands.map { own in
            own.map { own in known.reduce(own) { $0.without($1) } }
        }.map { own in own.map { $0.joined(to: known) } }
    }

    /// Sets the bounds of a key: against what the words name, or the numbers that they tell.
    func bound(_ entries: inout [RatingKey.Entry]) {
        let bands = bands(of: entries)
        for index in entries.indices { entries[index].band = bands[index] }
        guard bands.allSatisfy({ $0 == nil }),
            let levels = RatingLevelReader(lexicon: lexicon).levels(of: entries.map(\.meaning))
        else { return }
        for index in entries.indices { entries[index].level = levels[index] }
    }

    private static func base(of tokens: RatingBandTokens) -> RatingBand.Base? {
        if tokens.contains(.budget) { return .budget }
        if tokens.contains(.overspent) || tokens.contains(.underspent) { return .budget }
        return tokens.contains(.target) || tokens.contains(.floor) ? .target : nil
    }

    // MARK: Clauses

    /// 1 where a word says better, -1 where it says worse. More than the budget is worse, more than the target better.
    private func direction(_ term: Term, _ base: RatingBand.Base) -> Int? {
        switch term {
        case .better, .underspent: 1
        case .worse, .overspent: -1
        case .over: base == .budget ? -1 : 1
        case .under: base == .budget ? 1 : -1
        // Of a target it would say that less is better, which no key says of all that it rates.
        case .atOrUnder: base == .budget ? 1 : nil
        default: nil
        }
    }

    /// Nil where a number is no percentage.
    private func clauses(of tokens: [Token], _ base: RatingBand.Base) -> [Clause]? {
        var clauses: [Clause] = []
        var comparison: Term?
        var before: Int?
        var isBesideOther = false
        var isNegated = false
        var isRange = false
        var isPercent = false
        var spentWay: Int?
        for (index, token) in tokens.enumerated() {
            if case .term(let term) = token, term == .overspent || term == .underspent {
                spentWay = direction(term, base)
            }
            switch token {
            case .number(let number, let scale):
                if scale != nil { isPercent = true }
                if isRange, !clauses.isEmpty, clauses[clauses.count - 1].other == nil {
                    clauses[clauses.count - 1].other = number
                } else {
                    var clause = Clause(number: number, comparison: comparison, isNegated: isNegated)
                    clause.direction = before
                    clause.isToldBefore = before != nil
                    clause.isBesideOther = isBesideOther
                    if comparison == nil, index > 0, case .term(let term) = tokens[index - 1],
                        term == .over || term == .under
                    {
                        // "Overspent above 5%" says before which way it goes: what is above is the distance.
                        clause.isBound = spentWay == nil
                        clause.direction = spentWay ?? clause.direction
                        clause.comparison = term == .over ? .moreThan : .lessThan
                    }
                    clauses.append(clause)
                }
                (comparison, before, isNegated, isRange, isBesideOther) = (nil, nil, false, false, false)
            case .term(let term):
                let isBehindNumber = index > 0 && { if case .number = tokens[index - 1] { true } else { false } }()
                isRange = term == .to && isBehindNumber
                switch term {
                case .atLeast where isBehindNumber, .upTo where isBehindNumber:
                    clauses[clauses.count - 1].comparison = term
                case .moreThan, .lessThan, .upTo, .atLeast, .within: comparison = term
                case .not: isNegated = true
                default:
                    guard let way = direction(term, base) else { continue }
                    // What is told behind a number belongs to it, unless a comparison has begun anew.
                    if !clauses.isEmpty, comparison == nil,
                        clauses[clauses.count - 1].direction == nil
                            || clauses[clauses.count - 1].isToldBefore, !clauses[clauses.count - 1].isBound,
                        before == nil
                    {
                        // "Underspent or up to 1% over budget" is both.
                        let told = clauses[clauses.count - 1].direction
                        clauses[clauses.count - 1].isBesideOther = told == -way
                        clauses[clauses.count - 1].direction = way
                        clauses[clauses.count - 1].isToldBefore = false
                    } else {
                        isBesideOther = isBesideOther || before == -way
                        before = way
                    }
                }
            }
        }
        guard isPercent else { return nil }
        return clauses
    }

    /// `between A better and B worse`, `between A and B worse`
    private func readBetween(_ clauses: [Clause], into band: inout RatingBand) -> Bool {
        guard let second = clauses[1].direction ?? clauses[0].direction else { return false }
        let ends = [(clauses[0].direction ?? second, clauses[0].number), (second, clauses[1].number)].map {
            $0.0 < 0 ? -$0.1 : $0.1
        }
        band.from = .init(min(ends[0], ends[1]), isIncluded: true)
        band.to = .init(max(ends[0], ends[1]), isIncluded: true)
        return true
    }

    /// `5% to 10% below target`, `95% - 99% of target`
    private func limitRange(_ band: inout RatingBand, _ clause: Clause) -> Bool {
        guard let other = clause.other else { return false }
        let (low, high) = (min(clause.number, other), max(clause.number, other))
        if clause.direction == nil, let whole = share(low), let upper = share(high) {
            band.from = .init(whole, isIncluded: true)
            band.to = .init(upper, isIncluded: true)
            band.isOfWhole = true
            return true
        }
        let isWorse = (clause.direction ?? -1) < 0
        band.from = .init(isWorse ? -high : low, isIncluded: true)
        band.to = .init(isWorse ? -low : high, isIncluded: true)
        return true
    }

    /// `less than A better`, `more than A worse`, `within A`, `A or more of target`
    private func limit(_ band: inout RatingBand, _ clause: Clause) -> Bool {
        guard let comparison = clause.comparison else {
            // "100% of target" is all of it.
            guard clause.direction == nil, let part = share(clause.number) else { return false }
            band.from = .init(part, isIncluded: true)
            band.isOfWhole = true
            return true
        }
        if comparison != .within, clause.direction == nil || clause.isBound, let part = share(clause.number) {
            switch (comparison, clause.isNegated) {
            case (.moreThan, false): band.from = .init(part, isIncluded: false)
            case (.atLeast, _), (.lessThan, true): band.from = .init(part, isIncluded: true)
            case (.lessThan, false): band.to = .init(part, isIncluded: false)
            default: band.to = .init(part, isIncluded: true)
            }
            band.isOfWhole = true
            return true
        }
        guard !clause.isBound else { return false }
        let isBetter = (clause.direction ?? -1) > 0
        let bound = isBetter ? clause.number : -clause.number
        // "Not less than 2% worse" and "less than 2% worse" both mean no worse than that.
        let isOutward = (comparison == .moreThan || comparison == .atLeast) && !clause.isNegated
        let isIncluded = comparison == .upTo || comparison == .atLeast || comparison == .within || clause.isNegated
        let end = RatingBand.End(bound, isIncluded: isIncluded)
        if isBetter == isOutward { band.from = end } else { band.to = end }
        if clause.isToldBefore, !isOutward, !clause.isBesideOther {
            // "Missed by less than 5%" is missed.
            if isBetter {
                band.from = .init(.zero, isIncluded: true)
            } else {
                band.to = .init(.zero, isIncluded: false)
            }
        }
        return true
    }

    /// What a share of the target is beside all of it; nil for a distance from it.
    private func share(_ number: ExactDecimal) -> ExactDecimal? {
        guard number >= leastShare else { return nil }
        return number.subtracting(ExactDecimal(100))
    }
}

// MARK: Without a number

extension RatingBandReader {
    /// Better or worse than the target. Just on it passes for better.
    private func side(of tokens: [Token], in band: RatingBand) -> RatingBand? {
        guard let way = way(of: tokens, band.base) else { return nil }
        var side = band
        if way > 0 { side.from = .init(.zero, isIncluded: true) } else { side.to = .init(.zero, isIncluded: false) }
        side.isSide = true
        return side
    }

    /// `floor standard achieved but target not met`
    private func besideFloor(_ tokens: [Token], in band: RatingBand) -> RatingBand? {
        var parts = [tokens[...]]
        if let target = tokens.firstIndex(of: .term(.target)), let floor = tokens.firstIndex(of: .term(.floor)) {
            // Words may stand before a name or behind it: the cut lies where both parts say something.
            let cuts = (min(floor, target) + 1)...max(floor, target)
            guard
                let cut = cuts.first(where: {
                    way(of: Array(tokens[..<$0]), band.base) != nil && way(of: Array(tokens[$0...]), band.base) != nil
                })
            else { return nil }
            parts = [tokens[..<cut], tokens[cut...]]
        }
        var result = band
        for part in parts {
            guard let way = way(of: Array(part), band.base) else { return nil }
            if part.contains(.term(.floor)) {
                result.floor = way > 0 ? .met : .missed
            } else if way > 0 {
                result.from = .init(.zero, isIncluded: true)
            } else {
                result.to = .init(.zero, isIncluded: false)
            }
        }
        return result
    }

    /// Which way all the words point; nil where they say nothing or differ.
    private func way(of tokens: [Token], _ base: RatingBand.Base) -> Int? {
        var ways: Set<Int> = []
        var isNegated = false
        for token in tokens {
            guard case .term(let term) = token else { continue }
            if term == .not {
                isNegated = true
                continue
            }
            let plain: Int? =
                switch term {
                case .moreThan: direction(.over, base)
                case .lessThan: direction(.under, base)
                case .within: 1
                default: direction(term, base)
                }
            guard let plain else { continue }
            ways.insert(isNegated ? -plain : plain)
            isNegated = false
        }
        return ways.count == 1 ? ways.first : nil
    }
}
