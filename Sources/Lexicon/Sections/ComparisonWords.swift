/// The words by which a figure in prose is held against what a table prints.
public struct ComparisonWords: Sendable {
    /// Words before a number that is a part of the one before: "of which".
    public internal(set) var portions: [Words] = []
    /// Fractions told in words: "two thirds".
    public internal(set) var fractions = PhraseBook<Fraction>()
    /// Words for the whole of which a part is told: "the total", "everything".
    public internal(set) var allOfIt = WordSet()
    /// Which column a figure is of.
    public internal(set) var aspects = PhraseBook<FigureAspect>()
    /// Which way a figure goes: "deficit", "adverse", "higher than", "an increase of".
    public internal(set) var leanings = PhraseBook<FigureLeaning>()
    /// Words by which a figure is of what is only supposed, or of a mean: "would", "average".
    public internal(set) var supposed = PhraseBook<Bool>()
    /// Words that make another thing of a figure than its row and column print: "last month's", "of which", "not".
    public internal(set) var scopes = PhraseBook<FigureScope>()
    /// Words right before a year that is a time, and no part of a name: "in".
    public internal(set) var yearLeads = WordSet()
    /// Words that tell which way something moved only right before the figure by which it did: "up 2.8 points".
    public internal(set) var moves = PhraseBook<FigureLeaning>()
    /// Words that say on which side of its budget something lies, where they end a clause right behind a figure: "£0.4m
    /// over", "£0.2m less".
    public internal(set) var sides = PhraseBook<FigureLeaning>()
    /// The words of a column's heading for what its figures are with the one sign and the other: "(Surplus)/Deficit".
    public internal(set) var signs = PhraseBook<FigureLeaning>()
    /// Words of the names of what is earned, of which less is worse: "income".
    public internal(set) var incomes: [Words] = []
    /// What stands for the budget behind a comparative: "below the estimate", "lower than planned".
    public internal(set) var baselines = PhraseBook<Bool>()
    /// Phrases right before the figure from which another moved, and before that to which it did: "from", "to".
    public internal(set) var starts: [Words] = []
    public internal(set) var ends: [Words] = []
    /// Verbs that move what follows them from one figure to another: "raise", "cutting".
    public internal(set) var movers = PhraseBook<FigureLeaning>()
    /// Words that begin what such a verb moves: "the".
    public internal(set) var moved = WordSet()
    /// Words by which what stands between such a verb and the figures is more than what it moves: "which", "takes".
    public internal(set) var unmoved = WordSet()
    /// Words before a figure that is not told to the digit: "circa".
    public internal(set) var about = WordSet()
    /// Words behind which two figures may be the ends of a range of what is meant: "for".
    public internal(set) var spanned = WordSet()
    /// Phrases between a figure and the one that it is compared with, which an amount told behind them both may part:
    /// "compared to".
    public internal(set) var compared: [Words] = []
    /// Phrases right before a whole of which a part is told: "out of".
    public internal(set) var parted: [Words] = []
    /// Words before a plural of which nothing is left out: "all".
    public internal(set) var alls: [Words] = []
    /// Phrases that mean all that a report or section tells of: "the portfolio", "year end position".
    public internal(set) var wholes = PhraseBook<Bool>()
    /// Words that may stand between a name, what is told of it, and the figure: "is forecast to be".
    public internal(set) var links = WordSet()
    /// Words that say no more than that something amounts to a figure: "shows", "came".
    public internal(set) var telling = WordSet()
    /// Words right before the figure against which the one before is held.
    public internal(set) var against: [Words] = []
    /// Words that open what a figure is put down to: "due to".
    public internal(set) var causes = PhraseBook<Bool>()
    /// Words that lead up to a figure as to any amount, whichever way it goes: "of", "is".
    public internal(set) var led = WordSet()
    /// Words of a clause that tells nothing but a name, a column and a figure: those between the three, those for what
    /// was spent, those before a name behind its figure, those that may open it and those that end it.
    public internal(set) var plainLinks = WordSet()
    public internal(set) var plainSpends = WordSet()
    public internal(set) var plainPlaces = WordSet()
    /// Before a noun of which there is one: "**the** overspend".
    public internal(set) var definite = WordSet()
    public internal(set) var plainOpeners = WordSet()
    public internal(set) var plainTails = WordSet()
    /// Words behind a list of figures that are told of a list of names: "respectively".
    public internal(set) var respective = WordSet()
    /// Phrases after which a figure is measured against another: "against", "compared to".
    public internal(set) var cuts = PhraseBook<Bool>()
    /// Words that belong to no name: articles, "and".
    public internal(set) var silent = WordSet()
    /// Words that name nothing by themselves: "total", "other".
    public internal(set) var generic = WordSet()
    /// Words of titles beside the name of a portfolio: "summary", "appendix".
    public internal(set) var titles = WordSet()
    /// Phrases that take a figure to another time: "last year", "previously reported".
    public internal(set) var elsewhen = PhraseBook<Bool>()
    /// Words between what is told of one figure and the next figure: "and".
    public internal(set) var joins = WordSet()
    /// Words right before the second part of a sum told in prose: "a further", "additional".
    public internal(set) var further: [Words] = []
    /// Phrases between an amount and the parts that make it: "comprising".
    public internal(set) var comprising: [Words] = []
    /// Words before a part that is taken away: "less".
    public internal(set) var deducted: [Words] = []
    /// Words between what rose or fell and the amount by which: "by".
    public internal(set) var changedBy: [Words] = []
    /// Phrases between figures and the percentage that tells them again: "or", "a rate of".
    public internal(set) var restated: [Words] = []
    /// Phrases before what is left, or made, of the amounts told before it: "leaving", "a total of".
    public internal(set) var results: [Words] = []
    /// Those of them before what is left when a part is taken away: "the remaining".
    public internal(set) var remainders: [Words] = []
    /// Words between the amount by which something moved and what it was: "an increase of £0.2m on".
    public internal(set) var measured: [Words] = []
    /// Phrases beside an amount that is all of what its sentence tells before it: "in all".
    public internal(set) var gathered: [Words] = []
    /// Phrases by which a sentence gathers what others before it tell: "together", "add up to".
    public internal(set) var together: [Words] = []
    /// Words between a balance and the year that it comes from: "brought forward from".
    public internal(set) var origins: [Words] = []
    /// Words right before the number of a passage that a sentence refers to: "paragraph".
    public internal(set) var passages: [Words] = []
    /// Words right before the number of a table: "table".
    public internal(set) var numberedTables: [Words] = []
    /// Words right behind a reference that say on which side of it to look, or that it is of this report.
    public internal(set) var above: [Words] = []
    public internal(set) var below: [Words] = []
    public internal(set) var ownReport: [Words] = []
    /// What joins a year to the day up to which it is told: "up to".
    public internal(set) var until: Set<Words> = []
    /// Words right behind an amount that make it a rate: "per".
    public internal(set) var rates = WordSet()
    /// Words right before an amount that has a direction of its own, so that a minus reverses it: "use of".
    public internal(set) var directed: [Words] = []
}
