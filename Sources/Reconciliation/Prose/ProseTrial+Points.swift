import Figures
import Lexicon
import Records
import Tables

/// The points between two percentages that a sentence tells with them.
extension ProseTrial {
    /// "95.5% against a target of 96.8%, 1.3 percentage points below target"
    mutating func checkPoints(in passage: Passage) {
        let shares = passage.statements.filter { statements[$0].figure.unit == .percent }
        let points = passage.statements.filter { statements[$0].figure.unit == .percentagePoints }
        guard shares.count == 2, points.count == 1, let gap = points.first, (shares + points).allSatisfy(isPlain),
            !(shares + points).contains(where: { readings[$0].isElsewhen || checks[$0]?.outcome == .contradicted }),
            // Both ends are told, the one before the difference and the other by the name that stands behind it.
            shares[0] < gap, isEnd(shares, of: gap),
            let first = statements[shares[0]].figure.interval, let second = statements[shares[1]].figure.interval,
            let stated = statements[gap].figure.size
        else { return }
        let difference = first - second
        guard stated.meets(difference) || stated.meets(-difference) else {
            raisePoints(gap, shares, "The text tells of a difference of \(statements[gap].figure.printed)")
            return
        }
        settle(gap, .explained, by: ToldSumMismatch.id, because: "It is the difference of the two told beside it.")
        guard let leaning = readings[gap].leaning, leaning == .more || leaning == .less else { return }
        guard difference.lower > .zero || difference.upper < .zero else { return }
        guard leaning.isUp == (difference.lower > .zero) else {
            raisePoints(gap, shares, "The text tells of \(leaning.words)", rule: DirectionMismatch.id)
            return
        }
        pass(DirectionMismatch.id)
    }

    /// Whether what a difference is told against is among the words of one of two shares: "1.3 points below target" of
    /// "a target of 96.8%", and not of "79.3% a year before".
    private func isEnd(_ shares: [Int], of gap: Int) -> Bool {
        let named = ownStems(gap, after: true, telling: false)
        return named.isEmpty || shares.contains { !Set(ownStems($0, telling: false)).isDisjoint(with: named) }
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
                operands: shares.map { operand($0) },
                diagnosis: rule == DirectionMismatch.id ? .signFlipped : nil,
                message: said + ", but beside it stand "
                    + shares.map { statements[$0].figure.printed }.joined(separator: " and ")
            ),
            overruling: true
        )
    }
}
