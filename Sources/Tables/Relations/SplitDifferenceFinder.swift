/// Finds the differences that are told in two columns, one for each sign: `Budget`, `Spent`, `Underspent`, `Overspent`.
///
/// No line fills both. Each by itself is the difference in some of them only; both together are in all.
struct SplitDifferenceFinder {
    /// Of the lines alone.
    let trials: ColumnTrials
    /// The columns (from 1) whose figures may be added to each other.
    let columns: [Int]

    func relations() -> [Relation] {
        guard columns.count >= 4 else { return [] }
        return zip(columns, columns.dropFirst()).compactMap { first, second in
            isSplit(first, second) ? relation(first, second) : nil
        }
    }

    /// Whether two columns share the rows between them.
    private func isSplit(_ first: Int, _ second: Int) -> Bool {
        var (left, right) = (0, 0)
        for row in trials.rows {
            switch (trials.values[row, first].doubled != 0, trials.values[row, second].doubled != 0) {
            case (true, true): return false
            case (true, false): left += 1
            case (false, true): right += 1
            case (false, false): continue
            }
        }
        return left > 0 && right > 0 && left + right >= Self.leastRows
    }

    private static let leastRows = 3
    /// Over and under tell the two ways of one difference; what slips and what is saved tell its two parts, each with
    /// its own sign.
    private static let signs = [(-1, 1), (1, -1), (1, 1), (-1, -1)]

    private func relation(_ first: Int, _ second: Int) -> Relation? {
        let others = columns.filter { $0 != first && $0 != second }
        let hypotheses = others.count * others.count * 2
        var best: (result: Int, operands: [Relation.Operand], trial: ColumnTrials.Trial)?
        for (position, minuend) in others.enumerated() {
            for result in others[(position + 1)...] {
                for (left, right) in Self.signs {
                    let operands = [
                        Relation.Operand(minuend), .init(first, weight: left), .init(second, weight: right),
                    ]
                    let trial = trials.trial(result, operands)
                    guard trial.isBeyondChance(among: hypotheses), trial.held > best?.trial.held ?? 0 else { continue }
                    best = (result, operands, trial)
                }
            }
        }
        return best.map { trials.relation(.sum, $0.result, $0.operands, .arithmetic, $0.trial) }
    }
}
