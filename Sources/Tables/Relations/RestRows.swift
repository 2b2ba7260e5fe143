import Lexicon

/// Tells the rows that their names say to be what is left of another one: `Remaining gap` below `Gap` and `Savings`,
/// `Net cost` below `Cost` and `Income`.
enum RestRows {
    /// How far above it the other row may stand.
    private static let reach = 8

    /// The row (from 1) of which one (from 0) is left, whose words say that it is what others leave; nil where no row
    /// above has its name but for those words.
    static func whole(of position: Int, in table: Table) -> Int? {
        let label = table.rows[position].labelWords
        guard label.count > 1 else { return nil }
        var between = 0
        for row in table.rows[..<position].suffix(reach).reversed() {
            if !row.roles.isDisjoint(with: [.header, .heading]) { return nil }
            let name = row.labelWords
            if between > 0, !name.isEmpty, name.count < label.count,
                name.hashes.allSatisfy({ label.hashes.contains($0) })
            {
                return row.index
            }
            between += 1
        }
        return nil
    }
}
