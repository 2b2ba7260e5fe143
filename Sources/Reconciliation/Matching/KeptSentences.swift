import Lexicon
import Papers
import Records
import Synchronization

/// The sentences of a report's paragraphs and list items. Every rule asks for some of them: all are cut, and told apart
/// by what they may tell, when one asks first.
final class KeptSentences: Sendable {
    private struct Kept {
        /// Where the sentences of each block begin among all, and at last how many there are.
        var starts: [Int] = []
        /// The bytes of each in the text of its block.
        var ranges: [Range<Int>] = []
        var traits: [SentenceTraits] = []
        /// Those that a rule has asked for.
        var sentences: [ReportSentence?] = []
    }

    private let blocks: [Block]
    private let lexicon: Lexicon
    private let reader: SentenceTraitReader
    private let kept = Mutex(Kept())

    init(of blocks: [Block], lexicon: Lexicon, reader: SentenceTraitReader) {
        self.blocks = blocks
        self.lexicon = lexicon
        self.reader = reader
    }

    /// All sentences that may tell something.
    func all(with traits: SentenceTraits) -> [ReportSentence] { all { $0.isSuperset(of: traits) } }

    /// Whether any sentence may tell any of some things.
    func holds(anyOf traits: SentenceTraits) -> Bool {
        kept.withLock { kept in
            cut(&kept)
            return kept.traits.contains { !$0.isDisjoint(with: traits) }
        }
    }

    /// Those of one block.
    func all(inBlock number: Int) -> [ReportSentence] {
        kept.withLock { kept in
            cut(&kept)
            return (kept.starts[number]..<kept.starts[number + 1]).map { sentence($0, inBlock: number, of: &kept) }
        }
    }

    func all(where isAsked: (SentenceTraits) -> Bool) -> [ReportSentence] {
        kept.withLock { kept in
            cut(&kept)
            var found: [ReportSentence] = []
            var block = 0
            for number in kept.traits.indices where isAsked(kept.traits[number]) {
                while kept.starts[block + 1] <= number { block += 1 }
                found.append(sentence(number, inBlock: block, of: &kept))
            }
            return found
        }
    }

    private func sentence(_ number: Int, inBlock block: Int, of kept: inout Kept) -> ReportSentence {
        if let known = kept.sentences[number] { return known }
        let made = ReportSentence(
            blocks[block],
            number: block,
            range: kept.ranges[number],
            traits: kept.traits[number],
            lexicon: lexicon
        )
        kept.sentences[number] = made
        return made
    }

    private func cut(_ kept: inout Kept) {
        guard kept.starts.isEmpty else { return }
        let splitter = SentenceSplitter(abbreviations: lexicon.statements.abbreviations)
        for block in blocks {
            kept.starts.append(kept.ranges.count)
            guard block.isOfSentences else { continue }
            let (text, words) = (block.text.text, block.words)
            for range in splitter.sentences(of: text) {
                kept.ranges.append(range)
                kept.traits.append(reader.traits(of: words.part(range), in: text.utf8.span.extracting(range)))
            }
        }
        kept.starts.append(kept.ranges.count)
        kept.sentences = Array(repeating: nil, count: kept.ranges.count)
    }
}
