import Lexicon

/// Cuts a text into its sentences.
///
/// A point, question mark or exclamation mark ends one where white space and a capital, digit, currency sign or opening
/// mark follow; not after a short form ("e.g.", "No.", "para.") or a single letter, and never inside a number.
struct SentenceSplitter {
    let abbreviations: WordSet

    /// The sentences as UTF-8 ranges, without the white space around them.
    func sentences(of text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var sentences: [Range<Int>] = []
        var start = 0
        var wordStart = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x20 { wordStart = index + 1 }
            if isEnd(byte), let next = opening(bytes, after: index), !isShortForm(bytes, wordStart..<index, byte) {
                sentences.append(start..<index + 1)
                start = next
                wordStart = next
                index = next
            } else {
                index += 1
            }
        }
        if start < bytes.count { sentences.append(start..<bytes.count) }
        return sentences
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
    }

    /// Where the next sentence begins, if one does.
    private func opening(_ bytes: [UInt8], after end: Int) -> Int? {
        guard end + 2 < bytes.count, bytes[end + 1] == 0x20 else { return nil }
        switch bytes[end + 2] {
        case 0x30...0x39, 0x41...0x5A, 0xC2, 0xE2, UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"):
            return end + 2
        default: return nil
        }
    }

    private func isShortForm(_ bytes: [UInt8], _ word: Range<Int>, _ mark: UInt8) -> Bool {
        guard mark == UInt8(ascii: "."), !word.isEmpty, word.count <= 8 else { return false }
        let letters = bytes[word].drop { $0 == UInt8(ascii: "(") }
        guard let last = letters.last, (last | 0x20) >= 0x61, (last | 0x20) <= 0x7A else { return false }
        // The m of "£3.388m" is a unit; its point ends the sentence.
        if letters.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) { return false }
        if letters.count == 1 { return last < 0x61 || last == UInt8(ascii: "c") }
        // "e.g" is two words to the lexicon, "para" one.
        if letters.contains(UInt8(ascii: ".")) { return true }
        let hashes = Words(String(decoding: letters, as: UTF8.self)).hashes
        return hashes.count == 1 && abbreviations.contains(hashes[0])
    }
}
