import Lexicon

/// Tells two tables that are printed side by side from one table with two columns of words.
///
/// Each has its names on the left and nothing but figures right of them. They are two where both have a total of their
/// own, or where the same headings stand over the figures of both.
struct SideBySide {
    let source: SourceText
    let words: PaperWords
    let columns: AlignedColumns
    let heading: [AlignedRow]
    let body: [AlignedRow]

    /// The first column of the table on the right; nil where all is one table.
    var start: Int? {
        guard columns.label == 0, case let texts = columns.textColumns, texts.count == 2, texts[1] > 1,
            case let start = texts[1], start + 1 < columns.columns.count,
            !heading.contains(where: {
                $0.cells.contains { $0.columns.contains(start - 1) && $0.columns.contains(start) }
            }),
            namesRows(start)
        else { return nil }
        let hasTotals = hasTotal(in: 0) && hasTotal(in: start)
        return hasTotals || repeatsHeadings(start) ? start : nil
    }

    /// The rows of one of the two, as a table of its own.
    static func rows(_ rows: [AlignedRow], in range: Range<Int>) -> [AlignedRow] {
        rows.compactMap { row in
            var row = row
            row.cells = row.cells.compactMap { cell in
                guard range.contains(cell.columns.lowerBound) else { return nil }
                var cell = cell
                cell.columns = cell.columns.lowerBound - range.lowerBound...cell.columns.upperBound - range.lowerBound
                return cell
            }
            return row.cells.isEmpty ? nil : row
        }
    }

    /// Whether nearly all figures on the right have a name of their own beside them.
    private func namesRows(_ start: Int) -> Bool {
        let rows = body.filter { row in
            row.kind == .figures && row.cells.contains { $0.columns.lowerBound > start }
        }
        let names = rows.compactMap { text(in: start, of: $0) }
        return names.count >= 2 && names.count * 5 >= rows.count * 4 && Set(names).count * 3 >= names.count * 2
    }

    private func hasTotal(in column: Int) -> Bool {
        body.contains { row in
            guard row.kind == .figures, let part = cell(in: column, of: row)?.parts.first else { return false }
            return words.totals.containsStart(of: source.bytes.span, part.bytes)
        }
    }

    private func repeatsHeadings(_ start: Int) -> Bool {
        guard start - 1 == columns.columns.count - start - 1, start > 2 else { return false }
        let left = (1..<start).map { headingText(over: $0) }
        let right = (start + 1..<columns.columns.count).map { headingText(over: $0) }
        return left == right && left.allSatisfy { !$0.isEmpty } && Set(left).count == left.count
    }

    private func headingText(over column: Int) -> String {
        heading.compactMap { text(in: column, of: $0) }.joined(separator: " ")
    }

    private func cell(in column: Int, of row: AlignedRow) -> AlignedCell? {
        row.cells.first { $0.columns == column...column }
    }

    private func text(in column: Int, of row: AlignedRow) -> String? {
        cell(in: column, of: row).map { cell in
            cell.parts.map { String(decoding: source.bytes[$0.bytes], as: UTF8.self) }.joined(separator: " ")
        }
    }
}
