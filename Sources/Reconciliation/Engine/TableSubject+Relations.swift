import Figures
import Tables

extension TableSubject {
    /// The equations of the relations of some kinds, each relation's apart. An equation that two relations tell, as
    /// words and arithmetic may, comes once; one in whose cells nothing is printed is none.
    func series(of kinds: [Relation.Kind]) -> [EquationSeries] {
        var told = ToldRelations()
        var series: [EquationSeries] = []
        // By position: a copy of a relation counts up references, and each rule asks for a few kinds only.
        for position in table.relations.indices where kinds.contains(table.relations[position].kind) {
            let relation = table.relations[position]
            guard isWellFormed(relation) else { continue }
            let equations = self.equations(of: relation, at: told.fresh(relation)).filter(\.isPrinted)
            // A total of one row is no sum until the figures say so, whatever the row is called.
            let basis = relation.kind == .sum && relation.operands.count == 1 ? .arithmetic : relation.basis
            if !equations.isEmpty {
                series.append(EquationSeries(basis: basis, slips: relation.slips, equations: equations))
            }
        }
        return series
    }

    private func equations(of relation: Relation, at places: [Int]) -> [Equation] {
        switch relation.kind {
        case .running: runningEquations(of: relation)
        case .carried:
            zip(relation.across, relation.across.dropFirst()).map { before, after in
                Equation(
                    kind: .carried,
                    stated: term(relation.result, of: relation, at: after),
                    operands: relation.operands.map { term($0.index, of: relation, at: before, weight: $0.weight) },
                    isUsedToRecover: relation.usedToRecover
                )
            }
        case .sum, .variance, .percentage, .change, .quotient, .product, .portion, .mean, .shares:
            places.map { equation(of: relation, at: $0) }
        }
    }

    /// What a relation says in one of the columns or rows in which it is to hold.
    func equation(of relation: Relation, at index: Int) -> Equation {
        var equation = Equation(
            kind: relation.kind,
            stated: relation.result == 0 ? nil : term(relation.result, of: relation, at: index),
            operands: relation.operands.map { term($0.index, of: relation, at: index, weight: $0.weight) },
            isUsedToRecover: relation.usedToRecover
        )
        if relation.kind == .percentage, let part = equation.operands.first,
            cell(at: part.cell)?.figure?.isTurnedByWord == true
        {
            equation.isOfSizes = equation.stated?.reading.number.map { !$0.isNegative } ?? false
        }
        return equation
    }

    private func term(_ position: Int, of relation: Relation, at index: Int, weight: Int = 1) -> Term {
        relation.axis == .rows
            ? term(row: position, column: index, weight: weight) : term(row: index, column: position, weight: weight)
    }

    /// Each running figure against the one before it and what came since.
    ///
    /// The first may begin with what was before the table. It is held against its own step only where it is that, or
    /// where it would make the next one right if it were.
    private func runningEquations(of relation: Relation) -> [Equation] {
        guard let first = relation.across.first else { return [] }
        let steps = zip(relation.across, relation.across.dropFirst()).map { before, place in
            var equation = equation(of: relation, at: place)
            equation.operands.insert(term(relation.result, of: relation, at: before), at: 0)
            return equation
        }
        let start = equation(of: relation, at: first)
        guard let alone = try? start.computation() else { return steps }
        if alone.isConsistent { return [start] + steps }
        guard let next = steps.first, let following = try? next.computation(), !following.isConsistent,
            let mended = following.difference.adding(alone.difference),
            mended.magnitude <= following.tolerance + alone.tolerance
        else { return steps }
        return [start] + steps
    }

    /// Only shares may do without a printed result, and a quotient has two operands.
    private func isWellFormed(_ relation: Relation) -> Bool {
        switch relation.kind {
        case .sum, .variance, .running, .carried: relation.result > 0 && !relation.operands.isEmpty
        case .percentage, .change, .quotient, .product, .portion:
            relation.result > 0 && relation.operands.count == 2
        case .mean: relation.result > 0 && relation.operands.count >= 2
        case .shares: relation.operands.count >= 2
        }
    }
}
