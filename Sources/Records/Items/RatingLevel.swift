import Figures

/// Between which numbers a rating is given, where a key tells nothing that they are held against: `Red: 15 or more`,
/// `Amber: 8 to 14`. Which column of the table tells them the key hardly says.
public struct RatingLevel: Hashable, Sendable {
    public struct End: Hashable, Sendable {
        public var value: ExactDecimal
        public var isIncluded: Bool

        public init(_ value: ExactDecimal, isIncluded: Bool) {
            self.value = value
            self.isIncluded = isIncluded
        }
    }

    /// An end that is nil is open.
    public var from: End?
    public var to: End?
    public var isPercent = false
    /// Whether the key lists the numbers of the rating: `5`, `8, 9 or 10`.
    var isList = false

    public init(from: End? = nil, to: End? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether some figure of an interval lies between the ends.
    public func meets(_ interval: RoundingInterval) -> Bool {
        if let from {
            guard from.isIncluded ? interval.upper >= from.value : interval.upper > from.value else { return false }
        }
        if let to {
            guard to.isIncluded ? interval.lower <= to.value : interval.lower < to.value else { return false }
        }
        return true
    }

    /// Whether all of it lies below another, which it may touch.
    func isBelow(_ other: RatingLevel) -> Bool {
        guard let to, let next = other.from else { return false }
        return to.value <= next.value
    }
}
