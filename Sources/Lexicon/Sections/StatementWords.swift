/// The words by which a figure in a sentence is understood.
public struct StatementWords: Sendable {
    /// Which way the figure goes, as `direction` publishes it: `overspend`, `increase`.
    public internal(set) var directions = PhraseBook<StatementDirection>()
    /// Names that hold such a word and tell no direction: "weight loss".
    public internal(set) var undirected = PhraseBook<Bool>()
    /// Words behind which a figure is what pays for something: "supported by the use of".
    public internal(set) var sources = PhraseBook<Bool>()
    /// How the figure is meant, as `qualifier` publishes it; these words stand right before it.
    public internal(set) var qualifiers = PhraseBook<Qualifier>()
    /// Words after which a figure is a total.
    public internal(set) var totals: [Words] = []
    /// Words that number things: what follows them is no figure.
    public internal(set) var references = WordSet()
    /// Words right before a bare number that make it a figure: "an increase of 40".
    public internal(set) var counting: [Words] = []
    /// Words right before a bare number that is a figure of nobody knows what: "stood at 49".
    public internal(set) var levels: [Words] = []
    /// What follows a bare number that counts those of whom the sentence tells: "of these, 97 have".
    public internal(set) var countedBy: [Words] = []
    /// "and" between the words that tell which ones are counted: "local and borough councils".
    public internal(set) var joins = WordSet()
    /// What stands between what a sentence opens with and the figure that it is.
    public internal(set) var verbs = WordSet()
    /// What stands before the name behind a figure: "a £2m overspend on roads".
    public internal(set) var subjectLeads = WordSet()
    /// Words that by themselves name nothing that a figure could tell of: "outstanding".
    public internal(set) var nameless = WordSet()
    /// "from" and "to" of a number that was and one that is.
    public internal(set) var pairStarts = WordSet()
    public internal(set) var pairLinks = WordSet()
    public internal(set) var ages = WordSet()
    /// What follows the years of an age: "16 to 17 year olds", "years of age".
    public internal(set) var ageTails: [Words] = []
    public internal(set) var durations = WordSet()
    /// Things that are counted in a form without a final s: "children".
    public internal(set) var plurals = WordSet()
    /// Words that end a figure's window.
    public internal(set) var cuts = WordSet()
    /// Words that belong to no name: articles, verbs, prepositions.
    public internal(set) var fillers = WordSet()
    /// Words that may stand within a name: "of", "for".
    public internal(set) var inner = WordSet()
    /// Short forms whose point ends no sentence: "e.g", "No".
    public internal(set) var abbreviations = WordSet()
}
