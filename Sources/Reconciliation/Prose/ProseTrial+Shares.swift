import Figures
import Lexicon
import Records
import Tables

/// Shares that a sentence tells beside the amounts of which they are: "£2.4m (3.1%)",
/// "£0.5m, 12.0% of its budget of £4.2m".
extension ProseTrial {
    /// How many words may stand between an amount and its share: "or", "which is".
    private static let longestLead = 2
    /// How many may, where it is told to be of the budget: "is projected, which is".
    private static let longestClause = 6

    mutating func checkShares() {
        for number in passages.indices where passages[number].statements.count > 1 {
            let passage = passages[number]
            for share in passage.statements.dropFirst()
            where statements[share].figure.unit == .percent && checks[share] == nil && isPlain(share) {
                checkShare(share, in: passage)
            }
            checkPoints(in: passage)
        }
    }

    func isPlain(_ index: Int) -> Bool {
        statements[index].qualifier == nil && statements[index].figure.upper == nil
            && statements[index].figure.value?.isZero == false
    }

    private mutating func checkShare(_ share: Int, in passage: Passage) {
        guard let part = part(of: share, in: passage), !isOfNumberBetween(part, share),
            let unit = statements[part].figure.unit, unit.isMoney || unit == .count,
            statements[part].figure.upper == nil, !checkShareOfColumn(share, part)
        else { return }
        let wholes = passage.statements.filter { other in
            // "£4.3m (34%) and a further £4.4m"
            other != part && statements[other].figure.unit == unit && isPlain(other)
                && !(other > share && readings[other].isFurther)
        }.map { Whole(figure: statements[$0].figure, statement: $0) }
        let isLarger = wholes.contains { whole in
            statements[part].figure.value.flatMap { part in whole.figure.value.map { $0.magnitude > part.magnitude } }
                == true
        }
        let told =
            wholes + levelsMoved(by: part, share, in: passage) + wholesOfRow(part, share)
            + (isLarger ? [] : wholeBefore(part, unit))
        guard !told.isEmpty else { return }
        // Whatever amount of the paragraph it is a share of will do.
        let around = near(share, in: blockRange[share]).filter { other in
            other != part && statements[other].figure.unit == unit && isPlain(other)
        }.map { Whole(figure: statements[$0].figure, statement: $0) }
        let all = told + around + cellsBeside(part)
        let fitting = (all + bases(all, movedBy: part, share)).first { whole in
            computed(part, of: whole).map { meets(share, $0) } == true
        }
        if fitting != nil {
            settle(
                share,
                .explained,
                by: ToldSumMismatch.id,
                because: "It is the share that the amounts beside it make."
            )
            return
        }
        if told.contains(where: { isGain(share, of: part, on: $0.figure) }) { return explainGain(share) }
        guard let whole = whole(of: part, share, among: told), let computed = computed(part, of: whole),
            let places = statements[share].figure.decimals,
            case let middle = ((computed.lower + computed.upper) * .half).magnitude,
            isSurely(share, of: part, and: whole) || whole.size != nil
                || NearMiss.diagnosis(stated: statements[share].figure, printed: middle.rounded(toPlaces: places))
                    != nil,
            checks[part]?.outcome != .contradicted,
            whole.statement.map({ checks[$0]?.outcome != .contradicted }) ?? true
        else { return }
        raiseShare(
            share,
            computed,
            of: [operand(part), ProseMatter.Operand(label: "the whole", figure: whole.figure)],
            "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) "
                + (whole.size == nil ? "of" : "of what was before") + " \(whole.figure.printed) is another share"
        )
    }

    /// "Arrears of £8.0m have been cut to £6.0m, by 25%"
    func isGain(_ share: Int, of part: Int, on whole: Figure) -> Bool {
        guard let base = whole.size, let gain = statements[part].figure.size?.percentGained(on: base),
            let stated = statements[share].figure.size
        else { return false }
        return stated.meets(gain) || stated.meets(-gain)
    }

    mutating func explainGain(_ share: Int) {
        settle(share, .explained, by: ToldSumMismatch.id, because: "It is by what share the two beside it differ.")
    }

    /// "The programme totals £12.8m. £4.3m (34%) has been delivered": the only amount of the sentence before.
    private func wholeBefore(_ part: Int, _ unit: Unit) -> [Whole] {
        let number = passageOf[part]
        guard number > 0, passages[number - 1].block == passages[number].block,
            case let before = passages[number - 1].statements, before.count == 1, let whole = before.first,
            statements[whole].figure.unit == unit, isPlain(whole), !readings[whole].isElsewhen
        else { return [] }
        return [Whole(figure: statements[whole].figure, statement: whole)]
    }

    /// What the other cells of the row print that an amount restates: a share of any of them may be meant.
    private func cellsBeside(_ part: Int) -> [Whole] {
        guard let bond = bonds[part] else { return [] }
        return subject.tables[bond.table].table.rows[bond.row - 1].cells.compactMap { cell in
            cell.column == bond.column ? nil : cell.figure.map { Whole(figure: $0) }
        }
    }

    struct Whole {
        var figure: Figure
        /// What it stands for, where that is worked out and not printed.
        var size: RoundingInterval?
        /// The statement that tells it; nil for a cell.
        var statement: Int?
        /// The words of the row of such a cell.
        var stems: [UInt64] = []
        /// Whether the part is the difference of another cell and this one.
        var isBase = false
    }

    /// Whether nothing but the share stands in brackets behind a variance, and the sentence tells the budget: no slip
    /// need explain another share then.
    private func isSurely(_ share: Int, of part: Int, and whole: Whole) -> Bool {
        whole.statement != nil && isBracketed(share) && readings[part].aspect?.isVariance == true
            && isOfBudget(share, part)
    }

    /// Whether a number that is no amount stands between a part and a share in brackets: "65 were completed, so 78
    /// remained, of which 28 (36%)".
    private func isOfNumberBetween(_ part: Int, _ share: Int) -> Bool {
        guard isBracketed(share), case let statement = statements[share] else { return false }
        let (start, end) = (statements[part].range.upperBound, statement.range.lowerBound)
        let bytes = statement.sentence.utf8.span
        return start < end && (start..<end).contains { bytes[$0].isDigit }
    }

    /// The amount that a share tells again: the one before it, or that of which the one before it is the whole.
    private func part(of share: Int, in passage: Passage) -> Int? {
        if isBracketed(share) || readings[share].lead <= Self.longestLead {
            // "£18.6m against a budget of £23.1m, or 81%"
            let isOfPair =
                share - 2 >= passage.statements.lowerBound && readings[share - 1].isMeasure
                && statements[share - 2].figure.unit == statements[share - 1].figure.unit
                && traits[share - 1].isMoney
            return isOfPair ? share - 2 : share - 1
        }
        // "A variance of £57,000 has arisen from the repair of the bridge, i.e. 4.5% of the budget"
        if readings[share].aspect == .budget || readings[share].aspect == .adjustedBudget,
            readings[share].own.first.map({ $0 > readings[share].window.lowerBound }) == true,
            case let amounts = passage.statements.filter({ $0 < share && traits[$0].isMoney }),
            let last = amounts.last,
            amounts.count == 1
                || readings[last].aspect?.isVariance == true && readings[share].lead <= Self.longestClause
        {
            return last
        }
        // "£4.0m in 2025/26, 22.5% of all pressures"
        if readings[share].lead <= Self.longestLead + 3, readings[share].own.first == firstWord(of: share),
            readings[share - 1].own.upperBound + 1 >= readings[share].own.lowerBound, isOfTotal(share)
        {
            return share - 1
        }
        // "38 vacancies out of 680 posts, a rate of 5.6%", "680 posts, of which 38 are vacant, a rate of 5.6%"
        guard share - 2 >= passage.statements.lowerBound, readings[share - 1].isMeasure,
            statements[share - 1].figure.unit == .count, statements[share - 2].figure.unit == .count,
            let (first, second) = statements[share - 2].figure.value.flatMap({ first in
                statements[share - 1].figure.value.map { (first, $0) }
            })
        else { return nil }
        return first < second ? share - 2 : share - 1
    }

    /// What the words say that a share is of: a variance of the budget, a part of the only other amount.
    private func whole(of part: Int, _ share: Int, among told: [Whole]) -> Whole? {
        // "an increase of £3.9m (3.4%)" from what it was
        if readings[part].aspect == .change {
            return told.first { whole in whole.statement.map { readings[$0].isStart } == true }
                ?? told.first(where: \.isBase)
        }
        // "£0.2m (14.5%) more than the £1.5m a year before"
        if [part, share].contains(where: { readings[$0].leaning == .more || readings[$0].leaning == .less }),
            !isOfBudget(share, part)
        {
            return told.first { $0.statement == share + 1 && readings[share + 1].lead <= Self.longestLead + 2 }
                ?? told.first(where: \.isBase)
        }
        let larger = told.filter { whole in
            statements[part].figure.value.flatMap { part in whole.figure.value.map { $0.magnitude > part.magnitude } }
                == true
        }
        if isOfBudget(share, part) {
            let budgets = larger.filter { whole in
                whole.statement.map { readings[$0].aspect == .budget || readings[$0].aspect == .adjustedBudget } ?? true
            }
            return budgets.first
        }
        // "22.5% of all pressures": of several totals that of which the words tell.
        let own = Set(ownStems(share))
        let named = larger.filter { whole in whole.stems.contains(where: own.contains) }
        let open = own.isEmpty ? larger : larger.filter { $0.statement != nil }
        guard case let meant = named.isEmpty ? open : named, let only = meant.first,
            // The total told beside it and its cell are one.
            meant.dropFirst().allSatisfy({ $0.figure.isTold(like: only.figure) })
        else { return nil }
        return only.statement != nil || isOfTotal(share) || readings[part].aspect?.isOfSavings == true ? only : nil
    }

    /// Whether a share is told of a budget: a variance's, or by its own words.
    private func isOfBudget(_ share: Int, _ part: Int) -> Bool {
        readings[part].aspect?.isVariance == true || readings[share].aspect == .budget
            || readings[share].aspect == .adjustedBudget
    }

    /// The telling words of a share.
    ///
    /// - Parameters:
    ///   - after: Only those behind it.
    ///   - telling: Only those that name something by themselves.
    func ownStems(_ share: Int, after: Bool = false, telling: Bool = true) -> [UInt64] {
        guard let read = tokens[passageOf[share]] else { return [] }
        let start = after ? statements[share].words.position(atOrAfter: statements[share].range.upperBound) : 0
        return read.words.indices.filter { readings[share].own.contains(read.words[$0]) && read.words[$0] >= start }
            .map { read.stems[$0] }
            .filter { !subject.fillers.contains($0) && !(telling && subject.words.generic.contains($0)) }
    }

    /// "43.3% of the total", "22.5% of all pressures"
    private func isOfTotal(_ share: Int) -> Bool {
        let words = statements[share].words
        return (subject.totals + subject.words.alls).contains { phrase in
            readings[share].own.contains { words.matches(phrase, at: $0) }
        }
    }

    /// The budget or target of the row that an amount restates, or the total of its column.
    private func wholesOfRow(_ part: Int, _ share: Int) -> [Whole] {
        if let change = changesTold[part] { return [Whole(figure: change.before.figure, isBase: true)] }
        guard let bond = bonds[part], let column = bond.column else { return [] }
        let record = subject.record(ofRow: bond.row, of: bond.table)
        let bases = base(ofRow: bond.row, column: column, in: subject.tables[bond.table].table)
        if isOfBudget(share, part) {
            let budgets = record.map { subject.records[$0].figures(.adjustedBudget) } ?? []
            return bases + budgets.map { Whole(figure: $0) }
        }
        if !bases.isEmpty { return bases }
        if readings[part].aspect?.isOfSavings == true {
            let targets = record.map {
                subject.records[$0].figures(.totalTarget) + subject.records[$0].figures(.savingsTarget)
            }
            return (targets ?? []).map { Whole(figure: $0) }
        }
        return subject.tables[bond.table].table.rows.compactMap { row in
            guard !row.roles.isDisjoint(with: [.total, .subtotal]), row.index != bond.row,
                let figure = row.figure(inColumn: column)
            else {
                return nil
            }
            return Whole(figure: figure, stems: subject.tokens(row.label).stems)
        }
    }

    /// Where a column is the difference of two, what the difference is from: the budget, or the earlier figure.
    private func base(ofRow row: Int, column: Int, in table: Table) -> [Whole] {
        for relation in table.relations where relation.axis == .columns && relation.result == column {
            guard relation.kind == .variance || relation.kind == .sum, relation.operands.count == 2,
                relation.across.contains(row), let first = relation.operands.first(where: { $0.weight == 1 }),
                let second = relation.operands.first(where: { $0.weight == -1 })
            else { continue }
            let isFirst = table.isBudget(column: first.index) && !table.isBudget(column: second.index)
            guard let figure = table.cell(row: row, column: isFirst ? first.index : second.index)?.figure else {
                continue
            }
            return [Whole(figure: figure, isBase: true)]
        }
        return []
    }

    private func computed(_ part: Int, of whole: Whole) -> RoundingInterval? {
        guard let divisor = whole.size ?? whole.figure.size else { return nil }
        return statements[part].figure.size?.percent(of: divisor)
    }

    private func meets(_ share: Int, _ computed: RoundingInterval) -> Bool {
        statements[share].figure.size?.meets(computed) == true
    }
}
