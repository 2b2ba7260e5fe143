import Figures
import Lexicon
import Tables

/// Reads the rows of a savings table. What stands below its total tells of the whole plan and is no initiative.
struct SavingsInitiativeReader {
    let source: RecordSource
    let notes: Footnotes

    func records() -> [SavingsInitiative] {
        let isMissingNegative = printsMissingMoneyNegative
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), role != .memorandum, let target = source.figure(row, .savingsTarget),
                target.value != nil || source.figure(row, .savingsAchieved)?.value != nil
            else { return nil }
            var initiative = SavingsInitiative(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label,
                period: source.period,
                role: role
            )
            initiative.group = row.group
            initiative.target = target
            initiative.achieved = source.figure(row, .savingsAchieved)
            let shortfall = source.figure(row, .savingsShortfall)
            initiative.shortfall = isMissingNegative ? shortfall?.reversed : shortfall
            initiative.rating = source.rating(row)
            initiative.notes = footnotes(of: row)
            return initiative
        }
    }

    /// Achieved less target is negative where money is missing; the field counts a shortfall as positive.
    private var printsMissingMoneyNegative: Bool {
        let table = source.table.table
        let relation = table.relations.first { relation in
            relation.axis == .columns && table.columns[relation.result - 1].role == .savingsShortfall
        }
        if let positive = relation?.operands.first(where: { $0.weight > 0 }) {
            return table.columns[positive.index - 1].role == .savingsAchieved
        }
        return false
    }

    private func footnotes(of row: Row) -> [Footnote] {
        source.columns(.note).flatMap { column -> [Footnote] in
            guard let text = row.cell(inColumn: column.index)?.text, !text.isEmpty else { return [] }
            return Footnotes.anchors(in: text).map { Footnote(anchor: $0, text: notes[$0]) }
        }
    }
}
