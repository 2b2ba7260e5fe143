import Lexicon
import Papers

/// A table that was put together from lines or from pairs, and the lines that it took.
public struct RecoveredTable: Sendable {
    public var table: Table
    /// From its first line to its last. Blocks and regions within them belong to the table.
    public var lines: ClosedRange<Int>
}

/// What was found in a range of blocks.
public struct RecoveredTables: Sendable {
    /// In the order of their lines; none overlaps another.
    public var tables: [RecoveredTable] = []
    /// Tables that were found and not read, each with its lines and the reason.
    public var refusals: [TableRemark] = []
}

/// Finds the tables that no block of the paper marks as such: the small tables of measures and what a text layer
/// printed one cell a line.
public struct RecoveredTableReader: Sendable {
    private let paper: Paper
    private let lexicon: Lexicon
    private let keyValues: KeyValueReader
    /// Made when the first title is wanted, since it counts the words of the whole paper.
    private var repair: TitleRepair?

    /// Any range of the paper's blocks may be read then, one report after the other.
    public init(_ paper: Paper, lexicon: Lexicon) {
        self.paper = paper
        self.lexicon = lexicon
        keyValues = KeyValueReader(lexicon: lexicon)
    }

    /// What stands in a range of the paper's blocks. Of HTML nothing is recovered: its tables are marked.
    public mutating func read(_ blocks: Range<Int>) -> RecoveredTables {
        let blocks = blocks.clamped(to: paper.blocks.indices)
        guard paper.file.format == .text, var lines = ReportLines(paper, blocks: blocks) else { return .init() }
        let runs = KeyValueFinder(lexicon: lexicon).runs(in: lines)
        for run in runs { for line in run.lines where lines.use(line) == .short { lines.set(.border, at: line) } }
        for run in runs where run.hasStrayedRating {
            for entry in run.entries where entry.label.takesRating {
                if let line = entry.valueLine { lines.set(.border, at: line) }
            }
        }
        let regions = ExplodedTableFinder(lexicon: lexicon).regions(in: lines)
        var titles: TitleFinder?
        if !runs.isEmpty || paper.blocks[blocks].contains(where: { $0.region.map(keyValues.reads) ?? false }) {
            let known = repair ?? TitleRepair(counts: WordCounts(paper.source))
            repair = known
            titles = TitleFinder(lexicon: lexicon, repair: known)
        }
        var walk = RecoveredTableWalk(paper: paper, lexicon: lexicon, lines: lines, titles: titles)
        return walk.read(blocks, runs: runs, regions: regions)
    }
}
