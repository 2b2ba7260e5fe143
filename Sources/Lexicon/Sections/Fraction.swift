/// A part of a whole as words tell it. The raw values are those of the lexicon.
public enum Fraction: String, Sendable, CaseIterable {
    case half = "1/2"
    case third = "1/3"
    case twoThirds = "2/3"
    case quarter = "1/4"
    case threeQuarters = "3/4"
    case fifth = "1/5"
    case twoFifths = "2/5"
    case threeFifths = "3/5"
    case fourFifths = "4/5"
    case sixth = "1/6"
    case fiveSixths = "5/6"
    case eighth = "1/8"
    case tenth = "1/10"
    case nineTenths = "9/10"

    /// In parts of ten thousand, rounded.
    public var share: Int {
        switch self {
        case .half: 5000
        case .third: 3333
        case .twoThirds: 6667
        case .quarter: 2500
        case .threeQuarters: 7500
        case .fifth: 2000
        case .twoFifths: 4000
        case .threeFifths: 6000
        case .fourFifths: 8000
        case .sixth: 1667
        case .fiveSixths: 8333
        case .eighth: 1250
        case .tenth: 1000
        case .nineTenths: 9000
        }
    }
}
