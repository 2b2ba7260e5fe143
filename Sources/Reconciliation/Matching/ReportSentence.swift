import Figures
import Lexicon
import Papers

/// A sentence of a report's paragraphs and list items: what one rule has read of it, the next finds read.
final class ReportSentence: Sendable {
    let block: Block
    /// Which of the report's blocks that is.
    let blockNumber: Int
    /// The bytes of the block's text.
    let range: Range<Int>
    let traits: SentenceTraits
    let text: String
    let words: Words
    let lexicon: Lexicon
    private let keptTimes = Kept<[PeriodMention]>()
    private let keptFigures = Kept<[FigureMention]>()
    private let keptUntimed = Kept<[FigureMention]>()
    private let keptTokens = Kept<NameTokens>()
    private let keptStems = Kept<LooseStems>()

    init(_ block: Block, number: Int, range: Range<Int>, traits: SentenceTraits, lexicon: Lexicon) {
        self.block = block
        blockNumber = number
        self.range = range
        self.traits = traits
        text = block.text.slice(range)
        words = block.words.part(range)
        self.lexicon = lexicon
    }

    /// A part of it, read by itself.
    func clause(_ part: Range<Int>) -> ReportSentence {
        let part = range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound
        return ReportSentence(block, number: blockNumber, range: part, traits: traits, lexicon: lexicon)
    }

    /// The periods that it tells, bare years among them, from left to right.
    var times: [PeriodMention] {
        keptTimes.value { PeriodReader(options: .bareYears).mentions(in: text) }
    }

    /// The numbers that it prints, from left to right, those of periods among them.
    var figures: [FigureMention] {
        keptFigures.value {
            // Of amounts of money alone the periods need not be read.
            traits.contains(.plainNumber)
                ? FigureScanner.mentions(in: text.utf8.span, periods: times) : FigureScanner.mentions(in: text)
        }
    }

    /// Those of them that are no periods.
    var untimedFigures: [FigureMention] { keptUntimed.value { figures.filter { !$0.isInsidePeriod } } }

    /// Its words as names are compared; short forms are as they are printed.
    var tokens: NameTokens {
        keptTokens.value { NameTokens(text, words: words, silent: lexicon.comparisons.silent) }
    }

    /// Its words by what they begin with.
    var stems: LooseStems {
        keptStems.value {
            LooseStems(text.utf8.span, words, in: 0..<words.count, silent: lexicon.comparisons.silent)
        }
    }

    /// Whether it may tell so many numbers.
    func mayTellNumbers(_ least: Int) -> Bool { NumberCount.mayBe(least, in: text.utf8.span) }
}

extension Block {
    /// Whether it is a paragraph or a list item: what tells something in sentences.
    var isOfSentences: Bool {
        switch kind {
        case .paragraph, .listItem: true
        case .heading, .table, .keyValue, .furniture, .caption: false
        }
    }
}
