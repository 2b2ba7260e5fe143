/// The words by which a heading, a list item or a short line is known to state a variance,
/// an allocation or a deliverable.
public struct ItemWords: Sendable {
    /// Which way a variance goes, as `direction` publishes it.
    public internal(set) var directions = PhraseBook<VarianceDirection>()
    /// For how long money is given, as `basis` publishes it.
    public internal(set) var bases = PhraseBook<AllocationBasis>()
    /// Words that may stand between a direction and its amount and say nothing: "overspend of £2m".
    public internal(set) var fillers = PhraseBook<Bool>()
    /// Words that join an amount to the next.
    public internal(set) var joins = PhraseBook<Bool>()
    /// Words of a heading or an introduction below which amounts are allocations.
    public internal(set) var allocations = PhraseBook<Bool>()
    /// What announces income or spending of one year only, as `direction` publishes it.
    public internal(set) var oneOffs = PhraseBook<OneOffDirection>()
    /// What joins an outturn to an amount that it holds: "includes £1m of grant income".
    public internal(set) var oneOffLinks = PhraseBook<Bool>()
    /// What such an amount is called, and which way it goes.
    public internal(set) var oneOffSources = PhraseBook<OneOffDirection>()
    /// What says of it that it does not last: "is not guaranteed to continue".
    public internal(set) var passing = PhraseBook<Bool>()
    /// What opens a sentence that leaves out nothing of a target: "all of this target is expected to be achieved".
    public internal(set) var whole = PhraseBook<Bool>()
    /// What denies it or tells of another time: "if", "last year".
    public internal(set) var notWhole = PhraseBook<Bool>()
    /// What stands before the rating of a deliverable.
    public internal(set) var ratingLabels = PhraseBook<Bool>()
    /// Headings that announce deliverables and name no priority.
    public internal(set) var deliverableHeadings = PhraseBook<Bool>()
    /// Headings below which deliverables are told without a rating in words.
    public internal(set) var deliverableSections = PhraseBook<Bool>()
    /// What opens such a deliverable, beside verbs in "-ed".
    public internal(set) var deliverableVerbs = PhraseBook<Bool>()
    /// What a key says that it rates.
    public internal(set) var keySubjects = PhraseBook<KeySubject>()
    /// What opens a key to ratings.
    public internal(set) var keyLabels = PhraseBook<Bool>()
    /// Headings in a table of ratings that say what is done about a rating, not when it is given.
    public internal(set) var keyRemarks = PhraseBook<Bool>()
    /// What stands before the date by which a deliverable is due.
    public internal(set) var completionLabels = PhraseBook<Bool>()
}
