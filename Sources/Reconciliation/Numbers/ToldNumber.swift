import Figures
import Lexicon

/// A number of a sentence that is no money, and what its words say of it.
struct ToldNumber: Sendable {
    enum Kind: Sendable {
        case plain, percent, points
    }

    enum Part: Equatable, Sendable {
        /// "fell **by 5** to 236"
        case change(FigureLeaning?)
        /// "up **from 241**"
        case start(FigureLeaning?)
        /// "from 241 **to 236**", "by 5 **to 236**"
        case end
        /// "fell **to 51.2%**"
        case reached(FigureLeaning)
        /// "the **target of 210**"
        case target
        /// "236, **against 241**"
        case base
        /// "2,640 garages, **of which 88** were vacant"
        case portion
        /// "**26 more** than the target"
        case difference(FigureLeaning)
        case level
    }

    var value: ExactDecimal
    var decimals: Int
    var kind: Kind
    var part: Part
    /// In the bytes of the sentence.
    var range: Range<Int>
    /// The words since the figure before, and those up to the next one.
    var lead: Range<Int>
    var trail: Range<Int>

    /// Whether it tells how much there is, by whatever it came to that.
    var isLevel: Bool {
        switch part {
        case .level, .reached: true
        default: false
        }
    }

    /// Whether its words say enough by themselves to hold it against two cells of a row.
    var isHeldAlone: Bool {
        switch part {
        case .reached, .difference: true
        default: false
        }
    }

    /// Whether it has so many digits that it agrees with few cells by chance.
    var isTelling: Bool { decimals > 0 || value.magnitude.leadingPlace >= 2 }

    /// Whether a printed value, rounded as this number is, may be what it tells.
    func mayTell(_ other: ExactDecimal) -> Bool {
        RoundingInterval(value: value.magnitude, decimals: decimals).contains(other.magnitude)
    }
}
