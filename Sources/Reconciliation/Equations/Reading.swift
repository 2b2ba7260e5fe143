import Figures
import Tables

/// What a cell contributes to an equation.
enum Reading: Sendable {
    /// A figure, and half of what its last printed digit stands for.
    case value(ExactDecimal, half: ExactDecimal, unit: Unit?)
    /// A dash or the word nil: a zero in whatever unit, rounded as its column is.
    case zero(half: ExactDecimal)
    /// Nothing is printed. Whether that is a nil, the other sums of the table tell.
    case blank
    /// Words, a rating or an arrow where a figure was due.
    case words
    /// A figure that can't take part.
    case unusable(Check.Reason)

    /// - Parameter isPlaced: A figure that was put back into its place counts:
    ///   what put it there is told of the relation.
    init(_ figure: Figure, isPlaced: Bool = false) {
        let half = figure.decimals.map { ExactDecimal.half(ofPlace: $0) } ?? .zero
        switch figure.absence {
        case .blank: self = .blank
        case .nilValue: self = .zero(half: half)
        case .unreadable: self = .unusable(.unreadableOperand)
        case .notSet, .noData, .notAvailable, .due, .cancelled, .baseline: self = .unusable(.absentOperand)
        case nil:
            guard let value = figure.value else {
                self = .unusable(.unreadableOperand)
                return
            }
            guard figure.origin == .printed || isPlaced else {
                self = .unusable(.usedToRecover)
                return
            }
            self = Self.value(value, upTo: figure.upper, half: half, unit: figure.unit)
        }
    }

    /// A range stands for all that lies between its ends: its middle, give or take half of its width.
    private static func value(_ value: ExactDecimal, upTo upper: ExactDecimal?, half: ExactDecimal, unit: Unit?)
        -> Reading
    {
        guard let upper else { return .value(value, half: half, unit: unit) }
        return .value((value + upper) * .half, half: (upper - value) * .half + half, unit: unit)
    }

    /// What stands in the cell as a number; nil where none does.
    var number: ExactDecimal? {
        switch self {
        case .value(let value, _, _): value
        case .zero: .zero
        case .blank, .words, .unusable: nil
        }
    }

    /// What the printed digits stand for; nil without a number.
    var interval: RoundingInterval? {
        switch self {
        case .value(let value, let half, _): RoundingInterval(lower: value - half, upper: value + half)
        case .zero(let half): RoundingInterval(lower: -half, upper: half)
        case .blank, .words, .unusable: nil
        }
    }

    /// The interval as one of two factors: a whole number without a unit is a count or a score, and exact.
    var factor: RoundingInterval? {
        guard case .value(let value, let half, let unit) = self, unit == nil, half == .half else { return interval }
        return RoundingInterval(exact: value)
    }

    var isBlank: Bool {
        if case .blank = self { true } else { false }
    }

    /// Whether the cell speaks as a figure at all, be it one that can't be read.
    var isFigure: Bool {
        switch self {
        case .value, .zero, .unusable: true
        case .blank, .words: false
        }
    }
}
