/// What rows make whose words tell of a balance: what it closes with, and what is left of totals and rows above.
extension SumFinder {
    /// Movements of one balance whose signs are tried in every way.
    private static let mostMovements = 6

    /// Whether a sum begins with the balance that was opened last.
    func closesBalance(_ fit: SumTrials.Fit) -> Bool {
        opening != nil && fit.operands.first?.index == opening
    }

    /// What a balance opened with and all that moved it since. Where no sign is printed, the figures choose: what is
    /// spent stands without a minus as often as with one.
    func closingFit(of row: Int) -> SumTrials.Fit? {
        guard let opening, let start = open.lastIndex(of: opening) else { return nil }
        let movements = open[(start + 1)...]
        if movements.isEmpty, start > 0 { return movedBefore(row, opening: opening, by: open[start - 1]) }
        guard !movements.isEmpty, movements.count <= Self.mostMovements else { return nil }
        let straight = trials.fit(of: row, ([opening] + movements).map { Relation.Operand($0) })
        if straight.isWhole { return straight }
        var best = straight
        for signs in 1..<(1 << movements.count) {
            let operands = movements.enumerated().map { Relation.Operand($1, weight: signs >> $0 & 1 == 0 ? 1 : -1) }
            let fit = trials.fit(of: row, [Relation.Operand(opening)] + operands)
            if fit.held > best.held, !trials.turnsMinus(of: operands, for: row) { best = fit }
        }
        if best.held > 0 { return best.held * 2 >= best.tried && best.telling > 0 ? best : nil }
        // A minus somewhere shows that signs are printed, so that the sum is what the rows say. A total of all rows
        // since the balance opened is what moved it, and their signs are its.
        let isTotal = movements.count == 1 && movements.allSatisfy(totals.contains)
        if straight.tried > 0, trials.printSigns(isTotal ? sinceOpening : Array(movements)) { return straight }
        return steps.fit(of: row, opening: opening, movedBy: movements)
    }

    /// What moved the balance may stand right above the one that it opens with: the surplus of the year, brought
    /// forward, carried forward.
    private func movedBefore(_ row: Int, opening: Int, by movement: Int) -> SumTrials.Fit? {
        [1, -1].map { trials.fit(of: row, [Relation.Operand(opening), Relation.Operand(movement, weight: $0)]) }
            .filter { $0.telling > 0 && Self.missesLittle($0) }
            .max { $0.held < $1.held }
    }

    /// A wrong figure fails one column, or two where it is in the row of a sum; more that fail deny the sum.
    static func missesLittle(_ fit: SumTrials.Fit) -> Bool {
        let missed = fit.tried - fit.held
        return missed <= 1 ? fit.held >= missed : missed * 4 <= fit.held
    }

    /// What the totals or the last rows above leave, in all columns but few and beyond chance.
    func netFit(of row: Int) -> SumTrials.Fit? {
        let needed = Evidence.margin + Evidence.bits(toChooseAmong: 2 * (Self.patterns.count + 1) + open.count)
        var best: SumTrials.Fit?
        let placed = placedLengths
        func weigh(_ fit: SumTrials.Fit, isPlaced: Bool = false) {
            // All that moved a balance since it was opened needs no choice.
            let isSinceOpening = opening != nil && fit.operands == sinceOpening.dropFirst().map { Relation.Operand($0) }
            let asked = isSinceOpening && fit.isWhole ? Self.askedFor : isPlaced ? 2 * Self.askedFor : needed
            guard fit.telling > 0, Self.missesLittle(fit), fit.held > best?.held ?? 0,
                trials.bits(of: fit, row) >= asked, !trials.turnsMinus(of: fit.operands, for: row)
            else { return }
            best = fit
        }
        for rows in [openTotals, open] {
            for weights in [[1, 1]] + Self.patterns where weights.count <= rows.count {
                let operands = zip(rows.suffix(weights.count), weights).map { Relation.Operand($0, weight: $1) }
                weigh(trials.fit(of: row, operands))
            }
        }
        for fit in trials.fits(of: row, over: open)
        where fit.length > 1 && Self.missesLittle(fit) && fit.held > best?.held ?? 0 {
            weigh(fit.completed(open[...]), isPlaced: placed.contains(fit.length))
        }
        return best
    }

    /// What the rows since another one leave of it, added as they are printed or taken. The words name them all, so
    /// that little has to speak for it.
    func rest(of whole: Int, at row: Int) -> SumTrials.Fit? {
        guard let start = open.firstIndex(of: whole), start + 1 < open.count else { return nil }
        return [1, -1].map { weight in
            let others = open[(start + 1)...].map { Relation.Operand($0, weight: weight) }
            return trials.fit(of: row, [Relation.Operand(whole)] + others)
        }.filter { fit in
            fit.telling > 0 && Self.missesLittle(fit) && trials.bits(of: fit, row) >= Self.askedFor
        }.max { $0.held < $1.held }
    }

    /// What one of the last two totals leaves of the other, or what both make where a minus says already which is
    /// taken: only which of them is the larger is to be chosen.
    func leftOfTotals(_ row: Int) -> SumTrials.Fit? {
        let totals = openTotals.suffix(2)
        guard totals.count == 2 else { return nil }
        let signed = trials.printSigns(Array(totals)) ? [[1, 1]] : []
        // Nothing that it might be made of as well stands between.
        let isBelow = open.suffix(2) == totals
        return (signed + [[1, -1], [-1, 1]]).map { weights in
            trials.fit(of: row, zip(totals, weights).map { Relation.Operand($0, weight: $1) })
        }.first { fit in
            switch fit.tried - fit.held {
            case 0: fit.held > 0 && trials.bits(of: fit, row) >= Self.askedFor + 1
            case 1: trials.bits(of: fit, row) >= bitsBesideMiss(fit.held, isBelow: isBelow)
            default: false
            }
        }
    }

    /// What must speak for a sum of two totals where one column misses, in bits.
    private func bitsBesideMiss(_ held: Int, isBelow: Bool) -> Int {
        switch held {
        case 3...: 2 * Self.askedFor
        case 2 where isBelow: Self.askedFor + 1
        case 1 where isBelow: Evidence.margin
        default: .max
        }
    }

    /// The bits that a sum needs where its words and its place name it.
    static let askedFor = 4
}
