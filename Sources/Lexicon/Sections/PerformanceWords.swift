import Figures

/// The words of tables of measures: which way something went, which way is better, which result is an earlier one.
public struct PerformanceWords: Sendable {
    /// What a cell of a column of trends says.
    public internal(set) var trends = PhraseBook<Trend>()
    /// What a cell of a column `polarity` says: true where more is better.
    public internal(set) var polarities = PhraseBook<Bool>()
    /// Words of headings over the results of an earlier time.
    public internal(set) var earlier = PhraseBook<Bool>()
    /// Words that open a heading over what has changed since a report: `Change`, `Movement`.
    public internal(set) var changes = WordSet()
    /// Numbers told in words, by the word: things are counted so in sentences.
    public internal(set) var numbers: [UInt64: Int] = [:]
    /// Words between the number of a part and that of its whole: "four of the eight".
    public internal(set) var partJoins = WordSet()
    /// Phrases between a name and what share it is of a whole: "makes up".
    public internal(set) var makings = PhraseBook<Bool>()
    /// Words for the same time of the year before, and for the quarter before: "a year ago", "last quarter".
    public internal(set) var yearBefore = PhraseBook<Bool>()
    public internal(set) var quarterBefore = PhraseBook<Bool>()
    /// Words for the row that prints the most, and the least: "the largest overspend".
    public internal(set) var most = PhraseBook<Bool>()
    public internal(set) var least = PhraseBook<Bool>()
    /// Words for either, as more is good or less is: "best", "fastest".
    public internal(set) var best = PhraseBook<Bool>()
    /// Words right before those, words that may stand behind them, and words behind both, by which a row is held
    /// against itself at other times: "at their highest", "the lowest figure since March".
    public internal(set) var ownLeads = PhraseBook<Bool>()
    public internal(set) var ownThings = WordSet()
    public internal(set) var ownSpans = PhraseBook<Bool>()
    /// Words for being at one's highest: "peaks".
    public internal(set) var peaks = PhraseBook<Bool>()
    /// Words that say of every time which way something goes: "every year".
    public internal(set) var everyTime = PhraseBook<Bool>()
    /// Words by which a row is not the first or last of all: "second largest", "one of the highest".
    public internal(set) var ranked = PhraseBook<Bool>()
    /// The word for what a result is held against.
    public internal(set) var targets = WordSet()
    /// Words that may stand between a number and what it counts.
    public internal(set) var countFillers = WordSet()
}
