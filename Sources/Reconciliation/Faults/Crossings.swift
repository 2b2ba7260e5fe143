import Figures

/// The checks that each of some cells takes part in, for trying what other figure would make them all hold.
struct Crossings: Sendable {
    /// A cell's part in one check.
    struct Part: Sendable {
        var verdict: Int
        /// The position among the operands; nil for the result.
        var operand: Int?
    }

    let verdicts: [Verdict]
    private var parts: [GridCell: [Part]] = [:]

    /// - Parameter suspects: the verdicts whose cells are of interest.
    init(_ verdicts: [Verdict], suspects: [Int]) {
        self.verdicts = verdicts
        for index in suspects {
            for term in verdicts[index].equation.numbers { parts[term.cell] = [] }
        }
        for (index, verdict) in verdicts.enumerated() where verdict.isEvaluated {
            if let stated = verdict.equation.stated { parts[stated.cell]?.append(Part(verdict: index, operand: nil)) }
            for (position, term) in verdict.equation.operands.enumerated() {
                parts[term.cell]?.append(Part(verdict: index, operand: position))
            }
        }
    }

    func parts(of cell: GridCell) -> [Part] { parts[cell] ?? [] }

    /// Whether every check of a cell would hold if another figure stood in it,
    /// but for some that other figures fail too.
    func holds(
        _ value: ExactDecimal,
        at cell: GridCell,
        besides shared: Set<Int> = []
    ) -> Bool {
        parts(of: cell).allSatisfy { part in
            if shared.contains(part.verdict) { return true }
            let verdict = verdicts[part.verdict]
            if verdict.equation.isQuotient { return quotientHolds(value, at: cell, in: verdict.equation) }
            guard let computation = verdict.computation, let change = change(to: value, in: part),
                let difference = computation.difference.adding(change)
            else { return false }
            return difference.magnitude <= computation.tolerance
        }
    }

    /// By how much another figure would move the difference of a sum, stated less computed.
    func change(to value: ExactDecimal, in part: Part) -> ExactDecimal? {
        let equation = verdicts[part.verdict].equation
        guard let position = part.operand else {
            return equation.stated?.reading.number.flatMap(value.subtracting)
        }
        let term = equation.operands[position]
        return term.reading.number.flatMap(value.subtracting)?.weighted(by: -term.weight)
    }

    /// The figure that would make a sum exact; nil for a quotient, and where the figure counts more than once.
    func solution(of part: Part) -> ExactDecimal? {
        let verdict = verdicts[part.verdict]
        guard !verdict.equation.isQuotient, let computation = verdict.computation else { return nil }
        guard let position = part.operand else { return computation.computed }
        let term = verdict.equation.operands[position]
        guard abs(term.weight) == 1, let number = term.reading.number,
            let change = computation.difference.weighted(by: term.weight)
        else { return nil }
        return number.adding(change)
    }

    /// A figure may be the whole and one of its parts at once: 100% of itself.
    private func quotientHolds(_ value: ExactDecimal, at cell: GridCell, in equation: Equation) -> Bool {
        var equation = equation
        if equation.stated?.cell == cell { equation.stated?.reading.replaceNumber(by: value) }
        for position in equation.operands.indices where equation.operands[position].cell == cell {
            equation.operands[position].reading.replaceNumber(by: value)
        }
        do {
            return try equation.computation().isConsistent
        } catch {
            // Of a nil budget no percentage is checked, so none speaks against it.
            return error == .divisorMayBeZero
        }
    }
}

extension Reading {
    fileprivate mutating func replaceNumber(by value: ExactDecimal) {
        switch self {
        case .value(_, let half, let unit): self = .value(value, half: half, unit: unit)
        case .zero(let half): self = .value(value, half: half, unit: nil)
        case .blank, .words, .unusable: break
        }
    }
}
