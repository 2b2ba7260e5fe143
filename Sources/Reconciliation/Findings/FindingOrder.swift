import Papers

/// What matters first comes first; then comes what stands first in the paper.
enum FindingOrder {
    static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        let (a, b) = (left.place, right.place)
        if a != b {
            return (a.line, a.column, a.node, a.endLine, a.endColumn) < (
                b.line, b.column, b.node, b.endLine, b.endColumn
            )
        }
        return (left.rule, left.fingerprint) < (right.rule, right.fingerprint)
    }
}
