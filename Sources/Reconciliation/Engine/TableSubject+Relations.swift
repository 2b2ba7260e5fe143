import Tables

extension TableSubject {
    /// The equations of the relations of some kinds, each relation's apart. An equation that two relations tell, as
    /// words and arithmetic may, comes once; one in whose cells nothing is printed is none.
    func series(of kinds: Set<Relation.Kind>) -> [EquationSeries] {
        var seen: [Shape: Set<Int>] = [:]
        return table.relations.compactMap { relation in
            guard kinds.contains(relation.kind), isWellFormed(relation) else { return nil }
            var known = seen[Shape(relation), default: []]
            let fresh = relation.across.filter { known.insert($0).inserted }
            seen[Shape(relation)] = known
            let equations = fresh.map { equation(of: relation, at: $0) }.filter(\.isPrinted)
            // A total of one row is no sum until the figures say so, whatever the row is called.
            let basis = relation.kind == .sum && relation.operands.count == 1 ? .arithmetic : relation.basis
            return equations.isEmpty ? nil : EquationSeries(basis: basis, equations: equations)
        }
    }

    /// What a relation says in one of the columns or rows in which it is to hold.
    func equation(of relation: Relation, at index: Int) -> Equation {
        func term(_ position: Int, weight: Int = 1) -> Term {
            relation.axis == .rows
                ? self.term(row: position, column: index, weight: weight)
                : self.term(row: index, column: position, weight: weight)
        }
        return Equation(
            kind: relation.kind,
            stated: relation.result == 0 ? nil : term(relation.result),
            operands: relation.operands.map { term($0.index, weight: $0.weight) },
            isUsedToRecover: relation.usedToRecover
        )
    }

    /// Only shares may do without a printed result, and a quotient has two operands.
    private func isWellFormed(_ relation: Relation) -> Bool {
        switch relation.kind {
        case .sum, .variance: relation.result > 0 && !relation.operands.isEmpty
        case .percentage: relation.result > 0 && relation.operands.count == 2
        case .shares: relation.operands.count >= 2
        }
    }

    /// What two relations have in common that say the same.
    private struct Shape: Hashable {
        var axis: Relation.Axis
        var kind: Relation.Kind
        var result: Int
        var operands: [Relation.Operand]

        init(_ relation: Relation) {
            axis = relation.axis
            kind = relation.kind
            result = relation.result
            operands = relation.operands.sorted { ($0.index, $0.weight) < ($1.index, $1.weight) }
            if relation.kind == .percentage { operands = relation.operands }
        }
    }
}
