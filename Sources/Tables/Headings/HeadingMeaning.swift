import Lexicon

/// Which of the phrases in a heading says what its column is.
struct HeadingMeaning {
    let lexicon: Lexicon

    /// The longest phrase. English names a thing behind what it is of, so of equally long ones the last counts that
    /// stands before a word or a mark behind which something else is spoken of: `Outturn Budget` is a budget,
    /// `Actual of Budget` an actual.
    func meaning(of heading: String, words: Words) -> Lexicon.ColumnMeaning? {
        guard var best = lexicon.columns.longestMatch(in: words) else { return nil }
        if best.meaning.role == .date, let named = named(before: best.words.lowerBound, in: words) {
            // "Forecast as at 31 December" is no date.
            best = named
        }
        guard Self.mayBeOf(best.meaning.role) else { return best.meaning }
        let bytes = heading.utf8.span
        var index = best.words.upperBound
        while index < words.count, !lexicon.headings.breaks.contains(words.hashes[index]),
            Self.standTogether(words.ranges[index - 1].upperBound..<words.ranges[index].lowerBound, in: bytes)
        {
            guard let next = lexicon.columns.match(in: words, at: index) else {
                index += 1
                continue
            }
            if next.words.count == best.words.count, Self.maySay(next.meaning.role) { best = next }
            index = next.words.upperBound
        }
        return best.meaning
    }

    private func named(before end: Int, in words: Words) -> PhraseBook<Lexicon.ColumnMeaning>.Match? {
        lexicon.columns.matches(in: words)
            .filter { $0.words.upperBound <= end && $0.meaning.role != .date }
            .max { $0.words.count < $1.words.count }
    }

    /// A side of the budget and a comparison keep their meaning, whatever they are of: `Gross forecast`.
    private static func mayBeOf(_ role: ColumnRole) -> Bool {
        switch role {
        case .gross, .income, .net, .benchmark: false
        default: true
        }
    }

    /// What says how a thing is told, and not which it is, names no column behind another word: `Budget total`.
    private static func maySay(_ role: ColumnRole) -> Bool {
        switch role {
        case .gross, .income, .net, .total, .share, .count, .amount, .result: false
        default: true
        }
    }

    /// Whether nothing but white space keeps two words apart.
    private static func standTogether(_ gap: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        for index in gap where bytes[index] > 0x20 { return false }
        return true
    }
}
