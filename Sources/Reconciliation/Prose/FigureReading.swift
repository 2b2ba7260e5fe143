import Figures
import Lexicon
import Records
import Tables

/// Words that make another thing of a figure than its row and column print.
struct ScopeCue: Sendable {
    var scope: FigureScope
    /// Which words of the sentence.
    var words: Range<Int>
}

/// What the words around a stated figure say of it.
struct FigureReading: Sendable {
    enum Subject: Sendable {
        /// A name that a table prints, joined to the figure by nothing but words that link.
        case named(Int)
        /// All that the report, or its part, tells of.
        case whole
        /// Nothing but linking words: whose it is, the rest of the sentence or its section says.
        case bare
        case unknown
    }

    var aspect: FigureAspect?
    /// Whether nothing but ``aspect`` stands in the words that lead up to the figure.
    var isPlain = false
    /// Which way its words say that it goes, where ``aspect`` doesn't.
    var leaning: FigureLeaning?
    /// Which way the words before "from" say that the figure moved that is read next.
    var movement: FigureLeaning?
    /// Whether it is where something moved from, or to.
    var isStart = false
    var isEnd = false
    /// Whether the figure before is compared with it.
    var isCompared = false
    /// Whether the one before is measured against it.
    var isMeasure = false
    /// Whether it is told as a part of the next one: "£0.2m of the £0.7m target".
    var isPart = false
    /// Whether "by" leads up to it.
    var isBy = false
    /// How many words stand between the figure before and this one.
    var lead = 0
    var subject: Subject = .unknown
    /// Whether the words take it to another year, quarter or body.
    var isElsewhen = false
    /// What its clause makes of it, and the words that do.
    var scopes: [ScopeCue] = []
    /// Whether a word right before it opens the second part of a sum.
    var isFurther = false
    /// Whether a minus printed with it reverses words that already say its direction.
    var isDirected = false
    /// The words of its own window, from the figure before it to the one after.
    var window: Range<Int> = 0..<0
    /// Those of them that no mark and no word for another clause parts from it.
    var own: Range<Int> = 0..<0
    /// The same in the bytes of the sentence.
    var ownBytes: Range<Int> = 0..<0
}

extension FigureReading {
    /// A number for the column that is meant, whichever way its variance goes; 0 where none is.
    var columnKind: UInt8 {
        switch aspect {
        case nil: 0
        case .overspend, .underspend, .variance: 1
        case .budget: 2
        case .adjustedBudget: 3
        case .additionalFunding: 4
        case .spend: 5
        case .savingsTarget: 6
        case .totalTarget: 7
        case .broughtForward: 8
        case .identified: 9
        case .achieved: 10
        case .shortfall: 11
        case .reserves: 12
        case .debt: 13
        case .writtenOff: 14
        case .change: 15
        case .opening: 16
        case .closing: 17
        }
    }
}

/// The figures of one sentence, in their order.
struct Passage: Sendable {
    var block: Int
    var sentence: String
    var words: Words
    /// Positions among the report's statements: those of one sentence follow each other.
    var statements: Range<Int>

    static func passages(of statements: [Statement]) -> [Passage] {
        var passages: [Passage] = []
        for index in statements.indices {
            if index > 0, statements[index - 1].block == statements[index].block,
                statements[index - 1].range.upperBound <= statements[index].range.lowerBound,
                statements[index - 1].sentence == statements[index].sentence
            {
                let first = passages[passages.count - 1].statements.lowerBound
                passages[passages.count - 1].statements = first..<index + 1
            } else {
                passages.append(
                    Passage(
                        block: statements[index].block,
                        sentence: statements[index].sentence,
                        words: statements[index].words,
                        statements: index..<index + 1
                    )
                )
            }
        }
        return passages
    }
}
