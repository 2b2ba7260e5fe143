import Lexicon

/// A clause that says in full whose a figure is and what it is, and nothing else: "Libraries are forecast to overspend
/// by £0.2m".
struct PlainClause: Sendable {
    /// Among the rows' names.
    var name: NameIndex.Occurrence
    /// What the figure is; nil where it is no more than what something amounts to.
    var aspect: FigureAspect?
    /// Whether the name stands behind the figure.
    var isBehind = false
}
