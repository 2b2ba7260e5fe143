import Figures
import Lexicon
import Papers
import Records
import Tables

/// Reads tables that count by rating: a row a theme with a column for each rating, or a row a rating.
struct CountTableReader {
    private static let leastRatings = 2

    private let lexicon: Lexicon

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    func claims(in table: TableSubject) -> [CountClaim] {
        let columns = table.table.columns.compactMap { column in
            meaning(of: column.path.last).map { (column, $0) }
        }
        if columns.count >= Self.leastRatings { return byRow(table, columns) }
        let rows = table.table.rows.compactMap { row in
            (meaning(of: row.label) ?? mark(in: row)).map { (row, $0) }
        }
        return rows.count >= Self.leastRatings ? byColumn(table, rows) : []
    }

    private func meaning(of text: String?) -> Lexicon.RatingMeaning? {
        text.flatMap { lexicon.ratings.meaning(of: Words($0)) }
    }

    /// The rating that stands beside a label, if any: a glyph means what its colour does.
    private func mark(in row: Row) -> Lexicon.RatingMeaning? {
        for cell in row.cells {
            guard case .rating(let mark) = cell.content else { continue }
            return meaning(of: mark.rating?.name ?? mark.rag?.rawValue)
        }
        return nil
    }

    private func byRow(
        _ table: TableSubject,
        _ columns: [(Column, Lexicon.RatingMeaning)]
    ) -> [CountClaim] {
        let total = table.table.columns.first { $0.role == .total }
        return table.table.rows.compactMap { row in
            let parts = columns.compactMap { column, meaning in part(row.cell(inColumn: column.index), meaning) }
            guard parts.count >= Self.leastRatings, parts.count == Set(parts.map(\.meaning.rating)).count else {
                return nil
            }
            let isTotal = row.roles.contains(.total)
            var claim = CountClaim(whole: total.flatMap { whole(row.cell(inColumn: $0.index)) }, parts: parts)
            claim.name = isTotal ? "" : row.label
            claim.table = table.id
            return claim
        }.single()
    }

    private func byColumn(_ table: TableSubject, _ rows: [(Row, Lexicon.RatingMeaning)]) -> [CountClaim] {
        let total = table.table.rows.first { $0.roles.contains(.total) }
        let claims = table.table.columns.compactMap { column -> (Column, CountClaim)? in
            let parts = rows.compactMap { row, meaning in part(row.cell(inColumn: column.index), meaning) }
            guard parts.count >= Self.leastRatings, parts.count == Set(parts.map(\.meaning.rating)).count else {
                return nil
            }
            var claim = CountClaim(whole: total.flatMap { whole($0.cell(inColumn: column.index)) }, parts: parts)
            claim.table = table.id
            return (column, claim)
        }
        // Of several times, the last is the report's own.
        return claims.count == 1 ? claims.map(\.1) : latest(claims)
    }

    private func latest(_ claims: [(Column, CountClaim)]) -> [CountClaim] {
        let times = claims.map { $0.0.period?.order(in: nil) }
        guard let last = times.compactMap(\.self).max(), !times.contains(nil) else { return [] }
        return zip(claims, times).compactMap { $1 == last ? $0.1 : nil }
    }

    private func part(_ cell: Cell?, _ meaning: Lexicon.RatingMeaning) -> CountClaim.Part? {
        // Beside a column of ratings the counts may pass for labels.
        if let cell, case .text = cell.content, let number = Int(cell.text), number >= 0 {
            let word = meaning.rating.name
            return CountClaim.Part(number: number, meaning: meaning, word: word, quote: cell.text, place: cell.place)
        }
        guard let cell, let figure = cell.figure, let number = Self.count(figure) else { return nil }
        return CountClaim.Part(
            number: number,
            meaning: meaning,
            word: meaning.rating.name,
            quote: figure.printed,
            place: figure.place
        )
    }

    private func whole(_ cell: Cell?) -> CountClaim.Whole? {
        guard let figure = cell?.figure, let number = Self.count(figure) else { return nil }
        return CountClaim.Whole(number: number, quote: figure.printed, place: figure.place)
    }

    private static func count(_ figure: Figure) -> Int? {
        if figure.absence == .nilValue { return 0 }
        guard figure.unit == nil || figure.unit == .count, let value = figure.value, !value.isNegative else {
            return nil
        }
        return Int(value.description)
    }
}

extension [CountClaim] {
    /// A single row counts all, whatever it is called.
    fileprivate func single() -> [CountClaim] {
        guard count == 1, var only = first else { return self }
        only.name = ""
        return [only]
    }
}
