import Lexicon

/// The columns of a record table and what each takes, from its kind or from the counts of its values.
struct RecordPlan {
    struct Column {
        var heading: String
        var role: ColumnRole?
        var holds: ExplodedWords.Holding
    }

    var columns: [Column]
    /// The kind, where the headings name one.
    var match: HeadingBag.Match?
    /// What comes behind the amounts.
    var unit: String?

    func indices(_ holds: ExplodedWords.Holding) -> [Int] { columns.indices.filter { columns[$0].holds == holds } }

    init(_ match: HeadingBag.Match) {
        self.match = match
        columns = match.kind.columns.enumerated().map { index, column in
            Column(
                // A heading that is not printed is not told.
                heading: match.printed.contains(index) ? column.heading : "",
                role: column.role,
                holds: column.holds
            )
        }
        let amounts = columns.count { $0.holds == .amount }
        // As many unit marks as columns of amounts: every column has its own.
        if match.units.count == amounts, Set(match.units).count == 1 { unit = match.units.first }
    }

    init(texts: Int, values: [ExplodedWords.Holding]) {
        columns = Array(repeating: Column(heading: "", role: nil, holds: .text), count: texts)
        columns += values.map { Column(heading: "", role: nil, holds: $0) }
    }
}
