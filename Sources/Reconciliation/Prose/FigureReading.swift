import Figures
import Lexicon
import Records
import Tables

/// What the words around a stated figure say of it.
struct FigureReading: Sendable {
    enum Subject: Sendable {
        /// A name that a table prints, joined to the figure by nothing but words that link.
        case named(Int)
        /// All that the report, or its part, tells of.
        case whole
        case unknown
    }

    var aspect: FigureAspect?
    var subject: Subject = .unknown
    /// Whether the words take it to another year, quarter or body.
    var isElsewhen = false
    /// Whether a word right before it opens the second part of a sum.
    var isFurther = false
    /// Whether a minus printed with it reverses words that already say its direction.
    var isDirected = false
    /// The words of its own window, from the figure before it to the one after.
    var window: Range<Int> = 0..<0
}

/// The figures of one sentence, in their order.
struct Passage: Sendable {
    var block: Int
    var sentence: String
    /// Positions among the report's statements.
    var statements: [Int]

    static func passages(of statements: [Statement]) -> [Passage] {
        var passages: [Passage] = []
        for (index, statement) in statements.enumerated() {
            if let last = passages.last, let before = last.statements.last, last.block == statement.block,
                statements[before].range.upperBound <= statement.range.lowerBound,
                last.sentence == statement.sentence
            {
                passages[passages.count - 1].statements.append(index)
            } else {
                passages.append(Passage(block: statement.block, sentence: statement.sentence, statements: [index]))
            }
        }
        return passages
    }
}
