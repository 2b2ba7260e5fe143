import Figures
import Lexicon

/// A figure of a sentence with the words that are its own.
struct StatedFigure {
    var mention: FigureMention
    var unit: Unit?
    /// Its own words before it, as indices of the sentence's words: since the figure before, or a cut.
    var before: Range<Int>
    /// Its own words after it, up to a cut or the next figure.
    var after: Range<Int>
    /// The word that is counted.
    var noun: Int?
    /// Whether "between" or "from" reaches over to it from the figure before.
    var qualifier: Qualifier?
}
