import Figures

/// Where a figure has to lie against its target or budget for a rating to be given: in percent of it, positive where it
/// is better. An end that is nil is open.
public struct RatingBand: Hashable, Sendable {
    /// What a figure is held against.
    public enum Base: String, Sendable, CaseIterable {
        case target, budget
    }

    /// Whether the least acceptable result has to be reached.
    public enum Floor: String, Sendable, CaseIterable {
        case met, missed
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
    /// Whether the ends are percentage points, and the key says so. A bare percent sign may mean either.
    public var isInPoints = false
    public var floor: Floor?
    /// Whether the key only says on which side of the target, and a number of another rating takes its part away.
    var isSide = false

    /// Whether the key tells shares of the target, "60% of the target or more", of which more is better.
    public var isOfWhole = false

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
    /// beside "more than 10% worse", what lies between; of "missed" beside "missed by up to 5%", what lies beyond.
    func without(_ narrower: RatingBand) -> RatingBand {
        guard narrower != self, narrower.base == base, floor == nil, narrower.floor == nil else { return self }
        var band = self
        if from == nil, narrower.from == nil, let end = narrower.to, to.map({ end.percent < $0.percent }) ?? true {
            band.from = End(end.percent, isIncluded: !end.isIncluded)
        }
        if to == nil, narrower.to == nil, let end = narrower.from, from.map({ end.percent > $0.percent }) ?? true {
            band.to = End(end.percent, isIncluded: !end.isIncluded)
        }
        guard isSide, !narrower.isSide else { return band }
        if from == nil, let end = narrower.from, let own = to, end.percent < own.percent,
            narrower.to.map({ $0.percent >= own.percent }) ?? true
        {
            band.to = End(end.percent, isIncluded: !end.isIncluded)
        }
        if to == nil, let end = narrower.to, let own = from, end.percent > own.percent,
            narrower.from.map({ $0.percent <= own.percent }) ?? true
        {
            band.from = End(end.percent, isIncluded: !end.isIncluded)
        }
        return band
    }

    /// The band with its ends moved over gaps that a key leaves in whole numbers: between "up to 94%" and "from 95%".
    func joined(to others: [RatingBand]) -> RatingBand {
        var band = self
        for other in others where other.base == base && other.isInPoints == isInPoints {
            if let end = to, let next = other.from, Self.isGap(end.percent, next.percent, among: others) {
                band.to = End(next.percent, isIncluded: false)
            }
            if let end = from, let next = other.to, Self.isGap(next.percent, end.percent, among: others) {
                band.from = End(next.percent, isIncluded: false)
            }
        }
        return band
    }

    /// Whether two ends lie a unit apart at most and no rating has what lies between.
    private static func isGap(_ low: ExactDecimal, _ high: ExactDecimal, among others: [RatingBand]) -> Bool {
        guard low < high, let width = high.subtracting(low), width <= ExactDecimal(1),
            let middle = low.adding(width * ExactDecimal(5, exponent: -1))
        else { return false }
        return !others.contains { !$0.isSide && $0.meets(RoundingInterval(exact: middle)) }
    }
}
