import Figures

/// Where a figure has to lie against its target or budget for a rating to be given: in percent of it, positive where it
/// is better. An end that is nil is open.
public struct RatingBand: Hashable, Sendable {
    /// What a figure is held against.
    public enum Base: String, Sendable, CaseIterable {
        case target, budget
    }

    public struct End: Hashable, Sendable {
        public var percent: ExactDecimal
        public var isIncluded: Bool

        public init(_ percent: ExactDecimal, isIncluded: Bool) {
            self.percent = percent
            self.isIncluded = isIncluded
        }
    }

    public var base: Base
    public var from: End?
    public var to: End?

    public init(base: Base, from: End? = nil, to: End? = nil) {
        self.base = base
        self.from = from
        self.to = to
    }

    /// Whether some figure of an interval lies in the band.
    public func meets(_ interval: RoundingInterval) -> Bool {
        if let from {
            guard from.isIncluded ? interval.upper >= from.percent : interval.upper > from.percent else { return false }
        }
        if let to {
            guard to.isIncluded ? interval.lower <= to.percent : interval.lower < to.percent else { return false }
        }
        return true
    }

    /// What is left of the band where a narrower one at its open end gives another rating: of "more than 2% worse"
    /// beside "more than 10% worse", what lies between.
    func without(_ narrower: RatingBand) -> RatingBand {
        guard narrower != self, narrower.base == base else { return self }
        var band = self
        if from == nil, narrower.from == nil, let end = narrower.to, to.map({ end.percent < $0.percent }) ?? true {
            band.from = End(end.percent, isIncluded: !end.isIncluded)
        }
        if to == nil, narrower.to == nil, let end = narrower.from, from.map({ end.percent > $0.percent }) ?? true {
            band.to = End(end.percent, isIncluded: !end.isIncluded)
        }
        return band
    }
}
