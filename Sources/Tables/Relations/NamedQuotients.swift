import Lexicon

/// The columns that the heading of a quotient names itself: `Cost per visit` is of `Net cost` and `Visits`,
/// `% collected` of what was `Collected`.
struct NamedQuotients {
    /// What a heading names, by columns from 1; nil where it doesn't say.
    struct Naming {
        var dividend: Int?
        var divisor: Int?
    }

    private let words: ColumnWords
    /// The last headings of the columns, and the stems of their words.
    private let headings: [Words]
    private let stems: [[UInt64]]

    init(table: Table, words: ColumnWords) {
        self.words = words
        headings = table.columns.map { Words($0.path.last ?? "") }
        stems = zip(table.columns, headings).map { $1.stems(in: $0.path.last ?? "") }
    }

    /// - Parameter amounts: The columns (from 1) that a quotient may be of.
    func naming(of result: Int, among amounts: [Int]) -> Naming {
        let own = stems[result - 1]
        if let each = words.wordsForEach(in: headings[result - 1]) {
            let (part, whole) = (Set(own[..<each.lowerBound]), own[each.upperBound...])
            return Naming(
                dividend: only(amounts) { stems[$0 - 1].contains(where: part.contains) },
                divisor: whole.first.flatMap { first in only(amounts) { stems[$0 - 1].contains(first) } }
            )
        }
        let told = Set(own)
        return Naming(dividend: only(amounts) { !stems[$0 - 1].isEmpty && stems[$0 - 1].allSatisfy(told.contains) })
    }

    private func only(_ columns: [Int], _ isMeant: (Int) -> Bool) -> Int? {
        let found = columns.filter(isMeant)
        return found.count == 1 ? found[0] : nil
    }
}
