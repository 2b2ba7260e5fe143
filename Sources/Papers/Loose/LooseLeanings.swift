import Lexicon

/// Puts the words that say which way amounts go back to their amounts, where they stand behind them on their lines:
/// `16,700 F`, `24,200 under`.
struct LooseLeanings {
    let bytes: [UInt8]
    let lexicon: Lexicon

    /// One letter that never changes may be a note.
    private static let least = 3
    private static let letters: Set<String> = ["A", "F", "O", "U", "CR", "DR", "Cr", "Dr"]
    /// Words of one pair.
    private static let mostWords = 2

    func join(_ region: inout LooseRegion) {
        let tailed = region.runs.indices.filter { !region.runs[$0].tail.isEmpty }
        let words = tailed.map { word(region.runs[$0].tail) }
        guard tailed.count >= Self.least, words.allSatisfy({ $0 != nil }), Set(words).count <= Self.mostWords else {
            return
        }
        for run in tailed {
            guard let piece = region.runs[run].figures.indices.last,
                let line = region.runs[run].figures[piece].lines.indices.last,
                let place = region.runs[run].figures[piece].lines[line].indices.last
            else { continue }
            let word = region.runs[run].tail[0]
            region.runs[run].figures[piece].lines[line][place].leaning = (word.line, word.bytes)
            region.runs[run].tail = []
        }
    }

    /// The one word of a tail, if it says which way an amount goes.
    private func word(_ tail: [FusedWord]) -> String? {
        guard tail.count == 1 else { return nil }
        let text = String(decoding: bytes[tail[0].bytes], as: UTF8.self)
        if Self.letters.contains(text) { return text }
        let words = Words(text)
        let leaning = lexicon.comparisons.signs.meaning(of: words) ?? lexicon.comparisons.sides.meaning(of: words)
        return leaning == nil ? nil : text
    }
}
