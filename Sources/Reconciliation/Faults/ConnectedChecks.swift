/// Groups checks that share a figure, directly or through others.
enum ConnectedChecks {
    /// The groups in the order of their first members.
    static func groups(of indices: [Int], in verdicts: [Verdict]) -> [[Int]] {
        var parents = Array(indices.indices)

        func root(_ position: Int) -> Int {
            var current = position
            while parents[current] != current {
                parents[current] = parents[parents[current]]
                current = parents[current]
            }
            return current
        }

        var firstWith: [GridCell: Int] = [:]
        for (position, index) in indices.enumerated() {
            for term in verdicts[index].equation.numbers {
                if let other = firstWith[term.cell] {
                    let (a, b) = (root(position), root(other))
                    parents[max(a, b)] = min(a, b)
                } else {
                    firstWith[term.cell] = position
                }
            }
        }
        var members: [Int: [Int]] = [:]
        for (position, index) in indices.enumerated() { members[root(position), default: []].append(index) }
        return indices.indices.compactMap { members[$0] }
    }
}
