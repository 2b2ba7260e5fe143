import Lexicon

/// Finds columns that are sums and differences of others from the figures alone, in whatever order they stand.
///
/// Three columns are tried together first, then runs of columns beside a total, then, in a narrow table, any choice of
/// them. A relation counts only where chance can't have made it, given how many were tried.
struct SilentColumnFinder {
    let table: Table
    let trials: ColumnTrials
    /// The columns (from 1) whose figures may be added to each other.
    let columns: [Int]
    /// The columns of percentages, of which only a difference may be told.
    let shares: [Int]
    /// The columns whose headings say that they tell a difference.
    let differences: Set<Int>

    private struct Proposal {
        var result: Int
        var operands: [Relation.Operand]
        var trial: ColumnTrials.Trial
        var basis = Relation.Basis.arithmetic

        var isSum: Bool { operands.allSatisfy { $0.weight > 0 } }
        var kind: Relation.Kind { isSum || operands.count > 2 ? .sum : .variance }
        var columns: Set<Int> { Set(operands.map(\.index) + [result]) }
    }

    /// The relations that the figures tell beside those that are known.
    func relations(beside known: [Relation]) -> [Relation] {
        var found: [Relation] = []
        for columns in byUnit
        where columns.count >= 3 && columns.count <= TableLimits.relatedColumns && !Self.areAllRelated(columns, known) {
            var proposals = triples(of: columns) + runs(of: columns)
            accept(&proposals, beside: known, into: &found)
            let explained = Set((known + found).flatMap { [$0.result] + $0.operands.map(\.index) })
            guard columns.count <= TableLimits.freelyRelatedColumns, !explained.isSuperset(of: columns) else {
                continue
            }
            proposals = choices(of: columns, explaining: Set(columns).subtracting(explained))
            accept(&proposals, beside: known, into: &found)
            let results = Set((known + found).map(\.result))
            found += SplitDifferenceFinder(trials: ofLines, columns: columns).relations().filter {
                !results.contains($0.result)
            }
        }
        var proposals = triples(of: shares).filter { !$0.isSum && differences.contains($0.result) }
        accept(&proposals, beside: known, into: &found)
        return found.sorted { $0.result < $1.result }
    }

    /// Whether one relation is of all columns, which leaves none to be found: some of its columns make no other.
    private static func areAllRelated(_ columns: [Int], _ known: [Relation]) -> Bool {
        known.contains { relation in
            columns.allSatisfy { column in
                column == relation.result || relation.operands.contains { $0.index == column }
            }
        }
    }

    /// The trials of rows that no word calls a total: that may add up either sign, or tell what both come to.
    private var ofLines: ColumnTrials {
        ColumnTrials(
            values: trials.values,
            rows: trials.rows.filter { table.rows[$0 - 1].roles.isDisjoint(with: [.total, .subtotal]) },
            columnCount: table.columns.count
        )
    }

    /// The columns of each unit, from left to right.
    private var byUnit: [[Int]] {
        var groups: [(unit: String?, columns: [Int])] = []
        for column in columns {
            // Numbers without a unit are counts as likely as not.
            let unit = table.columns[column - 1].unit.flatMap { $0.unit == .count ? nil : $0.unit.rawValue }
            if let index = groups.firstIndex(where: { $0.unit == unit }) {
                groups[index].columns.append(column)
            } else {
                groups.append((unit, [column]))
            }
        }
        return groups.map(\.columns)
    }

    /// The best first; a column is the result of one relation, and the same columns make one.
    private func accept(_ proposals: inout [Proposal], beside known: [Relation], into found: inout [Relation]) {
        proposals.sort { left, right in
            if left.trial.held != right.trial.held { return left.trial.held > right.trial.held }
            if left.operands.count != right.operands.count { return left.operands.count < right.operands.count }
            return (left.result, reach(left)) < (right.result, reach(right))
        }
        var results = Set((known + found).map(\.result))
        var sets = Set((known + found).map { Set([$0.result] + $0.operands.map(\.index)) })
        // Some of the columns of a relation make no other: where the rest of them is nil they only seem to.
        for proposal in proposals
        where !sets.contains(where: { $0.isSuperset(of: proposal.columns) }) && !mixesReports(proposal) {
            if (known + found).contains(where: { isBetter($0, than: proposal) }) { continue }
            makeRoom(for: proposal, in: &found, &results)
            guard let proposal = freed(proposal, of: results) else { continue }
            results.insert(proposal.result)
            sets.insert(proposal.columns)
            found.append(
                trials.relation(proposal.kind, proposal.result, proposal.operands, proposal.basis, proposal.trial)
            )
        }
    }

    /// Whether another column is what the same columns make, and in more rows: then this one nearly is by chance, as
    /// the total of the last report is beside that of this one.
    private func isBetter(_ other: Relation, than proposal: Proposal) -> Bool {
        proposal.trial.held < proposal.trial.tried && other.result != proposal.result
            && other.held > proposal.trial.held && Set(other.operands) == Set(proposal.operands)
    }

    /// Whether a figure of the last report would be made of figures of this one alone: that the variance then is nearly
    /// the variance now is no relation.
    private func mixesReports(_ proposal: Proposal) -> Bool {
        let roles = proposal.columns.map { table.columns[$0 - 1].role }
        let earlier = roles.count { $0 == .previousVariance || $0 == .previousForecast }
        return earlier == 1 && !roles.contains(nil) && !roles.contains(.varianceMovement)
    }

    /// A total of many columns may be one of three in another relation, which tells another of them as well.
    private func makeRoom(for proposal: Proposal, in found: inout [Relation], _ results: inout Set<Int>) {
        guard proposal.operands.count > 2, proposal.isSum,
            let position = found.firstIndex(where: { $0.result == proposal.result && $0.operands.count == 2 })
        else { return }
        let known = found[position]
        let other = Proposal(
            result: known.result,
            operands: known.operands,
            trial: trials.trial(known.result, known.operands),
            basis: known.basis
        )
        guard let freed = freed(other, of: results) else { return }
        results.remove(known.result)
        results.insert(freed.result)
        found[position] = trials.relation(freed.kind, freed.result, freed.operands, freed.basis, freed.trial)
    }

    /// How far the farthest operand stands from the result.
    private func reach(_ proposal: Proposal) -> Int {
        proposal.operands.map { abs($0.index - proposal.result) }.max() ?? 0
    }

    // MARK: Three columns

    private func triples(of columns: [Int]) -> [Proposal] {
        let window = columns.count <= TableLimits.freeWindow ? columns.count : TableLimits.operandWindow
        let hypotheses = columns.count * window * window / 2
        var found: [Proposal] = []
        var asked = AskedDifferences(table: table, differences: differences)
        for (position, last) in columns.enumerated() where position >= 2 {
            let before = columns[max(0, position - window)..<position]
            for (number, first) in before.enumerated() {
                for second in before.dropFirst(number + 1) {
                    for weights in [(-1, 1), (1, -1), (1, 1)] {
                        let operands = [Relation.Operand(first, weight: weights.0), .init(second, weight: weights.1)]
                        let isAskedFor = asked.ask(last, operands)
                        guard isAskedFor || trials.mayHold(last, operands) else { continue }
                        let trial = trials.trial(last, operands)
                        guard !trials.leavesOutPart(last, operands, among: columns) else { continue }
                        if isAskedFor { asked.note(last, operands, trial) }
                        guard trial.isBeyondChance(among: hypotheses) else { continue }
                        found.append(oriented(Proposal(result: last, operands: operands, trial: trial)))
                    }
                }
            }
        }
        let known = Set(found.map(\.columns))
        return found
            + asked.borneOut.map {
                Proposal(result: $0.result, operands: $0.operands, trial: $0.trial, basis: $0.basis)
            }
            .filter { !known.contains($0.columns) }
    }

    /// Says which of three columns is told by the other two: the one that its words name as such, or else the last,
    /// unless that would be a difference and another looks like one.
    private func oriented(_ proposal: Proposal) -> Proposal {
        let terms = proposal.operands + [Relation.Operand(proposal.result, weight: -1)]
        let small =
            proposal.isSum
            ? nil
            : terms.first { term in
                trials.isSmall(term.index, beside: terms.filter { $0.index != term.index }.map(\.index))
            }
        let told = proposal.isSum ? [] : terms.filter { differences.contains($0.index) }
        let named = terms.first { isNamedResult($0, of: terms) } ?? (told.count == 1 ? told[0] : nil)
        guard let result = named ?? small else { return proposal }
        return solved(proposal, for: result)
    }

    /// a·x + b·y − z = 0 solved for x, say.
    private func solved(_ proposal: Proposal, for result: Relation.Operand) -> Proposal {
        guard result.index != proposal.result else { return proposal }
        let terms = proposal.operands + [Relation.Operand(proposal.result, weight: -1)]
        let operands = terms.filter { $0.index != result.index }
            .map { Relation.Operand($0.index, weight: -$0.weight * result.weight) }
            .sorted { $0.index < $1.index }
        return Proposal(
            result: result.index,
            operands: operands,
            trial: trials.trial(result.index, operands),
            basis: proposal.basis
        )
    }

    /// A relation of three whose result another relation tells is solved for one that none does;
    /// nil where there is none.
    private func freed(_ proposal: Proposal, of results: Set<Int>) -> Proposal? {
        guard results.contains(proposal.result) else { return proposal }
        guard proposal.operands.count == 2 else { return nil }
        return proposal.operands.last { !results.contains($0.index) }.map { solved(proposal, for: $0) }
    }

    private func isNamedResult(_ term: Relation.Operand, of terms: [Relation.Operand]) -> Bool {
        let others = terms.filter { $0.index != term.index }.map { table.columns[$0.index - 1].role }
        switch table.columns[term.index - 1].role {
        case .variance, .savingsShortfall, .total: return true
        case .adjustedBudget: return others.contains(.additionalFunding)
        case .closing: return others.contains(.opening) || others.contains(.movement)
        case .net: return others.contains(.gross) || others.contains(.income)
        case nil, .amount:
            // What was spent and what was given leave the third as their difference.
            return others.contains { $0 == .budget || $0 == .adjustedBudget }
                && others.contains { $0 == .forecast || $0 == .actual }
        default: return false
        }
    }

    // MARK: Runs of columns

    /// Columns that are the sum of the columns beside them, to the left or to the right; totals of totals too.
    private func runs(of columns: [Int]) -> [Proposal] {
        runs(along: columns) + runs(along: columns.reversed())
    }

    private func runs(along columns: [Int]) -> [Proposal] {
        var found: [Proposal] = []
        /// The columns passed that no total has taken up.
        var open: [Int] = []
        for column in columns {
            let passed = columns.prefix { $0 != column }
            let proposal = bestRun(column, over: Array(passed)) ?? bestRun(column, over: open)
            if let proposal {
                found.append(proposal)
                let used = Set(proposal.operands.map(\.index))
                open.removeAll { used.contains($0) }
            }
            open.append(column)
        }
        return found
    }

    private func bestRun(_ result: Int, over passed: [Int]) -> Proposal? {
        var operands: [Relation.Operand] = []
        var best: Proposal?
        let isNamed = table.columns[result - 1].role == .total
        for column in passed.reversed().prefix(TableLimits.summedColumns) {
            operands.append(Relation.Operand(column))
            guard operands.count >= 2, trials.mayHold(result, operands) else { continue }
            let trial = trials.trial(result, operands)
            let isBorneOut =
                // A column to be taken is one slip of the sign away in each of its rows.
                trial.isBeyondChance(among: columns.count * columns.count, withSlips: false)
                || (isNamed && trial.held > 0 && trial.held * 2 >= trial.tried)
            guard isBorneOut, trial.held > (best?.trial.held ?? 0),
                !trials.leavesOutPart(result, operands, among: columns), !trials.fallsShort(result, operands)
            else { continue }
            best = Proposal(
                result: result,
                operands: operands.sorted { $0.index < $1.index },
                trial: trial,
                basis: isNamed ? .words : .arithmetic
            )
        }
        return best.map(signed)
    }

    /// The same columns with the sign of one of them turned where more rows hold so: a column of small figures beside
    /// large ones, or of nils, hardly tells by a sum whether it is added or taken.
    private func signed(_ run: Proposal) -> Proposal {
        guard run.trial.held < run.trial.tried, run.basis == .arithmetic else { return run }
        var best = run
        for position in run.operands.indices {
            var turned = run
            turned.operands[position].weight *= -1
            turned.trial = trials.trial(turned.result, turned.operands)
            if turned.trial.held > best.trial.held { best = turned }
        }
        return best
    }

    // MARK: Any choice of columns

    /// In a narrow table, sums and differences of any four columns and more, wherever they stand, as far as they
    /// explain a column that nothing else does.
    private func choices(of columns: [Int], explaining unexplained: Set<Int>) -> [Proposal] {
        guard columns.count >= 4 else { return [] }
        var count = 1
        for _ in columns { count *= 3 }
        var found: [Proposal] = []
        for number in 1..<count {
            // The digits of a number to the base of three are the weights: 0, 1 and −1.
            var rest = number
            var terms: [Relation.Operand] = []
            for column in columns {
                if rest % 3 != 0 { terms.append(Relation.Operand(column, weight: rest % 3 == 1 ? 1 : -1)) }
                rest /= 3
            }
            guard terms.count >= 4, let last = terms.last, last.weight < 0 else { continue }
            guard terms.contains(where: { unexplained.contains($0.index) }) else { continue }
            // A sum of the others, or the steps from one balance to the next: amounts that stay the same from year to
            // year make differences of any four.
            let positive = terms.count(where: { $0.weight > 0 })
            guard positive == 1 || positive == terms.count - 1 || isBalance(terms) else { continue }
            let operands = Array(terms.dropLast())
            guard trials.mayHold(last.index, operands) else { continue }
            let trial = trials.trial(last.index, operands)
            guard trial.isBeyondChance(among: count) else { continue }
            found.append(wholeFirst(signed(Proposal(result: last.index, operands: operands, trial: trial))))
        }
        return found
    }

    /// Whether columns lead from what stood at the beginning to what stands at the end, or from a budget to what is
    /// spent with what moves to another year between them.
    private func isBalance(_ terms: [Relation.Operand]) -> Bool {
        func weights(_ roles: Set<ColumnRole>) -> Set<Int> {
            Set(terms.filter { table.columns[$0.index - 1].role.map(roles.contains) == true }.map(\.weight))
        }
        let opening = weights([.opening])
        let closing = weights([.closing])
        if opening.count == 1, closing.count == 1, opening != closing { return true }
        let given = weights([.budget, .adjustedBudget])
        let spent = weights([.forecast, .actual])
        return given.count == 1 && spent.count == 1 && given != spent && weights([.rephasing]) == spent
    }

    /// Solved for the one column that is the sum of all others, where there is one.
    private func wholeFirst(_ proposal: Proposal) -> Proposal {
        let terms = proposal.operands + [Relation.Operand(proposal.result, weight: -1)]
        let positive = terms.filter { $0.weight > 0 }
        let negative = terms.filter { $0.weight < 0 }
        guard let whole = [positive, negative].first(where: { $0.count == 1 })?.first,
            whole.index != proposal.result
        else { return proposal }
        return solved(proposal, for: whole)
    }
}
