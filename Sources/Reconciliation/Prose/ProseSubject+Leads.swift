import Lexicon

extension ProseSubject {
    /// How far into a paragraph the colon behind its lead may stand.
    private static let longestLead = 80

    /// The rows by whose name a paragraph opens, and a colon behind it: "Refuse vehicles: four of them have come."
    ///
    /// - Parameter block: its position in the paper.
    func rows(leadingBlock block: Int) -> [RowPlace] {
        let text = text(ofBlock: block)
        guard let colon = text.utf8.prefix(Self.longestLead).firstIndex(of: UInt8(ascii: ":")) else { return [] }
        let lead = String(text[..<colon])
        let words = Words(lead)
        let names = rowNames.occurrences(in: tokens(lead))
        // The number of the paragraph may stand before it.
        guard names.count == 1, names[0].words.upperBound == words.count,
            (0..<names[0].words.lowerBound).allSatisfy({
                lead.utf8.span[words.ranges[$0].lowerBound] < UInt8(ascii: "A")
            })
        else { return [] }
        return rowNames.rows(named: names[0].name)
    }
}
