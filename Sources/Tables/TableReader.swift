import Lexicon
import Papers

/// Finds the tables of a paper and says which blocks they came from.
public struct TableReader: Sendable {
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// The tables in a range of the paper's blocks, in the order in which they stand.
    public func tables(in blocks: ArraySlice<Block>) -> [Table] {
        var context = ContextReader(lexicon: lexicon)
        let builder = TableBuilder(lexicon: lexicon)
        var tables: [Table] = []
        for block in FragmentJoiner(lexicon: lexicon).joined(DefinitionLists.joined(blocks)[...]) {
            // A table without a cell (a caption alone, an empty row) has nothing to publish.
            if let region = block.region, region.rows.contains(where: { !$0.cells.isEmpty }) {
                let table = builder.table(of: region, in: context.context(ofTableWith: region.caption))
                context.pass(table)
                tables.append(table)
            } else {
                context.pass(block)
            }
        }
        return tables
    }
}
