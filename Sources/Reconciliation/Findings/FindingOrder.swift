import Figures
import Papers

/// What matters first comes first: errors before questions, then what is surest, then what is largest, and of equals
/// what stands first in the paper.
enum FindingOrder {
    static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.severity != right.severity { return left.severity > right.severity }
        if left.isCertain != right.isCertain { return left.isCertain }
        let (size, otherSize) = (left.size, right.size)
        if size != otherSize { return size > otherSize }
        let (a, b) = (left.place, right.place)
        if a != b {
            return (a.line, a.column, a.node, a.endLine, a.endColumn) < (
                b.line, b.column, b.node, b.endLine, b.endColumn
            )
        }
        return (left.rule, left.fingerprint) < (right.rule, right.fingerprint)
    }
}

extension Finding {
    /// Whether more than one check, or one mend that explains all, points to the same figure.
    var isCertain: Bool { diagnosis != nil || checks.count > 1 }

    /// The money in question; nil where the figures are of another kind, which no amount can be weighed against.
    fileprivate var size: ExactDecimal {
        guard unit?.isMoney == true, let difference else { return .zero }
        return difference.magnitude
    }
}
