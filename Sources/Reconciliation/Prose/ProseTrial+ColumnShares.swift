import Figures
import Lexicon
import Records
import Tables

/// Shares of what another column of the same row prints: "High Needs ran a deficit of £8.4m, which is 23% of its
/// income".
extension ProseTrial {
    /// How many words may name the column: "of its total gross income".
    private static let longestColumn = 4

    /// Whether a share was held against the column that its words name.
    mutating func checkShareOfColumn(_ share: Int, _ part: Int) -> Bool {
        guard let bond = bonds[part], let column = bond.column, isNamed(bond, part), isPlain(part),
            !readings[share].isElsewhen, !readings[part].isElsewhen,
            let named = columnNamed(behind: share, in: bond, besides: column),
            let figure = subject.tables[bond.table].table.cell(row: bond.row, column: named)?.figure,
            let whole = figure.size, let computed = statements[part].figure.size?.percent(of: whole),
            let stated = statements[share].figure.size, checks[part]?.outcome != .contradicted
        else { return false }
        if stated.meets(computed) {
            settle(share, .explained, by: ToldSumMismatch.id, because: "It is the share of what the row prints.")
        } else {
            let label = subject.tables[bond.table].label(of: GridCell(row: bond.row, column: named))
            raiseShare(
                share,
                computed,
                of: [operand(part), ProseMatter.Operand(label: label, figure: figure)],
                "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) of "
                    + "\(figure.printed) is another share"
            )
        }
        return true
    }

    /// Whether the sentence names the row that a figure restates.
    private func isNamed(_ bond: Bond, _ index: Int) -> Bool {
        guard let tokens = tokens[passageOf[index]] else { return false }
        let rows = subject.rowNames.occurrences(in: tokens).map { subject.rowNames.rows(named: $0.name) }
        return rows.count == 1 && rows[0].contains(RowPlace(table: bond.table, row: bond.row))
    }

    /// The one other column whose heading is all that stands behind "of its", up to the end of the clause.
    private func columnNamed(behind share: Int, in bond: Bond, besides own: Int) -> Int? {
        let statement = statements[share]
        let words = statement.words
        let start = words.position(atOrAfter: statement.range.upperBound)
        guard let lead = subject.words.parted.first(where: { words.matches($0, at: start) }) else { return nil }
        var end = start + lead.count
        while end < words.count, end - start <= Self.longestColumn,
            end == start + lead.count || ClauseMarks.before(end, in: statement.sentence, words).isEmpty
        {
            end += 1
        }
        guard end == words.count || !ClauseMarks.before(end, in: statement.sentence, words).isEmpty,
            let tokens = tokens[passageOf[share]]
        else { return nil }
        let said = tokens.words.indices.filter { (start + lead.count..<end).contains(tokens.words[$0]) }
            .filter { !subject.words.telling.contains(words.hashes[tokens.words[$0]]) }
            .map { tokens.stems[$0] }
        guard !said.isEmpty else { return nil }
        let columns = subject.tables[bond.table].table.columns.filter { column in
            guard column.index != own, column.role != .label,
                // What each of something brought is no whole.
                !column.headingWords.hashes.contains(where: subject.words.rates.contains),
                let unit = statements[share - 1].figure.unit,
                subject.tables[bond.table].table.cell(row: bond.row, column: column.index)?.figure?.unit == unit
            else { return false }
            let stems = subject.tokens(column.heading).stems
            return said.allSatisfy(stems.contains)
        }
        return columns.count == 1 ? columns[0].index : nil
    }
}
