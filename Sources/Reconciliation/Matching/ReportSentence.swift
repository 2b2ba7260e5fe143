import Lexicon
import Papers
import Records

/// A sentence of a report's paragraphs and list items.
struct ReportSentence: Sendable {
    let block: Block
    /// The bytes of the block's text.
    let range: Range<Int>

    var words: Words { block.words.part(range) }
    var text: String { block.text.slice(range) }

    /// Whether it may tell so many numbers.
    func mayTellNumbers(_ least: Int) -> Bool {
        NumberCount.mayBe(least, in: block.text.text.utf8.span.extracting(range))
    }
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

extension ReportSubject {
    /// The sentences of the blocks of which `mayTell` holds: those of others need not be found.
    func sentences(ofBlocksThat mayTell: (Block) -> Bool = { _ in true }) -> [ReportSentence] {
        var all: [ReportSentence] = []
        for number in blocks.indices where blocks[number].isOfSentences && mayTell(blocks[number]) {
            for range in sentenceRanges(inBlock: number) {
                all.append(ReportSentence(block: blocks[number], range: range))
            }
        }
        return all
    }
}
