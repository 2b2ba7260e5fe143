import Figures

extension Equation {
    /// The unit of its result, or of the first operand that has one.
    var unit: Unit? {
        if case .value(_, _, let unit?) = stated?.reading { return unit }
        for term in operands {
            if case .value(_, _, let unit?) = term.reading { return unit }
        }
        return nil
    }
}

extension Equation {
    /// Whether what is stated lies among its parts, three and more, all of one sign: a rate or an average does;
    /// a sum never.
    var liesAmongItsParts: Bool {
        guard kind == .sum, operands.count >= 3, let stated = stated?.reading.number else { return false }
        let parts = operands.compactMap(\.reading.number)
        guard let least = parts.min(), let greatest = parts.max(), !least.isNegative || !(-greatest).isNegative else {
            return false
        }
        return least < stated && stated < greatest
    }
}

extension Unit {
    /// Whether a whole has the sum of what its parts have.
    var addsUp: Bool {
        switch self {
        case .gbp, .eur, .usd, .count, .days, .months, .years: true
        case .percent, .percentagePoints, .ratio: false
        }
    }
}

extension Unit {
    /// The unit as far as figures may be added: a number without a unit may be a count, which is not scaled either.
    var scaled: Unit? { self == .count ? nil : self }
}
