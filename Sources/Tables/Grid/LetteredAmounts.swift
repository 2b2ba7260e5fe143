import Figures
import Papers

/// Puts the letters that say which way amounts go back behind them, where spaces alone set them apart as a column of
/// their own: `752 | F` under `Variance | £000`.
struct LetteredAmounts {
    /// Fewer letters above each other may be notes.
    private static let leastLetters = 3

    func joined(_ region: TableRegion) -> TableRegion {
        guard region.layout == .aligned else { return region }
        var region = region
        let width = region.rows.map(\.cells.count).max() ?? 0
        // From the right, so that the columns left of a pair keep their places.
        for column in stride(from: width - 1, through: 2, by: -1) where isOfLetters(column, in: region) {
            for row in region.rows.indices { join(column, in: &region.rows[row]) }
        }
        return region
    }

    /// Whether all that a column (from 0) holds below its headings are such letters, of one pair, each right behind an
    /// amount, and no heading goes over several columns.
    private func isOfLetters(_ column: Int, in region: TableRegion) -> Bool {
        var letters: [String: Int] = [:]
        for row in region.rows {
            guard row.cells.allSatisfy({ $0.columnSpan == 1 && $0.rowSpan == 1 }) || row.cells.count == 1 else {
                return false
            }
            guard row.section != .head, row.cells.indices.contains(column), !row.cells[column].text.isEmpty else {
                continue
            }
            let text = row.cells[column].text.text
            guard Self.isLetter(text), case .number(let number) = FigureReader.read(row.cells[column - 1].text.text),
                number.notation == .plain
            else { return false }
            letters[text, default: 0] += 1
        }
        return letters.values.reduce(0, +) >= Self.leastLetters
            && Self.pairs.contains { letters.keys.allSatisfy($0.contains) }
    }

    private static func isLetter(_ text: String) -> Bool { pairs.contains { $0.contains(text) } }

    /// The capitals that are used so.
    private static let pairs: [Set<String>] = [["A", "F"], ["O", "U"], ["CR", "DR"], ["Cr", "Dr"]]

    private func join(_ column: Int, in row: inout SourceRow) {
        guard row.cells.indices.contains(column) else { return }
        let letter = row.cells.remove(at: column)
        guard !letter.text.isEmpty else { return }
        let amount = row.cells[column - 1].text
        let isHeading =
            row.section == .head
            && (letter.text.first.line, letter.text.first.column)
                < (amount.first.line, amount.first.column)
        row.cells[column - 1].text =
            amount.isEmpty
            ? letter.text : isHeading ? letter.text.followed(by: amount) : amount.followed(by: letter.text)
    }
}

extension TracedText {
    /// The text with another behind it, a space between the two.
    fileprivate func followed(by other: TracedText) -> TracedText {
        let start = text.utf8.count + 1
        let runs = [other.first] + other.others
        return TracedText(
            "\(text) \(other.text)",
            first: first,
            others: others
                + runs.map { Run(offset: Int($0.offset) + start, line: Int($0.line), column: Int($0.column)) },
            node: node
        )
    }
}
