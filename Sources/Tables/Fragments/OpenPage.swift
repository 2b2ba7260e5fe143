import Lexicon
import Papers

/// Tells where a table goes on from the page before without being joined to what stands there: the rows that its first
/// total is made of are then not all its own.
struct OpenPage {
    let lexicon: Lexicon
    /// The last table, as far as nothing but furniture stands below it.
    private var before: TableRegion?

    init(lexicon: Lexicon) { self.lexicon = lexicon }

    /// Takes the next block.
    ///
    /// - Returns: whether it is a table that may go on from the one before it.
    mutating func pass(_ block: Block) -> Bool {
        if case .furniture = block.kind { return false }
        let above = before
        before = block.region
        guard let region = block.region, region.layout == .aligned, region.startsPage else { return false }
        let words = headWords(of: region)
        // Rows at the top of a page that nothing names are no table's first, unless a whole one stands right above.
        guard let above else { return words.isEmpty }
        return mayGoOn(from: above, under: words)
    }

    private func mayGoOn(from above: TableRegion, under words: Set<String>) -> Bool {
        guard above.layout == .aligned, !isClosed(above) else { return false }
        if words.isEmpty { return true }
        let known = headWords(of: above)
        return known.isEmpty || words.intersection(known).count * 5 >= min(words.count, known.count) * 3
    }

    /// Whether a table whose cells came one by one is the first on its page and has no caption: some of its rows may
    /// stand on the page before, and have been read as no table, or as another.
    static func mayLackRows(_ region: TableRegion) -> Bool {
        region.layout == .exploded && region.startsPage && region.caption == nil
    }

    /// The same of cells that were put together afterwards: no more than a heading may stand above them on their page.
    static func mayLackRows(from line: Int, in source: SourceText) -> Bool {
        var number = line
        var words = 0
        while number >= 1 {
            for index in source.range(ofLine: number) where number < line && source.bytes[index] > 0x20 {
                words += 1
                break
            }
            if words > mostLines { return false }
            if source.startsPage(number) { return true }
            number -= 1
        }
        return false
    }

    private static let mostLines = 3

    /// Whether a table ends in its total.
    private func isClosed(_ region: TableRegion) -> Bool {
        guard let last = region.rows.last(where: FragmentShape.hasFigure) else { return true }
        let label = FragmentShape.label(of: last)
        return label.isEmpty || lexicon.rows.meaning(of: Words(label)) == .total
    }

    /// A unit alone is no name.
    private func headWords(of region: TableRegion) -> Set<String> {
        var words: Set<String> = []
        for row in region.rows where row.section == .head {
            for cell in row.cells {
                let parts = cell.text.text.split(separator: " ").map(String.init)
                words.formUnion(parts.filter { $0.contains(where: \.isLetter) })
            }
        }
        return words
    }

    /// Takes the sums of a table away that do not hold and begin with its first row, or in which columns are added
    /// whose names stood on the page before: they may tell averages.
    static func withoutOpenSums(_ table: Table) -> Table {
        var table = table
        let first = table.rows.first { row in
            !row.roles.contains(.header) && row.cells.contains { $0.figure?.value != nil }
        }
        guard let first else { return table }
        let isUnnamed = table.columns.allSatisfy(\.path.isEmpty)
        table.relations.removeAll { relation in
            relation.kind == .sum && relation.axis == .rows && relation.held < relation.tried
                && (isUnnamed || relation.operands.contains { $0.index == first.index })
        }
        return table
    }
}
