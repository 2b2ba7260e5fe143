import Lexicon
import Papers

/// Cuts columns of ratings apart from the words right of them where the page leaves no more than a space between:
/// `Red Director of Housing` under `Rating Owner`, `Green Amber` under `RAG RAG last month`.
struct FusedRatings {
    let lexicon: Lexicon

    /// Fewer ratings above each other are the first words of something else.
    private static let leastRatings = 3

    func cut(_ region: TableRegion) -> TableRegion {
        guard region.layout == .aligned, !region.rows.isEmpty else { return region }
        var region = region
        var column = 0
        while column < (region.rows.map { Self.width(of: $0) }.max() ?? 0) {
            if isFused(column, in: region) {
                for row in region.rows.indices { cut(&region.rows[row], column) }
            }
            column += 1
        }
        return region
    }

    private static func width(of row: SourceRow) -> Int { row.cells.reduce(0) { $0 + $1.columnSpan } }

    /// Whether a heading of a column (from 0) calls it a rating and goes on, and all its cells open with one, most of
    /// them going on, too.
    private func isFused(_ column: Int, in region: TableRegion) -> Bool {
        var (isNamed, ratings, fused) = (false, 0, 0)
        for row in region.rows {
            guard let index = Self.index(of: column, in: row), row.cells[index].columnSpan == 1,
                !row.cells[index].text.isEmpty
            else { continue }
            let text = row.cells[index].text.text
            if row.section == .head {
                isNamed = isNamed || headingCut(text) != nil
                continue
            }
            guard isNamed, let cut = ratingCut(text) else { return false }
            ratings += 1
            fused += cut.rest < text.utf8.count ? 1 : 0
        }
        return isNamed && ratings >= Self.leastRatings && fused * 3 >= ratings * 2
    }

    /// Which cell of a row a column begins with; nil where it has none.
    private static func index(of column: Int, in row: SourceRow) -> Int? {
        var start = 0
        for index in row.cells.indices {
            if start == column { return index }
            start += row.cells[index].columnSpan
            if start > column { return nil }
        }
        return nil
    }

    private func cut(_ row: inout SourceRow, _ column: Int) {
        guard let index = Self.index(of: column, in: row) else {
            widen(&row, column)
            return
        }
        guard row.cells[index].columnSpan == 1 else {
            row.cells[index].columnSpan += 1
            return
        }
        var cell = row.cells[index]
        let text = cell.text
        let end = text.text.utf8.count
        let cut = row.section == .head ? headingCut(text.text) : ratingCut(text.text)
        cell.text = text.part((cut?.rest ?? end)..<end)
        row.cells[index].text = text.part(0..<(cut?.end ?? end))
        row.cells.insert(cell, at: index + 1)
    }

    /// A cell over several columns goes over one more.
    private func widen(_ row: inout SourceRow, _ column: Int) {
        var start = 0
        for index in row.cells.indices {
            let span = row.cells[index].columnSpan
            if start < column, column < start + span { row.cells[index].columnSpan += 1 }
            start += span
        }
    }

    private typealias Cut = (end: Int, rest: Int)

    /// Where the word for a rating ends, and where what goes on behind it begins.
    private func headingCut(_ text: String) -> Cut? {
        let words = Words(text)
        guard let label = lexicon.items.ratingLabels.match(in: words, at: 0), label.words.upperBound < words.count
        else {
            return nil
        }
        return cut(words, before: label.words.upperBound, text)
    }

    /// The same of a cell; what goes on is empty where it is a rating alone.
    private func ratingCut(_ text: String) -> Cut? {
        let words = Words(text)
        guard !words.isEmpty, words.ranges[0].lowerBound == 0,
            lexicon.ratings.meaning(of: words.prefix(1))?.rag != nil
        else { return nil }
        return cut(words, before: 1, text)
    }

    private func cut(_ words: Words, before next: Int, _ text: String) -> Cut {
        let end = words.ranges[next - 1].upperBound
        var rest = end
        let bytes = text.utf8.span
        while rest < bytes.count, bytes[rest] == 0x20 { rest += 1 }
        return (end, rest)
    }
}
