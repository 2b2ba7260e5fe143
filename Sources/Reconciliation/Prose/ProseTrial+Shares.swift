import Figures
import Lexicon
import Records
import Tables

/// Shares that a sentence tells beside the amounts of which they are: "£2.4m (3.1%)",
/// "£0.5m, 12.0% of its budget of £4.2m".
extension ProseTrial {
    /// How many words may stand between an amount and its share: "or", "which is".
    private static let longestLead = 2

    mutating func checkShares() {
        for passage in passages {
            for share in passage.statements.dropFirst()
            where statements[share].figure.unit == .percent && checks[share] == nil && isPlain(share) {
                checkShare(share, in: passage)
            }
            checkPoints(in: passage)
        }
    }

    private func isPlain(_ index: Int) -> Bool {
        statements[index].qualifier == nil && statements[index].figure.upper == nil
            && statements[index].figure.value?.isZero == false
    }

    private mutating func checkShare(_ share: Int, in passage: Passage) {
        let part = share - 1
        guard let unit = statements[part].figure.unit, unit.isMoney || unit == .count,
            statements[part].figure.upper == nil,
            isBracketed(share) || readings[share].lead <= Self.longestLead
        else { return }
        let wholes = passage.statements.filter { other in
            other != part && statements[other].figure.unit == unit && isPlain(other)
        }.map { (figure: statements[$0].figure, statement: Optional($0)) }
        let told = wholes + wholesOfRow(part, share).map { ($0, nil) }
        guard !told.isEmpty else { return }
        let fitting = told.first { whole in
            computed(part, of: whole.figure).map { meets(share, $0) } == true
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
        guard let whole = whole(of: part, share, among: told), let computed = computed(part, of: whole.figure),
            let places = statements[share].figure.decimals,
            case let middle = ((computed.lower + computed.upper) * .half).magnitude,
            NearMiss.diagnosis(stated: statements[share].figure, printed: middle.rounded(toPlaces: places)) != nil,
            checks[part]?.outcome != .contradicted
        else { return }
        raise(
            ProseMatter(
                rule: ToldSumMismatch.id,
                severity: .warning,
                statement: share,
                expected: middle.rounded(toPlaces: places + 1),
                tolerance: computed.width * .half,
                operands: [
                    ProseMatter.Operand(label: label(part), figure: statements[part].figure),
                    ProseMatter.Operand(label: "the whole", figure: whole.figure),
                ],
                message: "The text says \(statements[share].figure.printed), but \(statements[part].figure.printed) of "
                    + "\(whole.figure.printed) is another share"
            )
        )
    }

    /// The amount that a share tells again: the one before it, or that of which the one before it is the whole.
    private func part(of share: Int, in passage: Passage) -> Int? {
        if isBracketed(share) || readings[share].lead <= Self.longestLead { return share - 1 }
        // "38 vacancies out of 680 posts, a rate of 5.6%"
        guard share - 2 >= passage.statements.lowerBound, readings[share - 1].isMeasure,
            statements[share - 1].figure.unit == .count, statements[share - 2].figure.unit == .count
        else { return nil }
        return share - 2
    }

    /// What the words say that a share is of: a variance of the budget, a part of the only other amount.
    private func whole(
        of part: Int,
        _ share: Int,
        among told: [(figure: Figure, statement: Int?)]
    ) -> (figure: Figure, statement: Int?)? {
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
        guard larger.count == 1, let only = larger.first else { return nil }
        return only.statement != nil || isOfTotal(share) || readings[part].aspect?.isOfSavings == true ? only : nil
    }

    /// Whether a share is told of a budget: a variance's, or by its own words.
    private func isOfBudget(_ share: Int, _ part: Int) -> Bool {
        readings[part].aspect?.isVariance == true || readings[share].aspect == .budget
            || readings[share].aspect == .adjustedBudget
    }

    /// "43.3% of the total"
    private func isOfTotal(_ share: Int) -> Bool {
        let words = statements[share].words
        return subject.totals.contains { phrase in
            readings[share].own.contains { words.matches(phrase, at: $0) }
        }
    }

    /// The budget or target of the row that an amount restates, or the total of its column.
    private func wholesOfRow(_ part: Int, _ share: Int) -> [Figure] {
        guard let bond = bonds[part], let column = bond.column else { return [] }
        let record = subject.record(ofRow: bond.row, of: bond.table)
        if isOfBudget(share, part) { return record.map { subject.records[$0].figures(.adjustedBudget) } ?? [] }
        if readings[part].aspect?.isOfSavings == true {
            return record.map {
                subject.records[$0].figures(.totalTarget) + subject.records[$0].figures(.savingsTarget)
            }
                ?? []
        }
        return subject.tables[bond.table].table.rows.compactMap { row in
            row.roles.contains(.total) && row.index != bond.row ? row.figure(inColumn: column) : nil
        }
    }

    private func computed(_ part: Int, of whole: Figure) -> RoundingInterval? {
        guard let dividend = Self.size(of: statements[part].figure), let divisor = Self.size(of: whole),
            divisor.lower > .zero
        else { return nil }
        return dividend.divided(by: divisor, places: Self.places)?.scaled(byPowerOfTen: 2)
    }

    private static let places = 8

    private static func size(of figure: Figure) -> RoundingInterval? {
        figure.interval.map { $0.upper <= .zero ? -$0 : $0 }
    }

    private func meets(_ share: Int, _ computed: RoundingInterval) -> Bool {
        Self.size(of: statements[share].figure)?.meets(computed) == true
    }

    // MARK: Points

    /// "95.5% against a target of 96.8%, 1.3 percentage points below target"
    private mutating func checkPoints(in passage: Passage) {
        let shares = passage.statements.filter { statements[$0].figure.unit == .percent }
        let points = passage.statements.filter { statements[$0].figure.unit == .percentagePoints }
        guard shares.count == 2, points.count == 1, let gap = points.first, (shares + points).allSatisfy(isPlain),
            !(shares + points).contains(where: { readings[$0].isElsewhen || checks[$0]?.outcome == .contradicted }),
            let first = statements[shares[0]].figure.interval, let second = statements[shares[1]].figure.interval,
            let stated = Self.size(of: statements[gap].figure)
        else { return }
        let difference = first - second
        guard stated.meets(difference) || stated.meets(-difference) else {
            raisePoints(gap, shares, "The text tells of \(statements[gap].figure.printed) percentage points")
            return
        }
        settle(gap, .explained, by: ToldSumMismatch.id, because: "It is the difference of the two told beside it.")
        guard let leaning = readings[gap].leaning, leaning == .more || leaning == .less else { return }
        guard leaning.isUp == (difference.lower > .zero) else {
            raisePoints(gap, shares, "The text tells of \(leaning.words)", rule: DirectionMismatch.id)
            return
        }
        pass(DirectionMismatch.id)
    }

    private mutating func raisePoints(
        _ gap: Int,
        _ shares: [Int],
        _ said: String,
        rule: String = ToldSumMismatch.id
    ) {
        raise(
            ProseMatter(
                rule: rule,
                severity: .warning,
                statement: gap,
                operands: shares.map { ProseMatter.Operand(label: label($0), figure: statements[$0].figure) },
                diagnosis: rule == DirectionMismatch.id ? .signFlipped : nil,
                message: said + ", but beside it stand "
                    + shares.map { statements[$0].figure.printed }.joined(separator: " and ")
            ),
            overruling: true
        )
    }
}
