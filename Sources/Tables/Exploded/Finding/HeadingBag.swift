import Figures
import Lexicon

/// Finds the kind of table whose headings stand in a region, their words in whatever order the text layer left them.
struct HeadingBag {
    struct Match {
        var kind: ExplodedWords.Kind
        /// Which pieces are headings, units among them.
        var pieces: Set<Int> = []
        /// The units that were printed (`£m`), in their order.
        var units: [String] = []
        /// Which columns (from 0) have something of their heading in the region.
        var printed: Set<Int> = []
    }

    private struct Text {
        var piece: Int
        /// The words without the unit.
        var words: [UInt64]
        var unit: String?
        /// Whether it opens its block.
        var isFirst: Bool
    }

    private let lexicon: Lexicon
    /// The words that a heading may hold: most pieces are turned away by them.
    private let vocabulary: Set<UInt64>

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        vocabulary = Set(lexicon.exploded.kinds.flatMap(\.columns).flatMap(\.words.hashes))
    }

    /// The kind whose words are all but all there; of several, the one of which most words are.
    func kind(in pieces: [ExplodedPiece]) -> Match? {
        let texts = headingTexts(in: pieces)
        guard texts.count > 1 else { return nil }
        var best: (match: Match, taken: Int)?
        for kind in lexicon.exploded.kinds {
            guard let (match, taken) = match(kind, texts), taken > (best?.taken ?? 0) else { continue }
            best = (match, taken)
        }
        return best?.match
    }

    /// The pieces all of whose words are words of headings.
    private func headingTexts(in pieces: [ExplodedPiece]) -> [Text] {
        var texts: [Text] = []
        for (index, piece) in pieces.enumerated() where piece.shape == .text {
            let words = Words(piece.text)
            let mark = lexicon.units.matches(in: words).last { $0.meaning.isMark }?.words
            var rest = Array(words.hashes)
            if let mark { rest.removeSubrange(mark) }
            guard rest.allSatisfy(vocabulary.contains), mark != nil || !rest.isEmpty else { continue }
            texts.append(
                Text(
                    piece: index,
                    words: rest,
                    unit: mark.map { Self.text(of: $0, in: words, of: piece.text) },
                    isFirst: index == 0 || pieces[index - 1].block != piece.block
                )
            )
        }
        return texts
    }

    private static func text(of mark: Range<Int>, in words: Words, of text: String) -> String {
        let bytes = Array(text.utf8)
        let range = words.ranges[mark.lowerBound].lowerBound..<words.ranges[mark.upperBound - 1].upperBound
        return String(decoding: bytes[range], as: UTF8.self)
    }

    private func match(_ kind: ExplodedWords.Kind, _ texts: [Text]) -> (match: Match, taken: Int)? {
        var open: [UInt64: Int] = [:]
        for word in kind.columns.flatMap(\.words.hashes) { open[word, default: 0] += 1 }
        var match = Match(kind: kind)
        var taken = 0
        for text in texts {
            // A later line of a block that is a heading's word is the end of a wrapped cell: "Mill Lane / School".
            guard text.isFirst || match.pieces.contains(text.piece - 1), Self.take(text.words, from: &open) else {
                continue
            }
            taken += text.words.count
            if let unit = text.unit { match.units.append(unit) }
            match.pieces.insert(text.piece)
        }
        let wanted = kind.columns.reduce(0) { $0 + ($1.isOptional ? 0 : $1.words.count) }
        guard Double(taken) >= ExplodedCosts.kindCoverage * Double(wanted) else { return nil }
        match.printed = printedColumns(of: kind, open: open)
        guard kind.columns.indices.allSatisfy({ kind.columns[$0].isOptional || match.printed.contains($0) })
        else { return nil }
        return (match, taken)
    }

    /// Takes the words out of what is open; leaves all in where one is missing.
    private static func take(_ words: [UInt64], from open: inout [UInt64: Int]) -> Bool {
        var after = open
        for word in words {
            guard let count = after[word], count > 0 else { return false }
            after[word] = count - 1
        }
        open = after
        return true
    }

    private func printedColumns(of kind: ExplodedWords.Kind, open: [UInt64: Int]) -> Set<Int> {
        var all: [UInt64: Int] = [:]
        for word in kind.columns.flatMap(\.words.hashes) { all[word, default: 0] += 1 }
        return Set(
            kind.columns.indices.filter { column in
                kind.columns[column].words.hashes.contains { (open[$0] ?? 0) < (all[$0] ?? 0) }
            }
        )
    }
}
