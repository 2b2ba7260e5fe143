import Lexicon
import Tables

/// Rows of a report's tables, found by the names that a sentence tells in full.
struct NamedLines: Sendable {
    private var index = NameIndex()
    private var rows: [[RowPlace]] = []

    /// A row with a longer label is a sentence in a cell.
    private static let longestName = 12

    /// - Parameter lines: The rows of a table that take part, by its position and itself.
    init(_ report: ReportSubject, lines: (Int, Table) -> [Row]) {
        for (number, table) in report.tables.enumerated() {
            for row in lines(number, table.table) where !row.label.isEmpty {
                let tokens = NameTokens(row.label, words: row.labelWords, silent: report.words.silent)
                let stems = tokens.name(
                    in: row.label,
                    row.labelWords,
                    rates: report.lexicon.comparisons.rates
                )
                guard stems.count <= Self.longestName, let name = index.add(stems, generic: report.words.generic)
                else { continue }
                while rows.count <= name { rows.append([]) }
                rows[name].append(RowPlace(table: number, row: row.index))
            }
        }
        index.close()
    }

    var isEmpty: Bool { rows.isEmpty }

    /// The words of a text that are of names.
    func words(in tokens: NameTokens) -> [Range<Int>] { index.occurrences(in: tokens).map(\.words) }

    /// The rows of the one name that a text tells; none where it tells several, which it may compare.
    func rows(named tokens: NameTokens, where isMeant: (Range<Int>) -> Bool = { _ in true }) -> [RowPlace] {
        let names = Set(index.occurrences(in: tokens).filter { isMeant($0.words) }.map(\.name))
        return names.count == 1 ? names.first.map { rows[$0] } ?? [] : []
    }
}
