import Lexicon

/// Paragraphs that the titles of charts tore in two, at the end of a page or in its midst.
struct TornParagraphs {
    private let words: PaperWords

    init(words: PaperWords) {
        self.words = words
    }

    /// So short a text is no paragraph.
    private static let shortest = 40

    /// Puts each together again; what stands between follows it.
    func join(_ blocks: inout [Block]) {
        var joined: [Block] = []
        joined.reserveCapacity(blocks.count)
        var index = 0
        while index < blocks.count {
            var block = blocks[index]
            guard let rest = rest(of: index, in: blocks) else {
                joined.append(block)
                index += 1
                continue
            }
            block.text = block.text.followed(by: blocks[rest].text)
            block.lines = block.lines.lowerBound...blocks[rest].lines.upperBound
            joined.append(block)
            joined += blocks[index + 1..<rest].map(\.asCaption)
            index = rest + 1
        }
        blocks = joined
    }

    /// Where the second part of a paragraph stands that ends in the midst of a sentence, behind titles; nil where it
    /// does not end so, or anything else stands between. A second part with a capital may be another paragraph, unless
    /// the end of a page says why the first one ends.
    private func rest(of index: Int, in blocks: [Block]) -> Int? {
        guard blocks[index].isProse, blocks[index].headingLevel == nil, isUnfinished(blocks[index].text.text) else {
            return nil
        }
        var isNewPage = false
        var isTitled = false
        for next in blocks.index(after: index)..<blocks.endIndex {
            switch blocks[next].kind {
            case .furniture: isNewPage = true
            case .caption: isTitled = true
            case .heading where blocks[next].number == nil: isTitled = true
            case .paragraph where isTitled && blocks[next].number == nil && !blocks[next].isBold:
                let isLower = blocks[next].text.text.utf8.first.map(TextBytes.isLower) ?? false
                return isNewPage || isLower ? next : nil
            default: return nil
            }
        }
        return nil
    }

    /// A word such as "the", behind which no sentence ends.
    private func isUnfinished(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count >= Self.shortest, TextBytes.isLetter(bytes[bytes.count - 1]) else { return false }
        return LineEnding(bytes, 0..<bytes.count, joiners: words.joiners) == .unfinished
    }
}

extension Block {
    /// A title in the midst of a sentence opens no section.
    fileprivate var asCaption: Block {
        guard headingLevel != nil else { return self }
        var block = self
        block.kind = .caption
        return block
    }
}

extension TracedText {
    /// The text with another behind it, a space between the two.
    fileprivate func followed(by rest: TracedText) -> TracedText {
        var text = self
        let offset = Int32(clamping: self.text.utf8.count + 1)
        text.text += " " + rest.text
        text.others += ([rest.first] + rest.others).map { run in
            var run = run
            run.offset += offset
            return run
        }
        return text
    }
}
