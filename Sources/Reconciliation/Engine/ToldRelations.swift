import Tables

/// Where the relations of a table have been told to hold, so that what words and arithmetic both tell is checked once.
struct ToldRelations {
    /// What relations that say the same have in common, as far as it can be compared at a glance.
    private struct Target: Hashable {
        var axis: Relation.Axis
        var kind: Relation.Kind
        var result: Int
    }

    private struct Told {
        var operands: [Relation.Operand]
        var places: [Int]
    }

    /// Hardly ever more than one for a target.
    private var told: [Target: [Told]] = [:]

    /// The columns or rows of a relation in which none before it has said the same; takes note of them.
    mutating func fresh(_ relation: Relation) -> [Int] {
        let target = Target(axis: relation.axis, kind: relation.kind, result: relation.result)
        guard var others = told[target] else {
            told[target] = [Told(operands: relation.operands, places: relation.across)]
            return relation.across
        }
        let operands = Self.ordered(relation.operands, of: relation.kind)
        let known = others.firstIndex { Self.ordered($0.operands, of: relation.kind) == operands }
        guard let known else {
            told[target] = others + [Told(operands: relation.operands, places: relation.across)]
            return relation.across
        }
        let places = Set(others[known].places)
        let fresh = relation.across.filter { !places.contains($0) }
        others[known].places += fresh
        told[target] = others
        return fresh
    }

    /// The parts of a sum in one order; those of a quotient have their own.
    private static func ordered(_ operands: [Relation.Operand], of kind: Relation.Kind) -> [Relation.Operand] {
        switch kind {
        case .percentage, .change, .quotient, .portion: operands
        case .sum, .variance, .product, .mean, .running, .carried, .shares:
            operands.sorted { ($0.index, $0.weight) < ($1.index, $1.weight) }
        }
    }
}
