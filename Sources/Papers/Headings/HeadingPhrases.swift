import Lexicon

/// How well a phrase is known as the heading of a column.
struct HeadingPhrases {
    let lexicon: Lexicon

    /// A phrase that is a heading and nothing else.
    static let known = 3.0
    /// One that opens or ends with a heading.
    private static let partly = 1.2
    private static let opensLower = -6.0
    private static let opensWithNumber = -3.0
    private static let endsOpen = -4.0
    private static let lineBreak = -0.1
    private static let block = -1.0
    private static let capital = -0.15
    /// For each word beyond ``usualWords``.
    private static let long = -1.0
    /// For each further word of a known phrase: of two, the longer is meant.
    private static let word = 0.05
    private static let usualWords = 6
    private static let strangeYear = -1.0
    private static let unitAlone = -2.0

    func score(of words: ArraySlice<HeadingWord>) -> Double { score(of: words.indices, in: HeadingRow(words)) }

    /// - Parameter stretch: Which of the words of a row are looked at.
    func score(of stretch: Range<Int>, in row: HeadingRow) -> Double {
        let words = row.words[stretch]
        guard let first = words.first, let last = words.last else { return 0 }
        var score = 0.0
        if first.kind == .word, let byte = first.text.utf8.first {
            if TextBytes.isLower(byte) || byte == 0x28 || byte == 0x26 { score += Self.opensLower }
            if TextBytes.isDigit(byte) { score += Self.opensWithNumber }
        }
        if words.count > 1, last.kind == .word {
            let text = row.text(of: stretch.upperBound - 1..<stretch.upperBound).words
            if last.text == "&" || last.text == "-" || text.hashes.first.map(lexicon.exploded.joining.contains) == true
            {
                score += Self.endsOpen
            }
        }
        // A heading has one year at most.
        score += Double(max(0, words.count { $0.kind == .period } - 1)) * Self.opensWithNumber
        // A unit ends its heading.
        if zip(words, words.dropFirst()).contains(where: { $0.kind == .unit && $1.kind == .word }) {
            score += Self.opensWithNumber
        }
        // A cell that was set apart is a heading of its own.
        score += Double(words.dropFirst().count(where: \.startsBlock)) * Self.block
        let meaning = meaning(of: stretch, in: row)
        // What is known whole may be wrapped and capitalised as it will.
        if meaning == Self.known { return score + meaning + Double(words.count - 1) * Self.word }
        for word in words.dropFirst() {
            if word.startsLine { score += Self.lineBreak }
            if let byte = word.text.utf8.first, TextBytes.isUpper(byte) { score += Self.capital }
        }
        if words.count > Self.usualWords { score += Double(words.count - Self.usualWords) * Self.long }
        return score + meaning
    }

    private func meaning(of stretch: Range<Int>, in row: HeadingRow) -> Double {
        let (text, named) = row.text(of: stretch)
        // A unit alone stands below a heading and is none.
        if named == 0 { return row.words[stretch].allSatisfy { $0.kind == .period } ? Self.known : Self.unitAlone }
        if text.isEmpty { return 0 }
        if isKnown(text) { return Self.known }
        let isPartly =
            lexicon.columns.match(in: text, at: 0) != nil || lexicon.columns.matches(in: text, endingAt: text.count)
        if isPartly { return Self.partly }
        // A year is told of something that is known.
        return named < stretch.count ? Self.strangeYear : 0
    }

    private func isKnown(_ text: Words) -> Bool {
        // What heads the names of the rows heads no figures.
        if let role = role(of: text) { return !Self.labelRoles.contains(role) }
        return lexicon.funds.meaning(of: text) != nil
    }

    /// Whether a phrase heads what names the rows, or numbers them.
    func isLabel(_ words: ArraySlice<HeadingWord>) -> Bool {
        guard !words.isEmpty, words.allSatisfy({ $0.kind == .word }) else { return false }
        let text = Words(words.map(\.text).joined(separator: " "))
        return lexicon.nameKinds.meaning(of: text) != nil || role(of: text).map(Self.labelRoles.contains) == true
    }

    /// Whether a phrase heads what one column makes less another.
    func isDifference(_ words: [HeadingWord]) -> Bool {
        role(of: Words(words.lazy.filter { $0.kind == .word }.map(\.text).joined(separator: " "))) == .variance
    }

    /// Whether a phrase heads figures for certain.
    func isKnown(_ words: ArraySlice<HeadingWord>) -> Bool {
        meaning(of: words.indices, in: HeadingRow(words)) == Self.known
    }

    /// Whether a phrase heads figures by itself, wherever it stands: the same word may head names in one table and
    /// balances in another.
    func isFigures(_ words: ArraySlice<HeadingWord>) -> Bool {
        let text = Words(words.map(\.text).joined(separator: " "))
        guard let role = lexicon.columns.meaning(of: text)?.role else { return false }
        return !Self.labelRoles.contains(role)
    }

    /// Whether a phrase heads what numbers the rows.
    func isReference(_ words: [HeadingWord]) -> Bool {
        role(of: Words(words.map(\.text).joined(separator: " "))) == .reference
    }

    /// Whether a phrase heads words that are said about the rows.
    func isRemark(_ words: ArraySlice<HeadingWord>) -> Bool {
        role(of: Words(words.map(\.text).joined(separator: " "))).map(Self.remarkRoles.contains) == true
    }

    private func role(of text: Words) -> ColumnRole? {
        lexicon.columns.meaning(of: text)?.role ?? lexicon.wholeHeadings.meaning(of: text)
    }

    private static let remarkRoles: Set<ColumnRole> = [.description, .note]
    private static let labelRoles: Set<ColumnRole> = [
        .label, .reference, .description, .portfolio, .service, .area, .risk, .owner, .note,
    ]
}
