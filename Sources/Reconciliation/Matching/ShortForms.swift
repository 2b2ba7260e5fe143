import Figures
import Lexicon

/// The short forms that a paper explains: "Dedicated Schools Grant (DSG)".
///
/// What stands in brackets is the short form of the words before it where their initials are among its letters, in
/// order, and the first is its first.
struct ShortForms: Sendable {
    private var long: [UInt64: [UInt64]] = [:]

    var isEmpty: Bool { long.isEmpty }

    /// The stems of the long form of a word.
    subscript(word: UInt64) -> [UInt64]? { long[word] }

    /// Takes in what a text explains. The first explanation counts.
    mutating func learn(from text: String, _ words: Words, silent: WordSet) {
        let bytes = text.utf8.span
        guard let open = (0..<bytes.count).first(where: { bytes[$0] == UInt8(ascii: "(") }) else { return }
        for index in words.position(atOrAfter: open)..<words.count {
            let range = words.ranges[index]
            guard range.count >= 2, range.count <= 8, bytes[range.lowerBound - 1] == UInt8(ascii: "("),
                range.upperBound < bytes.count, bytes[range.upperBound] == UInt8(ascii: ")"),
                range.allSatisfy({ bytes[$0].isCapital }), long[words.hashes[index]] == nil
            else { continue }
            if let form = explained(by: index, words, bytes, silent) { long[words.hashes[index]] = form }
        }
    }

    private func explained(
        by index: Int,
        _ words: Words,
        _ bytes: Span<UInt8>,
        _ silent: WordSet
    ) -> [UInt64]? {
        let letters = words.ranges[index]
        var stems: [UInt64] = []
        var letter = letters.upperBound - 1
        var position = index - 1
        while position >= 0, letter >= letters.lowerBound, index - position <= letters.count + 3 {
            let word = words.ranges[position]
            if !silent.contains(words.hashes[position]) {
                stems.insert(WordStem.hash(bytes, word), at: 0)
                let initial = bytes[word.lowerBound] & 0xDF
                // Letters within a word may stand between its initial and the next: "CSSG".
                while letter >= letters.lowerBound, bytes[letter] != initial { letter -= 1 }
                if letter < letters.lowerBound { return nil }
                if letter == letters.lowerBound { return stems.count > 1 ? stems : nil }
                letter -= 1
            }
            position -= 1
        }
        return nil
    }
}
