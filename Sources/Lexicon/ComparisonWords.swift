/// The words by which a figure in prose is held against what a table prints.
public struct ComparisonWords: Sendable {
    /// Which column a figure is of.
    public internal(set) var aspects = PhraseBook<FigureAspect>()
    /// Phrases that mean all that a report or section tells of: "the portfolio", "year end position".
    public internal(set) var wholes = PhraseBook<Bool>()
    /// Words that may stand between a name, what is told of it, and the figure: "is forecast to be".
    public internal(set) var links = WordSet()
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
    /// Words between a balance and the year that it comes from: "brought forward from".
    public internal(set) var origins: [Words] = []
    /// Words right before an amount that has a direction of its own, so that a minus reverses it: "use of".
    public internal(set) var directed: [Words] = []
}
