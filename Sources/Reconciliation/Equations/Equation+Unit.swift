import Figures

extension Equation {
    /// The unit of its result, or of the first operand that has one.
    var unit: Unit? {
        for term in [stated].compactMap(\.self) + operands {
            if case .value(_, _, let unit?) = term.reading { return unit }
        }
        return nil
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
