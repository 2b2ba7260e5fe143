import Lexicon
import Papers

/// A table that was put together from lines or from pairs, and the lines that it took.
public struct RecoveredTable: Sendable {
    public var table: Table
    /// From its first line to its last. Blocks and regions within them belong to the table.
    public var lines: ClosedRange<Int>
}

/// Finds the tables that no block of the paper marks as such: the small tables of measures and what a text layer printed
/// one cell a line.
public struct RecoveredTableReader: Sendable {
    private let paper: Paper
    private let lexicon: Lexicon
    private let repair: TitleRepair

    /// Counts the words of the paper once; then any range of its blocks may be read.
    public init(_ paper: Paper, lexicon: Lexicon) {
        self.paper = paper
        self.lexicon = lexicon
        repair = TitleRepair(counts: WordCounts(paper.source))
    }

    /// The tables in a range of the paper's blocks, in the order of their lines; none of them overlaps another.
    public func tables(in blocks: Range<Int>) -> [RecoveredTable] {
        guard paper.file.format == .text, var lines = ReportLines(paper, blocks: blocks) else { return [] }
        let runs = KeyValueFinder(lexicon: lexicon).runs(in: lines)
        for run in runs { for line in run.lines where lines.use(line) == .short { lines.set(.border, at: line) } }
        for run in runs where run.hasStrayedRating {
            for entry in run.entries where entry.label.takesRating {
                if let line = entry.valueLine { lines.set(.border, at: line) }
            }
        }
        let regions = ExplodedTableFinder(lexicon: lexicon).regions(in: lines)
        var walk = RecoveredTableWalk(paper: paper, lexicon: lexicon, lines: lines, repair: repair)
        return walk.tables(in: blocks, runs: runs, regions: regions)
    }
}
