import Lexicon

/// Tells the rows whose words say that they are of all above them, though nothing calls them their total: `All stays`
/// below `Short stays` and `Long stays`, `Balance per statements` below the accounts.
enum GatheringRows {
    private static let leastRows = 2

    /// Nil where the words of the row say nothing of others.
    ///
    /// - Parameter position: from 0.
    static func claim(of position: Int, in table: Table, words: RowWords) -> SumFinder.Claim? {
        let label = table.rows[position].labelWords
        guard words.scope(of: label) == .whole else { return nil }
        let name = label.count > 1 ? label.hashes[label.count - 1] : nil
        let isNamed = areRowsAbove(position, in: table) { above in
            above.count > 1 && above.hashes[above.count - 1] == name
        }
        return isNamed ? .named : .gathering
    }

    /// Whether the rows above one are accounts, all of them, so that a balance that opens there is that of them.
    static func areAccounts(above position: Int, in table: Table, words: RowWords) -> Bool {
        words.step(of: table.rows[position].labelWords) == nil
            && areRowsAbove(position, in: table) { words.scope(of: $0) == .account }
    }

    /// Whether all rows right above one, two and more and from the last heading on, are called so.
    private static func areRowsAbove(_ position: Int, in table: Table, called isMeant: (Words) -> Bool) -> Bool {
        var count = 0
        for row in table.rows[..<position].reversed() {
            if !row.roles.isDisjoint(with: [.header, .heading]) { break }
            guard row.roles == .line, isMeant(row.labelWords) else { return false }
            count += 1
        }
        return count >= leastRows
    }
}
