import Figures

/// A change that would make the failed checks hold, and what slip it would have been.
struct Mend: Sendable {
    var diagnosis: Finding.Diagnosis
    /// The cell that it changes, or the row that was left out or counted twice.
    var cell: GridCell
    /// What should stand in the cell; nil where the cell itself is right.
    var value: ExactDecimal?
}

/// Looks for the mends of a fault. More than one is none: then nobody can say which slip it was.
struct MendFinder: Sendable {
    let subject: TableSubject
    let crossings: Crossings

    func onlyMend(of fault: Fault) -> Mend? {
        guard let first = fault.verdicts.first else { return nil }
        let equation = crossings.verdicts[first].equation
        var found: [Mend] = fault.verdicts.count == 1 ? mendsOfStructure(crossings.verdicts[first]) : []
        let cells = Set(fault.suspects.map(\.cell))
        for term in equation.numbers where cells.isEmpty || cells.contains(term.cell) {
            found += mends(of: term, first: first, besides: fault.shared)
            if found.count > 1 { return nil }
        }
        return found.first
    }

    // MARK: Another figure in the cell

    private func mends(of term: Term, first: Int, besides shared: Set<Int>) -> [Mend] {
        guard case .value(let value, _, _) = term.reading, !value.isZero else { return [] }
        let reach = reach(of: term, in: first)
        var mends: [Mend] = []

        func holds(_ candidate: ExactDecimal) -> Bool {
            if let reach, !reach.contains((candidate - value).magnitude) { return false }
            return crossings.holds(candidate, at: term.cell, besides: shared)
        }

        if holds(-value) { mends.append(Mend(diagnosis: .signFlipped, cell: term.cell, value: -value)) }
        for power in Self.slips {
            let mended = value.scaled(byPowerOfTen: power)
            guard holds(mended), isSlip(of: term, to: mended, power: power, in: first) else { continue }
            mends.append(Mend(diagnosis: .unitSlip(powerOfTen: power), cell: term.cell, value: mended))
        }
        guard let printed = subject.cell(at: term.cell)?.figure?.printed,
            let digits = PrintedDigits(printed: printed, value: value)
        else { return mends }
        if let mended = digits.withTwoDigitsExchanged.first(where: holds) {
            mends.append(Mend(diagnosis: .digitsExchanged, cell: term.cell, value: mended))
        }
        if let mended = nearest(digits.withOneDigitChanged(by: reach).filter(holds), to: term, in: first) {
            mends.append(Mend(diagnosis: .oneDigitDiffers, cell: term.cell, value: mended))
        }
        return mends
    }

    /// Pence for pounds, pounds for thousands, thousands for millions, a point misplaced.
    private static let slips = [-6, -3, -2, -1, 1, 2, 3, 6]

    /// Whether a figure in the other unit fits as closely as its digits then tell, and is more than rounding: anything
    /// divided by a million is nearly nothing, and would pass for a row left out.
    private func isSlip(of term: Term, to mended: ExactDecimal, power: Int, in verdict: Int) -> Bool {
        guard case .value(let value, let half, _) = term.reading,
            let computation = crossings.verdicts[verdict].computation
        else { return false }
        if crossings.verdicts[verdict].equation.isQuotient {
            return mended.magnitude >= computation.tolerance * ExactDecimal(10)
        }
        let narrowed = computation.tolerance - half + min(half, half.scaled(byPowerOfTen: power))
        let change = (mended - value).magnitude
        return (change - computation.difference.magnitude).magnitude <= narrowed
            && mended.magnitude >= narrowed * ExactDecimal(10)
    }

    /// How far a figure would have to move to mend the sum, so that most candidates need no closer look.
    private func reach(of term: Term, in verdict: Int) -> RoundingInterval? {
        let verdict = crossings.verdicts[verdict]
        guard !verdict.equation.isQuotient, abs(term.weight) == 1, let computation = verdict.computation else {
            return nil
        }
        let gap = computation.difference.magnitude
        return RoundingInterval(lower: gap - computation.tolerance, upper: gap + computation.tolerance)
    }

    /// Of several last digits that rounding allows, the one that makes the sum exact, or comes next to it.
    private func nearest(_ values: [ExactDecimal], to term: Term, in verdict: Int) -> ExactDecimal? {
        let part = crossings.parts(of: term.cell).first { $0.verdict == verdict }
        guard let exact = part.flatMap(crossings.solution) else { return values.first }
        return values.min { ($0 - exact).magnitude < ($1 - exact).magnitude }
    }

    // MARK: Another set of rows

    /// The one row that explains the sums of several columns. Two that print the same are one row printed twice.
    func commonMend(of indices: [Int]) -> Mend? {
        let verdicts = indices.map { crossings.verdicts[$0] }
        guard let first = verdicts.first else { return nil }
        let isDown = first.equation.isDown
        func line(_ cell: GridCell) -> Int32 { isDown ? cell.row : cell.column }
        var common = mendsOfStructure(first)
        for verdict in verdicts.dropFirst() {
            let others = mendsOfStructure(verdict)
            common.removeAll { mend in
                !others.contains { $0.diagnosis == mend.diagnosis && line($0.cell) == line(mend.cell) }
            }
        }
        guard let mend = common.first else { return nil }
        let isOne = common.dropFirst().allSatisfy { other in
            isDown && other.diagnosis == mend.diagnosis && subject.printsAlike(mend.cell.row, other.cell.row)
        }
        return isOne ? mend : nil
    }

    /// The rows which, left out of the sum or counted twice, make it what is printed.
    private func mendsOfStructure(_ verdict: Verdict) -> [Mend] {
        guard verdict.equation.kind == .sum, verdict.equation.operands.count > 2, let computation = verdict.computation
        else { return [] }
        return verdict.equation.operands.compactMap { term -> Mend? in
            guard case .value(let value, let half, _) = term.reading, !value.isZero,
                let part = value.weighted(by: term.weight), let rounding = half.weighted(by: abs(term.weight))
            else { return nil }
            if (computation.difference + part).magnitude <= computation.tolerance - rounding {
                return Mend(diagnosis: .rowLeftOut(subject.rowLabel(term, in: verdict.equation)), cell: term.cell)
            }
            if (computation.difference - part).magnitude <= computation.tolerance {
                return Mend(diagnosis: .rowCountedTwice(subject.rowLabel(term, in: verdict.equation)), cell: term.cell)
            }
            return nil
        }
    }
}
