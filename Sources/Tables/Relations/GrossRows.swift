import Lexicon

/// Finds the rows that are told to be sums by the net one that stands below them: `Gross debtors` by `Net debtors`,
/// `Assets` by `Net assets`, and `Income` between `Gross expenditure` and `Net expenditure`.
///
/// All words but the first of the net one's name are those of the other, or those behind its first. What stands right
/// above the net row is what it takes, the sum of the rows before it where there are several.
enum GrossRows {
    /// Positions of rows, from 0.
    static func positions(in table: Table, words: RowWords) -> [Int] {
        // Few tables have a net row, and only those need their names held side by side.
        guard table.rows.contains(where: { words.balance(of: $0.labelWords) == .net }) else { return [] }
        var found: [Int] = []
        /// The last row of each name, with its first word and without it.
        var named: [[UInt64]: Int] = [:]
        var before: Int?
        for position in table.rows.indices {
            let row = table.rows[position]
            guard row.roles.isDisjoint(with: [.heading, .header]), row.labelWords.count > 0 else { continue }
            if row.labelWords.count > 1 {
                let name = Array(row.labelWords.hashes.dropFirst())
                if let gross = named[name], let taken = before, taken > gross,
                    words.balance(of: row.labelWords) == .net
                {
                    found.append(gross)
                    if taken > gross + 2, words.step(of: table.rows[taken].labelWords) == nil { found.append(taken) }
                }
                named[name] = position
            }
            named[Array(row.labelWords.hashes)] = position
            before = position
        }
        return found
    }
}
