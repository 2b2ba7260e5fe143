import Figures
import Lexicon
import Papers

/// Reads a key that stands in one line: `Key 🟢 Good 🟡 Review 🔴 Action`, with its glyphs or without.
struct RatingKeyLine {
    /// Fewer ratings are a sentence.
    private static let leastEntries = 3
    private static let longestName = 8

    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func entries(in block: Block) -> [RatingKey.Entry]? {
        let (text, words) = (block.text, block.words)
        guard !words.isEmpty, let label = lexicon.items.keyLabels.match(in: words, at: 0) else { return nil }
        let start = words.ranges[label.words.upperBound - 1].upperBound
        let entries = withGlyphs(text, from: start) ?? withoutGlyphs(text, words, from: label.words.upperBound)
        return entries.flatMap { $0.count >= Self.leastEntries ? bounded($0) : nil }
    }

    /// What stands beside a glyph may say when it is given, or only be the rating's name.
    private func bounded(_ entries: [RatingKey.Entry]) -> [RatingKey.Entry] {
        var entries = entries
        RatingBandReader(lexicon: lexicon).bound(&entries)
        for index in entries.indices where entries[index].band == nil && entries[index].level == nil {
            entries[index].meaning = nil
        }
        return entries
    }

    /// Each glyph stands for the words behind it.
    private func withGlyphs(_ text: TracedText, from start: Int) -> [RatingKey.Entry]? {
        let glyphs = GlyphScanner.mentions(in: text.text).filter { $0.range.lowerBound >= start }
        guard let first = glyphs.first, Words(text.slice(start..<first.range.lowerBound)).isEmpty else { return nil }
        var entries: [RatingKey.Entry] = []
        for (index, glyph) in glyphs.enumerated() {
            guard case .rating(let mark) = glyph.value else { return nil }
            let end = index + 1 < glyphs.count ? glyphs[index + 1].range.lowerBound : text.text.utf8.count
            guard var entry = entry(text, glyph.range.upperBound..<end) else { return nil }
            entry.glyph = text.slice(glyph.range)
            entry.rag = mark.rag ?? entry.rag
            entry.meaning = entry.words
            entries.append(entry)
        }
        return entries
    }

    /// The glyphs were lost: one rating follows another, and what is left at the end is one more.
    private func withoutGlyphs(_ text: TracedText, _ words: Words, from start: Int) -> [RatingKey.Entry]? {
        var entries: [RatingKey.Entry] = []
        var index = start
        while index < words.count, let match = lexicon.ratings.match(in: words, at: index) {
            let range = words.ranges[index].lowerBound..<words.ranges[match.words.upperBound - 1].upperBound
            if let entry = entry(text, range) { entries.append(entry) }
            index = match.words.upperBound
        }
        guard entries.count >= Self.leastEntries else { return nil }
        if index < words.count {
            guard let rest = entry(text, words.ranges[index].lowerBound..<text.text.utf8.count) else { return nil }
            entries.append(rest)
        }
        return entries
    }

    private func entry(_ text: TracedText, _ range: Range<Int>) -> RatingKey.Entry? {
        let words = Words(text.slice(range))
        guard let first = words.ranges.first, let last = words.ranges.last, words.count <= Self.longestName else {
            return nil
        }
        let named = range.lowerBound + first.lowerBound..<range.lowerBound + last.upperBound
        var entry = RatingKey.Entry(words: text.slice(named), place: text.place(of: named))
        let meaning = lexicon.ratings.meaning(of: words)
        entry.rating = meaning?.rating
        entry.rag = meaning?.rag
        return entry
    }
}

extension TracedText {
    /// The text between two UTF-8 offsets.
    public func slice(_ range: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
