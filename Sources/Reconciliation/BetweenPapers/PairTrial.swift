import Figures
import Tables

/// The figures that two reports of two papers both tell, and what their agreement says about those that differ.
struct PairTrial: Sendable {
    struct Comparison: Sendable {
        /// What the earlier paper tells.
        var there: PaperFact
        /// What the later one tells.
        var here: PaperFact
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

    private let pair: ReportPair

    init(_ pair: ReportPair) {
        self.pair = pair
        let areCopies = pair.later.identity.isSame(as: pair.earlier.identity)
        let authority = pair.earlier.identity.authority
        let isOneAuthority = authority != nil && authority == pair.later.identity.authority
        for (there, here) in pair.facts {
            let isSame = there.agrees(with: here)
            if isSame {
                agreeing[there.key.kind, default: 0] += 1
            } else if !there.isRecovered, !here.isRecovered {
                differing[there.key.kind, default: 0] += 1
            }
            comparisons.append(
                Comparison(
                    there: there,
                    here: here,
                    rule: BetweenPapersRule(for: there, here, areCopies: areCopies),
                    outcome: isSame ? .passed : .failed,
                    isProven: isOneAuthority && there.scope != nil && there.scope == here.scope
                )
            )
        }
        for index in comparisons.indices where comparisons[index].outcome == .failed {
            comparisons[index].outcome = outcome(of: comparisons[index])
        }
    }

    /// What differs is a finding only where it is the same thing for certain, or where much else of its kind agrees.
    private func outcome(of comparison: Comparison) -> Check.Outcome {
        let (one, other) = (comparison.there, comparison.here)
        // How a scattered figure was put back is no evidence against another paper.
        if one.isRecovered || other.isRecovered { return .notEvaluated(.usedToRecover) }
        let (same, different) = (agreeing[one.key.kind] ?? 0, differing[one.key.kind] ?? 0)
        let hasAuthority = pair.earlier.identity.authority != nil && pair.later.identity.authority != nil
        // Where most differ, the two tell of different things under the same names.
        if different > max(1, same) { return .notEvaluated(.structureDoubtful) }
        // Of two papers of one day that have nothing else in common, one name is no proof.
        if comparison.rule == .papersDisagree, same == 0 { return .notEvaluated(.structureDoubtful) }
        // A total is of the same things only where the things themselves are alike.
        let isWhole = one.isWhole || other.isWhole
        if isWhole, !comparison.isProven || same < Self.fewestAgreeing { return .notEvaluated(.structureDoubtful) }
        if comparison.isProven { return .failed }
        let needed = hasAuthority ? Self.fewestAgreeing : Self.fewestAgreeingWithoutAuthority
        return same >= max(needed, 2 * different) ? .failed : .notEvaluated(.structureDoubtful)
    }

    /// Whether much else of its kind agrees, so that a difference is no question any more.
    func isSure(_ comparison: Comparison) -> Bool {
        let kind = comparison.there.key.kind
        return comparison.isProven && (agreeing[kind] ?? 0) >= max(3, 3 * (differing[kind] ?? 0))
    }
}
