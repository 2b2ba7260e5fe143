import Figures
import Lexicon
import Papers
import Tables

/// Finds the keys of a report: lines that open with the word, the cells of a key that came apart, and tables whose
/// headings or labels are ratings.
struct RatingKeyReader {
    /// A table with fewer ratings tells of something else.
    private static let leastRatings = 3

    private let lexicon: Lexicon
    private let report: String

    init(lexicon: Lexicon, report: String) {
        self.lexicon = lexicon
        self.report = report
    }

    func keys(in blocks: ArraySlice<Block>, tables: [IdentifiedTable]) -> [RatingKey] {
        var keys: [RatingKey] = []
        let line = RatingKeyLine(lexicon: lexicon)
        var told = RatingKeyText(lexicon: lexicon)
        let levels = RatingLevelSentence(lexicon: lexicon)
        func add(_ entries: [RatingKey.Entry], _ lines: [ClosedRange<Int>], rates: String? = nil) {
            let provenance = Provenance(table: nil, rows: [], lineRanges: RecordSource.joined(lines))
            keys.append(RatingKey(id: id(keys), provenance: provenance, rates: rates, entries: entries))
        }
        let scattered = ScatteredKeyReader(lexicon: lexicon).keys(in: blocks)
        for key in scattered.keys { add(key.entries, key.lines, rates: key.rates) }
        for block in blocks where !scattered.extents.contains(where: { $0.overlaps(block.lines) }) {
            if let entries = levels.entries(in: block) {
                if let key = told.finish() { add(key.entries, key.lines) }
                add(entries, [block.lines])
            } else if let entries = line.entries(in: block) {
                add(entries, [block.lines])
            } else if let key = told.key(endingBefore: block) {
                add(key.entries, key.lines)
            }
        }
        if let key = told.finish() { add(key.entries, key.lines) }
        for table in tables where table.table.kind == nil || table.table.kind == .ratingKey {
            for key in self.keys(of: table) {
                let rates = key.rates.isEmpty ? nil : key.rates
                keys.append(RatingKey(id: id(keys), provenance: key.provenance, rates: rates, entries: key.entries))
            }
        }
        return keys
    }

    private func id(_ keys: [RatingKey]) -> String { "\(report)/rating_keys/\(keys.count + 1)" }

    private typealias Found = (rates: String, provenance: Provenance, entries: [RatingKey.Entry])

    private func keys(of table: IdentifiedTable) -> [Found] {
        let columns = table.table.columns.filter { isRating($0.path.last) }
        let lines = table.table.rows.filter { $0.roles.contains(.line) }
        if columns.count >= Self.leastRatings {
            return lines.compactMap { row in
                key(rates: row.label, of: columns.map { ($0.path.last ?? "", row, $0.index) }, table)
            }
        }
        // A rating with a blank beside it looks like a heading.
        let rows = table.table.rows.filter { isRating(Self.name(of: $0)) }
        // Of the bands A to H some letters are short for colours: in a key most rows are ratings.
        let labelled = lines.count { !Self.name(of: $0).isEmpty }
        guard rows.count >= Self.leastRatings, rows.count * 3 >= labelled * 2 else {
            return marked(table).map { [$0] } ?? opened(table)
        }
        return table.table.columns.compactMap { column in
            guard let heading = column.path.last, Self.mayExplain(column.role),
                lexicon.items.keyRemarks.meaning(of: Words(heading)) == nil
            else { return nil }
            return key(rates: heading, of: rows.map { (Self.name(of: $0), $0, column.index) }, table)
        }
    }

    /// The label of a row; where it has none, the rating that it opens with.
    private static func name(of row: Row) -> String {
        guard row.label.isEmpty, case .rating? = row.cells.first?.content else { return row.label }
        return row.cells[0].text
    }

    /// A table whose labels say when the ratings beside them are given.
    private func marked(_ table: IdentifiedTable) -> Found? {
        var entries: [RatingKey.Entry] = []
        var rows: [Row] = []
        for row in table.table.rows where row.roles.contains(.line) {
            guard !row.cells.contains(where: { $0.figure?.value != nil }) else { return nil }
            for cell in row.cells {
                guard case .rating(let mark) = cell.content, !row.label.isEmpty else { continue }
                var entry = RatingKey.Entry(words: mark.printed, place: cell.place)
                entry.rating = mark.rating
                entry.rag = mark.rag
                entry.glyph = GlyphScanner.mentions(in: mark.printed).isEmpty ? nil : mark.printed
                entry.meaning = row.label
                entries.append(entry)
                rows.append(row)
            }
        }
        let key = found(rates: "", entries, rows, table)
        return key.entries.count { $0.band != nil } >= 2 ? key : nil
    }

    /// A table whose cells each open with the rating that they explain, a column for each thing that is rated:
    /// `Review – will be kept under review`.
    private func opened(_ table: IdentifiedTable) -> [Found] {
        let text = RatingKeyText(lexicon: lexicon)
        return table.table.columns.compactMap { column in
            var entries: [RatingKey.Entry] = []
            var rows: [Row] = []
            var explained = 0
            for row in table.table.rows {
                guard let cell = row.cell(inColumn: column.index), !cell.text.isEmpty, cell.text != column.path.last
                else { continue }
                guard let entry = text.entry(ofCell: cell.text, at: cell.place) else { return nil }
                explained += entry.rating != nil && entry.meaning != nil ? 1 : 0
                entries.append(entry)
                rows.append(row)
            }
            guard explained >= 2, entries.count >= Self.leastRatings else { return nil }
            return found(rates: column.path.last ?? "", entries, rows, table)
        }
    }

    private func found(rates: String, _ entries: [RatingKey.Entry], _ rows: [Row], _ table: IdentifiedTable) -> Found {
        var entries = entries
        RatingBandReader(lexicon: lexicon).bound(&entries)
        let provenance = Provenance(
            table: table.id,
            rows: rows.map(\.index),
            lineRanges: RecordSource.joined(rows.map(\.lines))
        )
        return (rates, provenance, entries)
    }

    /// What a key rates may be called like a column of figures: "Savings", "Budget". Remarks explain nothing.
    private static func mayExplain(_ role: ColumnRole?) -> Bool {
        switch role {
        case .label, .note, .reference, .description, .owner, .date, .rating, .trend: false
        default: true
        }
    }

    /// Nil where a cell holds something other than words, and all cells no numbers between which ratings are given:
    /// then the table counts by rating, it explains none.
    private func key(
        rates: String,
        of cells: [(words: String, row: Row, column: Int)],
        _ table: IdentifiedTable
    ) -> Found? {
        guard !rates.isEmpty else { return nil }
        var entries: [RatingKey.Entry] = []
        var rows: [Row] = []
        let texts = cells.map { $0.row.cell(inColumn: $0.column)?.text }
        let areLevels = RatingLevelReader(lexicon: lexicon).levels(of: texts) != nil
        for (words, row, column) in cells {
            guard let cell = row.cell(inColumn: column), !cell.text.isEmpty else { continue }
            // "6/9" below the band "A" explains no rating.
            if !areLevels {
                guard case .text = cell.content, cell.text.utf8.contains(where: \.isLetter) else { return nil }
            }
            var entry = RatingKey.Entry(words: words, place: cell.place)
            let meaning = lexicon.ratings.meaning(of: Words(words))
            entry.rating = meaning?.rating
            entry.rag = meaning?.rag
            entry.meaning = cell.text
            entries.append(entry)
            if rows.last?.index != row.index { rows.append(row) }
        }
        guard entries.count >= 2 else { return nil }
        return found(rates: rates, entries, rows, table)
    }

    private func isRating(_ text: String?) -> Bool {
        text.map { lexicon.ratings.meaning(of: Words($0)) != nil } ?? false
    }
}
