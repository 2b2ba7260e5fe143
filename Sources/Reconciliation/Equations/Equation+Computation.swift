import Figures

extension Equation {
    /// What the figures make. Blank operands of a sum are taken as nil; whether they may be is judged by the table.
    func computation() throws(Check.Reason) -> Computation {
        try checkTerms()
        var result =
            switch kind {
            case .product: try product()
            case .mean: try mean()
            case .percentage, .change, .quotient, .portion: try quotient()
            case .sum, .variance, .running, .carried, .shares: try sum()
            }
        for term in operands {
            if let number = term.reading.number {
                if !number.isZero { result.telling += 1 }
            } else {
                result.hasBlank = true
            }
        }
        if let number = stated?.reading.number, !number.isZero { result.telling += 1 }
        return result
    }

    /// A figure that can't take part says why, the result first; then come the units.
    private func checkTerms() throws(Check.Reason) {
        if let stated {
            try check(stated)
            if stated.reading.isBlank { throw .blankOperand }
        }
        for term in operands { try check(term) }
        try checkUnits()
    }

    private func check(_ term: Term) throws(Check.Reason) {
        switch term.reading {
        case .words: throw .absentOperand
        case .unusable(let reason): throw reason
        case .value, .zero, .blank: break
        }
    }

    private func checkUnits() throws(Check.Reason) {
        var common: Unit??
        for term in operands {
            guard case .value(_, _, let unit) = term.reading else { continue }
            // An amount is divided by a number.
            if kind == .quotient || kind == .product { break }
            if let common, common?.scaled != unit?.scaled { throw .unitUnknown }
            common = .some(unit)
        }
        guard let common else { return }
        var expected = common
        if isQuotient, kind != .mean, common != nil { expected = .percent }
        guard let stated else {
            // Nothing but percentages make 100.
            guard expected == .percent else { throw .unitUnknown }
            return
        }
        guard case .value(_, _, let unit) = stated.reading else { return }
        let isBareQuotient = isQuotient && kind != .mean && common == nil && unit == .percent
        // Two percentages differ by points, which stand there without a sign as often as with one.
        let isOfPoints = kind == .variance && common == .percent && (unit == nil || unit == .percentagePoints)
        if unit?.scaled != expected?.scaled, !isBareQuotient, !isOfPoints { throw .unitUnknown }
    }

    private func sum() throws(Check.Reason) -> Computation {
        let (result, half) = statedValue
        let (total, width) = if let short = shortSum { short } else { try longSum() }
        return try Computation(stated: result, statedHalf: half, computed: total, computedHalf: width)
    }

    /// What the operands make, and half of their rounding; nil where they are too long to be added in one go.
    private var shortSum: (total: ExactDecimal, width: ExactDecimal)? {
        var (total, width) = (ExactSum(), ExactSum())
        for term in operands {
            switch term.reading {
            case .value(let value, let rounding, _):
                guard total.add(value, weight: term.weight), width.add(rounding, weight: abs(term.weight)) else {
                    return nil
                }
            case .zero(let rounding):
                guard width.add(rounding, weight: abs(term.weight)) else { return nil }
            case .blank, .words, .unusable: continue
            }
        }
        return (total.total, width.total)
    }

    private func longSum() throws(Check.Reason) -> (total: ExactDecimal, width: ExactDecimal) {
        var total = ExactDecimal.zero
        var width = ExactDecimal.zero
        for term in operands {
            let half: ExactDecimal
            switch term.reading {
            case .value(let value, let rounding, _):
                guard let part = value.weighted(by: term.weight), let sum = total.adding(part) else {
                    throw .outOfRange
                }
                total = sum
                half = rounding
            case .zero(let rounding): half = rounding
            case .blank, .words, .unusable: continue
            }
            guard let part = half.weighted(by: abs(term.weight)), let sum = width.adding(part) else {
                throw .outOfRange
            }
            width = sum
        }
        return (total, width)
    }

    private func quotient() throws(Check.Reason) -> Computation {
        guard operands.count == 2 else { throw .structureDoubtful }
        guard let part = operands[0].reading.interval, let other = operands[1].reading.interval else {
            throw .blankOperand
        }
        let dividend = isOfSizes ? -part : part
        let divisor = kind == .portion ? dividend + other : other
        if divisor.contains(.zero) { throw .divisorMayBeZero }
        let (result, half) = statedValue
        let places = max(0, -half.exponent)
        let factor = kind == .quotient ? ExactDecimal(1) : Self.whole
        guard let quotient = dividend.scaled(by: factor).divided(by: divisor, places: places + 12) else {
            throw .outOfRange
        }
        let share = (quotient.lower + quotient.upper) * .half
        let centre = kind == .change ? share - Self.whole : share
        let width = quotient.width * .half
        // Some papers take the percentage of a negative budget on its size; either sign is a percentage of it.
        let isOnSize =
            kind == .percentage && divisor.upper.isNegative && (result + centre).magnitude < (result - centre).magnitude
        var computation = try Computation(
            stated: result,
            statedHalf: half,
            computed: isOnSize ? -centre : centre,
            computedHalf: width
        )
        computation.places = places + 1
        return computation
    }

    private func product() throws(Check.Reason) -> Computation {
        guard operands.count == 2 else { throw .structureDoubtful }
        guard let first = operands[0].reading.factor, let second = operands[1].reading.factor else {
            throw .blankOperand
        }
        let (low, high) = (first.scaled(by: second.lower), first.scaled(by: second.upper))
        let (lower, upper) = (min(low.lower, high.lower), max(low.upper, high.upper))
        let (result, half) = statedValue
        return try Computation(
            stated: result,
            statedHalf: half,
            computed: (lower + upper) * .half,
            computedHalf: (upper - lower) * .half
        )
    }

    private func mean() throws(Check.Reason) -> Computation {
        guard !operands.contains(where: \.reading.isBlank) else { throw .blankOperand }
        let (total, width) = if let short = shortSum { short } else { try longSum() }
        let (result, half) = statedValue
        let (count, places) = (ExactDecimal(Int128(operands.count)), max(0, -half.exponent))
        guard let computed = total.divided(by: count, places: places + 12),
            let computedHalf = width.divided(by: count, places: places + 12)
        else { throw .outOfRange }
        var computation = try Computation(
            stated: result,
            statedHalf: half,
            computed: computed,
            computedHalf: computedHalf
        )
        computation.places = places + 1
        return computation
    }

    private var statedValue: (value: ExactDecimal, half: ExactDecimal) {
        switch stated?.reading {
        case .value(let value, let half, _): (value, half)
        case .zero(let half): (.zero, half)
        case nil, .blank, .words, .unusable: (Self.whole, .zero)
        }
    }
}
