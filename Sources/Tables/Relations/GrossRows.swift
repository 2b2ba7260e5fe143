import Lexicon

/// Finds the rows that sum up what stands above them and are called otherwise only for what is taken next:
/// `Gross debtors`, `Less: impairment`, `Net debtors`.
///
/// Of the two names all words but the first are the same, and what stands between says that it is taken or added.
enum GrossRows {
    /// Positions of rows, from 0.
    static func positions(in table: Table, words: RowWords) -> [Int] {
        var found: [Int] = []
        var start: Int?
        for position in table.rows.indices {
            let row = table.rows[position]
            guard row.roles.isDisjoint(with: [.heading, .header]) else {
                start = nil
                continue
            }
            let step = words.step(of: row.labelWords)
            if step == .taken || step == .added { continue }
            if let opened = start, position > opened + 1, words.balance(of: row.labelWords) == .net,
                row.labelWords.count > 1,
                row.labelWords.hashes.dropFirst().elementsEqual(table.rows[opened].labelWords.hashes.dropFirst())
            {
                found.append(opened)
            }
            start = position
        }
        return found
    }
}
