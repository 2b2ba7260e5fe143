import Figures
import Lexicon

/// Finds which columns are sums, differences and percentages of others.
///
/// Where the headings name a variance and what it is the variance of, the words propose and the figures choose the
/// direction. What they don't name is left to ``SilentColumnFinder``.
struct ColumnRelationFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]

    private let trials: ColumnTrials
    /// The columns whose headings say that they tell a difference.
    private let differences: Set<Int>

    init(table: Table, values: ValueGrid, rows: [Int], words: ColumnWords) {
        self.table = table
        self.values = values
        self.rows = rows
        differences = Set(
            table.columns.filter { column in
                Self.isDifference(column.role) || column.path.last.map { words.tellDifference(Words($0)) } ?? false
            }.map(\.index)
        )
        trials = ColumnTrials(values: values, rows: rows, columnCount: table.columns.count)
    }

    func relations() -> [Relation] {
        let variances = namedVariances()
        var found = variances.meant
        found += NamedSumFinder(table: table, trials: trials).relations(except: Set(found.map(\.result)))
        found += SilentColumnFinder(
            table: table,
            trials: trials,
            columns: amountColumns,
            shares: percentColumns,
            differences: differences
        ).relations(beside: found)
        // What a relation that holds has among its operands, no other tells by words alone.
        let explained = Set(found.flatMap { [$0.result] + $0.operands.map(\.index) })
        found += unsupported(except: explained.union(variances.others), beside: found, variances.meant)
        found += percentages(of: variances.meant)
        return found
    }

    private static func isDifference(_ role: ColumnRole?) -> Bool {
        switch role {
        case .variance, .varianceMovement, .savingsShortfall, .identifiedShortfall, .excess: true
        default: false
        }
    }

    // MARK: Variances that the headings name

    private func isVariance(_ role: ColumnRole?) -> Bool {
        switch role {
        case .variance, .savingsShortfall, .identifiedShortfall, .excess, .contribution: true
        default: false
        }
    }

    private typealias Proposal = (relation: Relation, trial: ColumnTrials.Trial)
    private typealias Attempt = (operands: [Relation.Operand], trial: ColumnTrials.Trial)

    /// The variances that the headings name, and the columns beside them that are named like one and are another's:
    /// what the last report forecast stands beside the variance of this one, and the figures say which it is. A
    /// shortfall beside what is on its way is none of what was asked for less what was achieved.
    private func namedVariances() -> (meant: [Relation], others: Set<Int>) {
        let named = table.columns.filter { isVariance($0.role) }.compactMap { namedVariance($0.index) }
        var meant: [Relation] = []
        var others: Set<Int> = []
        for one in named {
            if !one.trial.outweighsMisses || named.contains(where: { isOusted(one, by: $0) }) {
                others.insert(one.relation.result)
            } else {
                meant.append(one.relation)
            }
        }
        return (meant, others)
    }

    /// Whether of two variances that share what they are made of the other is meant: the better one of the same two
    /// columns, or of a pair with one of them where this one misses often or is only ever nearly right.
    private func isOusted(_ one: Proposal, by other: Proposal) -> Bool {
        let (own, others) = (Set(one.relation.operands.map(\.index)), Set(other.relation.operands.map(\.index)))
        // Where no row has both, they are one variance in two columns: what is over, and what is under.
        guard one.relation.result != other.relation.result, !own.isDisjoint(with: others),
            table.columns[one.relation.result - 1].role == table.columns[other.relation.result - 1].role,
            other.trial.isBetter(than: one.trial),
            !Set(one.relation.across).isDisjoint(with: other.relation.across)
        else { return false }
        return own == others || one.trial.held == one.trial.tried || one.trial.held * 5 < one.trial.tried * 4
    }

    private func namedVariance(_ result: Int) -> Proposal? {
        let terms = varianceTerms(of: result)
        var best: Attempt?
        for minuend in terms.spent {
            for subtrahend in terms.given {
                for weight in [1, -1] {
                    let operands = [Relation.Operand(minuend, weight: weight), .init(subtrahend, weight: -weight)]
                    let trial = trials.trial(result, operands)
                    guard trial.tried > 0, best.map({ trial.isBetter(than: $0.trial) }) ?? true else { continue }
                    best = (operands, trial)
                }
            }
        }
        // Where most rows deny it, the headings mean another pair than we think.
        guard let best, best.trial.held > 0, best.trial.held * 2 >= best.trial.tried else { return nil }
        return (trials.relation(.variance, result, best.operands, .words, best.trial), best.trial)
    }

    /// The columns that the headings name as what was spent or achieved, and as what was given or asked for.
    private func varianceTerms(of result: Int) -> (spent: [Int], given: [Int]) {
        let (spent, given): ([ColumnRole?], [ColumnRole]) =
            switch table.columns[result - 1].role {
            case .savingsShortfall: ([.savingsAchieved], [.savingsTarget])
            case .identifiedShortfall: ([.savingsIdentified], [.savingsTarget])
            case .excess: ([.actual], [.incomeTarget])
            case .contribution: ([.income], [.gross])
            case .variance where table.columns.contains { $0.role == .limit }:
                // What is left below a limit.
                ([nil, .result, .actual, .forecast, .balance], [.limit])
            default: ([.forecast, .actual], [.adjustedBudget, .budget])
            }
        return (columns(spent, like: result), columns(given, like: result))
    }

    private func columns(_ roles: [ColumnRole?], like result: Int) -> [Int] {
        table.columns.filter { column in
            roles.contains(column.role) && column.index != result && column.unit == table.columns[result - 1].unit
        }.map(\.index)
    }

    // MARK: What only the words say

    /// Relations that the headings name without a doubt, though no figure bears them out: a table of one row, whose one
    /// row is wrong, is still a table whose total is wrong.
    private func unsupported(
        except explained: Set<Int>,
        beside found: [Relation],
        _ variances: [Relation]
    ) -> [Relation] {
        table.columns.filter { !explained.contains($0.index) }.compactMap { column in
            if isVariance(column.role) { return onlyVariance(column.index, beside: variances) }
            return column.role == .total ? totalOfBands(column.index, beside: found) : nil
        }
    }

    /// What another column is the difference of, this one is not.
    private func onlyVariance(_ result: Int, beside variances: [Relation]) -> Relation? {
        let (spent, given) = varianceTerms(of: result)
        guard spent.count == 1, given.count == 1,
            !variances.contains(where: { Set($0.operands.map(\.index)) == [spent[0], given[0]] })
        else { return nil }
        let operands = [Relation.Operand(spent[0]), .init(given[0], weight: -1)]
        let trial = trials.trial(result, operands)
        return trial.tried > 0 ? trials.relation(.variance, result, operands, .words, trial) : nil
    }

    /// The total of a profile of debt is that of its ages, of which another column is the total already: then this one
    /// is that of another day.
    private func totalOfBands(_ result: Int, beside found: [Relation]) -> Relation? {
        let operands = columns([.ageBand, .notDue], like: result).map { Relation.Operand($0) }
        guard operands.count >= 2, !found.contains(where: { $0.kind == .sum && Set($0.operands) == Set(operands) })
        else { return nil }
        let trial = trials.trial(result, operands)
        return trial.tried > 0 ? trials.relation(.sum, result, operands, .words, trial) : nil
    }

    // MARK: Percentages

    /// A variance in percent is that variance over the budget: over the one that it is the variance of,
    /// where two would do.
    private func percentages(of variances: [Relation]) -> [Relation] {
        let bases = Set(variances.flatMap { $0.operands.map(\.index) })
        let budgets = table.columns.filter { $0.role == .budget || $0.role == .adjustedBudget }.map(\.index)
        let divisors = budgets.filter(bases.contains) + budgets.filter { !bases.contains($0) }
        let results = Set(variances.map(\.result))
        let differences = table.columns.filter { isVariance($0.role) }.map(\.index)
        let dividends = differences.filter(results.contains) + differences.filter { !results.contains($0) }
        var found: [Relation] = []
        for column in table.columns where column.role == .variancePercent {
            var best: Attempt?
            for dividend in dividends {
                for divisor in divisors {
                    let operands = [Relation.Operand(dividend), .init(divisor)]
                    let trial = percentageTrial(column.index, operands)
                    guard trial.tried > 0, trial.held > (best?.trial.held ?? -1) else { continue }
                    best = (operands, trial)
                }
            }
            if let best {
                found.append(trials.relation(.percentage, column.index, best.operands, .words, best.trial))
            } else if let change = change(column.index, over: budgets) {
                found.append(change)
            }
        }
        return found
    }

    /// Where no column prints the variance itself, what is spent is so much more than the budget in percent; most rows
    /// have to say so, since the budget for the year and that of the months so far may stand side by side.
    private func change(_ result: Int, over budgets: [Int]) -> Relation? {
        let spent = table.columns.filter { $0.role == .actual || $0.role == .forecast }.map(\.index)
        var best: Attempt?
        for dividend in spent {
            for divisor in budgets {
                let operands = [Relation.Operand(dividend), .init(divisor)]
                let trial = percentageTrial(result, operands, isChange: true)
                guard trial.held >= 2, trial.held * 2 > trial.tried, trial.held > best?.trial.held ?? 0 else {
                    continue
                }
                best = (operands, trial)
            }
        }
        return best.map { trials.relation(.change, result, $0.operands, .words, $0.trial) }
    }

    private func percentageTrial(
        _ result: Int,
        _ operands: [Relation.Operand],
        isChange: Bool = false
    ) -> ColumnTrials.Trial {
        var trial = ColumnTrials.Trial()
        for row in rows {
            var percent = values[row, result]
            if isChange { percent.doubled += 100 * values.wholeUnit }
            let dividend = values[row, operands[0].index]
            let divisor = values[row, operands[1].index]
            guard values[row, result].isValue, dividend.isValue, divisor.isValue, divisor.doubled != 0 else { continue }
            trial.tried += 1
            if PercentTest.holds(percent: percent, dividend: dividend, divisor: divisor, scale: values.wholeUnit) {
                trial.held += 1
            }
        }
        return trial
    }

    // MARK: Trying

    /// The columns of percentages, of which one may be the difference of two others.
    private var percentColumns: [Int] {
        table.columns.filter { column in
            guard !ColumnRoles.takesNoFigures(column.role), column.role != .share, column.role != .likelihood,
                column.unit?.unit == .percent || column.unit?.unit == .percentagePoints
            else { return false }
            return rows.contains { values[$0, column.index].isValue }
        }.map(\.index)
    }

    /// The columns whose figures may be added to each other.
    private var amountColumns: [Int] {
        table.columns.filter { column in
            switch column.role {
            case .label, .note, .reference, .description, .owner, .date, .rating, .trend, .variancePercent, .share,
                .likelihood:
                return false
            default:
                guard column.unit?.unit != .percent else { return false }
                return rows.contains { values[$0, column.index].isValue }
            }
        }.map(\.index)
    }
}
