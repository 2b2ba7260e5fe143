import Lexicon

/// Words in a row as the lexicon compares them, read once for all stretches of them that may be a heading.
struct HeadingRow {
    let words: ArraySlice<HeadingWord>
    /// The row without its periods and units.
    private let read: Words
    /// Where each of its words stands in the text that was read.
    private let ranges: [Range<Int>]
    /// How many of them stand before each word of the row, and before its end.
    private let before: [Int]

    init(_ words: ArraySlice<HeadingWord>) {
        self.words = words
        var text = ""
        var ranges: [Range<Int>] = []
        var before = [0]
        for word in words {
            if word.kind == .word {
                if !ranges.isEmpty { text += " " }
                let start = text.utf8.count
                text += word.text
                ranges.append(start..<text.utf8.count)
            }
            before.append(ranges.count)
        }
        read = Words(text)
        self.ranges = ranges
        self.before = before
    }

    /// What a stretch says beside its periods and units, and in how many words of the row.
    func text(of stretch: Range<Int>) -> (words: Words, count: Int) {
        let first = before[stretch.lowerBound - words.startIndex]
        let last = before[stretch.upperBound - words.startIndex]
        guard first < last else { return (Words(""), 0) }
        return (read.part(ranges[first].lowerBound..<ranges[last - 1].upperBound), last - first)
    }
}
