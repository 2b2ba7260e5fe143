import Figures
import Lexicon

/// Bare numbers that count something because the other of their pair does.
extension StatedFigureFinder {
    /// "2 to 3 additional staff", "increased this quarter from 312 at the end of March to 319": which of the mentions
    /// are counts, by their place among them.
    func countedPairs(_ mentions: [FigureMention], _ words: Words, _ bytes: Span<UInt8>) -> Set<Int> {
        var counted: Set<Int> = []
        for second in mentions.indices.dropFirst() {
            let first = second - 1
            guard isBare(mentions[first], bytes), isBare(mentions[second], bytes) else { continue }
            let end = words.position(atOrAfter: mentions[first].range.upperBound)
            let start = words.position(atOrAfter: mentions[second].range.lowerBound)
            guard start > end, lexicon.pairLinks.contains(words.hashes[start - 1]) else { continue }
            if start == end + 1 {
                let next = words.position(atOrAfter: mentions[second].range.upperBound)
                if countedNoun(words, at: next, in: bytes) != nil { counted.insert(first) }
            } else if tellsChange(words, before: words.position(atOrAfter: mentions[first].range.lowerBound)) {
                counted.formUnion([first, second])
            }
        }
        return counted
    }

    /// A whole number by itself, which is no year and part of no date.
    private func isBare(_ mention: FigureMention, _ bytes: Span<UInt8>) -> Bool {
        !mention.isInsidePeriod && mention.number.unit == nil && mention.number.decimals == 0
            && mention.number.multiplier == nil && !isYear(mention, bytes)
    }

    /// Whether "from" stands right before a number, and a word for a rise or a fall before that.
    private func tellsChange(_ words: Words, before first: Int) -> Bool {
        guard first > 0, lexicon.pairStarts.contains(words.hashes[first - 1]) else { return false }
        return (0..<first - 1).contains { index in
            switch lexicon.directions.match(in: words, at: index)?.meaning {
            case .increase, .decrease: true
            default: false
            }
        }
    }
}
