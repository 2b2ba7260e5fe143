import Lexicon

/// Cuts a text into its sentences.
///
/// A point, question mark or exclamation mark ends one where white space and a capital, digit, currency sign or opening
/// mark follow; not after a short form ("e.g.", "No.", "para.") or a single letter, and never inside a number.
public struct SentenceSplitter: Sendable {
    let abbreviations: WordSet

    /// - Parameter abbreviations: Words whose point ends no sentence.
    public init(abbreviations: WordSet) { self.abbreviations = abbreviations }

    /// The sentences as UTF-8 ranges, without the white space around them.
    public func sentences(of text: String) -> [Range<Int>] {
        let bytes = text.utf8.span
        var sentences: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            if isEnd(bytes[index]), let next = opening(bytes, after: index), !isShortForm(bytes, from: start, to: index)
            {
                sentences.append(start..<index + 1)
                start = next
                index = next
            } else {
                index += 1
            }
        }
        if start < bytes.count { sentences.append(start..<bytes.count) }
        return sentences
    }

    /// A longer word is no short form.
    private static let longestForm = 8

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Where the next sentence begins, if one does.
    private func opening(_ bytes: Span<UInt8>, after end: Int) -> Int? {
        guard end + 2 < bytes.count, bytes[end + 1] == 0x20 else { return nil }
        switch bytes[end + 2] {
        case 0x30...0x39, 0x41...0x5A, 0xC2, 0xE2, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"):
            return end + 2
        default: return nil
        }
    }

    /// Whether the word that ends at a mark is a short form. A word begins at the sentence or after a space.
    private func isShortForm(_ bytes: Span<UInt8>, from start: Int, to mark: Int) -> Bool {
        guard bytes[mark] == UInt8(ascii: ".") else { return false }
        var first = mark
        while first > start, bytes[first - 1] != 0x20 {
            first -= 1
            if mark - first > Self.longestForm { return false }
        }
        while first < mark, bytes[first] == UInt8(ascii: "(") { first += 1 }
        guard first < mark else { return false }
        let last = bytes[mark - 1]
        guard (last | 0x20) >= 0x61, (last | 0x20) <= 0x7A else { return false }
        var hasPoint = false
        for index in first..<mark {
            // The m of "£3.388m" is a unit; its point ends the sentence.
            if bytes[index] >= 0x30, bytes[index] <= 0x39 { return false }
            if bytes[index] == UInt8(ascii: ".") { hasPoint = true }
        }
        if mark - first == 1 { return last < 0x61 || last == UInt8(ascii: "c") }
        // "e.g" is two words to the lexicon, "para" one.
        if hasPoint { return true }
        // Nearly every sentence ends in a plain word, which needs no copy to be looked up.
        if (first..<mark).allSatisfy({ (bytes[$0] | 0x20) >= 0x61 && (bytes[$0] | 0x20) <= 0x7A }) {
            var word = WordHash()
            for index in first..<mark { word.add(bytes[index] | 0x20) }
            return abbreviations.contains(word.value)
        }
        let letters = (first..<mark).map { bytes[$0] }
        let hashes = Words(String(decoding: letters, as: UTF8.self)).hashes
        return hashes.count == 1 && abbreviations.contains(hashes[0])
    }
}
