import Lexicon
import Papers

/// How often each word stands in a paper. Lines whose letters have come apart are left out.
struct WordCounts {
    private var counts: [UInt64: Int] = [:]
    private(set) var total = 0

    /// Letters that the words of a sound line have on average.
    private static let soundWord = (letters: 39, words: 10)

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
        let bytes = text.utf8.span
        let letters = words.ranges.reduce(0) { $0 + letterCount(in: bytes, $1) }
        return letters * soundWord.words >= fragments * soundWord.letters
    }

    /// How many letters a word has: one a scalar, and none for the quotation marks within or around it.
    static func letterCount(in bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var letters = 0
        for index in range where bytes[index] & 0xC0 != 0x80 && bytes[index] != 0xE2 { letters += 1 }
        return letters
    }
}
