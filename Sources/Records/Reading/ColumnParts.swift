import Figures
import Lexicon
import Tables

/// The parts of a council that stand side by side in a table, each with the same columns below its name.
///
/// `Adults > Core, External, Total | Places > Core, External, Total`
struct ColumnParts {
    /// The names from left to right.
    private(set) var names: [String] = []

    init(of table: Table, lexicon: Lexicon) {
        var inner: [(name: String, headings: Set<String>)] = []
        for column in table.columns {
            guard column.path.count >= 2, column.role != .label, let outer = column.path.first,
                let heading = column.path.last, Self.mayBeName(outer, column, lexicon)
            else { continue }
            if let index = inner.firstIndex(where: { $0.name == outer }) {
                // Two columns below one name that are headed alike are told apart by something else.
                guard inner[index].headings.insert(heading).inserted else { return }
            } else {
                inner.append((outer, [heading]))
            }
        }
        guard let first = inner.first, inner.count > 1, first.headings.count > 1 else { return }
        let alike = inner.filter { !$0.headings.isDisjoint(with: first.headings) }
        guard alike.count > 1 else { return }
        names = alike.map(\.name)
    }

    /// A heading that says what the figures are, or when, is no part.
    private static func mayBeName(_ text: String, _ column: Column, _ lexicon: Lexicon) -> Bool {
        let words = Words(text)
        if lexicon.rows.meaning(of: words) == .total { return true }
        return lexicon.columns.longestMatch(in: words) == nil && lexicon.wholeHeadings.meaning(of: words) == nil
            && lexicon.funds.meaning(of: words) == nil
            && !text.utf8.contains { $0.isDigit }
    }
}
