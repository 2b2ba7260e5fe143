import Lexicon

/// Finds what a row and the parts that are named below it have to do with each other: `Financing requirement`,
/// `of which general fund`, `of which housing`. One part alone leaves open what the rest is; several may make the
/// whole.
struct PartRows {
    let trials: SumTrials
    let words: RowWords

    func relations(in table: Table) -> [Relation] {
        var found: [Relation] = []
        var whole: Int?
        var parts: [Int] = []
        for position in table.rows.indices {
            if words.scope(of: table.rows[position].labelWords) == .part {
                parts.append(table.rows[position].index)
                continue
            }
            relation(of: whole, parts).map { found.append($0) }
            whole = table.rows[position].index
            parts = []
        }
        relation(of: whole, parts).map { found.append($0) }
        return found
    }

    /// Where most columns deny it, other parts are not told.
    private func relation(of whole: Int?, _ parts: [Int]) -> Relation? {
        guard let whole, parts.count >= 2 else { return nil }
        let fit = trials.fit(of: whole, parts.map { Relation.Operand($0) })
        guard fit.telling > 0, fit.held * 2 >= fit.tried, trials.bits(of: fit, whole) >= Evidence.margin else {
            return nil
        }
        return Relation(
            kind: .sum,
            axis: .rows,
            result: whole,
            operands: fit.operands,
            across: trials.across(whole, fit.operands, isNamed: true),
            basis: .words,
            tried: fit.tried,
            held: fit.held
        )
    }
}
