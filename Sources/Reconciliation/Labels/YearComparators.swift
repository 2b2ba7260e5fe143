import Figures
import Lexicon
import Papers
import Tables

/// Leaves out the years before a report's own that it only compares with: "more than in 2030-31", a column `2030-31`
/// beside one that needs no year.
struct YearComparators {
    let year: FinancialYear
    let words: ComparisonWords

    /// How many small words may stand between "than" and the year.
    private static let reach = 2

    /// The mentions of a block that tell what it is about.
    func leftOut(of mentions: [PeriodMention], in block: Block) -> [PeriodMention] {
        mentions.filter { !(isEarlier($0) && isCompared($0, in: block.words)) }
    }

    /// The mentions in what a table's columns are called, the first among them, whose words may have been taken for the
    /// head of another.
    func headings(of subject: TableSubject, _ reader: PeriodReader) -> [[PeriodMention]] {
        let table = subject.table
        let head = table.rows.prefix { !$0.roles.isDisjoint(with: [.header, .unit]) }.flatMap { $0.cells.map(\.text) }
        let found = Set(table.columns.map(\.heading)).union(head).sorted().map { reader.mentions(in: $0) }
        let hasOwn = table.columns.contains { column in
            table.rows.contains { $0.figure(inColumn: column.index)?.value != nil } && !column.heading.isEmpty
                && reader.mentions(in: column.heading).isEmpty
        }
        return hasOwn ? found.map { $0.filter { !isEarlier($0) } } : found
    }

    private func isEarlier(_ mention: PeriodMention) -> Bool {
        guard case .financialYear(let other) = mention.value else { return false }
        return other < year
    }

    private func isCompared(_ mention: PeriodMention, in text: Words) -> Bool {
        let start = text.position(atOrAfter: mention.range.lowerBound)
        return (0...Self.reach).contains { gap in
            let end = start - gap
            guard end > 0, (end..<start).allSatisfy({ words.silent.contains(text.hashes[$0]) || isLink($0, text) })
            else { return false }
            return [words.compared, words.against, words.measured].contains { phrases in
                phrases.contains { text.matches($0, at: end - $0.count) }
            }
        }
    }

    private func isLink(_ index: Int, _ text: Words) -> Bool { words.links.contains(text.hashes[index]) }
}
