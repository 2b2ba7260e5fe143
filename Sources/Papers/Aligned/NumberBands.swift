import Lexicon

/// Makes one word of each range in a line that counts on in ranges: `0 - 30   31 - 60   61 - 90`, `1 to 30   31 to 60`.
///
/// Ranges of which each begins where the one before ends are the headings of columns, of ages as a rule; one range by
/// itself may as well be two figures and a dash.
struct NumberBands {
    let bytes: [UInt8]
    let words: PaperWords

    private struct Band {
        /// The words that it is made of.
        var words: Range<Int>
        var from: Int
        var to: Int
    }

    /// The words with every range made one of kind `period`, which can only name a column, and where these stand among
    /// them; the same words where no ranges follow on from each other.
    func joined(_ words: [AlignedWord]) -> (words: [AlignedWord], bands: Set<Int>) {
        guard words.count >= 2 else { return (words, []) }
        let bands = bands(in: words)
        let follow = zip(bands, bands.dropFirst()).count { $1.from == $0.to + 1 || $1.from == $0.to }
        guard bands.count >= 2, follow == bands.count - 1 else { return (words, []) }
        var result: [AlignedWord] = []
        var places: Set<Int> = []
        var index = 0
        for band in bands {
            result += words[index..<band.words.lowerBound]
            let (first, last) = (words[band.words.lowerBound], words[band.words.upperBound - 1])
            places.insert(result.count)
            result.append(
                AlignedWord(
                    start: first.start,
                    end: last.end,
                    bytes: first.bytes.lowerBound..<last.bytes.upperBound,
                    kind: .period
                )
            )
            index = band.words.upperBound
        }
        return (result + words[index...], places)
    }

    private func bands(in words: [AlignedWord]) -> [Band] {
        var bands: [Band] = []
        var index = 0
        while index < words.count {
            if let ends = range(words[index].bytes) {
                bands.append(Band(words: index..<index + 1, from: ends.from, to: ends.to))
            } else if index + 2 < words.count, joins(words[index + 1].bytes),
                words[index + 1].start - words[index].end == 1, words[index + 2].start - words[index + 1].end == 1,
                let from = number(words[index].bytes), let to = number(words[index + 2].bytes), from < to
            {
                bands.append(Band(words: index..<index + 3, from: from, to: to))
                index += 2
            }
            index += 1
        }
        return bands
    }

    /// `31-60`: two numbers that rise.
    private func range(_ range: Range<Int>) -> (from: Int, to: Int)? {
        guard let first = range.first, TextBytes.isDigit(bytes[first]), let last = range.last,
            TextBytes.isDigit(bytes[last])
        else { return nil }
        var index = first
        while index < range.upperBound, TextBytes.isDigit(bytes[index]) { index += 1 }
        let end = index
        while index < range.upperBound, !TextBytes.isDigit(bytes[index]) { index += 1 }
        guard isDash(end..<index), let from = number(first..<end), let to = number(index..<range.upperBound),
            from < to
        else { return nil }
        return (from, to)
    }

    /// A plain number of four digits at most.
    private func number(_ range: Range<Int>) -> Int? {
        TextBytes.number(bytes, range, mostDigits: 4)
    }

    /// A dash, or a word: "to".
    private func joins(_ range: Range<Int>) -> Bool { isDash(range) || words.joiners.contains(bytes.span, range) }

    /// A hyphen or an en dash.
    private func isDash(_ range: Range<Int>) -> Bool {
        if range.count == 1 { return bytes[range.lowerBound] == 0x2D }
        return range.count == 3 && bytes[range.lowerBound] == 0xE2 && bytes[range.lowerBound + 1] == 0x80
            && bytes[range.lowerBound + 2] & 0xFE == 0x92
    }
}
