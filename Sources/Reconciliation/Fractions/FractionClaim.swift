/// What part of a whole the rows that a sentence names are said to be: "Housing received just over half of all
/// complaints".
struct FractionClaim: Sendable {
    /// Between which shares it may be, in parts of ten thousand.
    var bounds: ClosedRange<Int>
    /// The names of the rows, in the words of the sentence.
    var names: [Range<Int>]
    /// The words for the whole by their stems; none where it is but called the total.
    var whole: [UInt64]
    /// Whether it is called all of something, or the total.
    var isOfAll: Bool
    /// The words that tell the part.
    var part: Range<Int>
    /// Those with the whole.
    var words: Range<Int>

    static let all = 10_000
    /// What people still call a third, and what they call about a third.
    private static let (near, about) = (500, 700)
    private static let (nearOfFew, few) = (300, 2000)
    private static let just = 1500
    /// Rounding.
    private static let slack = 50

    /// What a fraction, told in words or as a percentage, may be.
    static func bounds(of share: Int, isExact: Bool, _ qualifier: Bound?) -> ClosedRange<Int>? {
        let near = isExact ? slack * 2 : share <= few ? nearOfFew : near
        let bounds =
            switch qualifier {
            case nil: (share - near, share + near)
            case .about: (share - max(near, about), share + max(near, about))
            case .over: (share - slack, all)
            case .under: (0, share + slack)
            case .justOver: (share - slack, share + just)
            case .justUnder: (share - just, share + slack)
            }
        return bounds.0 <= bounds.1 ? max(0, bounds.0)...min(all, max(0, bounds.1)) : nil
    }

    enum Bound: Sendable {
        case about, over, under
        /// "Just over", "nearly".
        case justOver, justUnder
    }
}
