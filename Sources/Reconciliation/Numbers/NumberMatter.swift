import Figures
import Lexicon

/// What is wrong with a number of a sentence.
struct NumberMatter {
    var number: ToldNumber
    /// The row that denies it; nil where the sentence does so itself.
    var row: NumberRow?
    /// The cells that it is of: one, or those between which it is the difference.
    var cells: [NumberRow.Cell] = []
    /// The numbers of the sentence between which it is the difference.
    var told: [ToldNumber] = []
    /// Whether it is what share the first of those is of the second.
    var isShare = false
    /// What should be told; nil where the words for its way are wrong.
    var expected: ExactDecimal?
    /// The word for its way, where that is what is wrong.
    var leaning: FigureLeaning?
}
