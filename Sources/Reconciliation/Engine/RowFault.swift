import Tables

/// The sums of one series that fail together because of one row: printed twice, left out of the total, or missing from
/// the page.
struct RowFault: Sendable {
    enum Cause: Sendable {
        /// The gap is in each column the figure of one of the rows.
        case inGaps
        /// The rows fall short of the total as if one more had stood among them.
        case missing(isBorneOut: Bool)
    }

    var series: Int
    var cause: Cause

    /// - Parameter isRest: Whether the table may go on with one before it.
    static func all(
        _ verdicts: [Verdict],
        support: [SeriesSupport],
        in table: Table,
        isRest: () -> Bool
    ) -> [RowFault] {
        let inGaps = RowsInGaps(verdicts, support: support).explained
        let missing = MissingRows(verdicts, support: support, in: table, isRest: isRest).explained
        let rest = missing.keys.filter { !inGaps.contains($0) }.sorted()
        return inGaps.map { RowFault(series: $0, cause: .inGaps) }
            + rest.map { RowFault(series: $0, cause: .missing(isBorneOut: missing[$0] ?? false)) }
    }
}
