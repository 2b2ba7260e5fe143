import Lexicon

/// Tells the columns of several funds apart: core and external funding, general fund and housing revenue account.
struct FundReader {
    let lexicon: Lexicon

    func complete(_ columns: inout [Column]) {
        for index in columns.indices { columns[index].fund = fund(of: columns[index]) }
        guard Set(columns.compactMap(\.fund)).count > 1 else {
            // One fund alone is the name of a column as any other.
            for index in columns.indices { columns[index].fund = nil }
            return
        }
        // "Total" beside funds is that of all funds; what it is the total of, the heading around it says.
        for index in columns.indices where columns[index].fund == nil && columns[index].role == .total {
            columns[index].fund = "total"
            columns[index].role = role(around: columns[index])
        }
    }

    private func fund(of column: Column) -> String? {
        column.path.reversed().lazy.compactMap { fund(named: Words($0), besidePeriod: column.period != nil) }.first
    }

    /// A heading that is the name of a fund; a year may stand before it ("2024-25 Core").
    private func fund(named heading: Words, besidePeriod: Bool) -> String? {
        if let fund = lexicon.funds.meaning(of: heading) { return fund }
        guard besidePeriod, let match = lexicon.funds.longestMatch(in: heading), match.words.upperBound == heading.count
        else { return nil }
        return match.meaning
    }

    private func role(around column: Column) -> ColumnRole? {
        let outer = column.path.dropLast().reversed()
        return outer.lazy.compactMap { lexicon.columns.longestMatch(in: Words($0))?.meaning.role }.first
    }
}
