import Figures
import Lexicon
import Papers

/// Reads a key of numbers that one paragraph tells: `Red: 15 or more. Amber: 8 to 14. Green: below 8.`,
/// `Green 1-7, Amber 8-14, Red 15-25`, `A score of 15 or more is red, 8 to 14 is amber and below 8 is green.`
struct RatingLevelSentence {
    /// What tells of more than this is no key.
    private static let longest = 60

    let lexicon: Lexicon

    func entries(in block: Block) -> [RatingKey.Entry]? {
        guard block.isProse, block.words.count <= Self.longest,
            block.text.text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
        else { return nil }
        let mentions = mentions(in: block)
        guard mentions.count >= 2, Set(mentions.map(\.rag)).count == mentions.count else { return nil }
        let bytes = Array(block.text.text.utf8)
        // What is said of a rating stands behind its name, or before it.
        for isBehind in [true, false] {
            let meanings = mentions.indices.map { index in
                isBehind ? behind(index, mentions, bytes) : before(index, mentions, bytes)
            }
            guard let levels = RatingLevelReader(lexicon: lexicon).levels(of: meanings), !levels.contains(nil) else {
                continue
            }
            return mentions.indices.map { index in
                let range = mentions[index].range
                var entry = RatingKey.Entry(words: block.text.slice(range), place: block.text.place(of: range))
                (entry.rating, entry.rag) = (mentions[index].rating, mentions[index].rag)
                entry.meaning = Self.trimmed(meanings[index])
                entry.level = levels[index]
                return entry
            }
        }
        return nil
    }

    private typealias Mention = (range: Range<Int>, rating: Rating, rag: RAG)

    private func mentions(in block: Block) -> [Mention] {
        let words = block.words
        var mentions: [Mention] = []
        var index = 0
        while index < words.count {
            guard let match = lexicon.ratings.match(in: words, at: index) else {
                index += 1
                continue
            }
            let range = words.ranges[index].lowerBound..<words.ranges[match.words.upperBound - 1].upperBound
            if let rag = match.meaning.rag, range.count > 2 { mentions.append((range, match.meaning.rating, rag)) }
            index = match.words.upperBound
        }
        return mentions
    }

    private func behind(_ index: Int, _ mentions: [Mention], _ bytes: [UInt8]) -> String {
        let end = index + 1 < mentions.count ? mentions[index + 1].range.lowerBound : bytes.count
        let part = bytes[mentions[index].range.upperBound..<end]
        return RatingKeyText.firstSentence(of: Self.unbound(part))
    }

    private func before(_ index: Int, _ mentions: [Mention], _ bytes: [UInt8]) -> String {
        let start = index > 0 ? mentions[index - 1].range.upperBound : 0
        let part = bytes[start..<mentions[index].range.lowerBound]
        let opening = part.indices.last { $0 + 1 < part.endIndex && part[$0] == 0x2E && part[$0 + 1] == 0x20 }
        return Self.unbound(opening.map { part[($0 + 1)...] } ?? part)
    }

    /// Without the marks between a rating and what is said of it.
    private static func trimmed(_ meaning: String) -> String {
        var bytes = Substring(meaning).utf8
        func isMark(_ byte: UInt8) -> Bool { byte <= 0x20 || marks.contains(byte) }
        while let first = bytes.first, isMark(first) { bytes = bytes.dropFirst() }
        while let last = bytes.last, isMark(last) { bytes = bytes.dropLast() }
        return String(Substring(bytes))
    }

    private static let marks = Array(":=;,.".utf8)

    /// Without the brackets that set a meaning apart, of which the other may stand beyond the part.
    private static func unbound(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") ? 0x20 : $0 }, as: UTF8.self)
    }
}
