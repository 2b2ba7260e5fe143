/// What a sentence may say of the row of a table without telling its figure.
public enum RowStanding: String, Sendable, CaseIterable {
    /// More was spent than there was, or less; no more than there was; exactly as much.
    case over, under, within, balanced
    /// Worse or better than planned, of costs and of income alike.
    case adverse, favourable
    /// A balance above nought, or below it.
    case surplus, deficit
    /// More than at another time, less, or as much.
    case rise, fall, unchanged
    /// As good as its target or better; better; worse.
    case met, beaten, missed
    /// Better or worse than at another time.
    case improved, worsened
}

/// How many of some things a sentence speaks of, where it gives no number.
public enum ToldShare: String, Sendable, CaseIterable {
    case all, both, none, neither
    /// All but some, which are told right behind.
    case allBut = "all_but"
    case only
}

/// The words by which sentences say how rows of tables stand, and how many of them do.
public struct StandingWords: Sendable {
    public internal(set) var standings = PhraseBook<RowStanding>()
    public internal(set) var shares = PhraseBook<ToldShare>()
    /// Words for the lines of any table of a budget: "services".
    public internal(set) var lines = WordSet()
    /// Words by which some are counted beside those that were told before: "the other three".
    public internal(set) var others = WordSet()
    /// Words before the name that opens a clause: "while".
    public internal(set) var openers = WordSet()
    /// Words between a name and how it stands: "is forecast to".
    public internal(set) var between = WordSet()
    /// Those of them by which it is only expected: "will be".
    public internal(set) var expected = WordSet()
    /// Words behind how it stands that take nothing away from it: "because".
    public internal(set) var tails = WordSet()
    /// Words behind it before a time, and words for times: "in the quarter".
    public internal(set) var timeLeads = WordSet()
    public internal(set) var times = WordSet()
    /// Words between how something stands and its name: "an overspend in".
    public internal(set) var places = WordSet()
    /// Words for places in an order, the first of them for 1: "second largest".
    public internal(set) var ranks: [UInt64: Int] = [:]
    /// Phrases before the next in an order: "followed by".
    public internal(set) var followers = PhraseBook<Bool>()
    /// Phrases that say of things that a table lists them, and those before the number of all that it lists: "set out
    /// below", "comprises".
    public internal(set) var listing = PhraseBook<Bool>()
    public internal(set) var comprising = PhraseBook<Bool>()
    /// Words that stand for what the sentence before is about: "it is rated red".
    public internal(set) var pronouns = WordSet()
    /// Words for the way in which something went, of whatever it is told: "gained", "came down".
    public internal(set) var ways = PhraseBook<FigureLeaning>()
    /// Words for a side that are others too where something goes on behind them: "over the year".
    public internal(set) var bareSides = WordSet()
    /// Words behind a name that say that no other is meant, and those between a number and the "of" of its whole.
    public internal(set) var alone = PhraseBook<Bool>()
    public internal(set) var outs = WordSet()
    /// Words by which only some of those are counted that stand so now; phrases by which a count is of more than one
    /// time, or of more than a table lists.
    public internal(set) var turning = WordSet()
    public internal(set) var spans = PhraseBook<Bool>()
    public internal(set) var wider = PhraseBook<Bool>()
    /// Words behind a name after which only a part of it is told of: "which were paid".
    public internal(set) var relatives = WordSet()
    /// Phrases before a row that a number leaves out, and behind one: "leaving out visits", "visits aside".
    public internal(set) var leftOutLeads = PhraseBook<Bool>()
    public internal(set) var leftOutTails = PhraseBook<Bool>()
    /// Phrases that say that one may be counted in several rows of a table: "more than one"; and words that do so
    /// beside one for what is so of some, or beside by how much the rows make more.
    public internal(set) var overlaps = PhraseBook<Bool>()
    public internal(set) var mayOverlap = WordSet()
    public internal(set) var maybes = WordSet()
    /// Words by which sums miss by rounding alone.
    public internal(set) var roundings = WordSet()
    /// Phrases before what is left out: "all services except".
    public internal(set) var excepts = PhraseBook<Bool>()
}
