import Lexicon

/// The words of a text by what they begin with: "recycled" and "recycling", "completed" and "completions" are one.
///
/// Looser than ``NameTokens``: names so found are ties only where every word of the name is there.
struct LooseStems: Sendable {
    /// One number a word that says something, numbers and silent words left out.
    private(set) var stems: [UInt64] = []
    /// The position of each among the text's words.
    private(set) var positions: [Int] = []

    /// What words with a longer rest have in common.
    private static let length = 6

    init(_ bytes: Span<UInt8>, _ words: Words, in range: Range<Int>, silent: WordSet) {
        for index in range where !silent.contains(words.hashes[index]) {
            let place = words.ranges[index]
            guard bytes[place.lowerBound] >= UInt8(ascii: "A") else { continue }
            stems.append(Self.stem(bytes, place))
            positions.append(index)
        }
    }

    init(_ text: String, silent: WordSet) {
        let words = Words(text)
        self.init(text.utf8.span, words, in: 0..<words.count, silent: silent)
    }

    private static func stem(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
        WordStem.hash(bytes, range.lowerBound..<min(range.upperBound, range.lowerBound + length))
    }
}
