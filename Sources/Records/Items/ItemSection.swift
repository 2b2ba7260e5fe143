import Figures
import Lexicon
import Papers

/// What is known at a place of the text: the heading above, what the list at hand tells of, which items it had.
struct ItemSection {
    enum Kind { case allocation, variance }

    /// An item by which a second printing of it is known.
    struct Seen: Hashable {
        var kind: Kind
        var name: Words
        var amounts: [ExactDecimal?]
        var directions: [Variance.Direction?]
        var bases: [BudgetAllocation.Basis?]

        init(_ item: TextItem, kind: Kind) {
            self.kind = kind
            name = Words(item.name)
            amounts = item.clauses.map(\.amount.value)
            directions = item.clauses.map(\.direction)
            bases = item.clauses.map(\.basis)
        }
    }

    /// An introduction of more words is prose.
    private static let longestIntroduction = 40

    private(set) var heading: String?
    private(set) var tellsAllocations = false
    private var seen: [Seen: Int] = [:]

    func index(of item: Seen) -> Int? { seen[item] }

    mutating func add(_ item: Seen, at index: Int) { seen[item] = index }

    /// A table or a chart stands between: what comes after it is no second printing.
    mutating func close() {
        seen = [:]
        tellsAllocations = false
    }

    /// Passes a block that is no item.
    mutating func pass(_ block: Block, words: ItemWords) {
        let text = block.text.text
        guard !text.isEmpty else { return }
        if block.headingLevel != nil {
            close()
            heading = text
            tellsAllocations = words.allocations.longestMatch(in: block.words) != nil
        } else if !block.isListItem, text.utf8.last == UInt8(ascii: ":") {
            tellsAllocations =
                block.words.count <= Self.longestIntroduction
                && words.allocations.longestMatch(in: block.words) != nil
        }
    }
}
