/// The words by which a key to ratings says where a figure has to lie against its target or budget.
public struct RatingBandWords: Sendable {
    public enum Term: String, Sendable, CaseIterable {
        case moreThan = "more_than"
        case lessThan = "less_than"
        case upTo = "up_to"
        case between
        case not
        case better, worse, over, under
        case target, budget
    }

    public internal(set) var terms = PhraseBook<Term>()
    /// Words in the name of a measure of which less is better: "days lost".
    public internal(set) var lessIsBetter = PhraseBook<Bool>()
    /// Words in the name of a measure of which more is better: "satisfied".
    public internal(set) var moreIsBetter = PhraseBook<Bool>()
}
