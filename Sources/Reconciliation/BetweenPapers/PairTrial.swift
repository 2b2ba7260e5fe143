import Figures
import Tables

/// The figures that two reports of two papers both tell, and what their agreement says about those that differ.
struct PairTrial: Sendable {
    struct Comparison: Sendable {
        var first: FactIndex
        var second: FactIndex
        var rule: BetweenPapersRule
        var outcome: Check.Outcome
        var isProven: Bool
    }

    private(set) var comparisons: [Comparison] = []
    /// How many figures of each kind of record the two tell alike.
    private(set) var agreeing: [PaperFact.Kind: Int] = [:]
    private var differing: [PaperFact.Kind: Int] = [:]

    /// So many figures of one kind have to agree before what differs is taken for the same thing by its name alone.
    private static let fewestAgreeing = 2
    private static let fewestAgreeingWithoutAuthority = 3

    init(_ pairs: [(FactIndex, FactIndex)], in join: FactJoin) {
        for (first, second) in pairs {
            let (one, other) = (join.fact(first), join.fact(second))
            let (here, there) = (join.identity(first), join.identity(second))
            let isSame = Self.agree(one.figure, other.figure)
            if isSame {
                agreeing[one.key.kind, default: 0] += 1
            } else if !one.isRecovered, !other.isRecovered {
                differing[one.key.kind, default: 0] += 1
            }
            comparisons.append(
                Comparison(
                    first: first,
                    second: second,
                    rule: BetweenPapersRule(for: one, other, areCopies: here.isSame(as: there)),
                    outcome: isSame ? .passed : .failed,
                    isProven: here.authority != nil && here.authority == there.authority && one.scope != nil
                        && one.scope == other.scope
                )
            )
        }
        for index in comparisons.indices where comparisons[index].outcome == .failed {
            comparisons[index].outcome = outcome(of: comparisons[index], in: join)
        }
    }

    /// What differs is a finding only where it is the same thing for certain, or where much else of its kind agrees.
    private func outcome(of comparison: Comparison, in join: FactJoin) -> Check.Outcome {
        let (one, other) = (join.fact(comparison.first), join.fact(comparison.second))
        // How a scattered figure was put back is no evidence against another paper.
        if one.isRecovered || other.isRecovered { return .notEvaluated(.usedToRecover) }
        let (same, different) = (agreeing[one.key.kind] ?? 0, differing[one.key.kind] ?? 0)
        let hasAuthority =
            join.identity(comparison.first).authority != nil
            && join.identity(comparison.second).authority != nil
        // Where most differ, the two tell of different things under the same names.
        if different > max(1, same) { return .notEvaluated(.structureDoubtful) }
        // A total is of the same things only where the things themselves are alike.
        let isWhole = one.isWhole || other.isWhole
        if isWhole, !comparison.isProven || same < Self.fewestAgreeing { return .notEvaluated(.structureDoubtful) }
        if comparison.isProven { return .failed }
        let needed = hasAuthority ? Self.fewestAgreeing : Self.fewestAgreeingWithoutAuthority
        return same >= max(needed, 2 * different) ? .failed : .notEvaluated(.structureDoubtful)
    }

    /// Whether much else of its kind agrees, so that a difference is no question any more.
    func isSure(_ comparison: Comparison, in join: FactJoin) -> Bool {
        let kind = join.fact(comparison.first).key.kind
        return comparison.isProven && (agreeing[kind] ?? 0) >= max(3, 3 * (differing[kind] ?? 0))
    }

    /// Two figures of the same quantity agree where what their digits stand for meets: 1.8 and 1.763 do.
    private static func agree(_ one: Figure, _ other: Figure) -> Bool {
        guard let first = one.interval, let second = other.interval else { return false }
        if one.decimals == other.decimals { return (one.value ?? .zero) == (other.value ?? .zero) }
        return first.meets(second)
    }
}
