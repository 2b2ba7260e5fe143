/// The words by which a key to ratings says where a figure has to lie against its target or budget.
public struct RatingBandWords: Sendable {
    public enum Term: String, Sendable, CaseIterable {
        case moreThan = "more_than"
        case lessThan = "less_than"
        case atLeast = "at_least"
        case upTo = "up_to"
        case within
        case between
        /// Joins the two ends of a range.
        case to
        case or
        case not
        case better, worse, over, under
        /// Words that say by themselves that a budget is meant.
        case overspent, underspent
        case atOrUnder = "at_or_under"
        case target, budget, floor
        case percent, points
    }

    public internal(set) var terms = PhraseBook<Term>()
    /// The words of small numbers, as `performance` has them.
    public internal(set) var numbers: [UInt64: Int] = [:]
    /// Words that say nothing of where a figure has to lie.
    public internal(set) var fillers = WordSet()
    /// Words between a rating and what has to be so for it: "green where".
    public internal(set) var keyLinks = PhraseBook<Bool>()
    /// What stands in brackets behind the name of a measure that tells how long something takes: "(minutes)".
    public internal(set) var inTime = PhraseBook<Bool>()
    /// Words in the name of a measure of which less is better: "days lost".
    public internal(set) var lessIsBetter = PhraseBook<Bool>()
    /// Words in the name of a measure of which more is better: "satisfied".
    public internal(set) var moreIsBetter = PhraseBook<Bool>()
}
