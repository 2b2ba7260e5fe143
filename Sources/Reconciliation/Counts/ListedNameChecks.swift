import Lexicon
import Papers

/// Checks the numbers of things whose names their sentence lists: "two programmes overspent: Fleet and Custody".
struct ListedNameChecks {
    private let description: RuleDescription

    init(_ description: RuleDescription) {
        self.description = description
    }

    func checks(in report: ReportSubject) -> [ReportCheck] {
        let standings = report.standings
        guard !standings.tables.isEmpty else { return [] }
        return report.sentences.all(with: .list).compactMap { sentence in
            let found = standings.names(in: sentence)
            guard found.count > 1,
                let listing = StandingSentence(sentence, names: found.map(\.words)).listing(),
                let table = table(of: listing, found)
            else { return nil }
            if listing.names.count == listing.number.value { return .passed }
            return .failed(finding(listing, sentence, standings.tables.first { $0.number == table }))
        }
    }

    /// The table that all the names are of.
    private func table(
        of listing: StandingSentence.Listing,
        _ found: [(words: Range<Int>, rows: [RowPlace])]
    ) -> Int? {
        var common: Set<Int>?
        for name in listing.names {
            let tables = Set(found.first { $0.words == name }?.rows.map(\.table) ?? [])
            common = common?.intersection(tables) ?? tables
        }
        return common?.min()
    }

    private func finding(
        _ listing: StandingSentence.Listing,
        _ sentence: ReportSentence,
        _ table: StandingTable?
    ) -> Finding {
        let text = sentence.block.text
        func range(_ words: Range<Int>) -> Range<Int> {
            let ranges = sentence.words.ranges
            let start = sentence.range.lowerBound
            return start + ranges[words.lowerBound].lowerBound..<start + ranges[words.upperBound - 1].upperBound
        }
        let stated = range(listing.number.words)
        let names = listing.names.map { text.slice(range($0)) }
        var finding = ReportFinding(
            description,
            severity: .warning,
            message: "The text says \(text.slice(stated)), but names \(names.count): \(names.joined(separator: ", "))",
            at: text.place(of: stated)
        )
        finding.setTable(table?.id)
        finding.add(.stated, "text", quote: text.slice(stated), at: text.place(of: stated))
        for (name, quote) in zip(listing.names, names) {
            finding.add(.operand, "text", quote: quote, at: text.place(of: range(name)))
        }
        return finding.finished()
    }
}
