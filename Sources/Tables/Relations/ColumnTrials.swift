import Figures

/// Tries weighted sums of columns on the rows of a table, and says how far beyond chance they hold.
///
/// A class, since whoever looks for relations hands it on: a copy costs one reference.
final class ColumnTrials: Sendable {
    let values: ValueGrid
    /// The rows (from 1) that tell amounts: lines, totals, adjustments.
    let rows: [Int]
    /// For each column (from 0), how far apart its figures lie, in the doubled numbers of the grid.
    private let spreads: [UInt64]
    /// For each column (from 0), the sum of its figures' sizes: how large they are beside another column's.
    private let sizes: [UInt128]

    /// How a relation did.
    struct Trial {
        /// Rows that could be tried, and those of them in which the relation held.
        var tried = 0
        var held = 0
        /// The rows that could be tried and are not nil throughout: those say nothing for or against.
        var weighed = 0
        /// Of those that held, the ones that say something: two operands and the result are not nil.
        var telling = 0
        /// How improbable it is that the telling rows hold by accident, in bits.
        var bits = 0
        /// Of those that miss, the ones that one slip of the pen in one figure explains, and how improbable it is that
        /// chance brought them so near, in bits.
        var slips = 0
        var slipBits = 0
        /// By how much all tried rows together miss, in the doubled numbers of the grid: of two relations that hold
        /// within rounding, the one that is meant misses by less.
        var residue: UInt64 = 0
        /// Whether two operands stand in one and the same ratio in all rows that say something.
        fileprivate var isOfOneRatio = true
        /// What the rows that miss are off by together, signs counted, and how far rounding may bring them.
        fileprivate var imbalance: Int64 = 0
        fileprivate var imbalanceSlack: Int64 = 0
        /// The first rows that miss, and by how much.
        fileprivate var missing: [(row: Int, gap: Int64, slack: UInt64)] = []
        /// How improbable it is, in bits, that what two rows miss by is mended by an exchange of two cells of a column.
        fileprivate var exchangeBits = 0

        /// Whether two rows miss, one by as much as the other makes good: their figures may have been exchanged.
        private var isOfExchange: Bool {
            tried - held == 2 && imbalance.magnitude <= imbalanceSlack.magnitude
        }

        /// Whether this relation explains the figures better than another that was tried for the same column.
        func isBetter(than other: Trial) -> Bool {
            held != other.held ? held > other.held : residue < other.residue
        }

        /// Whether the rows bear the relation out, one of `hypotheses` that were tried.
        ///
        /// A row that misses does not speak against a relation that can't be chance: they are what the rules look for.
        ///
        /// - Parameter withSlips: Whether a row that is but a slip away speaks for it.
        func isBeyondChance(among hypotheses: Int, withSlips: Bool = true) -> Bool {
            // Charges that are so many ninths of one another add up in every row, as they do in the first.
            guard telling >= 2, !(isOfOneRatio && telling >= 3) else { return false }
            let needed = Evidence.bits(toChooseAmong: hypotheses)
            let missed = tried - held
            if missed * 100 <= weighed * 15 { return bits >= needed + Evidence.margin }
            if withSlips, areSlips(missed, among: needed) { return true }
            // Two cells that make both rows good once they are exchanged speak for the relation as one more row does.
            if exchangeBits > 0, held > missed, bits + exchangeBits >= needed + 2 * Evidence.margin { return true }
            return telling >= 3 && (missed == 1 || isOfExchange) && bits >= needed + 2 * Evidence.margin
        }

        /// Whether the rows that miss are a slip or two, and one of another kind at most, beside enough that hold.
        private func areSlips(_ missed: Int, among needed: Int) -> Bool {
            let others = missed - slips
            guard slips > 0, missed <= 2, telling > missed else { return false }
            let asked = Evidence.margin * (1 + others) + ColumnTrials.bitsOfASlip * missed
            return bits + slipBits >= needed + asked
        }

        /// Whether the rows bear out a difference that the words ask for: all of them, or all but one, which is then
        /// what the rules look for.
        var bearsOutWords: Bool {
            guard telling >= 2 else { return false }
            if tried == held { return bits >= ColumnTrials.askedFor }
            return missesOne && bits >= (held >= ColumnTrials.many ? ColumnTrials.askedFor : Evidence.margin)
        }

        /// Whether the rows that hold say more for a relation that headings name than those that miss say against it.
        /// One wrong figure is what the rules look for; each one more is so rare that chance must be rarer: amounts of
        /// a digit or two are each other's difference in many a row.
        var outweighsMisses: Bool { bits >= (tried - held - 1) * ColumnTrials.bitsOfAMiss }

        /// Whether half of the rows do, of which one says something: where words name the two times and the change
        /// between them, no other relation can be meant.
        var bearsOutTimes: Bool {
            telling >= 1 && held * 2 >= tried && tried - held <= 1 && bits >= ColumnTrials.askedFor
        }

        /// Whether two rows break a difference that the words ask for, and more than those bear it out, beyond chance:
        /// a second wrong figure must not hide the first.
        var missesTwo: Bool {
            tried - held == 2 && telling > 2
                && bits >= Evidence.margin + ColumnTrials.bitsOfAMiss
        }

        /// Whether each row is but a slip away, which says enough where words ask for the sum.
        var areAllSlips: Bool { tried > 0 && slips == tried && slipBits >= ColumnTrials.askedFor }

        /// Whether one row alone breaks it.
        var missesOne: Bool { tried - held == 1 && held >= 2 }
    }

    /// How improbable an agreement must be, in bits, that the words of a heading ask for already.
    fileprivate static let askedFor = 4
    /// How improbable a wrong figure is in a row, in bits: papers have one in some fifty at most.
    fileprivate static let bitsOfAMiss = 6
    /// The same of one that a single slip explains.
    fileprivate static let bitsOfASlip = 5
    /// Rows that hold beside one that does not, so that little has to speak for each.
    fileprivate static let many = 4

    init(values: ValueGrid, rows: [Int], columnCount: Int) {
        self.values = values
        self.rows = rows
        var spreads: [UInt64] = []
        var sizes: [UInt128] = []
        for column in 1...max(1, columnCount) where columnCount > 0 {
            var low = Int64.max
            var high = Int64.min
            var size: UInt128 = 0
            for row in rows where values[row, column].isValue {
                low = min(low, values[row, column].doubled)
                high = max(high, values[row, column].doubled)
                size += UInt128(values[row, column].doubled.magnitude)
            }
            spreads.append(low <= high ? UInt64(bitPattern: high &- low) : 0)
            sizes.append(size)
        }
        self.spreads = spreads
        self.sizes = sizes
    }

    /// Whether the figures of a column (from 1) are small beside those of others, as differences are.
    func isSmall(_ column: Int, beside others: [Int]) -> Bool {
        others.allSatisfy { sizes[column - 1] * 4 < sizes[$0 - 1] }
    }

    /// A quick look at a few rows: two that deny the relation end the trial,
    /// unless one makes good what the other lacks, or is but a slip away.
    func mayHold(_ result: Int, _ operands: [Relation.Operand]) -> Bool {
        var denied = 0
        var looked = 0
        var slips = 0
        var imbalance: Int64 = 0
        var slack: Int64 = 0
        for row in rows where values[row, result].isValue {
            guard let outcome = outcome(row, result, operands) else { continue }
            looked += 1
            if !outcome.held {
                denied += 1
                imbalance &+= outcome.gap
                slack &+= Int64(clamping: outcome.slack)
                slips += slipBits(row, result, operands, outcome) > 0 ? 1 : 0
                if denied == 3 || (denied == 2 && slips == 0 && imbalance.magnitude > slack.magnitude) { return false }
            }
            if looked == 6 { return true }
        }
        return looked > 0
    }

    func trial(_ result: Int, _ operands: [Relation.Operand]) -> Trial {
        var trial = Trial()
        // What a row tells is bounded by the column that varies least: one that hardly varies is hardly explained.
        var spread = spreads[result - 1]
        if operands.count == 2 { for operand in operands { spread = min(spread, spreads[operand.index - 1]) } }
        var first: Int?
        for row in rows {
            guard let outcome = outcome(row, result, operands) else { continue }
            trial.tried += 1
            trial.weighed += outcome.isNil ? 0 : 1
            trial.residue &+= outcome.gap.magnitude
            guard outcome.held else {
                trial.imbalance &+= outcome.gap
                trial.imbalanceSlack &+= Int64(clamping: outcome.slack)
                if trial.missing.count < 3 { trial.missing.append((row, outcome.gap, outcome.slack)) }
                let bits = outcome.isTelling ? slipBits(row, result, operands, outcome, spread: spread) : 0
                trial.slips += bits > 0 ? 1 : 0
                trial.slipBits += bits
                continue
            }
            trial.held += 1
            guard outcome.isTelling else { continue }
            trial.telling += 1
            if trial.isOfOneRatio { trial.isOfOneRatio = haveOneRatio(operands, first ?? row, row) }
            first = first ?? row
            trial.bits += Evidence.bits(of: spread, slack: max(outcome.slack, grain(row, result, operands)))
        }
        trial.exchangeBits = exchangeBits(trial, result, operands, spread: spread)
        return trial
    }

    /// How improbable it is, in bits, that two cells of one column make good the two rows that miss once they are
    /// exchanged; 0 where none do.
    private func exchangeBits(
        _ trial: Trial,
        _ result: Int,
        _ operands: [Relation.Operand],
        spread: UInt64
    ) -> Int {
        guard trial.missing.count == 2 else { return 0 }
        let (one, other) = (trial.missing[0], trial.missing[1])
        let mends = (operands + [Relation.Operand(result, weight: -1)]).contains { term in
            let (left, right) = (values[one.row, term.index], values[other.row, term.index])
            guard left.isValue, right.isValue else { return false }
            let step = (right.doubled &- left.doubled) &* Int64(term.weight)
            return (one.gap &+ step).magnitude <= one.slack && (other.gap &- step).magnitude <= other.slack
        }
        guard mends else { return 0 }
        let choices = Evidence.bits(toChooseAmong: operands.count + 1)
        return max(0, Evidence.bits(of: spread, slack: max(one.slack, other.slack)) - choices)
    }

    /// Whether the first two operands stand in the same ratio in two rows, as far as their rounding tells.
    private func haveOneRatio(_ operands: [Relation.Operand], _ row: Int, _ other: Int) -> Bool {
        guard operands.count == 2 else { return false }
        let (left, right) = (values[row, operands[0].index], values[row, operands[1].index])
        let (next, last) = (values[other, operands[0].index], values[other, operands[1].index])
        let difference = Int128(left.doubled) * Int128(last.doubled) - Int128(next.doubled) * Int128(right.doubled)
        func slack(_ one: ValueGrid.Slot, _ other: ValueGrid.Slot) -> Int128 {
            Int128(one.slack) * Int128(other.doubled.magnitude) + Int128(other.slack) * Int128(one.doubled.magnitude)
        }
        return abs(difference) <= slack(left, last) + slack(next, right)
    }

    /// Whether a relation leaves out a column that is a part of it: one that is nil wherever the relation holds, and
    /// holds a figure where it misses.
    func leavesOutPart(_ result: Int, _ operands: [Relation.Operand], among columns: [Int]) -> Bool {
        var held: [Int] = []
        var missed: [Int] = []
        for row in rows {
            guard let outcome = outcome(row, result, operands) else { continue }
            if outcome.held { held.append(row) } else { missed.append(row) }
        }
        guard !missed.isEmpty else { return false }
        let terms = Set(operands.map(\.index) + [result])
        return columns.contains { column in
            !terms.contains(column) && missed.contains { values[$0, column].doubled != 0 }
                && held.allSatisfy { values[$0, column].doubled == 0 }
        }
    }

    /// Whether two rows and more miss, and what is stated is the larger each time:
    /// the parts go on where the table does not.
    func fallsShort(_ result: Int, _ operands: [Relation.Operand]) -> Bool {
        var missed = 0
        for row in rows {
            guard let outcome = outcome(row, result, operands), !outcome.held,
                slipBits(row, result, operands, outcome) == 0
            else { continue }
            let sum = operands.reduce(Int64(0)) { $0 &+ values[row, $1.index].doubled &* Int64($1.weight) }
            guard sum.magnitude < values[row, result].doubled.magnitude else { return false }
            missed += 1
        }
        return missed >= 2
    }

    private typealias Outcome = (held: Bool, isTelling: Bool, isNil: Bool, slack: UInt64, gap: Int64)

    /// How improbable it is that a row that misses comes within one slip of holding, in bits; 0 where it does not.
    private func slipBits(
        _ row: Int,
        _ result: Int,
        _ operands: [Relation.Operand],
        _ outcome: Outcome,
        spread: UInt64? = nil
    ) -> Int {
        let stated = values[row, result].doubled
        var choices = Slips.bits(of: stated.magnitude, within: outcome.slack)
        choices += Evidence.bits(toChooseAmong: operands.count + 1)
        let bits = Evidence.bits(of: spread ?? spreads[result - 1], slack: outcome.slack) - choices
        guard bits > 0 else { return 0 }
        let isSlip =
            Slips.part(stated, from: stated &+ outcome.gap, within: outcome.slack)
            || operands.contains { operand in
                let printed = values[row, operand.index].doubled
                return Slips.part(printed, from: printed &- outcome.gap &* Int64(operand.weight), within: outcome.slack)
            }
        return isSlip ? bits : 0
    }

    /// Whether a row bears a relation out, blanks among the operands counting as nil; nil where it can't say.
    private func outcome(_ row: Int, _ result: Int, _ operands: [Relation.Operand]) -> Outcome? {
        let stated = values[row, result]
        guard stated.isValue else { return nil }
        var sum: Int64 = 0
        var slack = stated.slack
        var present = 0
        var nonzero = 0
        var dashes = 0
        for operand in operands {
            let slot = values[row, operand.index]
            guard slot.state == .value || slot.state == .blank else { return nil }
            guard slot.isValue else { continue }
            present += 1
            dashes += slot.isDash ? 1 : 0
            nonzero += slot.doubled == 0 ? 0 : 1
            sum &+= slot.doubled &* Int64(operand.weight)
            slack &+= slot.slack
        }
        // Dashes alone beside a figure are parts that are not told.
        guard present > dashes || stated.doubled == 0, present > 0 else { return nil }
        let gap = sum &- stated.doubled
        let isTelling = nonzero >= 2 && stated.doubled != 0
        return (gap.magnitude <= slack.magnitude, isTelling, nonzero == 0 && stated.doubled == 0, slack.magnitude, gap)
    }

    /// The power of ten that divides all figures of a relation in a row: thousands that add up are no surprise.
    private func grain(_ row: Int, _ result: Int, _ operands: [Relation.Operand]) -> UInt64 {
        operands.reduce(Evidence.grain(of: values[row, result].doubled)) {
            min($0, Evidence.grain(of: values[row, $1.index].doubled))
        }
    }

    func relation(
        _ kind: Relation.Kind,
        _ result: Int,
        _ operands: [Relation.Operand],
        _ basis: Relation.Basis,
        _ trial: Trial
    ) -> Relation {
        let across = rows.filter { row in
            guard values[row, result].isValue else { return false }
            let mayBeDashes = basis != .arithmetic || values[row, result].doubled == 0
            return operands.contains { values[row, $0.index].isValue && (mayBeDashes || !values[row, $0.index].isDash) }
        }
        return Relation(
            kind: kind,
            axis: .columns,
            result: result,
            operands: operands,
            across: across,
            basis: basis,
            tried: trial.tried,
            held: trial.held,
            slips: trial.slips
        )
    }
}
