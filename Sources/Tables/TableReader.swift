import Lexicon
import Papers

/// The tables of one report.
public struct ReportTables: Sendable {
    /// In the order of their first lines.
    public var tables: [Table] = []
    /// Tables that were found and not read, each with its lines and the reason.
    public var refusals: [TableRemark] = []
}

/// Finds the tables of a paper: those that its blocks mark, whole again where pages cut them, and those that were
/// recovered from lines and pairs.
public struct TableReader: Sendable {
    private let paper: Paper
    private let lexicon: Lexicon
    private var recovery: RecoveredTableReader

    /// Any range of the paper's blocks may be read then, one report after the other.
    public init(_ paper: Paper, lexicon: Lexicon) {
        self.paper = paper
        self.lexicon = lexicon
        recovery = RecoveredTableReader(paper, lexicon: lexicon)
    }

    /// The tables in a range of the paper's blocks. What a recovered table takes is no table or text of its own.
    public mutating func tables(in range: Range<Int>) -> ReportTables {
        let recovered = recovery.read(range)
        var found = ReportTables(refusals: recovered.refusals)
        var context = ContextReader(lexicon: lexicon)
        var start = range.lowerBound
        for table in recovered.tables {
            let first = firstBlock(from: table.lines.lowerBound, in: start..<range.upperBound)
            read(paper.blocks[start..<first], in: &context, into: &found.tables)
            found.tables.append(table.table)
            start = firstBlock(from: table.lines.upperBound + 1, in: first..<range.upperBound)
        }
        read(paper.blocks[start..<range.upperBound], in: &context, into: &found.tables)
        return found
    }

    /// Reads the marked tables of a stretch between two recovered ones.
    private func read(_ blocks: ArraySlice<Block>, in context: inout ContextReader, into tables: inout [Table]) {
        let builder = TableBuilder(lexicon: lexicon)
        var pages = OpenPage(lexicon: lexicon)
        for block in FragmentJoiner(lexicon: lexicon).joined(DefinitionLists.joined(blocks)[...]) {
            let mayGoOn = pages.pass(block)
            // A table without a cell (a caption alone, an empty row) has nothing to publish.
            if let region = block.region, region.rows.contains(where: { !$0.cells.isEmpty }) {
                let whole = LetteredAmounts().joined(FusedRatings(lexicon: lexicon).cut(region))
                var table = builder.table(of: whole, in: context.context(ofTableWith: region.caption))
                if mayGoOn || OpenPage.mayLackRows(region) { table = OpenPage.withoutOpenSums(table) }
                context.pass(table)
                tables.append(table)
            } else {
                context.pass(block)
            }
        }
    }

    /// The first block of a range that begins at a line or below it. Blocks stand in the order of their lines, but for
    /// furniture within a paragraph.
    private func firstBlock(from line: Int, in range: Range<Int>) -> Int {
        range.first { paper.blocks[$0].lines.lowerBound >= line } ?? range.upperBound
    }
}
