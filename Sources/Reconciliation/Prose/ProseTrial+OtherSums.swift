/// What else a figure may be made of than the sum by which its words are read.
extension ProseTrial {
    /// In a sentence of more other amounts some make nearly every figure.
    private static let mostOthers = 6

    /// Whether amounts of its sentence make a figure in another way: "£2.4m (77% of £3.1m), £0.2m more than the £2.2m",
    /// "£6.0m came in and £4.1m went out, leaving £1.5m after £0.4m was returned", "£7.9m comprises £4.4m (£3.3m a year
    /// before) and £3.5m". Then its words are read too narrowly, and nothing is wrong.
    ///
    /// - Parameter parts: What it is read as the sum of, with weights.
    func isMadeOtherwise(_ result: Int, than parts: [(index: Int, weight: Int)]) -> Bool {
        let main = parts.filter { !isBracketed($0.index) && !readings[$0.index].isStart }
        if main.count >= 2, main.count < parts.count, addsUp(result, main) { return true }
        guard parts.count == 2 else { return false }
        let members = parts.map(\.index)
        let others = passages[passageOf[result]].statements.filter { $0 != result && !members.contains($0) }
        guard !others.isEmpty, others.count <= Self.mostOthers else { return false }
        return others.contains { other in
            members.contains { isMade(result, of: [$0, other], [[1, 1], [1, -1]]) }
                || isMade(result, of: members + [other], [[1, 1, 1], [1, 1, -1], [1, -1, 1], [-1, 1, 1]])
        }
    }

    private func isMade(_ result: Int, of members: [Int], _ weights: [[Int]]) -> Bool {
        weights.contains { weights in addsUp(result, zip(members, weights).map { (index: $0, weight: $1) }) }
    }
}
