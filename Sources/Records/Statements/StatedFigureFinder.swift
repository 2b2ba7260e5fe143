import Figures
import Lexicon

/// Finds the figures that a sentence states, and gives each its own words.
///
/// Years, dates, durations, ages and the numbers of things are none. A bare number is a figure only where it counts
/// something: a plural stands within the three words after it, those of a name not counted.
struct StatedFigureFinder {
    let lexicon: StatementWords

    func figures(in sentence: String, words: Words) -> [StatedFigure] {
        let bytes = sentence.utf8.span
        let mentions = FigureScanner.mentions(in: bytes)
        var figures: [StatedFigure] = []
        var lastReference: Int?
        var previous: FigureMention?
        let pairs = countedPairs(mentions, words, bytes)
        for (number, mention) in mentions.enumerated() where !mention.isInsidePeriod {
            let first = words.position(atOrAfter: mention.range.lowerBound)
            let next = words.position(atOrAfter: mention.range.upperBound)
            let isBare = mention.number.unit == nil
            if isBare, isReference(words, first: first, joinedTo: lastReference, in: bytes) {
                lastReference = next
                continue
            }
            if isBare, isNumbering(mention, bytes) { continue }
            if isTime(mention, words, first: first, next: next) { continue }
            let noun = isBare ? countedNoun(words, at: next, in: bytes) : nil
            let isCounted =
                isBare
                && (noun != nil || pairs.contains(number)
                    || countsSubjects(mention, words, first: first, next: next, bytes)
                    || isCounting(words, before: first) && !isYear(mention, bytes)
                    || qualifier(before: first, words) != nil)
            let isGrouped = mention.range.contains { bytes[$0] == UInt8(ascii: ",") }
            if isBare, !isCounted, !isGrouped, mention.number.multiplier == nil, !isLevel(words, before: first) {
                continue
            }
            let limit = number + 1 < mentions.count ? mentions[number + 1].range.lowerBound : sentence.utf8.count
            var figure = StatedFigure(
                mention: mention,
                unit: mention.number.unit ?? (isCounted && mention.number.decimals == 0 ? .count : nil),
                before: before(first, since: previous?.range.upperBound ?? 0, words, bytes),
                after: after(next, until: limit, words, bytes),
                noun: noun
            )
            figure.qualifier = qualifier(of: figure, words, after: figures.last)
            figures.append(figure)
            previous = mention
        }
        return figures
    }
}

// MARK: - What is no figure

extension StatedFigureFinder {
    /// "Appendix 14", "paragraphs 4.1 to 4.3"
    private func isReference(_ words: Words, first: Int, joinedTo last: Int?, in bytes: Span<UInt8>) -> Bool {
        if first > 0, first < words.count, lexicon.references.contains(words.hashes[first - 1]),
            !Self.holdsBracket(bytes, words.ranges[first - 1].upperBound..<words.ranges[first].lowerBound)
        {
            return true
        }
        guard let last else { return false }
        return first - last <= 1 && first >= last
    }

    /// A bracket sets its figure apart: "the last quarter (48 clients)".
    private static func holdsBracket(_ bytes: Span<UInt8>, _ gap: Range<Int>) -> Bool {
        gap.contains { bytes[$0] == UInt8(ascii: "(") }
    }

    /// A number that opens the text before a capital is the text's own: "2.1 Pothole repairs".
    private func isNumbering(_ mention: FigureMention, _ bytes: Span<UInt8>) -> Bool {
        let next = mention.range.upperBound + 1
        guard mention.range.lowerBound == 0, next < bytes.count else { return false }
        return bytes[next] >= UInt8(ascii: "A") && bytes[next] <= UInt8(ascii: "Z")
    }

    private func isTime(_ mention: FigureMention, _ words: Words, first: Int, next: Int) -> Bool {
        switch mention.number.unit {
        // A part of a day is measured, not waited for: "an average of 8.8 days".
        case .days where mention.number.decimals > 0: return false
        case .days, .months, .years: return true
        case nil where mention.number.multiplier == nil: break
        default: return false
        }
        if first > 0, lexicon.ages.contains(words.hashes[first - 1]) { return true }
        return next < words.count && lexicon.durations.contains(words.hashes[next])
            && words.ranges[next].lowerBound - mention.range.upperBound <= 2
    }

    /// The plural that a bare number counts, before any mark that ends the clause.
    func countedNoun(_ words: Words, at next: Int, in bytes: Span<UInt8>) -> Int? {
        var offset = next > 0 ? words.ranges[next - 1].upperBound : 0
        var passed = 0
        var isPaired = false
        for index in next..<min(words.count, next + Self.longestName) {
            let range = words.ranges[index]
            // "29 Council-run Community Testing Sites": the words of a name and the halves of a word are passed over.
            let isJoined = index > next && range.lowerBound == offset + 1 && bytes[offset] == UInt8(ascii: "-")
            if !isJoined, !bytes[range.lowerBound].isCapital { passed += 1 }
            if passed > Self.reach { return nil }
            while offset < range.lowerBound {
                if isClauseMark(bytes[offset]) { return nil }
                offset += 1
            }
            offset = range.upperBound
            if lexicon.durations.contains(words.hashes[index]) { return nil }
            if lexicon.plurals.contains(words.hashes[index]) || isPlural(bytes, range) { return index }
            guard lexicon.cuts.contains(words.hashes[index]) else { continue }
            // "5 local and borough councils": a word that joins the two that tell which ones.
            guard passed > 1, index == next + passed - 1, !isPaired, lexicon.joins.contains(words.hashes[index]) else {
                return nil
            }
            isPaired = true
            passed -= 2
        }
        return nil
    }

    /// How many words may stand before the plural, itself among them, and how many with those of a name.
    private static let reach = 3
    private static let longestName = 6

    private func isPlural(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count >= 4, bytes[range.upperBound - 1] == UInt8(ascii: "s") else { return false }
        let last = bytes[range.upperBound - 2]
        return last != UInt8(ascii: "'") && last != UInt8(ascii: "s") && last != UInt8(ascii: "u")
            && last != UInt8(ascii: "i") && last < 0x80
    }

    /// Whether the words right before a bare number make it a figure: "an increase of 40".
    private func isCounting(_ words: Words, before first: Int) -> Bool {
        lexicon.counting.contains { words.matches($0, at: first - $0.count) }
    }

    /// "to be reduced by 2030"
    func isYear(_ mention: FigureMention, _ bytes: Span<UInt8>) -> Bool {
        guard mention.range.count == 4, mention.number.decimals == 0 else { return false }
        let century = (bytes[mention.range.lowerBound], bytes[mention.range.lowerBound + 1])
        return century == (UInt8(ascii: "1"), UInt8(ascii: "9")) || century == (UInt8(ascii: "2"), UInt8(ascii: "0"))
    }

    /// Whether the words right before a bare number make it one whose unit is not told: "stood at 49".
    private func isLevel(_ words: Words, before first: Int) -> Bool {
        lexicon.levels.contains { words.matches($0, at: first - $0.count) }
    }

    func isClauseMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "="):
            true
        default: false
        }
    }
}

// MARK: - Windows

extension StatedFigureFinder {
    private func before(_ first: Int, since offset: Int, _ words: Words, _ bytes: Span<UInt8>) -> Range<Int> {
        var start = first
        while start > 0, words.ranges[start - 1].lowerBound >= offset {
            let gap =
                words.ranges[start - 1]
                .upperBound..<(start < words.count ? words.ranges[start].lowerBound : bytes.count)
            if start < first, gap.contains(where: { bytes[$0] == UInt8(ascii: "(") || bytes[$0] == UInt8(ascii: ";") })
            {
                break
            }
            if lexicon.cuts.contains(words.hashes[start - 1]), first - start > 2 { break }
            start -= 1
        }
        return start..<first
    }

    private func after(_ next: Int, until limit: Int, _ words: Words, _ bytes: Span<UInt8>) -> Range<Int> {
        var end = next
        while end < words.count, words.ranges[end].upperBound <= limit, !lexicon.cuts.contains(words.hashes[end]) {
            let gapStart = end > 0 ? words.ranges[end - 1].upperBound : 0
            if end > 0, (gapStart..<words.ranges[end].lowerBound).contains(where: { isClauseMark(bytes[$0]) }) { break }
            end += 1
        }
        return next..<end
    }

    /// The longest phrase that ends right before the figure; "between" holds for the second of its figures too.
    private func qualifier(of figure: StatedFigure, _ words: Words, after last: StatedFigure?) -> Qualifier? {
        let end = figure.before.upperBound
        if let own = qualifier(before: end, words) { return own }
        guard let last, last.qualifier == .between, end - last.after.lowerBound <= 1 else { return nil }
        return last.qualifier
    }

    private func qualifier(before end: Int, _ words: Words) -> Qualifier? {
        for length in stride(from: min(4, end), to: 0, by: -1) {
            guard let match = lexicon.qualifiers.match(in: words, at: end - length), match.words.upperBound == end
            else { continue }
            return match.meaning
        }
        return nil
    }
}
