import Figures
import Lexicon
import Papers

/// Rows that a sentence leaves out of what it tells: "apart from visits, the number fell from 275 to 251".
///
/// No number of such a sentence is one of the row's own: it is what the total comes to without it.
struct LeftOutRows {
    let rows: NumberRows
    let sentence: ReportSentence

    private var words: Words { sentence.words }
    private var lexicon: Lexicon { sentence.lexicon }
    /// How many words may stand between a name and the phrase that leaves it out: "visits were left aside".
    private static let reach = 2

    /// Those of some rows that are left out.
    func among(_ namings: [NumberRows.Naming]) -> [NumberRow] {
        namings.filter { isLeftOut($0.words) }.map { rows.rows[$0.row] }
    }

    /// What the total of their table comes to without some rows; nil where it has no one total, or where they are of
    /// several tables.
    func rest(without leftOut: [NumberRow]) -> NumberRow? {
        guard let table = leftOut.first?.table, leftOut.allSatisfy({ $0.table == table && !$0.isTotal }) else {
            return nil
        }
        let totals = rows.rows.filter { $0.table == table && $0.isTotal }
        guard totals.count == 1, var rest = totals.first else { return nil }
        rest.cells = rest.cells.compactMap { cell in
            guard cell.part == .result, !cell.isPercent else { return nil }
            var less = cell
            for row in leftOut {
                guard let part = row.cell(inColumn: cell.column), !part.isPercent,
                    let value = less.value.subtracting(part.value)
                else { return nil }
                less.value = value
            }
            return less
        }
        rest.printed = rest.cells.map(\.value)
        rest.withoutRows = leftOut.map(\.label)
        return rest
    }

    private func isLeftOut(_ name: ClosedRange<Int>) -> Bool {
        var first = name.lowerBound
        while first > 0, lexicon.comparisons.silent.contains(words.hashes[first - 1]) { first -= 1 }
        let isLed = (max(0, name.lowerBound - Self.reach - 3)..<name.lowerBound).contains { index in
            guard let match = lexicon.standings.leftOutLeads.match(in: words, at: index) else { return false }
            return match.words.upperBound >= first && match.words.upperBound <= name.lowerBound
        }
        if isLed { return true }
        let next = name.upperBound + 1
        return (next..<min(words.count, next + Self.reach)).contains { index in
            lexicon.standings.leftOutTails.match(in: words, at: index) != nil
                && (next..<index).allSatisfy { lexicon.comparisons.links.contains(words.hashes[$0]) }
        }
    }
}
