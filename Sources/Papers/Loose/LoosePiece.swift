/// What a text layer kept together that printed a table one cell a line: lines of words that are one cell, or lines of
/// figures that are a part of one column, or of several that stand close.
struct LoosePiece {
    enum Look {
        case words
        case figures
        /// A sentence, a caption, words that stand apart by spaces: no table goes on behind it.
        case foreign
        /// The end of a page.
        case page
    }

    var look: Look
    var lines: [[FusedWord]] = []
    /// Words that stand before figures, and behind them, on the same line; only a piece of one line has any.
    var label: [FusedWord] = []
    var tail: [FusedWord] = []
    /// Whether a blank line stands above.
    var opensBlock: Bool
    /// Whether it is the number of the row below it.
    var isNumber = false
    /// Whether it is a line of a paragraph; its lines are those behind the last full one.
    var isSentence = false

    /// How many figures each of the lines has; nil where they have not as many.
    var width: Int? {
        guard let first = lines.first?.count, lines.allSatisfy({ $0.count == first }) else { return nil }
        return first
    }
}

/// Lines of words that are one cell.
struct LooseCell {
    var lines: [[FusedWord]]
    /// Whether it is the number of the row below it.
    var isNumber = false

    var words: [FusedWord] { lines.flatMap(\.self) }
    var count: Int { lines.count }
}
