import Lexicon

/// Reads headings of several rows whose cells came one a block: all of the first row, all of the second below it, then
/// their units; each row as long as the one that it stands under.
///
/// `Total cost`, `£000`, `2040/41`, `2041/42`, `Year 1`, `Year 2`, `£000`, `£000` heads three columns.
struct HeadingStacks {
    private let phrases: HeadingPhrases

    /// What a heading makes that nothing is known of, because it was set apart from the others.
    private static let apart = 1.2
    /// The same where a row below it is as long.
    private static let stacked = 1.5

    init(lexicon: Lexicon) { phrases = HeadingPhrases(lexicon: lexicon) }

    private static let longestName = 2

    private enum Kind {
        case text, period, unit
    }

    private struct Row {
        var kind: Kind
        var cells: [[HeadingWord]]
    }

    /// - Parameter cells: as they were set apart; those before the first heading are left out.
    func cut(_ cells: [[HeadingWord]], count: Int) -> HeadingCut? {
        var cells = cells
        var found = HeadingCut()
        if let remark = cells.lastIndex(where: { phrases.isRemark($0[...]) }), remark >= count {
            found.trailing = cells.remove(at: remark)
        }
        var groups: [[[HeadingWord]]] = []
        var lowest: [Kind] = []
        var isStacked = false
        for row in rows(of: cells) {
            guard let last = groups.last, let kind = lowest.last, row.kind != kind, row.cells.count <= last.count,
                row.cells.count == last.count || kind == .text && groups.count == 1
            else {
                groups.append(row.cells)
                lowest.append(row.kind)
                continue
            }
            // What stands before the cells that have more below them names the rows.
            let extra = last.count - row.cells.count
            found.labels += last[..<extra]
            groups[groups.count - 1] = zip(last[extra...], row.cells).map { $0 + $1 }
            lowest[lowest.count - 1] = row.kind
            isStacked = isStacked || row.cells.count > 1
        }
        let columns = groups.flatMap(\.self)
        guard columns.count >= count else { return nil }
        let before = columns.dropLast(count)
        found.columns = Array(columns.suffix(count))
        // A year before the first year: there are more headings than columns.
        if let last = before.last, isPeriod(last), isPeriod(found.columns[0]) { return nil }
        found.labels += before
        let isWhole = before.count <= 1 || before.allSatisfy { phrases.isLabel($0[...]) }
        // What stands right before the headings, and is no title, heads the names of the rows.
        let last = found.labels.indices.last
        found.labels = found.labels.enumerated().filter { index, cell in
            phrases.isLabel(cell[...]) || index == last && cell.count <= Self.longestName
        }.map(\.element)
        if found.labels.count == 1 { found.isReference = phrases.isReference(found.labels[0]) }
        let least = isStacked ? Self.stacked : isWhole ? Self.apart : 0
        for column in found.columns {
            // Its cells stand one below the other.
            let words = column.enumerated().map { index, word in
                var word = word
                if index > 0 { word.startsBlock = false }
                return word
            }
            let score = phrases.score(of: words[...])
            // What names the rows heads no figures.
            if phrases.isLabel(column[...]) { return nil }
            found.score += column.allSatisfy { $0.kind == .unit } ? Self.apart : max(score, least)
        }
        return found
    }

    private func isPeriod(_ cell: [HeadingWord]) -> Bool { cell.allSatisfy { $0.kind == .period } }

    private func rows(of cells: [[HeadingWord]]) -> [Row] {
        var rows: [Row] = []
        for cell in cells {
            let kind: Kind =
                cell.allSatisfy { $0.kind == .unit } ? .unit : isPeriod(cell) ? .period : .text
            if rows.last?.kind == kind {
                rows[rows.count - 1].cells.append(cell)
            } else {
                rows.append(Row(kind: kind, cells: [cell]))
            }
        }
        return rows
    }
}
