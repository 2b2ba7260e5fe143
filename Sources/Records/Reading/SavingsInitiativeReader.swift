import Figures
import Lexicon
import Tables

/// Reads the rows of a savings table. What stands below its total tells of the whole plan and is no initiative.
struct SavingsInitiativeReader {
    let source: RecordSource
    let notes: Footnotes

    /// One record a row, and one a year where the columns tell of several.
    func records() -> [SavingsInitiative] {
        source.slices.flatMap { SavingsInitiativeReader(source: $0, notes: notes).recordsOfOneYear() }
    }

    private func recordsOfOneYear() -> [SavingsInitiative] {
        let isMissingNegative = printsMissingMoneyNegative
        let isNegative = printsSavingsNegative
        let columns = achievement
        return source.recordRows.compactMap { row in
            guard let role = source.role(of: row), role != .memorandum, let target = source.figure(row, .savingsTarget),
                target.value != nil || columns.achieved.flatMap({ source.figure(row, in: $0)?.value }) != nil
            else { return nil }
            var initiative = SavingsInitiative(
                id: source.id(of: row),
                provenance: source.provenance(row),
                name: row.label,
                period: source.period,
                role: role
            )
            initiative.group = source.group(of: row)
            initiative.target = isNegative ? target.reversed : target
            initiative.achieved = columns.achieved.flatMap { source.figure(row, in: $0) }
            let shortfall = columns.shortfall.flatMap { source.figure(row, in: $0) }
            initiative.shortfall = isMissingNegative ? shortfall?.reversed : shortfall
            initiative.byStatus = parts(of: row)
            initiative.rating = source.rating(row)
            initiative.notes = footnotes(of: row)
            return initiative
        }
    }

    /// Savings may be printed as what they take from a budget, all of them below nought.
    private var printsSavingsNegative: Bool {
        guard source.columns(.savingsAchieved, .savingsShortfall, .savingsStatus).isEmpty else { return false }
        let targets = source.recordRows.compactMap { source.figure($0, .savingsTarget)?.value }
        return targets.contains { $0 < .zero } && targets.allSatisfy { $0 <= .zero }
    }

    /// What is achieved and what is missing of the target. Where states are told apart, what is delivered is the least
    /// of what will be: the columns that together make the target say which they are.
    private var achievement: (achieved: Column?, shortfall: Column?) {
        let table = source.table.table
        let parts: Set<ColumnRole> = [.savingsAchieved, .savingsShortfall, .forecast, .total]
        for relation in table.relations where relation.axis == .columns && relation.operands.count == 2 {
            let columns = ([relation.result] + relation.operands.map(\.index)).map { table.columns[$0 - 1] }
            guard columns.contains(where: { $0.role == .savingsTarget }),
                let shortfall = columns.first(where: { $0.role == .savingsShortfall }),
                let achieved = columns.first(where: {
                    $0.role.map(parts.contains) == true && $0.index != shortfall.index
                })
            else { continue }
            return (achieved, shortfall)
        }
        let achieved = source.columns(.savingsAchieved).first
        let shortfall = source.columns(.savingsShortfall).first
        // Beside a target and what is missing of it, or a rating, one forecast is of what will be achieved.
        let forecasts = source.columns(.forecast).filter { $0.unit?.unit != .percent }
        let isToldBeside = shortfall != nil || !source.columns(.rating).isEmpty
        return (achieved ?? (isToldBeside && forecasts.count == 1 ? forecasts[0] : nil), shortfall)
    }

    private func parts(of row: Row) -> [SavingsInitiative.Part] {
        guard source.columns.contains(where: { $0.role == .savingsStatus }) else { return [] }
        return source.columns(.savingsStatus, .savingsAchieved, .savingsShortfall).compactMap { column in
            guard let label = column.path.last, let state = source.lexicon.rating(inHeading: label),
                let amount = source.figure(row, in: column), amount.absence != .blank
            else { return nil }
            return SavingsInitiative.Part(label: label, status: state.rating.name, rag: state.rag, amount: amount)
        }
    }

    /// Achieved less target is negative where money is missing; the field counts a shortfall as positive.
    private var printsMissingMoneyNegative: Bool {
        let table = source.table.table
        let relation = table.relations.first { relation in
            relation.axis == .columns && table.columns[relation.result - 1].role == .savingsShortfall
        }
        if let positive = relation?.operands.first(where: { $0.weight > 0 }) {
            return table.columns[positive.index - 1].role != .savingsTarget
        }
        return source.columns(.savingsShortfall).first?.path.last.map(bracketsShortfall) ?? false
    }

    /// `(Shortfall)/excess`: what is missing is printed in brackets.
    private func bracketsShortfall(_ heading: String) -> Bool {
        guard let open = heading.firstIndex(of: "("), let close = heading[open...].firstIndex(of: ")") else {
            return false
        }
        let inner = Words(String(heading[heading.index(after: open)..<close]))
        return source.lexicon.columns.longestMatch(in: inner)?.meaning.role == .savingsShortfall
    }

    private func footnotes(of row: Row) -> [Footnote] {
        source.columns(.note).flatMap { column -> [Footnote] in
            guard let text = row.cell(inColumn: column.index)?.text, !text.isEmpty else { return [] }
            return Footnotes.anchors(in: text).map { Footnote(anchor: $0, text: notes[$0]) }
        }
    }
}
