import Figures
import Lexicon

/// Tells words that head columns from those that name rows.
struct StripMarks {
    let lexicon: Lexicon
    private let periods = PeriodReader(options: [.bareYears, .twoDigitYears])

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// `£000`, `£m`, `%`: a mark alone.
    func isUnit(_ text: String) -> Bool { lexicon.units.meaning(of: Words(text))?.isMark == true }

    /// A year, a quarter or a day, and nothing else.
    func isPeriod(_ text: String) -> Bool {
        let mentions = periods.mentions(in: text)
        return mentions.count == 1 && mentions[0].range == 0..<text.utf8.count
    }

    /// Whether the text may head a column: it holds a unit, a period, or opens or ends with a heading that is known.
    func isHeading(_ text: String) -> Bool {
        let words = Words(text)
        guard !words.isEmpty else { return false }
        if lexicon.columns.match(in: words, at: 0) != nil { return true }
        if words.count > 1, lexicon.columns.match(in: words, at: words.count - 1) != nil { return true }
        if lexicon.units.matches(in: words).contains(where: { $0.meaning.isMark }) { return true }
        return !periods.mentions(in: text).isEmpty
    }

    /// Whether a heading tells what one column makes less another.
    func isDifference(_ text: String) -> Bool {
        lexicon.columns.matches(in: Words(text)).contains { $0.meaning.role == .variance }
    }

    /// Headings of unlike height may be printed in another order than they stand. A difference is never the sum of what
    /// it tells apart, nor does it stand before both.
    func areOutOfOrder(_ headings: [[StripPart]], _ proof: StripProof) -> Bool {
        let differences = headings.indices.filter { column in
            isDifference(headings[column].map(\.text).joined(separator: " "))
        }
        return proof.triples.contains { triple in
            differences.contains { difference in
                if difference == triple.sum { return true }
                guard difference == triple.one || difference == triple.other else { return false }
                return difference < min(triple.sum, triple.one + triple.other - difference)
            }
        }
    }

    /// Whether no row can be called so.
    func isNoLabel(_ text: String) -> Bool { isUnit(text) || isPeriod(text) }

    /// `£`, `Budget £`
    func endsInUnit(_ text: String) -> Bool {
        let words = Words(text)
        return lexicon.units.matches(in: words).contains { $0.meaning.isMark && $0.words.upperBound == words.count }
    }

    func isTotal(_ label: [Int], in region: ExplodedRegion) -> Bool {
        switch lexicon.rows.meaning(of: BlockReadings.words(label, region)) {
        case .total, .subtotal: true
        case .memorandum, nil: false
        }
    }
}
