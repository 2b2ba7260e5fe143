/// Finds the sums worth a note: they hold within their rounding, but not to the digit,
/// in a table whose sums otherwise do.
///
/// A paper printed in millions often rounds every figure by itself; then a third of its sums and variances are a last
/// digit off, and that is no observation. So a note needs three other sums or variances of the table that are exact,
/// and five exact ones for each figure that seems to be off. Percentages and shares never give one, nor count: theirs
/// is rounding by nature. What has fewer than two parts other than zero is exact for no merit,
/// and does not count either.
struct RoundingNotes: Sendable {
    private static let leastExact = 3
    private static let exactForEachNote = 5

    /// How many sums and variances are exact.
    private(set) var exact = 0
    /// The verdicts that hold by rounding alone.
    private(set) var inexact: [Int] = []

    init(_ verdicts: [Verdict]) {
        // In place: a copy of a verdict counts up a reference for each of its parts.
        let verdicts = verdicts.span
        for index in verdicts.indices where Self.takesPart(verdicts[index]) {
            if verdicts[index].computation?.isExact == true { exact += 1 } else { inexact.append(index) }
        }
    }

    /// Whether any note may come of it, before it is known how many figures are behind the inexact sums.
    var arePossible: Bool { !inexact.isEmpty && exact >= Self.leastExact && exact >= inexact.count }

    /// Whether that many notes stand out in the table.
    func areWorthTelling(_ count: Int) -> Bool { exact >= count * Self.exactForEachNote }

    private static func takesPart(_ verdict: borrowing Verdict) -> Bool {
        guard verdict.outcome == .passed, verdict.equation.kind == .sum || verdict.equation.kind == .variance,
            verdict.equation.unit?.addsUp != false
        else { return false }
        return (verdict.computation?.telling ?? 0) >= 2
    }
}
