import Tables

/// The variances that a table prints in two columns, what is under in one and what is over in the other: both are the
/// difference of the same two columns, taken the one way and the other.
struct OppositeColumns {
    private struct Difference: Hashable {
        var weights: [Int32: Int]

        var turned: Difference { Difference(weights: weights.mapValues { -$0 }) }
    }

    /// The columns in which each difference is printed.
    private var results: [Difference: Set<Int32>] = [:]

    init(_ verdicts: [Verdict]) {
        for verdict in verdicts {
            guard let (difference, result) = Self.difference(verdict.equation) else { continue }
            results[difference, default: []].insert(result)
        }
    }

    /// Whether the variance of an equation is printed the other way round in another column.
    func take(_ equation: Equation) -> Bool {
        guard let (difference, result) = Self.difference(equation) else { return false }
        return results[difference.turned]?.contains { $0 != result } == true
    }

    private static func difference(_ equation: Equation) -> (Difference, Int32)? {
        guard equation.kind == .variance, !equation.isDown, let stated = equation.stated else { return nil }
        var weights: [Int32: Int] = [:]
        for term in equation.operands { weights[term.cell.column, default: 0] += term.weight }
        return (Difference(weights: weights), stated.cell.column)
    }
}
