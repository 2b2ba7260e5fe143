/// The words by which a figure in a sentence is understood.
public struct StatementWords: Sendable {
    /// Which way the figure goes, as `direction` publishes it: `overspend`, `increase`.
    public internal(set) var directions = PhraseBook<String>()
    /// How the figure is meant, as `qualifier` publishes it; these words stand right before it.
    public internal(set) var qualifiers = PhraseBook<String>()
    /// Words after which a figure is a total.
    public internal(set) var totals: [Words] = []
    /// Words that number things: what follows them is no figure.
    public internal(set) var references: Set<UInt64> = []
    /// Words right before a bare number that make it a figure: "an increase of 40".
    public internal(set) var counting: [Words] = []
    public internal(set) var ages: Set<UInt64> = []
    public internal(set) var durations: Set<UInt64> = []
    /// Things that are counted in a form without a final s: "children".
    public internal(set) var plurals: Set<UInt64> = []
    /// Words that end a figure's window.
    public internal(set) var cuts: Set<UInt64> = []
    /// Words that belong to no name: articles, verbs, prepositions.
    public internal(set) var fillers: Set<UInt64> = []
    /// Words that may stand within a name: "of", "for".
    public internal(set) var inner: Set<UInt64> = []
    /// Short forms whose point ends no sentence: "e.g", "No".
    public internal(set) var abbreviations: Set<UInt64> = []
}
