import Lexicon
import Papers
import Tables

/// Puts the ratings of a report to the keys that explain them: its own keys first, then those of the report that it is
/// part of, and of that report's other appendices.
///
/// A key binds what it says that it rates. One that does not say, in a line or alone in its table, binds measures and
/// deliverables, or whatever is rated in a report that has neither, if it explains all of it. A glyph to which its key
/// gives two meanings has no rating, only candidates.
struct RatingResolver {
    private enum Reach {
        case subject(KeySubject)
        /// The key does not say what it rates.
        case open
        /// The key names something that the lexicon does not know, beside others of its table.
        case unknown
    }

    private let keys: [(key: RatingKey, reach: Reach)]

    init(keys: [RatingKey], lexicon: Lexicon) {
        var siblings: [String: Int] = [:]
        for table in keys.compactMap(\.provenance.table) { siblings[table, default: 0] += 1 }
        self.keys = keys.map { key in
            guard let rates = key.rates else { return (key, .open) }
            if let subject = lexicon.items.keySubjects.longestMatch(in: Words(rates))?.meaning {
                return (key, .subject(subject))
            }
            let isAlone = key.provenance.table.map { siblings[$0] == 1 } ?? true
            return (key, isAlone ? .open : .unknown)
        }
    }

    func resolve(_ report: inout Report) {
        guard !keys.isEmpty else { return }
        let isOnly = report.measures.isEmpty && report.deliverables.isEmpty
        let marks = isOnly ? Self.marks(of: report) : []
        let open = Set(
            keys.lazy.filter { key, _ in
                isOnly && marks.allSatisfy { !self.entries(of: key, for: $0).isEmpty }
            }.map(\.key.id)
        )
        var resolved: [Place: RatingMark] = [:]
        func resolve(_ mark: RatingMark?, _ subject: KeySubject) -> RatingMark? {
            guard let mark, let known = self.resolved(mark, subject, open) else { return mark }
            resolved[mark.place] = known
            return known
        }
        for index in report.measures.indices {
            for reading in report.measures[index].ratings.indices {
                let mark = report.measures[index].ratings[reading].rating
                report.measures[index].ratings[reading].rating = resolve(mark, .measures) ?? mark
            }
        }
        // The total of portfolios is rated as they are.
        let portfolios = Set(report.budgetLines.filter { $0.nameKind == .portfolio }.compactMap(\.provenance.table))
        for index in report.budgetLines.indices {
            let line = report.budgetLines[index]
            let isTotal = line.role != .line && line.provenance.table.map(portfolios.contains) == true
            report.budgetLines[index].rating = resolve(
                line.rating,
                line.nameKind == .portfolio || isTotal ? .portfolios : .services
            )
        }
        for index in report.savingsInitiatives.indices {
            report.savingsInitiatives[index].rating = resolve(report.savingsInitiatives[index].rating, .savings)
        }
        for index in report.deliverables.indices {
            report.deliverables[index].rating = resolve(report.deliverables[index].rating, .deliverables)
        }
        for index in report.tradedAreas.indices {
            report.tradedAreas[index].rating = resolve(report.tradedAreas[index].rating, .tradedAreas)
        }
        for index in report.variances.indices {
            report.variances[index].rating = resolve(report.variances[index].rating, .services)
        }
        guard !resolved.isEmpty else { return }
        for table in report.tables.indices { resolveCells(of: &report.tables[table].table, resolved) }
    }

    /// A cell's rating is that of the record that was made of it.
    private func resolveCells(of table: inout Table, _ resolved: [Place: RatingMark]) {
        for row in table.rows.indices {
            let cells = table.rows[row].cells
            for cell in cells.indices {
                guard case .rating(let mark) = cells[cell].content, let known = resolved[mark.place] else { continue }
                table.rows[row].cells[cell].content = .rating(known)
            }
        }
    }

    private func resolved(_ mark: RatingMark, _ subject: KeySubject, _ open: Set<String>) -> RatingMark? {
        for (key, reach) in keys where Self.binds(reach, subject, isOpen: open.contains(key.id)) {
            let entries = entries(of: key, for: mark)
            guard let first = entries.first else { continue }
            var known = mark
            known.scheme = key.id
            let names = entries.map { $0.rating?.name ?? $0.words }
            if Set(names).count == 1 {
                known.rating = first.rating ?? mark.rating
                known.rag = mark.rag ?? first.rag
            } else {
                known.rating = nil
                known.candidates = names
            }
            return known
        }
        return nil
    }

    /// The ratings of all that is neither a measure nor a deliverable.
    private static func marks(of report: Report) -> [RatingMark] {
        report.budgetLines.compactMap(\.rating) + report.savingsInitiatives.compactMap(\.rating)
            + report.tradedAreas.compactMap(\.rating) + report.variances.compactMap(\.rating)
    }

    private static func binds(_ reach: Reach, _ subject: KeySubject, isOpen: Bool) -> Bool {
        switch reach {
        case .subject(let rated): rated == subject
        case .open: subject == .measures || subject == .deliverables || isOpen
        case .unknown: false
        }
    }

    /// The entries that a mark may stand for: those of its glyph, or of its words; where the key has lost its glyphs,
    /// those of its colour for which it says when they are given.
    private func entries(of key: RatingKey, for mark: RatingMark) -> [RatingKey.Entry] {
        let byGlyph = key.entries.filter { entry in entry.glyph.map { mark.printed.contains($0) } ?? false }
        if !byGlyph.isEmpty { return byGlyph }
        let words = Words(mark.printed)
        if !words.isEmpty {
            let byWords = key.entries.filter { Words($0.words) == words }
            if !byWords.isEmpty { return byWords }
            return key.entries.filter { $0.rating != nil && $0.rating == mark.rating }
        }
        guard let rag = mark.rag, key.entries.allSatisfy({ $0.glyph == nil }) else { return [] }
        return key.entries.filter { $0.rag == rag && $0.meaning != nil }
    }
}
