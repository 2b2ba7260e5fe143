import Lexicon

/// Finds the columns of differences whose signs are letters or words in a column of their own: `21,764 U`, `6,429 F`,
/// `24,200 under`.
///
/// What is printed there is how far, and the letter says whether that is favourable, which for income is the other way
/// round than for expenditure: no sum and no difference holds between such figures and others.
enum LetteredColumns {
    private static let letters: Set<String> = ["F", "U", "A", "(F)", "(U)", "(A)"]
    /// So many letters tell.
    private static let fewest = 3

    /// The columns, from 1.
    static func columns(of table: Table, _ lexicon: Lexicon) -> Set<Int> {
        var found: Set<Int> = []
        for column in table.columns.dropFirst() {
            var seen: Set<String> = []
            var count = 0
            let isLettered = table.rows.allSatisfy { row in
                guard row.roles.isDisjoint(with: [.header, .unit]),
                    let cell = row.cells.first(where: { $0.column == column.index }), !cell.text.isEmpty
                else { return true }
                seen.insert(cell.text)
                count += 1
                return letters.contains(cell.text) || isWord(cell.text, lexicon.comparisons)
            }
            guard isLettered, count >= fewest, seen.count > 1 else { continue }
            // "-24.2", "under": where the figures have signs of their own, the words say them again.
            if letters.isDisjoint(with: seen), hasSigns(table, column.index - 1) { continue }
            found.insert(column.index - 1)
        }
        return found
    }

    private static func hasSigns(_ table: Table, _ column: Int) -> Bool {
        table.rows.contains { $0.figure(inColumn: column)?.value?.isNegative == true }
    }

    private static func isWord(_ text: String, _ words: ComparisonWords) -> Bool {
        text.utf8.count <= longestWord && words.direction(of: Words(text)) != nil
    }

    private static let longestWord = 12

    /// Takes out what was proposed of these columns.
    static func leaveOut(of table: inout Table, _ lexicon: Lexicon) {
        let columns = columns(of: table, lexicon)
        guard !columns.isEmpty else { return }
        for index in table.relations.indices where table.relations[index].axis == .rows {
            let relation = table.relations[index]
            let left = relation.across.filter { !columns.contains($0) }
            let removed = relation.across.count - left.count
            table.relations[index].across = left
            table.relations[index].tried = max(relation.held, relation.tried - removed)
        }
        table.relations.removeAll { relation in
            relation.axis == .rows
                ? relation.across.isEmpty
                : columns.contains(relation.result) || relation.operands.contains { columns.contains($0.index) }
        }
    }
}
