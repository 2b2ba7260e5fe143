import Figures
import Lexicon
import Papers

/// How often each word stands in a paper. Lines whose letters have come apart are left out.
///
/// A table of numbers with open places: the hash of a word is well mixed already, and to hash it again would take most
/// of the time.
struct WordCounts {
    private struct Slot {
        var word: UInt64 = 0
        /// 0 where the slot is empty.
        var count = 0
    }

    /// A power of two of them, at least twice as many as there are words.
    private var slots = [Slot](repeating: Slot(), count: 1024)
    private var taken = 0
    private(set) var total = 0

    /// Letters that the words of a sound line have on average, at the least.
    static let soundWord = (letters: 39, words: 10)

    init(_ source: SourceText) {
        guard source.lineCount > 0 else { return }
        for line in 1...source.lineCount {
            let text = source.text(ofLine: line)
            let words = Words(text)
            guard Self.isSound(text, words) else { continue }
            for word in words.hashes { add(word, 1) }
            total += words.count
        }
    }

    func count(_ word: UInt64) -> Int { slots[slot(of: word)].count }

    private mutating func add(_ word: UInt64, _ count: Int) {
        var slot = slot(of: word)
        if slots[slot].count == 0 {
            if taken * 2 >= slots.count {
                grow()
                slot = self.slot(of: word)
            }
            taken += 1
            slots[slot].word = word
        }
        slots[slot].count += count
    }

    /// The slot of a word, or the empty one where it would go.
    private func slot(of word: UInt64) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: word ^ word >> 32) & mask
        while slots[slot].count > 0, slots[slot].word != word { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = slots
        (slots, taken) = ([Slot](repeating: Slot(), count: old.count * 2), 0)
        for entry in old where entry.count > 0 { add(entry.word, entry.count) }
    }

    private static func isSound(_ text: String, _ words: Words) -> Bool {
        guard words.count >= 4 else { return true }
        let fragments = text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: " ") ? 1 : 0) }
        let letters = LetterCount.of(text.utf8)
        return letters * soundWord.words >= fragments * soundWord.letters
    }
}

/// Counts letters and digits: quotation marks and dashes make no word longer.
enum LetterCount {
    static func of(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { count, byte in
            let isLetter = byte.isLetter
            return count + (isLetter || byte.isDigit ? 1 : 0)
        }
    }
}
