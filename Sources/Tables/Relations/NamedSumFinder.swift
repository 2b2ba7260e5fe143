import Lexicon

/// Finds the sums that the headings of a table name: a budget with what was added, a balance after its movements, what
/// is left of gross and income. The figures choose the signs:
/// income is printed with a minus here and without one there.
struct NamedSumFinder {
    let table: Table
    let trials: ColumnTrials

    /// A result and what it is made of; the first has to be there, of the others one.
    private static let sums: [(result: ColumnRole, first: ColumnRole, others: [ColumnRole])] = [
        (.adjustedBudget, .budget, [.additionalFunding]),
        (.net, .gross, [.income]),
        (.closing, .opening, [.movement]),
    ]

    /// How many columns of movements are tried with every choice of signs.
    private static let mostOperands = 6

    func relations(except explained: Set<Int>) -> [Relation] {
        table.columns.compactMap { column in
            guard !explained.contains(column.index), let sum = Self.sums.first(where: { $0.result == column.role })
            else { return nil }
            return relation(of: column, sum.first, sum.others)
        } + betweenDays(except: explained)
    }

    /// Two figures of one thing at different days, and what stands between them: `Arrears at 1 April`, `Collected`,
    /// `Written off`, `Arrears at 30 June`.
    private func betweenDays(except explained: Set<Int>) -> [Relation] {
        let dated = table.columns.filter { column in
            column.period?.asAt != nil && column.unit?.unit.isMoney == true && mayBeBalance(column.role)
        }
        return zip(dated, dated.dropFirst()).compactMap { opening, closing in
            guard let start = opening.period?.asAt, let end = closing.period?.asAt, start < end,
                closing.index - opening.index > 2, !explained.contains(closing.index)
            else { return nil }
            let between = table.columns[opening.index..<(closing.index - 1)]
            // What has a role of its own has its own relation.
            guard between.count < Self.mostOperands,
                between.allSatisfy({ $0.unit == opening.unit && ($0.role == nil || $0.role == .amount) })
            else { return nil }
            let found = best([Relation.Operand(opening.index)], with: between.map(\.index), for: closing.index)
            guard let found, found.trial.telling >= 2, found.trial.tried - found.trial.held <= 1 else { return nil }
            return trials.relation(.sum, closing.index, found.operands, .words, found.trial)
        }
    }

    private func mayBeBalance(_ role: ColumnRole?) -> Bool {
        switch role {
        case nil, .result, .amount, .total, .balance, .opening, .closing: true
        default: false
        }
    }

    private func relation(of result: Column, _ first: ColumnRole, _ others: [ColumnRole]) -> Relation? {
        guard let start = nearest(first, to: result) else { return nil }
        let rest = table.columns.filter { column in
            column.role.map(others.contains) == true && belongs(column, to: result)
                && between(start, result).contains(column.index)
        }.map(\.index)
        guard !rest.isEmpty, rest.count < Self.mostOperands else { return nil }
        let best = best([Relation.Operand(start.index)], with: rest, for: result.index)
        guard let best, isBorneOut(best.trial, best.operands + [Relation.Operand(result.index)]) else { return nil }
        let ordered = best.operands.sorted { $0.index < $1.index }
        return trials.relation(.sum, result.index, ordered, .words, best.trial)
    }

    /// The signs of some columns with which the most rows hold.
    private func best(
        _ start: [Relation.Operand],
        with rest: [Int],
        for result: Int
    ) -> (operands: [Relation.Operand], trial: ColumnTrials.Trial)? {
        var best: (operands: [Relation.Operand], trial: ColumnTrials.Trial)?
        for signs in 0..<(1 << rest.count) {
            let operands = rest.enumerated().map { Relation.Operand($1, weight: signs >> $0 & 1 == 0 ? 1 : -1) }
            let trial = trials.trial(result, start + operands)
            let known = best?.trial
            let isBetter = (trial.held, trial.slips) > (known?.held ?? 0, known?.slips ?? 0)
            if isBetter { best = (start + operands, trial) }
        }
        return best
    }

    /// Some rows may miss, which is what the rules look for; but where a column that no heading names stands among
    /// them, it may be a part of the sum, and all rows have to hold.
    /// Of two rows the one that holds has to tell the signs.
    private func isBorneOut(_ trial: ColumnTrials.Trial, _ terms: [Relation.Operand]) -> Bool {
        let missed = trial.tried - trial.held
        guard missed > 0 else { return trial.held > 0 }
        if trial.held == 0 { return trial.areAllSlips }
        let indices = Set(terms.map(\.index))
        guard let first = indices.min(), let last = indices.max(),
            missed == 1 && trial.telling >= 1 || trial.held >= max(2, missed) && trial.telling >= missed
        else { return false }
        return table.columns.allSatisfy { column in
            indices.contains(column.index) || !(first...last).contains(column.index)
                || ColumnRoles.takesNoFigures(column.role)
        }
    }

    /// Of several columns of a role the last before the result, or else the first after it.
    private func nearest(_ role: ColumnRole, to result: Column) -> Column? {
        let columns = table.columns.filter { $0.role == role && belongs($0, to: result) }
        return columns.last { $0.index < result.index } ?? columns.first
    }

    private func between(_ start: Column, _ result: Column) -> ClosedRange<Int> {
        // Where the movement stands outside, as in shuffled columns, any place will do.
        let range = min(start.index, result.index)...max(start.index, result.index)
        return range.count > 2 ? range : 1...max(1, table.columns.count)
    }

    /// A balance opens with what there was at the end of the year before.
    private func opens(_ column: Column, before result: Column) -> Bool {
        guard column.role == .opening, let start = column.period?.asAt, let end = result.period?.asAt else {
            return false
        }
        return start < end
    }

    /// Whether two columns speak of one year and one fund, in one unit.
    private func belongs(_ column: Column, to result: Column) -> Bool {
        column.index != result.index && column.unit?.unit == result.unit?.unit
            && (column.period?.financialYear == nil || result.period?.financialYear == nil
                || column.period?.financialYear == result.period?.financialYear || opens(column, before: result))
            && (column.fund == nil || result.fund == nil || column.fund == result.fund)
    }
}
