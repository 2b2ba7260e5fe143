import Lexicon

/// Says what a figure tells of.
///
/// A count tells of the things that it counts. An amount tells of the last run of words before it that may be a name:
/// in a heading all of them, in a sentence those between words that belong to no name. Where there are none, the
/// heading of the section says it.
struct StatementSubject {
    let lexicon: Lexicon
    let sentence: String
    let words: Words

    func subject(of figure: StatedFigure) -> String? {
        if let noun = figure.noun {
            var start = figure.after.lowerBound
            while start < noun, isFiller(start) { start += 1 }
            return text(min(start, noun)..<noun + 1)
        }
        if let named = nameBehind(figure) { return text(named) }
        var limit = figure.before.upperBound
        while true {
            var end = limit
            while end > figure.before.lowerBound, isFiller(end - 1) { end -= 1 }
            var start = end
            while start > figure.before.lowerBound, isWithin(start - 1), isJoined(start - 1, to: start, end) {
                start -= 1
            }
            while start < end, isFiller(start) { start += 1 }
            // "Schools have been offered £2m": what was done is no name, what stands before it may be.
            guard end - start == 1, isNoName(start) else { return text(start..<end) }
            limit = start
        }
    }

    /// "A £2.6m overspend on the Highways portfolio and a £1.0m overspend on parks": where nothing but the word for the
    /// direction is told before the figure in its clause, the name stands behind it.
    private func nameBehind(_ figure: StatedFigure) -> Range<Int>? {
        let directions = lexicon.statements.directions
        let first = figure.before.upperBound
        var isDirected = false
        var start = first
        while start > 0, !lexicon.statements.joins.contains(words.hashes[start - 1]),
            isJoined(start - 1, to: start, first)
        {
            if directions.match(in: words, at: start - 1) != nil {
                isDirected = true
            } else if !isFiller(start - 1) {
                return nil
            }
            start -= 1
        }
        var lead = figure.after.lowerBound
        if let match = directions.match(in: words, at: lead) { (isDirected, lead) = (true, match.words.upperBound) }
        guard isDirected, lead < words.count, lexicon.statements.subjectLeads.contains(words.hashes[lead]) else {
            return nil
        }
        var begin = lead + 1
        while begin < words.count, isFiller(begin), isJoined(begin - 1, to: begin, words.count) { begin += 1 }
        var end = begin
        while end < words.count, isOfName(end), isJoined(end - 1, to: end, words.count) { end += 1 }
        while end > begin, isFiller(end - 1) { end -= 1 }
        guard begin < end, isJoined(lead, to: lead + 1, words.count) else { return nil }
        let bytes = sentence.utf8.span
        // "For the year" names nothing that has a name.
        let isNamed = (begin..<end).contains { bytes[words.ranges[$0].lowerBound].isCapital }
        return isNamed ? begin..<end : nil
    }

    /// Words of a name, "and" and "of" between them among these.
    private func isOfName(_ index: Int) -> Bool {
        let word = words.hashes[index]
        if lexicon.statements.subjectLeads.contains(word) || sentence.utf8.span[words.ranges[index].lowerBound].isDigit
        {
            return false
        }
        return isWithin(index)
    }

    /// A word that by itself names nothing: "offered", "better".
    private func isNoName(_ index: Int) -> Bool {
        if lexicon.statements.nameless.contains(words.hashes[index]) { return true }
        let (bytes, word) = (sentence.utf8.span, words.ranges[index])
        let end = word.upperBound
        return word.count > 5 && !bytes[word.lowerBound].isCapital && bytes[end - 1] == UInt8(ascii: "d")
            && bytes[end - 2] == UInt8(ascii: "e") && bytes[end - 3] != UInt8(ascii: "e")
    }

    private func isFiller(_ index: Int) -> Bool {
        lexicon.statements.fillers.contains(words.hashes[index])
            || lexicon.statements.inner.contains(words.hashes[index])
    }

    private func isWithin(_ index: Int) -> Bool {
        lexicon.statements.inner.contains(words.hashes[index])
            || !lexicon.statements.fillers.contains(words.hashes[index])
    }

    /// Whether no mark that ends a clause stands between two words.
    private func isJoined(_ index: Int, to next: Int, _ end: Int) -> Bool {
        guard next < end else { return true }
        let gap = words.ranges[index].upperBound..<words.ranges[next].lowerBound
        let bytes = sentence.utf8.span
        return !gap.contains { offset in
            switch bytes[offset] {
            case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"): true
            default: false
            }
        }
    }

    private func text(_ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        let bytes = words.ranges[range.lowerBound].lowerBound..<words.ranges[range.upperBound - 1].upperBound
        let start = sentence.utf8.index(sentence.startIndex, offsetBy: bytes.lowerBound)
        return String(sentence[start..<sentence.utf8.index(start, offsetBy: bytes.count)])
    }
}
