import Figures
import Lexicon
import Records
import Tables

/// How a figure of the prose stands to one of a table, by size alone.
enum Agreement: Sendable {
    case equal
    /// Printed to different places, the coarser is the finer rounded; or within what "over", "nearly", "about" allow.
    case rounded
    /// Printed to the same place and one unit of it apart.
    case lastPlace
    /// The words "over", "up to" ... are not true of it, though it is near.
    case beyondQualifier
    case differs

    var isAgreement: Bool { self == .equal || self == .rounded }

    init(_ statement: Statement, _ figure: Figure) {
        guard let stated = statement.figure.value?.magnitude, let printed = figure.value?.magnitude,
            statement.figure.unit == figure.unit
        else {
            self = .differs
            return
        }
        if stated == printed {
            self = .equal
            return
        }
        let difference = (stated - printed).magnitude
        if let qualifier = statement.qualifier {
            self = Self.qualified(qualifier, stated, printed, difference)
            return
        }
        guard let statedPlace = statement.figure.placeTold, let printedPlace = figure.decimals else {
            self = .differs
            return
        }
        if statedPlace == printedPlace {
            self = difference == ExactDecimal(1, exponent: -statedPlace) ? .lastPlace : .differs
        } else {
            // Only the coarser one was rounded; that two intervals touch is not enough.
            let half = ExactDecimal(5, exponent: -min(statedPlace, printedPlace) - 1)
            self = difference <= half ? .rounded : .differs
        }
    }

    /// "Over", "nearly" and "up to" reach one unit of the first digit to their side, "about" half of one either way.
    private static func qualified(
        _ qualifier: Qualifier,
        _ stated: ExactDecimal,
        _ printed: ExactDecimal,
        _ difference: ExactDecimal
    ) -> Agreement {
        let unit = ExactDecimal(1, exponent: stated.leadingPlace - 1)
        let isMore = printed > stated
        switch qualifier {
        case .over, .atLeast:
            if isMore { return difference <= unit ? .rounded : .differs }
            return difference <= unit * .half ? .beyondQualifier : .differs
        case .nearly, .upTo:
            if !isMore { return difference <= unit ? .rounded : .differs }
            return difference <= unit * .half ? .beyondQualifier : .differs
        case .about: return difference <= unit * .half ? .rounded : .differs
        // One of two figures told as a range is as far from the other as it is.
        case .between: return .differs
        }
    }
}

extension Figure {
    /// The place to which a sentence tells an amount: `£963,000` is as a rule told in thousands, and `£1,200,000` in
    /// hundreds of thousands, since nobody would print fewer digits.
    fileprivate var placeTold: Int? {
        guard let decimals, decimals >= 0, let value, !value.isZero, unit?.isMoney == true else { return decimals }
        return value.exponent >= Self.leastNoughts ? -value.exponent : decimals
    }

    private static let leastNoughts = 3

    /// How far an amount may lie from what its sentence tells; in full pounds by no more than half a thousand.
    var halfTold: ExactDecimal {
        let place = decimals.map { $0 >= 0 ? max(placeTold ?? $0, -Self.leastNoughts) : $0 }
        return RoundingInterval(value: .zero, decimals: place).upper
    }

    /// A value with as many digits as the figure tells.
    func told(_ value: ExactDecimal) -> ExactDecimal { decimals.map { value.rounded(toPlaces: $0) } ?? value }
}
