import Figures
import Lexicon
import Papers

/// Reads a key told in sentences or in a list: `Green: target met. Amber: within 5% of target.`,
/// `🔴 more than 5% below`, `G = on or above target`, or "rated green where the target is met".
///
/// Blocks are taken one by one, since a list gives each rating a block of its own.
struct RatingKeyText {
    typealias Key = (entries: [RatingKey.Entry], lines: [ClosedRange<Int>])

    /// What tells of more than this is no key.
    private static let longestMeaning = 60
    /// Fewer ratings without bounds are a sentence that speaks of some.
    private static let leastUnbounded = 3

    private let lexicon: Lexicon
    private var open: Key = ([], [])
    /// Whether a colon, a dash or a word stands between each rating and its meaning.
    private var isSeparated = true

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Takes the next block; gives the key that ended before it.
    mutating func key(endingBefore block: Block) -> Key? {
        switch block.kind {
        case .furniture: return nil
        case .heading, .paragraph, .listItem, .caption: break
        case .table, .keyValue: return finish()
        }
        guard mayTell(block) else { return finish() }
        let (found, isSeparated) = entries(in: block.text, block.words)
        guard !found.isEmpty else { return finish() }
        // A rating that is told again opens another key.
        let isNew = found.contains { entry in open.entries.contains { $0.words == entry.words } }
        let ended = isNew ? finish() : nil
        open.entries += found
        self.isSeparated = self.isSeparated && isSeparated
        open.lines.append(block.lines)
        return ended
    }

    /// The key that is open, if it is one.
    mutating func finish() -> Key? {
        defer {
            open = ([], [])
            isSeparated = true
        }
        guard open.entries.count >= 2 else { return nil }
        RatingBandReader(lexicon: lexicon).bound(&open.entries)
        let bounded = open.entries.count { $0.band != nil || $0.level != nil }
        guard bounded >= 2 || bounded == 0 && isPlainKey else { return nil }
        return open
    }

    /// Whether at least three ratings are told apart in words, none of them by figures: those count things.
    private var isPlainKey: Bool {
        isSeparated && Set(open.entries.map { $0.rating?.name ?? $0.words }).count >= Self.leastUnbounded
            && open.entries.allSatisfy { entry in
                entry.rag != nil && !(entry.meaning ?? "").utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
            }
    }

    /// The rating that a cell opens with and what is said of it; the whole cell where it names no rating that is known.
    func entry(ofCell text: String, at place: Place) -> RatingKey.Entry? {
        let words = Words(text)
        guard !words.isEmpty, words.count <= Self.longestMeaning else { return nil }
        var entry = RatingKey.Entry(words: text, place: place)
        guard let match = lexicon.ratings.match(in: words, at: 0) else { return entry }
        let range = words.ranges[0].lowerBound..<words.ranges[match.words.upperBound - 1].upperBound
        guard match.words.upperBound < words.count else {
            (entry.rating, entry.rag) = (match.meaning.rating, match.meaning.rag)
            return entry
        }
        guard let start = meaningStart(words, match.words.upperBound, range, Array(text.utf8)) else { return entry }
        let meaning = text.utf8.dropFirst(start)
        entry.words = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
        (entry.rating, entry.rag) = (match.meaning.rating, match.meaning.rag)
        entry.meaning = Self.firstSentence(of: HeadLabels.trimmed(String(decoding: meaning, as: UTF8.self)))
        return entry
    }

    // MARK: One block

    private struct Mention {
        /// The rating's own bytes, and where what is said of it begins.
        var range: Range<Int>
        var start: Int
        var isSeparated = true
        var glyph: RatingGlyph?
        var meaning: Lexicon.RatingMeaning?
    }

    /// Whether a text is worth a look: it opens with a rating, or tells of parts of a whole.
    private func mayTell(_ block: Block) -> Bool {
        let bytes = block.text.text.utf8.span
        guard !bytes.isEmpty else { return false }
        if bytes[0] >= 0xE2 || lexicon.ratings.opens(block.words) || lexicon.items.keyLabels.opens(block.words) {
            return true
        }
        for index in bytes.indices where bytes[index] == UInt8(ascii: "%") || bytes[index] == UInt8(ascii: "=") {
            return true
        }
        return false
    }

    private func entries(in text: TracedText, _ words: Words) -> (entries: [RatingKey.Entry], isSeparated: Bool) {
        let mentions = mentions(in: text, words)
        guard let first = mentions.first else { return ([], true) }
        let isColoured = (first.glyph?.rag ?? first.meaning?.rag) != nil
        let family = mentions.filter { (($0.glyph?.rag ?? $0.meaning?.rag) != nil) == isColoured }
        let entries = family.enumerated().compactMap { index, mention in
            let end = index + 1 < family.count ? family[index + 1].range.lowerBound : text.text.utf8.count
            return entry(mention, until: end, in: text)
        }
        return (entries, family.allSatisfy(\.isSeparated))
    }

    private func entry(_ mention: Mention, until end: Int, in text: TracedText) -> RatingKey.Entry? {
        guard mention.start < end else { return nil }
        let words = Words(text.slice(mention.start..<end))
        guard let first = words.ranges.first, let last = words.ranges.last, words.count <= Self.longestMeaning else {
            return nil
        }
        let bytes = Array(text.text.utf8)
        var range = mention.start + first.lowerBound..<mention.start + last.upperBound
        // A comparison sign before the first word is part of what is said.
        while range.lowerBound > mention.start, !Self.isBlank(bytes[range.lowerBound - 1]),
            !Self.separators.contains(bytes[range.lowerBound - 1])
        {
            range = range.lowerBound - 1..<range.upperBound
        }
        var entry = RatingKey.Entry(words: text.slice(mention.range), place: text.place(of: mention.range))
        entry.rating = mention.meaning?.rating
        entry.rag = mention.glyph?.rag ?? mention.meaning?.rag
        if mention.glyph != nil {
            entry.glyph = entry.words
            // What stands beside a glyph may be the rating's name.
            let name = lexicon.ratings.meaning(of: words)
            entry.rating = name?.rating ?? entry.rating
        }
        entry.meaning = Self.firstSentence(of: text.slice(range))
        return entry
    }

    /// The ratings of a text behind which their meaning is told.
    private func mentions(in text: TracedText, _ words: Words) -> [Mention] {
        let glyphs = GlyphScanner.mentions(in: text.text).compactMap { mention -> Mention? in
            guard case .rating(let glyph) = mention.value, glyph.rag != nil else { return nil }
            return Mention(range: mention.range, start: mention.range.upperBound, glyph: glyph)
        }
        if glyphs.count > 1 || glyphs.first.map({ $0.range.lowerBound == 0 }) == true { return glyphs }
        let bytes = Array(text.text.utf8)
        var mentions: [Mention] = []
        var index = 0
        while index < words.count {
            guard let match = lexicon.ratings.match(in: words, at: index) else {
                index += 1
                continue
            }
            let range = words.ranges[index].lowerBound..<words.ranges[match.words.upperBound - 1].upperBound
            if mayOpen(range, bytes), !bytes[range].contains(UInt8(ascii: ".")) {
                if let start = meaningStart(words, match.words.upperBound, range, bytes) {
                    mentions.append(Mention(range: range, start: start, meaning: match.meaning))
                } else if match.meaning.rag != nil, opensLine(range.lowerBound, in: text) {
                    let start = range.upperBound
                    mentions.append(Mention(range: range, start: start, isSeparated: false, meaning: match.meaning))
                }
            }
            index = match.words.upperBound
        }
        return mentions
    }

    /// A single letter is a rating only as a capital.
    private func mayOpen(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        range.count > 1 || bytes[range.lowerBound].isCapital
    }

    /// Where what is said of a rating begins: behind a colon, a dash, an equals sign or a bracket,
    /// or a word such as "where".
    private func meaningStart(_ words: Words, _ next: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Int? {
        let end = next < words.count ? words.ranges[next].lowerBound : bytes.count
        var index = range.upperBound
        var isSpaced = false
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "(") { return index + 1 }
            // A hyphen joins words, unless it stands apart.
            if byte == UInt8(ascii: "-"), isSpaced { return index + 1 }
            if byte == 0xE2, index + 2 < end, bytes[index + 1] == 0x80, (0x90...0x95).contains(bytes[index + 2]) {
                return index + 3
            }
            isSpaced = Self.isBlank(byte)
            index += 1
        }
        guard range.count > 1, next < words.count, let link = lexicon.ratingBands.keyLinks.match(in: words, at: next)
        else {
            return nil
        }
        return words.ranges[link.words.upperBound - 1].upperBound
    }

    /// Whether a byte is the first of its line, where a key may set ratings and meanings in columns.
    private func opensLine(_ offset: Int, in text: TracedText) -> Bool {
        guard offset > 0 else { return true }
        return text.others.contains { $0.offset == Int32(clamping: offset) && $0.line > text.first.line }
    }

    /// What follows in the next sentence is said of something else.
    static func firstSentence(of meaning: String) -> String {
        let bytes = Array(meaning.utf8)
        var index = 0
        while index + 2 < bytes.count {
            let isCapital = bytes[index + 2].isCapital
            if bytes[index] == UInt8(ascii: "."), isBlank(bytes[index + 1]), isCapital {
                return String(decoding: bytes[..<index], as: UTF8.self)
            }
            index += 1
        }
        return meaning
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") }

    private static let separators = Array(":=(-".utf8)
}
