import Figures
import Lexicon
import Papers

/// How often each word stands in a paper. Lines whose letters have come apart are left out.
struct WordCounts {
    private var counts: [UInt64: Int] = [:]
    private(set) var total = 0

    /// Letters that the words of a sound line have on average, at the least.
    static let soundWord = (letters: 39, words: 10)

    init(_ source: SourceText) {
        guard source.lineCount > 0 else { return }
        for line in 1...source.lineCount {
            let text = source.text(ofLine: line)
            let words = Words(text)
            guard Self.isSound(text, words) else { continue }
            for word in words.hashes { counts[word, default: 0] += 1 }
            total += words.count
        }
    }

    func count(_ word: UInt64) -> Int { counts[word] ?? 0 }

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
