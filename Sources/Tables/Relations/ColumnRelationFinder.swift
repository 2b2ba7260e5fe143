import Figures
import Lexicon

/// Finds which columns are sums, differences and percentages of others.
///
/// Where the headings name a variance and what it is the variance of, the words propose and the figures choose the
/// direction. Where they don't, every near pair of columns is tried on the rows.
struct ColumnRelationFinder {
    let table: Table
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]

    /// The share of the rows in which a relation has to hold to be more than chance: 85 in 100.
    private static let leastSupport = (held: 85, of: 100)
    /// The rows in which it has to say something: none of the figures nil.
    private static let leastTelling = 3

    private struct Trial {
        var tried = 0
        var held = 0
        var telling = 0

        var isSupported: Bool {
            telling >= leastTelling && held * leastSupport.of >= tried * leastSupport.held
        }
    }

    func relations() -> [Relation] {
        var found: [Relation] = []
        for column in table.columns where isVariance(column.role) {
            if let relation = namedVariance(column.index) { found.append(relation) }
        }
        let explained = Set(found.map(\.result))
        found += silentDifferences(except: explained)
        let results = Set(found.map(\.result))
        found += runningSums(except: results)
        found += unsupported(except: Set(found.map(\.result)))
        found += percentages()
        return found
    }

    // MARK: Variances that the headings name

    private func isVariance(_ role: ColumnRole?) -> Bool {
        role == .variance || role == .savingsShortfall
    }

    private func namedVariance(_ result: Int) -> Relation? {
        let terms = varianceTerms(of: result)
        var best: (relation: Relation, trial: Trial)?
        for minuend in terms.spent {
            for subtrahend in terms.given {
                for weight in [1, -1] {
                    let operands = [Relation.Operand(minuend, weight: weight), .init(subtrahend, weight: -weight)]
                    let trial = trial(result, operands)
                    guard trial.tried > 0, trial.held > (best?.trial.held ?? -1) else { continue }
                    let relation = relation(.variance, result, operands, .words, trial)
                    best = (relation, trial)
                }
            }
        }
        // Where most rows deny it, the headings mean another pair than we think.
        return best.flatMap { $0.trial.held > 0 && $0.trial.held * 2 >= $0.trial.tried ? $0.relation : nil }
    }

    /// The columns that the headings name as what was spent or achieved, and as what was given or asked for.
    private func varianceTerms(of result: Int) -> (spent: [Int], given: [Int]) {
        let isSavings = table.columns[result - 1].role == .savingsShortfall
        return (
            columns(isSavings ? [.savingsAchieved] : [.forecast, .actual], like: result),
            columns(isSavings ? [.savingsTarget] : [.adjustedBudget, .budget], like: result)
        )
    }

    private func columns(_ roles: [ColumnRole], like result: Int) -> [Int] {
        table.columns.filter { column in
            column.role.map(roles.contains) == true && column.unit == table.columns[result - 1].unit
        }.map(\.index)
    }

    // MARK: What only the words say

    /// Relations that the headings name without a doubt, though no figure bears them out: a table of one row, whose one
    /// row is wrong, is still a table whose total is wrong.
    private func unsupported(except explained: Set<Int>) -> [Relation] {
        table.columns.filter { !explained.contains($0.index) }.compactMap { column in
            if isVariance(column.role) { return onlyVariance(column.index) }
            return column.role == .total ? totalOfBands(column.index) : nil
        }
    }

    private func onlyVariance(_ result: Int) -> Relation? {
        let (spent, given) = varianceTerms(of: result)
        guard spent.count == 1, given.count == 1 else { return nil }
        let operands = [Relation.Operand(spent[0]), .init(given[0], weight: -1)]
        let trial = trial(result, operands)
        return trial.tried > 0 ? relation(.variance, result, operands, .words, trial) : nil
    }

    /// The total of a profile of debt is that of its ages.
    private func totalOfBands(_ result: Int) -> Relation? {
        let operands = columns([.ageBand], like: result).map { Relation.Operand($0) }
        guard operands.count >= 2 else { return nil }
        let trial = trial(result, operands)
        return trial.tried > 0 ? relation(.sum, result, operands, .words, trial) : nil
    }

    // MARK: Differences and sums of two that only the figures tell

    private func silentDifferences(except explained: Set<Int>) -> [Relation] {
        var found: [Relation] = []
        let candidates = amountColumns
        guard candidates.count <= TableLimits.relatedColumns else { return [] }
        for (position, result) in candidates.enumerated() where !explained.contains(result) && position >= 2 {
            // The result of two columns stands to the right of them; 264.9, 266.0, 1.1 reads "of, spent, over".
            let window = candidates[max(0, position - TableLimits.operandWindow)..<position]
            if let relation = difference(result, among: Array(window)) { found.append(relation) }
        }
        return found
    }

    private func difference(_ result: Int, among window: [Int]) -> Relation? {
        var best: (relation: Relation, held: Int)?
        for (position, first) in window.enumerated() {
            for second in window[(position + 1)...] where haveOneUnit(first, second, result) {
                for weights in [(-1, 1), (1, -1), (1, 1)] {
                    let operands = [Relation.Operand(first, weight: weights.0), .init(second, weight: weights.1)]
                    guard mayHold(result, operands) else { continue }
                    let trial = trial(result, operands)
                    guard trial.isSupported, trial.held > (best?.held ?? 0) else { continue }
                    let kind: Relation.Kind = weights == (1, 1) ? .sum : .variance
                    best = (relation(kind, result, operands, .arithmetic, trial), trial.held)
                }
            }
        }
        return best?.relation
    }

    // MARK: Totals of three columns and more

    /// A column that is the sum of the run of columns to its left.
    private func runningSums(except explained: Set<Int>) -> [Relation] {
        let candidates = amountColumns
        guard candidates.count <= TableLimits.relatedColumns else { return [] }
        var found: [Relation] = []
        for (position, result) in candidates.enumerated() where !explained.contains(result) && position >= 2 {
            var operands: [Relation.Operand] = []
            var best: Relation?
            for column in candidates[..<position].reversed() {
                guard haveOneUnit(column, result, result), operands.count < TableLimits.summedColumns else { break }
                operands.insert(Relation.Operand(column), at: 0)
                guard operands.count >= 2, mayHold(result, operands) else { continue }
                let trial = trial(result, operands)
                let isNamed = table.columns[result - 1].role == .total
                let isBorneOut = isNamed ? trial.held > 0 && trial.held * 2 >= trial.tried : trial.isSupported
                guard isBorneOut, trial.held > (best?.held ?? 0) else { continue }
                best = relation(.sum, result, operands, isNamed ? .words : .arithmetic, trial)
            }
            if let best { found.append(best) }
        }
        return found
    }

    // MARK: Percentages

    /// A variance in percent is that variance over the budget.
    private func percentages() -> [Relation] {
        var found: [Relation] = []
        for column in table.columns where column.role == .variancePercent {
            var best: (relation: Relation, trial: Trial)?
            for dividend in table.columns where isVariance(dividend.role) {
                for divisor in table.columns where divisor.role == .budget || divisor.role == .adjustedBudget {
                    let operands = [Relation.Operand(dividend.index), .init(divisor.index)]
                    let trial = percentageTrial(column.index, operands)
                    guard trial.tried > 0, trial.held > (best?.trial.held ?? -1) else { continue }
                    best = (relation(.percentage, column.index, operands, .words, trial), trial)
                }
            }
            if let best { found.append(best.relation) }
        }
        return found
    }

    private func percentageTrial(_ result: Int, _ operands: [Relation.Operand]) -> Trial {
        var trial = Trial()
        for row in rows {
            let percent = values[row, result]
            let dividend = values[row, operands[0].index]
            let divisor = values[row, operands[1].index]
            guard percent.isValue, dividend.isValue, divisor.isValue, divisor.doubled != 0 else { continue }
            trial.tried += 1
            if PercentTest.holds(percent: percent, dividend: dividend, divisor: divisor, scale: values.wholeUnit) {
                trial.held += 1
            }
        }
        return trial
    }

    // MARK: Trying

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

    private func haveOneUnit(_ first: Int, _ second: Int, _ third: Int) -> Bool {
        let unit = table.columns[first - 1].unit?.unit
        return table.columns[second - 1].unit?.unit == unit && table.columns[third - 1].unit?.unit == unit
    }

    /// A quick look at a few rows: two that deny the relation end the trial.
    private func mayHold(_ result: Int, _ operands: [Relation.Operand]) -> Bool {
        var denied = 0
        var looked = 0
        for row in rows where values[row, result].isValue {
            guard let holds = holds(row, result, operands) else { continue }
            looked += 1
            denied += holds.held ? 0 : 1
            if denied == 2 { return false }
            if looked == 6 { return true }
        }
        return looked > 0
    }

    private func trial(_ result: Int, _ operands: [Relation.Operand]) -> Trial {
        var trial = Trial()
        for row in rows {
            guard let outcome = holds(row, result, operands) else { continue }
            trial.tried += 1
            trial.held += outcome.held ? 1 : 0
            trial.telling += outcome.held && outcome.isTelling ? 1 : 0
        }
        return trial
    }

    /// Whether a row bears a relation out, blanks among the operands counting as nil; nil where it can't say.
    private func holds(_ row: Int, _ result: Int, _ operands: [Relation.Operand]) -> (held: Bool, isTelling: Bool)? {
        let stated = values[row, result]
        guard stated.isValue else { return nil }
        var sum: Int64 = 0
        var slack = stated.slack
        var present = 0
        var nonzero = 0
        for operand in operands {
            let slot = values[row, operand.index]
            guard slot.state == .value || slot.state == .blank else { return nil }
            guard slot.isValue else { continue }
            present += 1
            nonzero += slot.doubled == 0 ? 0 : 1
            sum &+= slot.doubled &* Int64(operand.weight)
            slack &+= slot.slack
        }
        guard present > 0 else { return nil }
        return ((sum &- stated.doubled).magnitude <= slack.magnitude, nonzero >= 2 && stated.doubled != 0)
    }

    private func relation(
        _ kind: Relation.Kind,
        _ result: Int,
        _ operands: [Relation.Operand],
        _ basis: Relation.Basis,
        _ trial: Trial
    ) -> Relation {
        let across = rows.filter { row in
            values[row, result].isValue && operands.contains { values[row, $0.index].isValue }
        }
        return Relation(
            kind: kind,
            axis: .columns,
            result: result,
            operands: operands,
            across: across,
            basis: basis,
            tried: trial.tried,
            held: trial.held
        )
    }
}
