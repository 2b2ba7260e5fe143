import Figures
import Lexicon
import Papers
import Tables

/// Income or spending of one year only that a paragraph tells in a sentence of its own.
///
/// `The outturn includes £1.2m of grant income. It is not guaranteed to continue.` Without words that say that it does
/// not last it is an amount like others.
struct OneOffSentence {
    /// The words that name an amount end before so many more.
    private static let longestName = 12

    private let lexicon: ItemWords
    private let splitter: SentenceSplitter

    init(lexicon: Lexicon) {
        self.lexicon = lexicon.items
        splitter = SentenceSplitter(abbreviations: lexicon.statements.abbreviations)
    }

    struct Found {
        var mention: FigureMention
        /// What the amount is of, in the text of the block.
        var name: Range<Int>
        var direction: OneOffDirection
    }

    /// Whether a block may hold any: most say nothing of what does not last.
    private func mayTell(_ words: Words) -> Bool {
        lexicon.passing.longestMatch(in: words) != nil && lexicon.oneOffLinks.longestMatch(in: words) != nil
    }

    func amounts(in block: Block) -> [Found] {
        guard mayTell(block.words) else { return [] }
        let text = block.text.text
        let sentences = splitter.sentences(of: text)
        let passing = sentences.map { lexicon.passing.longestMatch(in: block.words.part($0)) != nil }
        let amounts = FigureScanner.mentions(in: text).filter { $0.number.unit?.isMoney == true }
        let bytes = Array(text.utf8)
        var found: [Found] = []
        for (index, range) in sentences.enumerated() {
            // The sentence itself says it, or the next one of what it tells, which has no amount of its own.
            let isNext =
                index + 1 < passing.count && passing[index + 1]
                && !amounts.contains { sentences[index + 1].contains($0.range.lowerBound) }
            guard passing[index] || isNext else { continue }
            found += told(in: range, among: amounts, bytes)
        }
        return found
    }

    private func told(in sentence: Range<Int>, among amounts: [FigureMention], _ bytes: [UInt8]) -> [Found] {
        amounts.compactMap { mention in
            guard mention.upper == nil, sentence.lowerBound <= mention.range.lowerBound,
                mention.range.upperBound <= sentence.upperBound,
                Self.ends(bytes[sentence.lowerBound..<mention.range.lowerBound], with: lexicon.oneOffLinks),
                let name = name(bytes, from: mention.range.upperBound, to: sentence.upperBound)
            else { return nil }
            let words = Words(String(decoding: bytes[name], as: UTF8.self))
            // "Fees and charges income": the last word says what it is.
            guard let source = lexicon.oneOffSources.matches(in: words).last else { return nil }
            return Found(mention: mention, name: name, direction: source.meaning)
        }
    }

    private static func ends(_ bytes: ArraySlice<UInt8>, with links: PhraseBook<Bool>) -> Bool {
        let words = Words(String(decoding: bytes, as: UTF8.self))
        return links.matches(in: words).contains { $0.words.upperBound == words.count }
    }

    /// The words behind "of", up to a mark that ends them.
    private func name(_ bytes: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
        let lead = Array(" of ".utf8)
        guard start + lead.count < end, bytes[start..<start + lead.count].elementsEqual(lead) else { return nil }
        let first = start + lead.count
        let stop = bytes[first..<end].firstIndex { [0x2C, 0x2E, 0x3B, 0x3A, 0x28].contains($0) } ?? end
        let name = first..<stop
        let count = bytes[name].count { $0 == 0x20 } + 1
        return name.isEmpty || count > Self.longestName ? nil : name
    }
}
