import Figures
import Lexicon
import Records
import Tables

/// Whose, when and which part a figure's own clause says that it is, against the cell that it is held to.
extension ProseTrial {
    /// Whether the clause makes another thing of a figure than the cell prints: "last month's overspend", "a
    /// neighbouring council", "of which", "not".
    ///
    /// What the row, the heading, the caption or the council's own name says too is the cell's own: "the original
    /// budget" under "Original budget".
    ///
    /// - Parameter isGap: Whether the figure is a difference: "£0.2m more than a year before" is measured from that.
    func isOfOtherScope(_ index: Int, than row: RowPlace, column: Int?, isGap: Bool) -> Bool {
        let cues = readings[index].scopes
        guard !cues.isEmpty, let tokens = tokens[passageOf[index]] else { return false }
        let table = subject.tables[row.table].table
        let heading = column.flatMap { table.column(at: $0) }.map { subject.tokens($0.heading).stems }
        let label = subject.tokens(table.rows[row.row - 1].label).stems
        let others = [table.caption?.text ?? "", subject.report.head.authority?.name ?? ""]
        let names = Set((heading ?? []) + label + others.flatMap { subject.tokens($0).stems })
        return cues.contains { cue in
            if tokens.stems(within: cue.words).contains(where: names.contains) { return false }
            if isGap, cue.scope == .anotherTime || cue.scope == .anotherBasis,
                isMeasured(index, fromWord: cue.words.lowerBound)
            {
                return false
            }
            if cue.scope == .anotherBasis, isBasisOf(row, cue.words.upperBound, index) { return false }
            guard cue.scope == .part else { return true }
            // A share of a part is none of an amount: "974 of them in time (92.6%)".
            if statements[index].figure.unit == .percent { return false }
            // A part of the total is a row, and a part of a row may have a column of its own.
            let own = cue.words.upperBound..<max(cue.words.upperBound, readings[index].own.upperBound)
            let said = Set(tokens.stems(within: own).filter { !subject.fillers.contains($0) })
            return label.allSatisfy { !said.contains($0) } && !isPartColumn(index, column, of: table, said)
        }
    }

    /// Whether the row itself prints what words name as left out, or put in: "after the use of £0.4m".
    private func isBasisOf(_ row: RowPlace, _ word: Int, _ index: Int) -> Bool {
        let words = statements[index].words
        let next = passages[passageOf[index]].statements.first { other in
            words.position(atOrAfter: statements[other].range.lowerBound) >= word
        }
        guard let next, next != index, isTelling(next) else { return false }
        return subject.tables[row.table].table.rows[row.row - 1].cells.contains { cell in
            cell.figure.map { Agreement(statements[next], $0) == .equal } == true
        }
    }

    /// Whether a column's own words are told of a figure: "of which £9.8m has been delivered" under "Delivered".
    private func isPartColumn(_ index: Int, _ column: Int?, of table: Table, _ said: Set<UInt64>) -> Bool {
        guard let column = column.flatMap({ table.column(at: $0) }) else { return false }
        switch column.role {
        case .variance, .budget, .adjustedBudget, .forecast, .actual, .balance, .closing, .opening, .total: return false
        default: break
        }
        return readings[index].aspect?.isOfSavings == true
            || subject.tokens(column.heading).stems.contains {
                said.contains($0) && !subject.words.generic.contains($0)
            }
    }
}
