import Lexicon

/// Holds a stated count by rating against the things that a report rates.
struct CountTrial {
    enum Outcome {
        /// Some set of the report has these numbers.
        case agrees
        /// Numbers of the claim that a set denies which is surely meant.
        case differs(from: RatedSet, parts: [Int], isWholeWrong: Bool, isSure: Bool)
        case unknown
    }

    let sets: [RatedSet]
    /// Ratings that only the paper's own columns have: a set without them knows nothing of them.
    var own: Set<Rating> = []

    func outcome(of claim: CountClaim) -> Outcome {
        let known = sets.filter { set in
            claim.parts.allSatisfy { part in
                own.contains(part.meaning.rating)
                    ? set.byRating[part.meaning.rating] != nil : set.knows(part.meaning)
            }
        }
        guard !known.isEmpty else { return .unknown }
        let trials = known.map { Trial(claim, $0) }
        if trials.contains(where: \.agrees) { return .agrees }
        // Of a claim that names its set, only that set is meant.
        let named = claim.name.isEmpty ? [] : trials.filter { Self.isNamed(claim.name, $0.set) }
        if !claim.name.isEmpty, named.isEmpty { return .unknown }
        var likely = (named.isEmpty ? trials : named).filter(\.isLikely)
        // "Two standards are marked Fail": the columns of such words that are of what is so called.
        if likely.isEmpty {
            let called = trials.filter { $0.isCalled(claim) }
            if Set(called.map { $0.expected(of: claim) }).count == 1 { likely = [called[0]] }
        }
        guard let best = likely.max(by: { $0.agreeing < $1.agreeing }),
            likely.count(where: { $0.agreeing == best.agreeing && $0.differing != best.differing }) == 0
        else { return .unknown }
        // What was counted may be what was lost.
        if best.set.isPieced { return .unknown }
        // Of a list no more things are counted than it has.
        if claim.whole == nil, best.differing.contains(where: { claim.parts[$0].number > best.set.total }) {
            return .unknown
        }
        // A word that the list doesn't use says something else: "five audits were completed".
        let isForeign = best.differing.contains { index in
            let meaning = claim.parts[index].meaning
            return meaning.rag == nil && best.set.byRating[meaning.rating] == nil
                && best.set.counts(of: meaning).allSatisfy { $0 == 0 }
        }
        if isForeign { return .unknown }
        return .differs(
            from: best.set,
            parts: best.differing,
            isWholeWrong: best.isWholeWrong,
            // Where the sentence doesn't tell how many there are, it may be of some of them.
            isSure: best.agreeing >= 2 && claim.whole != nil
        )
    }

    private static func isNamed(_ name: String, _ set: RatedSet) -> Bool {
        let (wanted, own) = (Words(name), Words(set.name))
        return !own.isEmpty && !wanted.isEmpty
            && (own.firstIndex(of: wanted) != nil || wanted.firstIndex(of: own) != nil)
    }

    private struct Trial {
        let set: RatedSet
        /// Positions of the parts that the set denies.
        let differing: [Int]
        let isWholeWrong: Bool
        let agreeing: Int
        /// By how much the parts together differ.
        private let drift: Int
        private let hasWhole: Bool
        private let partCount: Int

        init(_ claim: CountClaim, _ set: RatedSet) {
            self.set = set
            differing = claim.parts.indices.filter { index in
                !set.counts(of: claim.parts[index].meaning).contains(claim.parts[index].number)
            }
            hasWhole = claim.whole != nil
            partCount = claim.parts.count
            let wholes = [set.total, set.rated]
            isWholeWrong = claim.whole.map { !wholes.contains($0.number) } ?? false
            agreeing = partCount - differing.count + (hasWhole && !isWholeWrong ? 1 : 0)
            drift = differing.reduce(0) { sum, index in
                sum + claim.parts[index].number - (set.counts(of: claim.parts[index].meaning).first ?? 0)
            }
        }

        var agrees: Bool { differing.isEmpty && !isWholeWrong }

        /// Whether the things that are counted are what the set's table calls its lines, and one number of them is
        /// wrong.
        func isCalled(_ claim: CountClaim) -> Bool {
            !isWholeWrong && differing.count == 1
                && claim.parts.allSatisfy { set.byRating[$0.meaning.rating] != nil }
                && !set.things.isDisjoint(with: claim.parts[0].things)
        }

        func expected(of claim: CountClaim) -> [Int] { claim.parts.map { set.counts(of: $0.meaning).first ?? 0 } }

        /// Whether so much agrees that the rest is wrong and not of something else.
        var isLikely: Bool {
            if isWholeWrong { return differing.isEmpty && partCount >= 2 }
            if differing.count == 1 { return agreeing >= 2 || hasWhole && partCount == 1 && set.name.isEmpty }
            // One thing rated otherwise makes one count too many and another too few.
            return differing.count == 2 && drift == 0 && hasWhole && (partCount >= 3 || set.name.isEmpty)
        }
    }
}
